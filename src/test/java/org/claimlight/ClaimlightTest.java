package org.claimlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ClaimlightTest {

  @Autowired DataSource database;

  @Value("${claimlight.data}")
  Path data;

  @Test
  void theDatabaseStandsInTheDataFolder() throws Exception {
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getURL()).contains(data.toString());
    }
    assertThat(data.resolve("claimlight.mv.db")).exists();
  }
}
