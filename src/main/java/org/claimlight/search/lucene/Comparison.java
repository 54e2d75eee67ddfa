package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.VectorUtil;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Embedding;
import org.claimlight.search.index.Likeness;
import org.claimlight.search.index.Similar;
import org.claimlight.search.index.SimilarTo;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims that say the same as a text, in one view of the index.
 *
 * <p>Those with the most words in common and those with the nearest meaning are found apart, each
 * quickly and roughly; all of them are then compared by both. So a claim that only one of the two
 * ways finds is judged by the other, too, and their scores can be added.
 */
final class Comparison {

  /** So many with the most words in common are compared. */
  private static final int BY_WORDS = 100;

  /**
   * So many with the nearest meaning are compared. On CLEF's posts twice as many change nothing.
   */
  private static final int BY_MEANING = 50;

  /** A text of more words is compared by its rarest ones; each costs a walk through its claims. */
  private static final int MOST_WORDS = 200;

  /**
   * So many, the rarest, decide what is compared: they are most of what a text tells, and the
   * common ones stand in half of all claims.
   */
  private static final int RAREST = 16;

  private static final int MOST_SHARED = 8;

  /**
   * A claim's length counts nothing: a checked one has a rationale, and the longer that is, the
   * further down its claim would stand, below others that nobody has looked at.
   */
  private static final Similarity WHATEVER_LENGTH = new BM25Similarity(1.2f, 0);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final KnownTerms terms;
  private final SimilarTo wanted;
  private final List<SpokenWord> words;
  private final Letters letters;

  private Comparison(DirectoryReader reader, Collection<Language> languages, SimilarTo wanted)
      throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(WHATEVER_LENGTH);
    this.terms = new KnownTerms(searcher);
    this.wanted = wanted;
    this.words = words(languages);
    this.letters = new Letters(Letters.folded(List.of(compared())));
  }

  static List<Similar> similar(
      DirectoryReader reader, Collection<Language> languages, SimilarTo wanted) throws IOException {
    return new Comparison(reader, languages, wanted).similar();
  }

  /**
   * A word of the text that some claim has.
   *
   * @param term as it stands in the index
   * @param typed as it stands in the text
   */
  private record SpokenWord(Term term, String typed, Language language, double weight) {}

  private record Candidate(
      int document, ClaimId claim, double words, double letters, @Nullable Double meaning) {

    double score() {
      return Likeness.score(words, letters, meaning);
    }
  }

  private List<Similar> similar() throws IOException {
    if (reader.numDocs() == 0) {
      return List.of();
    }
    // Documents in order, as everything below walks through the index.
    TreeMap<Integer, Double> documents = new TreeMap<>();
    int unwanted = wanted.except().size();
    for (ScoreDoc hit : searcher.search(any(RAREST), BY_WORDS + unwanted).scoreDocs) {
      documents.put(hit.doc, 0.0);
    }
    float[] meaning = wanted.meaning().get().map(Embedding::toArray).orElse(null);
    if (meaning != null) {
      int near = BY_MEANING + unwanted;
      Query nearest = new KnnFloatVectorQuery(Fields.MEANING, meaning, near);
      // The models are done by now: all processors may go through the graphs.
      IndexSearcher beside = new IndexSearcher(reader, ForkJoinPool.commonPool());
      for (ScoreDoc hit : beside.search(nearest, near).scoreDocs) {
        documents.put(hit.doc, 0.0);
      }
    }
    score(any(MOST_WORDS), documents);
    return candidates(documents, meaning).stream()
        .filter(one -> !wanted.except().contains(one.claim()))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(one -> one.claim().toString()))
        .limit(wanted.limit())
        .map(this::similar)
        .toList();
  }

  private Similar similar(Candidate one) {
    return new Similar(
        one.claim(),
        one.score(),
        one.words(),
        one.letters(),
        one.meaning(),
        shared(one.document()));
  }

  private String compared() {
    String text = wanted.text();
    return text.substring(0, Math.min(text.length(), SimilarTo.LONGEST));
  }

  private List<SpokenWord> words(Collection<Language> languages) throws IOException {
    Map<Term, SpokenWord> known = new HashMap<>();
    for (Language language : languages) {
      for (Stems.Stem stem : Stems.of(compared(), language)) {
        Term term = new Term(Fields.SAYS, stem.text());
        if (known.containsKey(term)) {
          continue;
        }
        int frequency = terms.documents(term);
        if (frequency > 0) {
          double rarity = Math.log(1 + (reader.numDocs() - frequency + 0.5) / (frequency + 0.5));
          known.put(term, new SpokenWord(term, stem.typed(), language, Math.max(0, rarity)));
        }
      }
    }
    return known.values().stream()
        .sorted(
            Comparator.comparingDouble(SpokenWord::weight)
                .reversed()
                .thenComparing(word -> word.term().text()))
        .limit(MOST_WORDS)
        .toList();
  }

  /** Of so many of the words, the rarest. */
  private Query any(int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.stream().limit(most).forEach(word -> any.add(terms.query(word.term()), Occur.SHOULD));
    return any.build();
  }

  /** What the text's words tell in all: a claim's language has its own share of them. */
  private double told() {
    Map<Language, Double> byLanguage = new HashMap<>();
    words.forEach(word -> byLanguage.merge(word.language(), word.weight(), Double::sum));
    return byLanguage.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
  }

  /** Scores the documents, also those that the words alone would not have brought. */
  private void score(Query query, TreeMap<Integer, Double> documents) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    double told = told();
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator matching = scorer.iterator();
      for (Map.Entry<Integer, Double> one : within(leaf, documents).entrySet()) {
        int document = one.getKey() - leaf.docBase;
        if (matching.docID() < document) {
          matching.advance(document);
        }
        if (matching.docID() == document) {
          one.setValue(scorer.score() / told);
        }
      }
    }
  }

  private static Map<Integer, Double> within(
      LeafReaderContext leaf, TreeMap<Integer, Double> documents) {
    return documents.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
  }

  private List<Candidate> candidates(TreeMap<Integer, Double> documents, float @Nullable [] meaning)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Map<Integer, Double> here = within(leaf, documents);
      if (here.isEmpty()) {
        continue;
      }
      BinaryDocValues claims = leaf.reader().getBinaryDocValues(Fields.CLAIM_ID);
      BinaryDocValues spelt = leaf.reader().getBinaryDocValues(Fields.LETTERS);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.MEANING);
      KnnVectorValues.DocIndexIterator places = vectors == null ? null : vectors.iterator();
      for (Map.Entry<Integer, Double> one : here.entrySet()) {
        int document = one.getKey() - leaf.docBase;
        if (claims.advanceExact(document)) {
          candidates.add(
              new Candidate(
                  one.getKey(),
                  Documents.claimId(claims.binaryValue()),
                  one.getValue(),
                  spelt != null && spelt.advanceExact(document)
                      ? letters.sharedBy(spelt.binaryValue().utf8ToString())
                      : 0,
                  meaning == null ? null : cosine(meaning, vectors, places, document)));
        }
      }
    }
    return candidates;
  }

  private static @Nullable Double cosine(
      float[] meaning,
      @Nullable FloatVectorValues vectors,
      KnnVectorValues.@Nullable DocIndexIterator places,
      int document)
      throws IOException {
    if (vectors == null || places == null) {
      return null;
    }
    if (places.docID() < document) {
      places.advance(document);
    }
    return places.docID() == document
        ? (double) VectorUtil.dotProduct(meaning, vectors.vectorValue(places.index()))
        : null;
  }

  /** Of "he" and "than" nobody learns why a claim is shown. */
  private static boolean isTelling(SpokenWord word) {
    return !word.language().isFiller(word.typed().toLowerCase(Locale.ROOT))
        && (word.typed().length() > 3
            || word.typed().codePoints().anyMatch(c -> !Character.isLowerCase(c)));
  }

  private List<String> shared(int document) {
    try {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      List<String> shared = new ArrayList<>();
      for (SpokenWord word : words) {
        if (isTelling(word)
            && !shared.contains(word.typed())
            && terms.stands(word.term(), leaf, document - leaf.docBase)) {
          shared.add(word.typed());
        }
        if (shared.size() == MOST_SHARED) {
          break;
        }
      }
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
