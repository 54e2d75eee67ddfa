package org.claimlight.search.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument.Article;
import org.claimlight.search.index.ClaimDocument.Rating;
import org.claimlight.search.index.ClaimDocument.Source;
import org.claimlight.search.index.ClaimDocument.Who;
import org.jspecify.annotations.Nullable;

/** Makes claims for tests: plain ones, changed one fact at a time. */
public final class ClaimDocuments {

  private ClaimId claim = ClaimId.random();
  private long change = 1;
  private Article article = article("An article");
  private List<String> quotes;
  private String statement = "";
  private String context = "";
  private @Nullable String claimant;
  private List<String> tags = List.of();
  private String status = "open";
  private List<Rating> ratings = List.of();
  private List<String> rationales = List.of();
  private List<Source> sources = List.of();
  private List<String> comments = List.of();
  private List<Who> people = List.of();
  private List<Who> reviewers = List.of();
  private boolean disputed;
  private Instant markedAt = Instant.parse("2025-03-01T10:00:00Z");
  private Instant updatedAt = Instant.parse("2025-03-01T10:00:00Z");

  private @Nullable Embedding embedding;
  private @Nullable UUID family;

  private ClaimDocuments(String quote) {
    quotes = List.of(quote);
  }

  public static ClaimDocument claim(String quote) {
    return claim(quote, with -> with);
  }

  public static ClaimDocument claim(String quote, UnaryOperator<ClaimDocuments> facts) {
    ClaimDocuments with = facts.apply(new ClaimDocuments(quote));
    return new ClaimDocument(
        with.claim,
        with.change,
        with.article,
        with.quotes,
        with.statement,
        with.context,
        with.claimant,
        with.tags,
        with.status,
        with.ratings,
        with.rationales,
        with.sources,
        with.comments,
        with.people,
        with.reviewers,
        with.disputed,
        with.markedAt,
        with.updatedAt,
        with.embedding,
        with.family);
  }

  public static Article article(String title) {
    return new Article(new ArticleId(id(title)), title, "The Daily", "en", null);
  }

  /** An article in another language. */
  public static Article article(String title, String language) {
    return new Article(new ArticleId(id(title)), title, "The Daily", language, null);
  }

  public static Who who(String username, String name) {
    return new Who(new PersonId(id(username)), username, name);
  }

  public static ClaimId claimId(String name) {
    return new ClaimId(id(name));
  }

  /** The same for the same name. */
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public ClaimDocuments id(ClaimId id) {
    this.claim = id;
    return this;
  }

  public ClaimDocuments change(long change) {
    this.change = change;
    return this;
  }

  public ClaimDocuments in(Article article) {
    this.article = article;
    return this;
  }

  public ClaimDocuments statement(String statement) {
    this.statement = statement;
    return this;
  }

  public ClaimDocuments context(String context) {
    this.context = context;
    return this;
  }

  public ClaimDocuments claimant(String claimant) {
    this.claimant = claimant;
    return this;
  }

  public ClaimDocuments tags(String... tags) {
    this.tags = List.of(tags);
    return this;
  }

  public ClaimDocuments status(String status) {
    this.status = status;
    return this;
  }

  public ClaimDocuments rated(String... labels) {
    this.ratings =
        Arrays.stream(labels)
            .map(label -> new Rating(label.toLowerCase().replace(' ', '-'), label))
            .toList();
    return this;
  }

  public ClaimDocuments rationale(String rationale) {
    this.rationales = List.of(rationale);
    return this;
  }

  public ClaimDocuments source(String title, String quote, String host) {
    this.sources = List.of(new Source(title, null, quote, host));
    return this;
  }

  public ClaimDocuments comments(String... comments) {
    this.comments = List.of(comments);
    return this;
  }

  public ClaimDocuments people(Who... people) {
    this.people = List.of(people);
    return this;
  }

  public ClaimDocuments reviewers(Who... reviewers) {
    this.reviewers = List.of(reviewers);
    return this;
  }

  public ClaimDocuments disputed() {
    this.disputed = true;
    return this;
  }

  public ClaimDocuments meaning(float... direction) {
    this.embedding = Embedding.of(direction);
    return this;
  }

  public ClaimDocuments family(UUID family) {
    this.family = family;
    return this;
  }

  public ClaimDocuments marked(String instant) {
    this.markedAt = Instant.parse(instant);
    return this;
  }

  public ClaimDocuments updated(String instant) {
    this.updatedAt = Instant.parse(instant);
    return this;
  }
}
