package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ActiveProfiles;

/** Two people at one article, each in a window of their own. */
@SpringBootTest
@ActiveProfiles("demo")
abstract class DeskOfTwo {

  static final String WORDS = "Prices rose by 4% in May";

  @Autowired ApplicationContext spring;
  @Autowired Articles articles;

  SecuredBrowserlessApplicationContext<Authentication> desk;
  Article article;
  Seat ana;
  Seat ben;

  @BeforeEach
  void anaAndBenOpenTheArticle() {
    article =
        As.user(
            "ana",
            () ->
                articles.importText(NewArticle.ofText("On prices", WORDS + ". Nobody knows why.")));
    desk = SpringBrowserlessApplicationContext.createSecured(spring, "org.claimlight");
    ana = new Seat(desk, "ana");
    ben = new Seat(desk, "ben");
    ana.open(article);
    ben.open(article);
  }

  @AfterEach
  void theyGo() {
    desk.close();
  }

  /** A claim is marked, both have it open, and nobody has a form open for its words. */
  void bothAtTheClaim() {
    ana.mark(0, WORDS.length(), WORDS);
    ana.clickBeside("Statement", "Cancel");
    ben.sees(seat -> assertThat(seat.claimRows()).hasSize(1));
    ben.turnToTheClaim();
  }

  static void attach(Seat person) {
    person.click("Add a source");
    person.type("Web address", "https://stats.example/may");
    person.type("Title", "Prices in May");
    person.pick("What it does for the claim", "Refutes");
    person.pickFromList("Kind of source", "Official");
    person.click("Attach");
  }

  static void submitVerdict(Seat author) {
    author.pick("Rating", "False");
    author.type("Rationale", "It was 2%.");
    author.click("Submit verdict");
  }
}
