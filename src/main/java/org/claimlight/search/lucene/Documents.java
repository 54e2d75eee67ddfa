package org.claimlight.search.lucene;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDigest;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimDocument.Rating;
import org.claimlight.search.index.ClaimDocument.Source;
import org.claimlight.search.index.ClaimDocument.Who;
import org.claimlight.search.index.Embedding;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/** Claims as Lucene's documents, and back again as hits. */
final class Documents {

  /** Lucene refuses terms of over 32,766 bytes; no value that is compared as a whole needs this. */
  private static final int LONGEST_KEY = 300;

  private static final FieldType TEXT =
      new FieldType(org.apache.lucene.document.TextField.TYPE_NOT_STORED);
  private static final FieldType KEPT_TEXT =
      new FieldType(org.apache.lucene.document.TextField.TYPE_STORED);
  private static final FieldType BAG =
      new FieldType(org.apache.lucene.document.TextField.TYPE_NOT_STORED);

  static {
    BAG.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    BAG.freeze();
  }

  private final ZoneId zone;

  /**
   * @param zone in which a moment is a day and a month
   */
  Documents(ZoneId zone) {
    this.zone = zone;
  }

  static Term byId(ClaimId claim) {
    return new Term(Fields.CLAIM, claim.toString());
  }

  Document document(ClaimDocument claim) {
    Document document = new Document();
    document.add(new StringField(Fields.CLAIM, claim.claim().toString(), Store.YES));
    document.add(new BinaryDocValuesField(Fields.CLAIM_ID, bytes(claim.claim())));
    document.add(new StringField(Fields.ARTICLE_ID, claim.article().id().toString(), Store.YES));
    document.add(new NumericDocValuesField(Fields.CHANGE, claim.change()));
    document.add(new BinaryDocValuesField(Fields.DIGEST, new BytesRef(ClaimDigest.of(claim))));
    document.add(new LongField(Fields.MARKED_AT, claim.markedAt().toEpochMilli(), Store.YES));
    document.add(new LongField(Fields.UPDATED_AT, claim.updatedAt().toEpochMilli(), Store.YES));
    document.add(new IntField(Fields.SOURCE_COUNT, claim.sources().size(), Store.NO));
    LocalDate publishedOn = claim.article().publishedOn();
    if (publishedOn != null) {
      document.add(new StoredField(Fields.PUBLISHED_ON, publishedOn.toString()));
    }
    claim.ratings().stream()
        .map(rating -> new StoredField(Fields.RATING_LABEL, rating.label()))
        .forEach(document::add);
    new Texts(document, Language.of(claim.article().language())).add(claim);
    document.add(new StringField(Fields.TITLE, cut(claim.article().title().strip()), Store.NO));
    addKeys(document, claim);
    addFacets(document, claim);
    addRelations(document, claim);
    return document;
  }

  /** The text fields of one document, each cut into words as its language is. */
  private record Texts(Document document, Language language, WeighedWords weighed) {

    Texts(Document document, Language language) {
      this(document, language, new WeighedWords());
    }

    void add(ClaimDocument claim) {
      document.add(new StringField(Fields.LANGUAGE, language.code(), Store.YES));
      add(TextField.QUOTE, claim.quotes());
      add(TextField.STATEMENT, claim.statement());
      add(TextField.CONTEXT, claim.context());
      add(TextField.CLAIMANT, claim.claimant());
      add(TextField.ARTICLE, claim.article().title());
      add(TextField.PUBLISHER, claim.article().publisher());
      add(TextField.TAG, claim.tags());
      add(TextField.RATIONALE, claim.rationales());
      add(TextField.COMMENT, claim.comments());
      add(TextField.PERSON, claim.people().stream().map(Who::name).toList());
      for (Who reviewer : claim.reviewers()) {
        document.add(analysed(Fields.REVIEWER, reviewer.name(), TEXT));
      }
      if (isCompared(claim)) {
        List<String> said = says(claim).toList();
        said.forEach(text -> document.add(analysed(Fields.SAYS, text, BAG)));
        document.add(new BinaryDocValuesField(Fields.LETTERS, new BytesRef(Letters.folded(said))));
      }
      for (Source source : claim.sources()) {
        add(TextField.SOURCE, source.title());
        add(TextField.SOURCE, source.publisher());
        add(TextField.SOURCE, source.quote());
        add(TextField.SOURCE, source.host());
      }
      weighed.fields().forEach(document::add);
    }

    /** Who says it counts as well: posts name the speaker more often than they quote. */
    private static Stream<String> says(ClaimDocument claim) {
      return Stream.of(
              claim.quotes().stream(),
              Stream.of(claim.statement()),
              Stream.ofNullable(claim.claimant()),
              claim.rationales().stream())
          .flatMap(texts -> texts)
          .filter(text -> !text.isBlank());
    }

    private void add(TextField field, Collection<String> texts) {
      texts.forEach(text -> add(field, text));
    }

    private void add(TextField field, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        document.add(analysed(Fields.text(field), text, KEPT_TEXT));
        if (Fields.isInRest(field)) {
          document.add(analysed(Fields.REST, text, TEXT));
        }
        weighed.add(Fields.weighed(field), language, text);
        if (field != TextField.PERSON) {
          document.add(
              new LanguageField(Fields.WORDS, text, WeighedWords.PRESENCE, Language.NEUTRAL));
        }
      }
    }

    private Field analysed(String field, String text, FieldType type) {
      return new LanguageField(field, text, type, language);
    }
  }

  /** A text whose words are cut by its own language's analyzer, not by the writer's. */
  private static final class LanguageField extends Field {

    private final Language language;

    LanguageField(String name, String text, FieldType type, Language language) {
      super(name, text, type);
      this.language = language;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
      return ClaimAnalyzer.of(language).tokenStream(name(), stringValue());
    }
  }

  private static void addKeys(Document document, ClaimDocument claim) {
    addKey(document, Fields.STATUS_KEY, claim.status());
    for (Rating rating : claim.ratings()) {
      addKey(document, Fields.RATING_KEY, rating.id());
      addKey(document, Fields.RATING_KEY, rating.label());
    }
    claim.tags().forEach(tag -> addKey(document, Fields.key(TextField.TAG), tag));
    claim.people().forEach(who -> addKey(document, Fields.key(TextField.PERSON), who.username()));
    claim.reviewers().forEach(who -> addKey(document, Fields.REVIEWER_KEY, who.username()));
    languages(claim.article().language())
        .flatMap(Documents::withNames)
        .forEach(language -> addKey(document, Fields.LANG_KEY, language));
    addKey(document, Fields.DISPUTED_KEY, claim.disputed() ? "yes" : "no");
    for (Source source : claim.sources()) {
      sites(source.host()).forEach(site -> addKey(document, Fields.key(TextField.SOURCE), site));
    }
  }

  /** {@code de-AT} is {@code de} as well; a language that nobody said is {@code und}. */
  private static Stream<String> languages(@Nullable String tag) {
    Locale locale = Locale.forLanguageTag(tag == null ? "" : tag.replace('_', '-'));
    return locale.getLanguage().isEmpty()
        ? Stream.of("und")
        : Stream.of(locale.getLanguage(), locale.toLanguageTag()).distinct();
  }

  /** German is found as {@code de}, {@code German} and {@code Deutsch}. */
  private static Stream<String> withNames(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return Stream.of(
            tag, locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(locale))
        .distinct();
  }

  /** {@code www.ons.gov.uk} is found as itself and as {@code ons.gov.uk}, {@code gov.uk}, … */
  private static List<String> sites(@Nullable String host) {
    List<String> sites = new ArrayList<>();
    String site = host == null ? "" : host;
    while (!site.isEmpty()) {
      sites.add(site);
      int dot = site.indexOf('.');
      site = dot < 0 ? "" : site.substring(dot + 1);
    }
    return sites;
  }

  private static void addKey(Document document, String field, String value) {
    String key = cut(Fields.asKey(value));
    if (!key.isEmpty()) {
      document.add(new StringField(field, key, Store.NO));
    }
  }

  private void addFacets(Document document, ClaimDocument claim) {
    addFacet(document, Facet.STATUS, claim.status());
    claim.ratings().forEach(rating -> addFacet(document, Facet.RATING, rating.id()));
    addFacet(document, Facet.ARTICLE, claim.article().id().toString());
    addFacet(document, Facet.CLAIMANT, claim.claimant());
    claim.tags().forEach(tag -> addFacet(document, Facet.TAG, tag));
    claim.people().forEach(who -> addFacet(document, Facet.PERSON, who.id().toString()));
    addFacet(document, Facet.PUBLISHER, claim.article().publisher());
    addFacet(document, Facet.LANG, languages(claim.article().language()).findFirst().orElseThrow());
    addFacet(document, Facet.MONTH, YearMonth.from(claim.markedAt().atZone(zone)).toString());
  }

  private static void addFacet(Document document, Facet facet, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new KeywordField(Fields.facet(facet), cut(value.strip()), Store.YES));
    }
  }

  /** What was found to be no claim has been checked by nobody. */
  private static boolean isCompared(ClaimDocument claim) {
    return !claim.status().equals(Narrowings.DISMISSED);
  }

  private static void addRelations(Document document, ClaimDocument claim) {
    if (isCompared(claim) && claim.embedding() instanceof Embedding meaning) {
      document.add(
          new KnnFloatVectorField(
              Fields.MEANING, meaning.toArray(), VectorSimilarityFunction.DOT_PRODUCT));
    }
    if (claim.family() instanceof UUID family) {
      document.add(new KeywordField(Fields.FAMILY, family.toString(), Store.YES));
    }
  }

  private static BytesRef bytes(ClaimId claim) {
    UUID id = claim.value();
    return new BytesRef(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /** As {@link Fields#CLAIM_ID} holds it. */
  static ClaimId claimId(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new ClaimId(new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_KEY ? value : value.substring(0, LONGEST_KEY);
  }

  static Hit hit(Document stored, float score, Map<TextField, List<Fragment>> highlights) {
    String publishedOn = stored.get(Fields.PUBLISHED_ON);
    return new Hit(
        new ClaimId(UUID.fromString(stored.get(Fields.CLAIM))),
        new ArticleId(UUID.fromString(stored.get(Fields.ARTICLE_ID))),
        stored.get(Fields.text(TextField.ARTICLE)),
        stored.get(Fields.text(TextField.PUBLISHER)),
        publishedOn == null ? null : LocalDate.parse(publishedOn),
        List.of(stored.getValues(Fields.QUOTE)),
        textOrEmpty(stored.get(Fields.STATEMENT)),
        stored.get(Fields.text(TextField.CLAIMANT)),
        List.of(stored.getValues(Fields.text(TextField.TAG))),
        stored.get(Fields.facet(Facet.STATUS)),
        ratings(stored),
        instant(stored, Fields.MARKED_AT),
        instant(stored, Fields.UPDATED_AT),
        family(stored),
        score,
        highlights);
  }

  private static @Nullable UUID family(Document stored) {
    String family = stored.get(Fields.FAMILY);
    return family == null ? null : UUID.fromString(family);
  }

  private static List<Rating> ratings(Document stored) {
    String[] ids = stored.getValues(Fields.facet(Facet.RATING));
    String[] labels = stored.getValues(Fields.RATING_LABEL);
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < Math.min(ids.length, labels.length); i++) {
      ratings.add(new Rating(ids[i], labels[i]));
    }
    return ratings;
  }

  private static Instant instant(Document stored, String field) {
    return Arrays.stream(stored.getFields(field))
        .map(IndexableField::numericValue)
        .map(millis -> Instant.ofEpochMilli(millis.longValue()))
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  private static String textOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
