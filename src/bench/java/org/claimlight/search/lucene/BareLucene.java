package org.claimlight.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.claimlight.search.Engine;
import org.claimlight.search.MadeClaims;
import org.claimlight.search.Task;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.TextField;

/**
 * Our index, searched as Lucene's documentation does it and with nothing around it: the words'
 * stems in the four fields with the same weights, dismissed claims left out, the stored fields of
 * the page read.
 */
public final class BareLucene implements Engine {

  private static final Map<String, Float> WEIGHTS =
      Map.of(Fields.QUOTE, 4f, Fields.STATEMENT, 3f, Fields.REST, 1f, Fields.CONTEXT, 0.4f);
  private static final String[] FIELDS = WEIGHTS.keySet().toArray(String[]::new);
  private static final Analyzer STEMS = new Stems();

  private static final String[] SHOWN =
      Arrays.stream(TextField.values()).map(Fields::text).toArray(String[]::new);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);

  private BareLucene(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    for (Facet facet : Facet.values()) {
      states.put(facet, new StringDocValuesReaderState(reader, Fields.facet(facet)));
    }
  }

  /** The index in this folder as it was committed last. */
  public static BareLucene over(Path folder) throws IOException {
    Path generation = folder.resolve(Files.readString(folder.resolve("current")).strip());
    return new BareLucene(DirectoryReader.open(FSDirectory.open(generation)));
  }

  /** What an analyzer for English makes of a query: stems, without stop words. */
  private static final class Stems extends AnalyzerWrapper {

    Stems() {
      super(GLOBAL_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return ClaimAnalyzer.of(Language.ENGLISH);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents all) {
      return new TokenStreamComponents(all.getSource(), new OnlyStems(all.getTokenStream()));
    }
  }

  private static final class OnlyStems extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OnlyStems(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return term.charAt(0) != ClaimAnalyzer.EXACT;
    }
  }

  @Override
  public String name() {
    return "Lucene";
  }

  @Override
  public List<String> described() {
    return List.of(
        "Lucene: the same index (%d segments), one IndexSearcher, MultiFieldQueryParser over the same 4 weighted fields (stems, no stop"
            .formatted(reader.leaves().size()),
        "  words), without dismissed claims, top 20 by TopScoreDocCollector, stored fields of the page; plain words: AND and a",
        "  sloppy phrase; prefix: PrefixQuery; typo: FuzzyQuery (first letter fixed); post: OR; deep page: top 10,000; facets:",
        "  one pass, StringValueFacetCounts of 9 fields, states kept; highlights: UnifiedHighlighter over the 11 stored text fields");
  }

  @Override
  public void load(MadeClaims claims) {
    // Our service's index is there.
  }

  @Override
  public boolean isDatabase() {
    return false;
  }

  @Override
  public boolean can(Kind kind) {
    return true;
  }

  @Override
  public int answer(Task task) throws IOException, ParseException {
    Query query = query(task);
    Query live =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(
                KeywordField.newExactQuery(Fields.facet(Facet.STATUS), "dismissed"),
                Occur.MUST_NOT)
            .build();
    int most = task.kind().offset() + Task.PAGE;
    TopDocs top;
    if (task.kind().facets()) {
      FacetsCollectorManager.FacetsResult both =
          FacetsCollectorManager.search(searcher, live, most, new FacetsCollectorManager());
      top = both.topDocs();
      count(both.facetsCollector());
    } else {
      top = searcher.search(live, most);
    }
    ScoreDoc[] page =
        Arrays.stream(top.scoreDocs).skip(task.kind().offset()).toArray(ScoreDoc[]::new);
    var stored = searcher.storedFields();
    for (ScoreDoc hit : page) {
      stored.document(hit.doc);
    }
    if (task.kind().highlights()) {
      int[] passages = new int[SHOWN.length];
      Arrays.fill(passages, 2);
      int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
      UnifiedHighlighter.builder(searcher, STEMS)
          .withFieldMatcher(_ -> true)
          .build()
          .highlightFields(SHOWN, query, documents, passages);
    }
    return page.length;
  }

  private void count(FacetsCollector matching) throws IOException {
    for (var facet : states.entrySet()) {
      new StringValueFacetCounts(facet.getValue(), matching)
          .getTopChildren(20, Fields.facet(facet.getKey()));
    }
  }

  private static Query query(Task task) throws ParseException {
    String spaced = String.join(" ", task.words());
    return switch (task.kind()) {
      case OR, FACETS, HIGHLIGHTS, DEEP -> parsed(spaced, QueryParser.Operator.OR);
      case AND -> parsed(spaced, QueryParser.Operator.AND);
      case PLAIN, SCREEN ->
          new BooleanQuery.Builder()
              .add(parsed(spaced, QueryParser.Operator.AND), Occur.MUST)
              .add(parsed("\"" + spaced + "\"~3", QueryParser.Operator.AND), Occur.SHOULD)
              .build();
      case PHRASE -> parsed("\"" + spaced + "\"", QueryParser.Operator.AND);
      case PREFIX -> each(field -> new PrefixQuery(new Term(field, "=" + spaced)));
      case TYPO ->
          new BooleanQuery.Builder()
              .add(fuzzy(task.words().getFirst()), Occur.MUST)
              .add(parsed(task.words().getLast(), QueryParser.Operator.AND), Occur.MUST)
              .build();
      case FIELD ->
          new BooleanQuery.Builder()
              .add(parsed(spaced, QueryParser.Operator.AND), Occur.MUST)
              .add(narrowing(task.narrowing()), Occur.MUST)
              .build();
      case POST -> parsed(QueryParser.escape(spaced), QueryParser.Operator.OR);
    };
  }

  private static Query fuzzy(String word) {
    int edits = word.length() >= 8 ? 2 : 1;
    return each(field -> new FuzzyQuery(new Term(field, "=" + word), edits, 2));
  }

  private static Query narrowing(Narrowing narrowing) {
    return switch (narrowing) {
      case Narrowing.None _ -> throw new IllegalArgumentException();
      case Narrowing.Claimant claimant -> {
        try {
          yield new QueryParser(Fields.text(TextField.CLAIMANT), STEMS).parse(claimant.word());
        } catch (ParseException e) {
          throw new IllegalArgumentException(e);
        }
      }
      case Narrowing.Rated rated -> new TermQuery(new Term(Fields.RATING_KEY, rated.id()));
      case Narrowing.Marked marked ->
          LongField.newRangeQuery(
              Fields.MARKED_AT,
              marked.from().atStartOfDay(java.time.ZoneOffset.UTC).toInstant().toEpochMilli(),
              marked.to().plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant().toEpochMilli()
                  - 1);
    };
  }

  private interface InField {
    Query in(String field);
  }

  private static Query each(InField query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    WEIGHTS.forEach((field, weight) -> any.add(new BoostQuery(query.in(field), weight), Occur.SHOULD));
    return any.build();
  }

  private static Query parsed(String text, QueryParser.Operator operator) throws ParseException {
    MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, STEMS, WEIGHTS);
    parser.setDefaultOperator(operator);
    return parser.parse(text);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Its size on disk and in segments, for the table's head. */
  public Map<String, Object> figures() throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("documents", reader.numDocs());
    figures.put(
        "segments",
        reader.leaves().stream()
            .map(leaf -> Integer.toString(leaf.reader().maxDoc()))
            .collect(Collectors.joining(", ")));
    return figures;
  }
}
