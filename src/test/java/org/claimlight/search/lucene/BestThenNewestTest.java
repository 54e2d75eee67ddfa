package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside Lucene's own collector for the same order, which looks at every hit. */
class BestThenNewestTest {

  private static final String TEXT = "text";
  private static final int CLAIMS = 3_000;

  private static final Query COMMON = new TermQuery(new Term(TEXT, "w1"));

  private static final List<Query> QUERIES =
      List.of(
          COMMON,
          new PrefixQuery(new Term(TEXT, "w")),
          new BooleanQuery.Builder()
              .add(COMMON, Occur.SHOULD)
              .add(new TermQuery(new Term(TEXT, "w2")), Occur.SHOULD)
              .add(new TermQuery(new Term(TEXT, "w7")), Occur.SHOULD)
              .build());

  private static DirectoryReader reader;
  private static ExecutorService threads;

  @BeforeAll
  static void manyClaimsThatScoreTheSame() throws IOException {
    threads = Executors.newFixedThreadPool(3);
    Sort newest = new Sort(Finder.latest(Fields.MARKED_AT));
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setIndexSort(newest)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    Random random = new Random(7);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < CLAIMS; i++) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(4); word >= 0; word--) {
          text.append('w').append(random.nextInt(10)).append(' ');
        }
        Document claim = new Document();
        claim.add(new TextField(TEXT, text.toString(), Store.NO));
        claim.add(new LongField(Fields.MARKED_AT, random.nextInt(500), Store.NO));
        writer.addDocument(claim);
        if (i % 371 == 0) {
          writer.flush();
        }
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterAll
  static void close() throws IOException {
    threads.close();
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 700, 10_000})
  void sortsAsLuceneDoes(int wanted) throws IOException {
    for (IndexSearcher searcher : List.of(new IndexSearcher(reader), inThreads())) {
      for (Query query : QUERIES) {
        Sort order = new Sort(SortField.FIELD_SCORE, Finder.latest(Fields.MARKED_AT));
        TopDocs expected =
            searcher.search(query, new TopFieldCollectorManager(order, wanted, Integer.MAX_VALUE));

        TopDocs found = searcher.search(query, new BestThenNewest(wanted, 30));

        assertThat(documents(found)).as("%s", query).isEqualTo(documents(expected));
        assertThat(found.totalHits.value()).isLessThanOrEqualTo(expected.totalHits.value());
        if (found.totalHits.relation() == Relation.EQUAL_TO) {
          assertThat(found.totalHits.value()).isEqualTo(expected.totalHits.value());
        }
      }
    }
  }

  @Test
  void ofHitsThatScoreTheSameFewAreLookedAt() throws IOException {
    TopDocs found =
        new IndexSearcher(reader).search(new PrefixQuery(new Term(TEXT, "w")), best(20));

    assertThat(found.totalHits.relation()).isEqualTo(Relation.GREATER_THAN_OR_EQUAL_TO);
    assertThat(found.totalHits.value()).isLessThan(CLAIMS / 4);
  }

  @Test
  void countsExactlyWhatIsNotMoreThanItWasToldToCount() throws IOException {
    TopDocs found = new IndexSearcher(reader).search(COMMON, new BestThenNewest(20, CLAIMS));

    assertThat(found.totalHits.relation()).isEqualTo(Relation.EQUAL_TO);
    assertThat(found.totalHits.value()).isEqualTo(new IndexSearcher(reader).count(COMMON));
  }

  private static BestThenNewest best(int wanted) {
    return new BestThenNewest(wanted, 30);
  }

  private static IndexSearcher inThreads() {
    return new IndexSearcher(reader, threads) {
      @Override
      protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, 1_000, 2, false);
      }
    };
  }

  private static List<Integer> documents(TopDocs found) {
    return Arrays.stream(found.scoreDocs).map((ScoreDoc hit) -> hit.doc).toList();
  }
}
