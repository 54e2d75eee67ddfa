package org.claimlight.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.claimlight.accounts.ApiToken;
import org.claimlight.accounts.ApiTokens;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.TimeAgo;

/** The signed-in person's tokens for the HTTP API. */
@Route("tokens")
@PermitAll
class ApiTokensView extends Div implements HasDynamicTitle {

  private final ApiTokens tokens;
  private final Messages messages;
  private final Notices notices;
  private final TextField name = new TextField();
  private final Div minted = new Div();
  private final Div list = new Div();

  ApiTokensView(ApiTokens tokens, Messages messages, Notices notices) {
    this.tokens = tokens;
    this.messages = messages;
    this.notices = notices;
    addClassNames("cl-page", "cl-tokens");
    Div title =
        new Div(
            new H1(messages.text("accounts.tokens.title")),
            new Paragraph(messages.text("accounts.tokens.text")));
    Div head = new Div(title);
    head.addClassName("cl-page-head");
    minted.getElement().setAttribute("aria-live", "polite");
    add(head, form(), minted, list);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("accounts.tokens.title"));
  }

  private Component form() {
    name.setLabel(messages.text("accounts.tokens.name"));
    name.setPlaceholder(messages.text("accounts.tokens.name.example"));
    name.setManualValidation(true);
    Button mint = new Button(messages.text("accounts.tokens.mint"), click -> mint());
    mint.addThemeVariants(ButtonVariant.PRIMARY);
    name.addKeyPressListener(Key.ENTER, press -> mint());
    Div form = new Div(name, mint);
    form.addClassName("cl-tokens-form");
    return form;
  }

  private void mint() {
    try {
      ApiTokens.Minted fresh = tokens.mint(name.getValue());
      name.setInvalid(false);
      name.clear();
      show(fresh);
      refresh();
    } catch (Refusal refusal) {
      name.setErrorMessage(messages.text(refusal));
      name.setInvalid(true);
      name.focus();
    }
  }

  private void show(ApiTokens.Minted fresh) {
    Code secret = new Code(fresh.token());
    secret.getElement().setAttribute("tabindex", "0");
    Button copy = new Button(messages.text("accounts.tokens.copy"));
    copy.addClickListener(
        click -> {
          copy.getElement().executeJs("return navigator.clipboard.writeText($0)", fresh.token());
          copy.setText(messages.text("accounts.tokens.copied"));
        });
    Div line = new Div(secret, copy);
    line.addClassName("cl-tokens-secret");
    Div card =
        new Div(new Paragraph(messages.text("accounts.tokens.once", fresh.details().name())), line);
    card.addClassNames("cl-card", "cl-tokens-minted");
    minted.removeAll();
    minted.add(card);
  }

  private void refresh() {
    list.removeAll();
    List<ApiToken> known = tokens.list();
    if (known.isEmpty()) {
      list.add(
          new EmptyState(
              messages.text("accounts.tokens.none.title"),
              messages.text("accounts.tokens.none.text")));
      return;
    }
    UnorderedList rows = new UnorderedList();
    rows.addClassName("cl-tokens-list");
    known.forEach(token -> rows.add(row(token)));
    list.add(rows);
  }

  private ListItem row(ApiToken token) {
    Span called = new Span(token.name());
    called.addClassName("cl-tokens-name");
    Span made = new Span(messages.text("accounts.tokens.made"));
    made.add(new TimeAgo(token.createdAt()));
    Span used = new Span();
    if (token.lastUsedAt() == null) {
      used.setText(messages.text("accounts.tokens.never-used"));
    } else {
      used.setText(messages.text("accounts.tokens.used"));
      used.add(new TimeAgo(token.lastUsedAt()));
    }
    Div dates = new Div(made, used);
    dates.addClassNames("cl-tokens-dates", "cl-muted");
    Button revoke = new Button(messages.text("accounts.tokens.revoke"));
    revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    revoke.setAriaLabel(messages.text("accounts.tokens.revoke.label", token.name()));
    revoke.addClickListener(
        click -> {
          tokens.revoke(token.id());
          minted.removeAll();
          refresh();
          notices.done(messages.text("accounts.tokens.revoked", token.name()));
        });
    return new ListItem(called, dates, revoke);
  }
}
