package org.claimlight.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the outcome of the last check of the index is kept. */
@Repository
class ReportBook {

  private final JdbcClient jdbc;

  ReportBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the place of the one before. */
  @Transactional
  public void keep(IndexReport report) {
    jdbc.sql("delete from index_report").update();
    jdbc.sql(
            """
            insert into index_report (id, checked_at, took_ms, claims, missing, surplus, outdated,
              different, first_ones, damage)
            values (1, :at, :took, :claims, :missing, :surplus, :outdated, :different, :first,
              :damage)
            """)
        .param("at", report.at().atOffset(ZoneOffset.UTC))
        .param("took", report.took().toMillis())
        .param("claims", report.claims())
        .param("missing", report.count(Difference.MISSING))
        .param("surplus", report.count(Difference.SURPLUS))
        .param("outdated", report.count(Difference.OUTDATED))
        .param("different", report.count(Difference.DIFFERENT))
        .param("first", written(report.first()))
        .param("damage", report.damage())
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<IndexReport> last() {
    return jdbc.sql("select * from index_report where id = 1").query(ReportBook::read).optional();
  }

  private static IndexReport read(ResultSet row, int n) throws SQLException {
    Map<Difference, Long> counts = new EnumMap<>(Difference.class);
    for (Difference kind : Difference.values()) {
      long count = row.getLong(kind.name());
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return new IndexReport(
        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
        Duration.ofMillis(row.getLong("took_ms")),
        row.getLong("claims"),
        counts,
        named(row.getString("first_ones")),
        row.getString("damage"));
  }

  private static String written(Map<Difference, List<ClaimId>> first) {
    return first.entrySet().stream()
        .flatMap(kind -> kind.getValue().stream().map(claim -> kind.getKey() + " " + claim))
        .collect(joining("\n"));
  }

  private static Map<Difference, List<ClaimId>> named(String written) {
    return Arrays.stream(written.split("\n"))
        .map(line -> line.split(" "))
        .filter(line -> line.length == 2)
        .collect(
            groupingBy(
                line -> Difference.valueOf(line[0]),
                mapping(line -> new ClaimId(UUID.fromString(line[1])), toList())));
  }
}
