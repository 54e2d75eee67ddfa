package org.claimlight.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.claimlight.accounts.Codes;
import org.claimlight.accounts.Desk;
import org.claimlight.accounts.FirstRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest
@DirtiesContext
@WithAnonymousUser
class FirstRunViewTest extends SpringBrowserlessTest {

  @Autowired FirstRun firstRun;
  @Autowired Desk desk;

  @Test
  void aNewInstallationIsOpenedWithTheCodeFromItsLog() {
    UI.getCurrent().navigate("sign-in");
    assertThat(getCurrentView()).isInstanceOf(FirstRunView.class);

    test(field("Name of the desk")).setValue("City desk");
    test(field("Your name")).setValue("Dora Nagy");
    test(field("Sign-in name")).setValue("dora");
    test($(PasswordField.class).single()).setValue("four plain quiet words");
    test(field("One-time code")).setValue("AAAA-AAAA-AAAA-AAAA");
    open();
    assertThat(field("One-time code").isInvalid()).isTrue();
    assertThat(desk.exists()).isFalse();

    test(field("One-time code")).setValue(Codes.renew(firstRun));
    test($(PasswordField.class).single()).setValue("short");
    open();
    assertThat($(PasswordField.class).single().isInvalid()).isTrue();

    test($(PasswordField.class).single()).setValue("four plain quiet words");
    open();
    assertThat(desk.find()).map(Desk.Plate::name).contains("City desk");
    assertThat(getCurrentView()).isInstanceOf(SignInView.class);
  }

  private void open() {
    test($(Button.class).withText("Open the desk").single()).click();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(field -> label.equals(field.getLabel())).single();
  }
}
