package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.discussion.Discussion;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** What a batch of claims costs the database does not depend on how many they are. */
@SpringBootTest
@ActiveProfiles("demo")
class FeedQueriesTest {

  private static final AtomicInteger STATEMENTS = new AtomicInteger();
  private static final ThreadLocal<Boolean> COUNTED = ThreadLocal.withInitial(() -> false);

  @Autowired ClaimFeed feed;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Sources sources;
  @Autowired Verdicts verdicts;
  @Autowired Reviews reviews;
  @Autowired Discussion discussion;

  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    static BeanPostProcessor countingStatements() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source
              ? proxy(DataSource.class, source, "getConnection")
              : bean;
        }
      };
    }
  }

  private static <T> T proxy(Class<T> type, T target, String watched) {
    return type.cast(
        Proxy.newProxyInstance(
            FeedQueriesTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(target, arguments);
                if (!method.getName().startsWith(watched)) {
                  return result;
                }
                if (result instanceof Connection connection) {
                  return proxy(Connection.class, connection, "prepareStatement");
                }
                if (COUNTED.get()) {
                  STATEMENTS.incrementAndGet();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private Change claim(int number) {
    String quote = "Claim " + number + " " + UUID.randomUUID();
    var claim =
        As.user(
            "ana",
            () -> {
              var article =
                  articles.importText(NewArticle.ofText("No. " + number, quote + ".")).id();
              var where = new Selection.ByQuote(quote, "", "");
              var marked =
                  claims.mark(new NewClaim(article, 1, where, null, null, List.of("a", "b")));
              sources.add(
                  marked.id(),
                  new SourceDetails(
                      "https://stats.example/" + number,
                      "Table",
                      null,
                      null,
                      null,
                      "A figure",
                      Stance.REFUTES,
                      Tier.OFFICIAL));
              return marked.id();
            });
    var verdict =
        As.user(
            "ana",
            () -> verdicts.submit(claim, new VerdictDetails("false", "No.", null, List.of())).id());
    As.user(
        "ben",
        () -> {
          reviews.give(verdict, 1, number % 2 == 0 ? Decision.AGREE : Decision.DISAGREE, "Hm.");
          discussion.begin(claim, null, "Is it?");
        });
    return new Change(1, claim);
  }

  private int statementsFor(List<Change> changes) {
    STATEMENTS.set(0);
    COUNTED.set(true);
    assertThat(feed.documents(changes)).hasSize(changes.size());
    COUNTED.set(false);
    return STATEMENTS.get();
  }

  @Test
  void manyClaimsOfManyArticlesCostAsManyQueriesAsTwo() {
    List<Change> changes = new ArrayList<>();
    for (int number = 0; number < 24; number++) {
      changes.add(claim(number));
    }

    int forTwo = statementsFor(changes.subList(0, 2));
    int forAll = statementsFor(changes);

    assertThat(forTwo).isBetween(5, 40);
    assertThat(forAll).isEqualTo(forTwo);
  }
}
