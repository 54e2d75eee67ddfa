package org.claimlight.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;

/** The history takes no change, and one that is forced on it shows. */
@ApiTest
@DirtiesContext
class HistoryChainTest {

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired HistoryChain chain;

  private String claim;

  @BeforeEach
  void somethingHappens() {
    claim = api.claim().id();
    api.verdict("ana", claim, "false");
    assertThat(chain.check().fault()).isNull();
  }

  @Test
  void theDatabaseRefusesToChangeOrDeleteARow() {
    assertThatThrownBy(() -> run("update history set kind = 'claim-settled'"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> run("delete from history where sequence = 1"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  @Test
  void whatManyDoAtOnceIsOneChainWithoutGaps() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      var deeds =
          IntStream.range(0, 24)
              .mapToObj(
                  n ->
                      (Callable<Api.Answer>)
                          () -> {
                            var one = api.claim();
                            return api.verdict(n % 2 == 0 ? "ana" : "ben", one.id(), "true");
                          })
              .toList();
      for (var done : pool.invokeAll(deeds)) {
        done.get();
      }
    }

    var check = chain.check();
    assertThat(check.fault()).isNull();
    assertThat(check.sound()).isEqualTo(rows());
  }

  @Test
  void anAdministratorRunsTheCheck() {
    assertThat(api.get("cleo", "/history/check").is(200).body().required("fault").isNull())
        .isTrue();
    api.get("ana", "/history/check").isProblem(403, "api.role-missing");
  }

  @Test
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void anAlteredRowShows() {
    run("drop trigger history_is_append_only");
    run(
        "update history set is_now = replace(is_now, 'false', 'true') where sequence = "
            + (rows() - 1));

    assertThat(chain.check())
        .isEqualTo(new HistoryCheck(rows() - 2, rows() - 1, HistoryCheck.Fault.ALTERED));
  }

  @Test
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void aMissingRowShows() {
    run("drop trigger history_is_append_only");
    run("delete from history where sequence = 2");

    assertThat(chain.check()).isEqualTo(new HistoryCheck(1, 2L, HistoryCheck.Fault.MISSING));
  }

  @Test
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void aCutEndShows() {
    long all = rows();
    run("drop trigger history_is_append_only");
    run("delete from history where sequence = " + all);

    assertThat(chain.check()).isEqualTo(new HistoryCheck(all - 1, all, HistoryCheck.Fault.MISSING));
  }

  private long rows() {
    return jdbc.sql("select count(*) from history").query(Long.class).single();
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }
}
