package org.claimlight.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.Machine;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.lucene.TestIndexes;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the right check comes first when a post is searched by any of its words: it shows what a
 * change to the weights of search does. A check stands in the index as in {@link MatchingBench},
 * without its meaning.
 */
class SearchQualityBench {

  private static final int MOST_WORDS = 90;

  @TempDir Path folder;

  @Test
  void anyWordOfAPost() throws IOException {
    Assumptions.assumeTrue(
        PostsAndChecks.areThere(),
        "Skipped: the posts and checks of CLEF CheckThat! are not there (-Dclaim-matching=folder)");
    PostsAndChecks data = PostsAndChecks.read();
    ClaimIndex index = TestIndexes.in(folder);
    index.open();
    List<ClaimDocument> documents = new ArrayList<>();
    for (int i = 0; i < data.checks().size(); i++) {
      documents.add(
          MatchingBench.document(new ClaimId(new UUID(1, i)), data.checks().get(i), null));
    }
    index.apply(IndexBatch.of(documents, 1));
    List<List<Integer>> found = data.posts().stream().map(post -> found(index, post)).toList();
    index.close();
    System.out.printf(
        "%nSearch: %,d posts, %,d checks (CLEF CheckThat! 2022, task 2A, en, train)%n",
        data.posts().size(), documents.size());
    System.out.println(Machine.described());
    System.out.println(Quality.head());
    System.out.println(new Quality(data.answers()).of("any word of the post", found));
  }

  private static List<Integer> found(ClaimIndex index, String post) {
    String words = post.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    String query =
        String.join(" OR ", Arrays.stream(words.split(" ")).limit(MOST_WORDS).toList());
    Criteria criteria =
        new Criteria(
            QueryLanguage.parse(query),
            Map.of(),
            Order.RELEVANCE,
            0,
            Quality.WANTED,
            false,
            false,
            false);
    return index.find(criteria).hits().stream()
        .map(hit -> (int) hit.claim().value().getLeastSignificantBits())
        .toList();
  }
}
