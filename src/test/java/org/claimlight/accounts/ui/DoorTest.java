package org.claimlight.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("demo")
@Transactional
class DoorTest extends SpringBrowserlessTest {

  @Test
  @WithAnonymousUser
  void theDemoDeskShowsItsThreePeopleAtTheDoor() {
    navigate(SignInView.class);

    assertThat($(NativeButton.class).all())
        .extracting(key -> key.getAriaLabel().orElse(""))
        .contains("Fill the form as ana", "Fill the form as ben", "Fill the form as cleo");
    assertThat($(LoginForm.class).single().getAction()).isEqualTo("sign-in");
  }

  @Test
  @WithAnonymousUser
  void withoutSigningInEveryScreenIsTheSignInPage() {
    UI.getCurrent().navigate("tokens");

    assertThat(getCurrentView()).isInstanceOf(SignInView.class);
  }

  @Test
  @WithAnonymousUser
  void aDeskThatHasAccountsHasNoFirstRun() {
    UI.getCurrent().navigate("first-run");

    assertThat(getCurrentView()).isInstanceOf(SignInView.class);
  }
}
