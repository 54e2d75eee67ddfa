package org.claimlight.agreement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Of which article and which days agreement is measured; the address of the screen says it too. */
final class AgreementChoice extends Div {

  private static final int MOST_ARTICLES = 100;

  private final Articles articles;
  private final Messages messages;
  private final ComboBox<Article> article = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private Runnable onChange = () -> {};
  private boolean isReading;

  AgreementChoice(Articles articles, Messages messages) {
    this.articles = articles;
    this.messages = messages;
    addClassName("cl-agreement-choice");
    article.setLabel(messages.text("agreement.article"));
    article.setPlaceholder(messages.text("agreement.article.all"));
    article.setClearButtonVisible(true);
    article.setItemLabelGenerator(Article::title);
    article.setItems(
        query ->
            articles.withWords(query.getFilter().orElse(""), MOST_ARTICLES).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    article.addValueChangeListener(change -> chosen());
    from.setLabel(messages.text("agreement.from"));
    to.setLabel(messages.text("agreement.to"));
    for (DatePicker day : List.of(from, to)) {
      day.setLocale(Locale.UK);
      day.setClearButtonVisible(true);
      day.setManualValidation(true);
      day.addValueChangeListener(change -> chosen());
    }
    add(article, from, to);
  }

  /** When a person chooses otherwise. */
  void onChange(Runnable listener) {
    onChange = listener;
  }

  private void chosen() {
    if (!isReading) {
      onChange.run();
    }
  }

  @Nullable ArticleId article() {
    Article chosen = article.getValue();
    return chosen == null ? null : chosen.id();
  }

  @Nullable LocalDate from() {
    return from.getValue();
  }

  @Nullable LocalDate to() {
    return to.getValue();
  }

  void refuse(Refusal refusal) {
    to.setErrorMessage(messages.text(refusal));
    to.setInvalid(true);
  }

  /** Takes over what an address says; what it says wrongly counts as not said. */
  void read(QueryParameters asked) {
    isReading = true;
    to.setInvalid(false);
    article.setValue(asked.getSingleParameter("article").flatMap(this::known).orElse(null));
    from.setValue(asked.getSingleParameter("from").map(AgreementChoice::day).orElse(null));
    to.setValue(asked.getSingleParameter("to").map(AgreementChoice::day).orElse(null));
    isReading = false;
  }

  private Optional<Article> known(String id) {
    try {
      ArticleId wanted = new ArticleId(UUID.fromString(id));
      return Optional.ofNullable(articles.byIds(List.of(wanted)).get(wanted));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  QueryParameters written() {
    Map<String, String> asked = new HashMap<>();
    if (article.getValue() != null) {
      asked.put("article", article.getValue().id().toString());
    }
    if (from.getValue() != null) {
      asked.put("from", from.getValue().toString());
    }
    if (to.getValue() != null) {
      asked.put("to", to.getValue().toString());
    }
    return QueryParameters.simple(asked);
  }
}
