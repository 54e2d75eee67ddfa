package org.claimlight.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimDocument.Article;
import org.claimlight.search.index.ClaimDocument.Rating;
import org.claimlight.search.index.ClaimDocument.Source;
import org.claimlight.search.index.ClaimDocument.Who;

/**
 * As many claims as wanted, made by recombining real ones. Each is a function of its number: every
 * run, and every engine, gets the same.
 */
public final class MadeClaims {

  static final String HOW =
      """
      made of 14,231 real fact-checked claims with their titles and subtitles, and 997 posts (CLEF CheckThat! 2022, 2A):
      quote = a real claim with the names and numbers of another; statement = a third with names and numbers of the second;
      context = two more sentences; rationale (60%), source (70%) and comment (30%) from further ones; title of an article from
      yet another; articles of Zipfian size (2 to 400 claims); 5,000 claimants, 400 publishers, 300 tags, 40 people, 300 source
      sites, all Zipfian; 6 ratings, 5 statuses (5% dismissed); English; marked over five years; fixed random seed""";

  private static final long SEED = 2026;
  private static final Instant FIRST = Instant.parse("2021-01-01T08:00:00Z");
  private static final long SECONDS = 5L * 365 * 24 * 3600;

  /** A number, or a run of capitalised words that does not begin the sentence. */
  private static final Pattern NAMES =
      Pattern.compile("\\d[\\d,.]*\\d|\\d|(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*");

  private static final List<Rating> SCALE =
      Stream.of("False", "Mostly false", "Half true", "Mostly true", "True", "Missing context")
          .map(label -> new Rating(label.toLowerCase().replace(' ', '-'), label))
          .toList();

  /** A sentence cut at its names: there is one more piece than names. */
  private record Pattered(List<String> pieces, List<String> names) {

    static Pattered of(String sentence) {
      var pieces = new ArrayList<String>();
      var names = new ArrayList<String>();
      var found = NAMES.matcher(sentence);
      int from = 0;
      while (found.find()) {
        pieces.add(sentence.substring(from, found.start()));
        names.add(found.group());
        from = found.end();
      }
      pieces.add(sentence.substring(from));
      return new Pattered(pieces, names);
    }

    String with(Pattered other) {
      var text = new StringBuilder(pieces.getFirst());
      for (int i = 0; i < names.size(); i++) {
        text.append(other.names.isEmpty() ? names.get(i) : other.names.get(i % other.names.size()));
        text.append(pieces.get(i + 1));
      }
      return text.toString();
    }
  }

  private final RealSentences real;
  private final List<Pattered> patterns;
  private final List<String> claimants;
  private final List<String> publishers;
  private final List<String> tags;
  private final List<Who> people;
  private final int[] articleOf;

  MadeClaims(RealSentences real, int count) {
    this.real = real;
    patterns = real.claims().stream().map(checked -> Pattered.of(checked.claim())).toList();
    var names =
        patterns.stream()
            .flatMap(pattern -> pattern.names().stream())
            .filter(name -> Character.isLetter(name.charAt(0)) && name.length() > 4)
            .distinct()
            .toList();
    claimants = names.subList(0, Math.min(5_000, names.size()));
    publishers =
        IntStream.range(0, 400)
            .mapToObj(i -> names.get(i * 7 % names.size()) + (i % 2 == 0 ? " Herald" : " Post"))
            .distinct()
            .toList();
    var words = new LinkedHashSet<String>();
    for (int i = 0; words.size() < 300; i++) {
      Stream.of(real.claims().get(i).title().toLowerCase().split("[^a-z]+"))
          .filter(word -> word.length() > 5)
          .forEach(words::add);
    }
    tags = List.copyOf(words).subList(0, 300);
    people =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new Who(
                        new PersonId(id("person " + i)), "person" + i, names.get(40 + i) + " Smith"))
            .toList();
    articleOf = articles(count);
  }

  private static int[] articles(int count) {
    var random = new Random(SEED);
    var of = new int[count];
    int article = 0;
    int i = 0;
    while (i < count) {
      double size = Math.min(400, 2 / Math.pow(1 - random.nextDouble(), 1 / 1.2));
      for (int k = 0; k < (int) size && i < count; k++) {
        of[i++] = article;
      }
      article++;
    }
    return of;
  }

  int size() {
    return articleOf.length;
  }

  int articleCount() {
    return articleOf[articleOf.length - 1] + 1;
  }

  List<String> claimants() {
    return claimants;
  }

  Article article(int number) {
    var random = new SplittableRandom(SEED * 31 + number);
    var day = FIRST.plusSeconds((long) (SECONDS * ((double) number / articleCount())));
    return new Article(
        new ArticleId(id("article " + number)),
        checked(random).title(),
        zipf(publishers, random),
        "en",
        LocalDate.ofInstant(day, java.time.ZoneOffset.UTC));
  }

  ClaimDocument claim(int number) {
    return claim(number, 0);
  }

  /**
   * @param version another one has another statement
   */
  ClaimDocument claim(int number, int version) {
    var random = new SplittableRandom(SEED * 17 + number);
    var named = pattern(random);
    String quote = pattern(random).with(named);
    for (int i = 0; i < version; i++) {
      pattern(random);
    }
    String statement = pattern(random).with(named);
    var article = article(articleOf[number]);
    var markedAt =
        article.publishedOn().atStartOfDay(java.time.ZoneOffset.UTC).toInstant().plusSeconds(
            random.nextInt(20 * 3600));
    String status = status(random.nextInt(100));
    var who = people(random);
    return new ClaimDocument(
        new ClaimId(id("claim " + number)),
        number + 1L,
        article,
        List.of(quote),
        statement,
        checked(random).subtitle() + " " + pattern(random).with(named),
        zipf(claimants, random),
        tags(random),
        status,
        status.equals("open") ? List.of() : List.of(zipf(SCALE, random)),
        random.nextInt(10) < 6 ? List.of(checked(random).subtitle()) : List.of(),
        random.nextInt(10) < 7 ? List.of(source(random)) : List.of(),
        random.nextInt(10) < 3 ? List.of(post(random)) : List.of(),
        who,
        who.subList(1, who.size()),
        status.equals("disputed"),
        markedAt,
        markedAt.plusSeconds(random.nextInt(30 * 24 * 3600)),
        null,
        null);
  }

  private static String status(int percent) {
    return percent < 30
        ? "open"
        : percent < 45
            ? "in-review"
            : percent < 90 ? "settled" : percent < 95 ? "disputed" : "dismissed";
  }

  private List<Who> people(SplittableRandom random) {
    var some = new LinkedHashSet<Who>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      some.add(zipf(people, random));
    }
    return List.copyOf(some);
  }

  private List<String> tags(SplittableRandom random) {
    var some = new LinkedHashSet<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(zipf(tags, random));
    }
    return List.copyOf(some);
  }

  private Source source(SplittableRandom random) {
    int site = (int) (300 * Math.pow(random.nextDouble(), 2));
    return new Source(
        checked(random).title(),
        null,
        random.nextInt(10) < 4 ? checked(random).claim() : null,
        "www.site" + site + (site % 3 == 0 ? ".org" : ".gov.uk"));
  }

  private RealSentences.Checked checked(SplittableRandom random) {
    return real.claims().get(random.nextInt(real.claims().size()));
  }

  private Pattered pattern(SplittableRandom random) {
    return patterns.get(random.nextInt(patterns.size()));
  }

  private String post(SplittableRandom random) {
    return real.posts().get(random.nextInt(real.posts().size()));
  }

  /** The first ones most often: about as one by their rank. */
  private static <T> T zipf(List<T> of, SplittableRandom random) {
    return of.get((int) (Math.pow(of.size() + 1.0, random.nextDouble()) - 1));
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
