package org.claimlight.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import org.claimlight.accounts.ApiTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ana", roles = "REVIEWER")
@Transactional
class ApiTokensViewTest extends SpringBrowserlessTest {

  @Autowired ApiTokens tokens;

  @Test
  void aTokenIsMadeShownOnceAndRevoked() {
    navigate(ApiTokensView.class);
    test($(TextField.class).single()).setValue("Newsroom script");
    test($(Button.class).withText("Make a token").single()).click();

    assertThat($(Code.class).single().getText()).startsWith("clm_");
    assertThat(tokens.list())
        .singleElement()
        .satisfies(token -> assertThat(token.name()).isEqualTo("Newsroom script"));

    navigate("articles", Component.class);
    navigate(ApiTokensView.class);
    assertThat($(Code.class).exists()).isFalse();

    test($(Button.class).withText("Revoke").single()).click();
    assertThat(tokens.list()).isEmpty();
  }

  @Test
  void aTokenWithoutANameIsRefusedAtTheField() {
    navigate(ApiTokensView.class);
    test($(Button.class).withText("Make a token").single()).click();

    assertThat($(TextField.class).single().isInvalid()).isTrue();
    assertThat(tokens.list()).isEmpty();
  }
}
