package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.DeskEntry;
import org.claimlight.claims.DeskHistory;
import org.claimlight.claims.HistoryFile;
import org.claimlight.claims.HistoryFilter;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What happened on the desk, the newest first, to be narrowed, taken away and checked. */
@Route("history")
@Menu(order = 40, title = "claims.desk-history.menu")
@PermitAll
@CssImport("./claims/claims.css")
class DeskHistoryView extends Div implements HasDynamicTitle {

  private static final int PAGE = 50;

  private final DeskHistory desk;
  private final ClaimHistory history;
  private final Claims claims;
  private final People people;
  private final Messages messages;
  private final ComboBox<Person> person = new ComboBox<>();
  private final Select<String> kind = new Select<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final OrderedList list = new OrderedList();
  private final Paragraph none = new Paragraph();
  private final Paragraph checked = new Paragraph();
  private final Button more;
  private int page;

  DeskHistoryView(
      DeskHistory desk,
      ClaimHistory history,
      HistoryFile file,
      Claims claims,
      People people,
      CurrentPerson current,
      Messages messages) {
    this.desk = desk;
    this.history = history;
    this.claims = claims;
    this.people = people;
    this.messages = messages;
    addClassNames("cl-page", "cl-desk-history");
    var head =
        new Div(
            new Div(
                new H1(messages.text("claims.desk-history.title")),
                new Paragraph(messages.text("claims.desk-history.text"))));
    var tools =
        new Div(
            download("history.csv", "text/csv", file::csv),
            download("history.jsonl", "application/jsonl", file::jsonLines));
    tools.addClassName("cl-history-tools");
    head.addClassName("cl-page-head");
    checked.getElement().setAttribute("role", "status");
    none.setText(messages.text("claims.desk-history.none"));
    none.addClassName("cl-muted");
    more = new Button(messages.text("claims.desk-history.more"), click -> addPage());
    list.addClassName("cl-history-lines");
    var lines = new Div(list);
    lines.addClassName("cl-history");
    if (current.require().may(Role.ADMINISTRATOR)) {
      var check = new Button(messages.text("claims.desk-history.check"), click -> check());
      check.addThemeVariants(ButtonVariant.TERTIARY);
      tools.add(check);
    }
    add(head, tools, checked, filters(), none, lines, more);
    show();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("claims.desk-history.title"));
  }

  private Div filters() {
    person.setLabel(messages.text("claims.desk-history.person"));
    person.setItems(people.all());
    person.setItemLabelGenerator(Person::displayName);
    person.setClearButtonVisible(true);
    kind.setLabel(messages.text("claims.desk-history.kind"));
    kind.setItems(desk.kinds());
    kind.setItemLabelGenerator(
        one ->
            one == null
                ? messages.text("claims.desk-history.every-kind")
                : messages.text("claims.history." + one, "\u2026"));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(messages.text("claims.desk-history.every-kind"));
    from.setLabel(messages.text("claims.desk-history.from"));
    to.setLabel(messages.text("claims.desk-history.to"));
    for (var day : List.of(from, to)) {
      day.setLocale(Locale.UK);
      day.setClearButtonVisible(true);
      day.addValueChangeListener(change -> show());
    }
    person.addValueChangeListener(change -> show());
    kind.addValueChangeListener(change -> show());
    var filters = new Div(person, kind, from, to);
    filters.addClassName("cl-history-filters");
    return filters;
  }

  private HistoryFilter wanted() {
    return new HistoryFilter(
        null,
        null,
        person.getValue() == null ? null : person.getValue().id(),
        kind.getValue(),
        from.getValue() == null ? null : start(from.getValue()),
        to.getValue() == null ? null : start(to.getValue().plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void show() {
    page = 0;
    list.removeAll();
    addPage();
    none.setVisible(list.getChildren().findAny().isEmpty());
  }

  private void addPage() {
    var found = desk.find(wanted(), page, PAGE);
    page++;
    var names =
        people.byIds(
            found.stream().flatMap(one -> Stream.ofNullable(one.actor())).distinct().toList());
    Map<ClaimId, Claim> known =
        claims
            .byIds(
                found.stream().flatMap(one -> Stream.ofNullable(one.claim())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    var labels = labels();
    for (var entry : found) {
      var actor = entry.actor() == null ? null : names.get(entry.actor());
      var line =
          new HistoryLine(
              entry.kind(), actor, entry.at(), entry.was(), entry.isNow(), labels, messages);
      about(entry, entry.claim() == null ? null : known.get(entry.claim()), line);
      list.add(line);
    }
    more.setVisible(found.size() == PAGE);
  }

  private Map<String, String> labels() {
    return Stream.of(ClaimStatus.values())
        .collect(
            Collectors.toMap(
                ClaimStatus::slug, status -> messages.text("claims.status." + status.slug())));
  }

  private void about(DeskEntry entry, @Nullable Claim claim, HistoryLine line) {
    if (entry.article() == null) {
      return;
    }
    var link =
        claim == null
            ? new Anchor(
                "articles/" + entry.article(), messages.text("claims.desk-history.article"))
            : new Anchor(
                "articles/%s?claim=%s".formatted(claim.article(), claim.id()), claim.wording());
    link.getElement().setAttribute("router-link", true);
    link.addClassName("cl-history-claim");
    line.add(link);
  }

  private void check() {
    var found = history.check();
    checked.setText(
        found.firstFault() == null
            ? messages.text("claims.desk-history.sound", found.sound())
            : messages.text(
                "claims.desk-history.fault." + Objects.requireNonNull(found.fault()).slug(),
                found.firstFault()));
    checked.setClassName("cl-warning", found.firstFault() != null);
  }

  /** Writes what is wanted. */
  private interface Writing {
    void write(HistoryFilter wanted, Writer to) throws IOException;
  }

  private Anchor download(String name, String type, Writing writing) {
    DownloadHandler handler =
        event -> {
          event.setFileName(name);
          event.setContentType(type);
          try (var to = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            writing.write(wanted(), to);
          }
        };
    return new Anchor(handler, messages.text("claims.desk-history.download", name));
  }
}
