package org.claimlight.workbench;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.articles.ArticleId;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.verdicts.BlindPass;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Sets the article to a blind first pass. Shown to editors only. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BlindSwitch extends Div {

  private final BlindPass blind;
  private final Checkbox on;
  private @Nullable ArticleId article;

  BlindSwitch(BlindPass blind, CurrentPerson current, Messages messages, Notices notices) {
    this.blind = blind;
    this.on = new Checkbox(messages.text("workbench.blind"));
    on.setTooltipText(messages.text("workbench.blind.help"));
    on.addValueChangeListener(
        change -> {
          if (change.isFromClient() && article != null) {
            blind.set(article, change.getValue());
            notices.done(
                messages.text(change.getValue() ? "workbench.blind.on" : "workbench.blind.off"));
          }
        });
    setVisible(current.require().may(Role.EDITOR));
    add(on);
  }

  void show(ArticleId shown) {
    article = shown;
    on.setValue(blind.isOn(shown));
  }
}
