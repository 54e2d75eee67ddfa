package org.claimlight.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.verdicts.BlindPass;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a mail server of its own, by SMTP. */
@SpringBootTest(properties = {"spring.application.name=digests", "claimlight.mail.every=PT24H"})
@ActiveProfiles("demo")
class DigestsTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

  @Autowired Digests digests;
  @Autowired Discussion discussion;
  @Autowired Notifications notifications;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Verdicts verdicts;
  @Autowired BlindPass blind;

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry registry) {
    SERVER.start();
    registry.add("spring.mail.host", () -> "localhost");
    registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void anaWantsMail() throws Exception {
    As.user("ana", notifications::seeAll);
    As.user("ana", () -> notifications.set(new NotificationSettings("ana@example.org", Map.of())));
    SERVER.purgeEmailFromAllMailboxes();
  }

  @Test
  void whatWasNotSeenIsMailedOnceInOneLetter() throws Exception {
    var claim = claim();
    say(claim, "@ana, the office says four per cent.");
    say(claim, "@ana, and so does the bank.");

    digests.send();
    digests.send();

    MimeMessage[] letters = SERVER.getReceivedMessages();
    assertThat(letters).hasSize(1);
    assertThat(letters[0].getSubject()).isEqualTo("Claimlight: 2 things wait for you");
    assertThat(letters[0].getAllRecipients()[0]).hasToString("ana@example.org");
    assertThat((String) letters[0].getContent())
        .contains("Hello Ana Ferreira", "Ben Okafor mentioned you", "?claim=" + claim.id())
        .doesNotContain("four per cent");
  }

  @Test
  void whatWasSeenIsNotMailed() {
    say(claim(), "@ana, look.");
    As.user("ana", notifications::seeAll);

    digests.send();

    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void whoSwitchedTheKindOffGetsNoneOfIt() {
    As.user(
        "ana",
        () ->
            notifications.set(
                new NotificationSettings(
                    "ana@example.org",
                    Map.of(NotificationKind.MENTION, new NotificationSettings.Ways(true, false)))));
    try {
      say(claim(), "@ana, look.");
      digests.send();
      assertThat(SERVER.getReceivedMessages()).isEmpty();
    } finally {
      As.user(
          "ana",
          () ->
              notifications.set(
                  new NotificationSettings(
                      "ana@example.org",
                      Map.of(
                          NotificationKind.MENTION, new NotificationSettings.Ways(true, true)))));
    }
  }

  @Test
  void aBlindFirstPassHoldsForMailToo() {
    var claim = claim();
    As.user("cleo", () -> blind.set(claim.article(), true));
    As.user(
        "ben",
        () ->
            verdicts.submit(
                claim.id(), new VerdictDetails("false", "The office.", null, List.of())));
    say(claim, "@ana, I hold it for false.");
    digests.send();
    assertThat(SERVER.getReceivedMessages()).isEmpty();

    As.user(
        "ana",
        () ->
            verdicts.submit(claim.id(), new VerdictDetails("true", "The bank.", null, List.of())));
    digests.send();
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  private Claim claim() {
    Claim[] marked = new Claim[1];
    As.user(
        "cleo",
        () -> {
          var article =
              articles.importText(
                  new NewArticle("Prices", "Prices rose in March.", null, null, null, null, null));
          marked[0] =
              claims.mark(
                  NewClaim.of(article.id(), null, new Selection.ByQuote("Prices rose", "", "")));
        });
    return marked[0];
  }

  private void say(Claim claim, String text) {
    As.user("ben", () -> discussion.begin(claim.id(), null, text));
  }
}
