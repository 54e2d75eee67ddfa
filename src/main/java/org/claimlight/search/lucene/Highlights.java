package org.claimlight.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.Fragment.Mark;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/** The words that matched, shown in the text they stand in. */
final class Highlights extends UnifiedHighlighter {

  private static final int FRAGMENTS = 2;
  private static final int FRAGMENT_LENGTH = 160;

  /** These are shown whole; of the others, the sentences that matched. */
  private static final Set<TextField> WHOLE =
      Set.of(
          TextField.QUOTE,
          TextField.STATEMENT,
          TextField.CLAIMANT,
          TextField.ARTICLE,
          TextField.TAG,
          TextField.PERSON,
          TextField.PUBLISHER);

  private static final Set<String> WHOLE_NAMES =
      Set.copyOf(WHOLE.stream().map(Fields::text).toList());

  private static final Set<String> IN_REST =
      Set.copyOf(
          Arrays.stream(TextField.values()).filter(Fields::isInRest).map(Fields::text).toList());

  /** What the highlighter takes for the end of one value of a field. */
  private static final String VALUE_ENDS = String.valueOf(MULTIVAL_SEP_CHAR);

  private static final String PEOPLE = Fields.text(TextField.PERSON);

  private final Map<Integer, Document> read;

  /**
   * @param read the documents to come, with their stored fields
   */
  Highlights(IndexSearcher searcher, Analyzer analyzer, Map<Integer, Document> read) {
    // Weight matching asks for the field a query names; words found in "all" stand in another.
    super(
        UnifiedHighlighter.builder(searcher, analyzer)
            .withWeightMatches(false)
            .withFormatter(new AsFragments())
            .withMaxNoHighlightPassages(0));
    this.read = read;
  }

  /** For each document, what matched in which field; fields without a match are left out. */
  List<Map<TextField, List<Fragment>>> of(Query query, int[] documents) throws IOException {
    List<Map<TextField, List<Fragment>>> all = new ArrayList<>();
    Arrays.stream(documents).forEach(_ -> all.add(new EnumMap<>(TextField.class)));
    TextField[] fields = TextField.values();
    int[] most = new int[fields.length];
    Arrays.fill(most, FRAGMENTS);
    Map<String, Object[]> found =
        highlightFieldsAsObjects(
            Arrays.stream(fields).map(Fields::text).toArray(String[]::new), query, documents, most);
    for (TextField field : fields) {
      Object[] perDocument = found.get(Fields.text(field));
      for (int i = 0; perDocument != null && i < documents.length; i++) {
        if (perDocument[i] instanceof Marked marked && !marked.fragments().isEmpty()) {
          all.get(i).put(field, marked.fragments());
        }
      }
    }
    return all;
  }

  /** All that stands on a page was read for it. */
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int most) throws IOException {
    List<CharSequence[]> all = new ArrayList<>();
    for (int number = documents.nextDoc();
        number != DocIdSetIterator.NO_MORE_DOCS;
        number = documents.nextDoc()) {
      Document document = Objects.requireNonNull(read.get(number));
      all.add(Arrays.stream(fields).map(field -> text(document, field)).toArray(String[]::new));
    }
    return all;
  }

  private static @Nullable String text(Document document, String field) {
    String[] values = document.getValues(field);
    return values.length == 0 ? null : String.join(VALUE_ENDS, values);
  }

  @Override
  protected Predicate<String> getFieldMatcher(String field) {
    return queried ->
        queried.equals(field)
            || queried.equals(Fields.ALL)
            || (queried.equals(Fields.REST) && IN_REST.contains(field))
            || (queried.equals(Fields.REVIEWER) && field.equals(PEOPLE));
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return WHOLE_NAMES.contains(field)
        ? new WholeBreakIterator()
        : LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.ROOT), FRAGMENT_LENGTH, 0.5f);
  }

  private record Marked(List<Fragment> fragments) {}

  private static final class AsFragments extends PassageFormatter {

    @Override
    public Marked format(Passage[] passages, String content) {
      List<Fragment> fragments = new ArrayList<>();
      for (Passage passage : passages) {
        if (passage.getNumMatches() > 0) {
          fragments.add(fragment(passage, content));
        }
      }
      return new Marked(List.copyOf(fragments));
    }

    private static Fragment fragment(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      // A sentence's end and a gap between two pieces are the beginning of nothing.
      while (start < end && isBetween(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return new Fragment(content.substring(start, end), marks(passage, start, end));
    }

    private static boolean isBetween(char c) {
      return Character.isWhitespace(c) || ".,;:!?…".indexOf(c) >= 0;
    }

    /** A word stands in the index twice, so its place can come twice. */
    private static List<Mark> marks(Passage passage, int from, int to) {
      List<Mark> all = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(passage.getMatchStarts()[i], from) - from;
        int end = Math.min(passage.getMatchEnds()[i], to) - from;
        if (start < end) {
          all.add(new Mark(start, end));
        }
      }
      all.sort(Comparator.comparingInt(Mark::start));
      List<Mark> apart = new ArrayList<>();
      for (Mark mark : all) {
        if (!apart.isEmpty() && mark.start() < apart.getLast().end()) {
          Mark last = apart.removeLast();
          apart.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
        } else {
          apart.add(mark);
        }
      }
      return apart;
    }
  }
}
