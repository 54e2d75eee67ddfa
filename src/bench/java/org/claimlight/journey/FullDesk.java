package org.claimlight.journey;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A desk at work, made through the API and the same at every run but for its times: twelve people,
 * twenty articles, four hundred claims, with sources, verdicts, answers, disputes and work in hand.
 */
final class FullDesk {

  static final int ARTICLES = 20;
  static final int CLAIMS_EACH = 20;
  private static final String PASSWORD = "twelve people at a desk";
  private static final Map<String, String> NEWCOMERS =
      Map.of(
          "dora", "Dora Vance",
          "emil", "Emil Sand",
          "fatima", "Fatima Rahal",
          "goran", "Goran Petrov",
          "hana", "Hana Ito",
          "ivo", "Ivo Marques",
          "june", "June Adeyemi",
          "karl", "Karl Brandt",
          "lena", "Lena Sorokina");
  private static final List<String> WHO =
      List.of("The minister", "The mayor", "The airline", "The union", "The statistics office");
  private static final List<String> WHAT =
      List.of(
          "said that rents rose by %d per cent last year",
          "promised %d new buses before the summer",
          "denied that %d complaints had been filed",
          "counted %d more jobs than a year ago",
          "claimed that %d families had moved away");
  private static final List<String> RATINGS =
      List.of("true", "mostly-true", "half-true", "mostly-false", "false");

  private final Random random = new Random(400);
  private final List<String> names = new ArrayList<>();
  private final List<Api> people = new ArrayList<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  private FullDesk() {}

  static FullDesk fill(WorkbenchProcess workbench) throws IOException, InterruptedException {
    var desk = new FullDesk();
    desk.admitEverybody(workbench);
    for (int article = 0; article < ARTICLES; article++) {
      desk.article(article);
    }
    return desk;
  }

  int people() {
    return people.size();
  }

  private void admitEverybody(WorkbenchProcess workbench)
      throws IOException, InterruptedException {
    var administrator = Api.of(workbench, "cleo");
    for (var name : NEWCOMERS.keySet().stream().sorted().toList()) {
      administrator.post(
          "/people",
          Map.of(
              "name", name,
              "displayName", NEWCOMERS.get(name),
              "password", PASSWORD,
              "role", "reviewer"));
    }
    for (var name : List.of("ana", "ben")) {
      join(name, Api.of(workbench, name));
    }
    for (var name : NEWCOMERS.keySet().stream().sorted().toList()) {
      join(name, Api.of(workbench, name, PASSWORD));
    }
    join("cleo", administrator);
    for (var person : administrator.get("/people").get("items")) {
      ids.put(person.get("name").asString(), person.get("id").asString());
    }
  }

  private void join(String name, Api api) {
    names.add(name);
    people.add(api);
  }

  private void article(int number) throws IOException, InterruptedException {
    var sentences = new ArrayList<String>();
    for (int claim = 0; claim < CLAIMS_EACH; claim++) {
      sentences.add(
          pick(WHO) + " " + pick(WHAT).formatted(10 + number * CLAIMS_EACH + claim));
    }
    var text = String.join(". ", sentences) + ".";
    var article =
        one(number).post(
            "/articles",
            Map.of("title", "What was said in week " + (number + 1), "text", text));
    var id = article.get("id").asString();
    int start = 0;
    for (int claim = 0; claim < CLAIMS_EACH; claim++) {
      int end = start + sentences.get(claim).length();
      claim(id, start, end, number * CLAIMS_EACH + claim);
      start = end + 2;
    }
  }

  private void claim(String article, int start, int end, int number)
      throws IOException, InterruptedException {
    var claim =
        one(number)
            .post(
                "/articles/" + article + "/claims",
                Map.of("spans", List.of(Map.of("start", start, "end", end))))
            .get("id")
            .asString();
    hand(claim, number);
    if (number % 5 == 0) {
      return;
    }
    var source =
        one(number)
            .post(
                "/claims/" + claim + "/sources",
                Map.of(
                    "url", "https://statistics.example/tables/" + number,
                    "title", "Table " + number,
                    "quote", "The figure for the year is given in column " + number % 7 + ".",
                    "stance", number % 2 == 0 ? "refutes" : "supports",
                    "tier", "official"))
            .get("id")
            .asString();
    var first = rate(claim, number, RATINGS.get(random.nextInt(5)), source);
    if (number % 5 == 1) {
      return;
    }
    if (number % 5 == 2) {
      rate(claim, number + 1, RATINGS.get(random.nextInt(5)), source);
    } else {
      review(first, number + 1, number % 10 == 3 ? "disagree" : "agree");
    }
  }

  /** Every fourth claim is in somebody's hands, some of it late. */
  private void hand(String claim, int number) throws IOException, InterruptedException {
    if (number % 4 != 0) {
      return;
    }
    var due = Instant.now().plus(number % 48 - 8, ChronoUnit.HOURS);
    people
        .getLast()
        .post(
            "/claims/" + claim + "/assignments",
            Map.of(
                "person", ids.get(names.get((number / 4) % names.size())),
                "priority", number % 16 == 0 ? "urgent" : "normal",
                "due", due.toString(),
                "pastMeant", true));
  }

  private String rate(String claim, int by, String rating, String source)
      throws IOException, InterruptedException {
    return one(by)
        .post(
            "/claims/" + claim + "/verdicts",
            Map.of(
                "rating", rating,
                "rationale", "The table gives another figure, and counts households, not people.",
                "sources", List.of(source)))
        .get("id")
        .asString();
  }

  private void review(String verdict, int by, String decision)
      throws IOException, InterruptedException {
    one(by)
        .post(
            "/verdicts/" + verdict + "/reviews",
            Map.of("decision", decision, "comment", "I read the same table."));
  }

  private Api one(int number) {
    return people.get(number % people.size());
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
