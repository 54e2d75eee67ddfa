package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Folding;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The values that fields have in the index, by how they or one of their words begin. Answers within
 * a key press: each segment's values are folded and sorted once, when they are first asked for, and
 * a change of the index adds small segments. Takes memory in proportion to the different values.
 */
final class FieldValues {

  /** A single letter begins thousands of values: more are not looked at in one segment. */
  private static final int MOST_LOOKED_AT = 20_000;

  /** So many words of a value may be the one that is typed. */
  private static final int MOST_WORDS = 12;

  /** Beyond so many claims a value's count is what the segments say, deleted claims included. */
  private static final int COUNTED = 10_000;

  private final Map<CacheKey, Map<String, Segment>> segments = new ConcurrentHashMap<>();

  /** A value of one segment, and in how many of its documents it stands. */
  private record Value(String text, String folded, int documents) {}

  /** One word of a value at which it may be begun. */
  private record Begun(Value value, int at) {

    String rest() {
      return value.folded().substring(at);
    }
  }

  /**
   * @param frequent the most frequent first
   * @param begun in the order of the alphabet
   */
  private record Segment(List<Value> frequent, List<Begun> begun) {}

  /** A value of several segments together. */
  private static final class Candidate {
    private final String text;
    private boolean isBegunAtItsBeginning;
    private long documents;

    Candidate(String text) {
      this.text = text;
    }
  }

  private static final Comparator<Candidate> LIKELIEST =
      Comparator.comparing((Candidate one) -> !one.isBegunAtItsBeginning)
          .thenComparing(one -> -one.documents)
          .thenComparing(one -> one.text);

  /** Those whose first word is typed, then the others, each the most frequent first. */
  List<ValueCount> of(IndexReader reader, QueryField field, String typed, int most)
      throws IOException {
    String name = indexed(field);
    if (name == null) {
      return List.of();
    }
    String start = Folding.fold(typed);
    Map<String, Candidate> candidates = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      collect(segment(leaf.reader(), name), start, most, candidates);
    }
    List<ValueCount> values = new ArrayList<>();
    for (Candidate one : candidates.values().stream().sorted(LIKELIEST).toList()) {
      long count = living(reader, new Term(name, one.text), one.documents);
      if (count > 0) {
        values.add(new ValueCount(one.text, count));
      }
      if (values.size() == most) {
        break;
      }
    }
    return values;
  }

  /** Where the values stand as they are written; null for a field whose values are not words. */
  private static @Nullable String indexed(QueryField field) {
    return switch (field) {
      case CLAIMANT -> Fields.facet(Facet.CLAIMANT);
      case RATING -> Fields.facet(Facet.RATING);
      case STATUS -> Fields.facet(Facet.STATUS);
      case ARTICLE -> Fields.TITLE;
      case TAG -> Fields.facet(Facet.TAG);
      case BY -> Fields.key(TextField.PERSON);
      case REVIEWER -> Fields.REVIEWER_KEY;
      case PUBLISHER -> Fields.facet(Facet.PUBLISHER);
      case SOURCE -> Fields.key(TextField.SOURCE);
      case LANG -> Fields.facet(Facet.LANG);
      case DISPUTED -> Fields.DISPUTED_KEY;
      case MARKED -> Fields.facet(Facet.MONTH);
      case SOURCES -> null;
    };
  }

  private static void collect(
      Segment segment, String start, int most, Map<String, Candidate> candidates) {
    if (start.isEmpty()) {
      // Twice as many as are wanted: what is frequent here may have been deleted.
      segment.frequent().stream().limit(2L * most).forEach(value -> add(value, true, candidates));
      return;
    }
    List<Begun> begun = segment.begun();
    int at = firstAtOrAfter(begun, start);
    for (int looked = 0; at < begun.size() && looked < MOST_LOOKED_AT; at++, looked++) {
      Begun one = begun.get(at);
      if (!one.value().folded().startsWith(start, one.at())) {
        break;
      }
      add(one.value(), one.at() == 0, candidates);
    }
  }

  private static void add(Value value, boolean atBeginning, Map<String, Candidate> candidates) {
    Candidate one = candidates.computeIfAbsent(value.text(), Candidate::new);
    one.isBegunAtItsBeginning |= atBeginning;
    one.documents += value.documents();
  }

  private static int firstAtOrAfter(List<Begun> begun, String start) {
    int low = 0;
    int high = begun.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begun.get(middle).rest().compareTo(start) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Segment segment(LeafReader leaf, String field) throws IOException {
    var core = leaf.getCoreCacheHelper();
    Map<String, Segment> known = segments.get(core.getKey());
    if (known == null) {
      Map<String, Segment> fresh = new ConcurrentHashMap<>();
      known = segments.putIfAbsent(core.getKey(), fresh);
      if (known == null) {
        known = fresh;
        core.addClosedListener(segments::remove);
      }
    }
    Segment segment = known.get(field);
    if (segment == null) {
      segment = read(leaf.terms(field));
      known.put(field, segment);
    }
    return segment;
  }

  private static Segment read(@Nullable Terms terms) throws IOException {
    List<Value> values = new ArrayList<>();
    List<Begun> begun = new ArrayList<>();
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String text = term.utf8ToString();
        Value value = new Value(text, Folding.fold(text), each.docFreq());
        values.add(value);
        beginnings(value.folded()).forEach(at -> begun.add(new Begun(value, at)));
      }
    }
    values.sort(Comparator.comparingInt(Value::documents).reversed());
    begun.sort(Comparator.comparing(Begun::rest));
    return new Segment(values, begun);
  }

  private static List<Integer> beginnings(String folded) {
    List<Integer> beginnings = new ArrayList<>();
    boolean before = false;
    for (int at = 0; at < folded.length() && beginnings.size() < MOST_WORDS; at++) {
      boolean letter = Character.isLetterOrDigit(folded.charAt(at));
      if (letter && !before) {
        beginnings.add(at);
      }
      before = letter;
    }
    return beginnings;
  }

  /** In how many claims it stands that have not been deleted since. */
  private static long living(IndexReader reader, Term term, long documents) throws IOException {
    if (documents > COUNTED || !reader.hasDeletions()) {
      return documents;
    }
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      if (live == null) {
        count += leaf.reader().docFreq(term);
        continue;
      }
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        for (int at = postings.nextDoc();
            at != DocIdSetIterator.NO_MORE_DOCS;
            at = postings.nextDoc()) {
          count += live.get(at) ? 1 : 0;
        }
      }
    }
    return count;
  }
}
