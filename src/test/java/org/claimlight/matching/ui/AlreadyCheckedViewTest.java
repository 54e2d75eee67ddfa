package org.claimlight.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.claimlight.accounts.Drafts;
import org.claimlight.matching.MatchDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("demo")
@Import(MatchDesk.class)
@WithMockUser(username = "ben", roles = "REVIEWER")
class AlreadyCheckedViewTest extends SpringBrowserlessTest {

  @Autowired MatchDesk desk;
  @Autowired Drafts drafts;

  private final String words =
      "Bridge t" + UUID.randomUUID().toString().substring(0, 8) + " was closed in May";

  @BeforeEach
  void aClaimAndAnEmptyScreen() {
    CompletableFuture.runAsync(() -> desk.claim(words)).join();
    drafts.discard("already-checked");
    open();
  }

  @Test
  void whoComesBackFindsTheTextAndItsAnswers() {
    assertThat(text()).isEmpty();
    test(field()).setValue(words);
    assertThat(answers()).contains(words);

    leaveAndComeBack();

    assertThat(text()).isEqualTo(words);
    assertThat(answers()).contains(words);
  }

  @Test
  void whatIsClearedIsForgotten() {
    assertThat(isOffered("Clear the text")).isFalse();
    test(field()).setValue(words);

    test(find(Button.class).withText("Clear the text").single()).click();

    assertThat(text()).isEmpty();
    assertThat(answers()).doesNotContain(words);
    assertThat(isOffered("Clear the text")).isFalse();
    leaveAndComeBack();
    assertThat(text()).isEmpty();
  }

  private void leaveAndComeBack() {
    UI.getCurrent().navigate("articles");
    open();
  }

  private void open() {
    UI.getCurrent().navigate(AlreadyCheckedView.class);
  }

  private TextArea field() {
    return find(TextArea.class).single();
  }

  private String text() {
    return field().getValue();
  }

  private String answers() {
    return find(MatchList.class).single().getElement().getTextRecursively();
  }

  private boolean isOffered(String text) {
    return find(Button.class).withText(text).exists();
  }
}
