package org.claimlight.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.agreement.AgreementReport;
import org.claimlight.agreement.Agreements;
import org.claimlight.agreement.Figure;
import org.claimlight.agreement.FigureTable;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How far the desk's reviewers agree, with how sure that is and what it rests on. */
@Route("agreement")
@Menu(order = 30, title = "agreement.menu")
@PermitAll
@CssImport("./styles/agreement.css")
class AgreementView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final Agreements agreements;
  private final Claims claims;
  private final Rules rules;
  private final People people;
  private final Messages messages;
  private final JsonMapper json;
  private final FigureWords words;
  private final AgreementChoice choice;
  private final Div body = new Div();

  AgreementView(
      Agreements agreements,
      Articles articles,
      Claims claims,
      Rules rules,
      People people,
      Messages messages,
      JsonMapper json) {
    this.agreements = agreements;
    this.claims = claims;
    this.rules = rules;
    this.people = people;
    this.messages = messages;
    this.json = json;
    this.words = new FigureWords(messages);
    addClassNames("cl-page", "cl-agreement");
    var head =
        new Div(
            new Div(
                new H1(messages.text("agreement.title")),
                new Paragraph(messages.text("agreement.text"))));
    head.addClassName("cl-page-head");
    // The address carries what is chosen, so that it can be sent to somebody.
    choice = new AgreementChoice(articles, messages);
    choice.onChange(
        () -> getUI().ifPresent(ui -> ui.navigate(AgreementView.class, choice.written())));
    body.addClassName("cl-agreement");
    add(head, choice, body);
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("agreement.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    choice.read(event.getLocation().getQueryParameters());
    show();
  }

  private void show() {
    body.removeAll();
    var wanted = choice.article();
    try {
      var report = agreements.onVerdicts(wanted, choice.from(), choice.to());
      var names =
          people.byIds(
              report.pairs().stream()
                  .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                  .distinct()
                  .toList());
      var scale = rules.current().byId();
      Function<String, String> label =
          id -> Optional.ofNullable(scale.get(id)).map(Rating::label).orElse(id);
      body.add(
          figures(report),
          months(report),
          pairs(report, names),
          labels(report, label),
          confusion(wanted, report, names, label));
      if (wanted != null) {
        body.add(spans(wanted));
      }
      body.add(exports(report, names, label));
    } catch (Refusal refusal) {
      choice.refuse(refusal);
    }
  }

  private Component figures(AgreementReport report) {
    var cards = new Div();
    cards.addClassName("cl-figures");
    report.figures().reversed().forEach(figure -> cards.add(words.card(figure)));
    return new Section(
        new H2(messages.text("agreement.figures", report.units(), report.raters())), cards);
  }

  private Component months(AgreementReport report) {
    var section = new Section(new H2(messages.text("agreement.months")));
    if (report.months().isEmpty()) {
      section.add(new Paragraph(messages.text("agreement.reason.no-ratings")));
      return section;
    }
    var names = report.months().stream().map(month -> month.month().toString()).toList();
    section.add(
        new AgreementChart(
            "line",
            messages.text("agreement.months.drawn"),
            names,
            List.of(
                series("krippendorffs-alpha-nominal", months(report, 1)),
                series("raw", months(report, 0)))));
    var table = table("agreement.months", "agreement.month");
    report.months().forEach(month -> table.row(month.month().toString(), cells(month.figures())));
    section.add(new Details(messages.text("agreement.as-table"), table));
    return section;
  }

  private static List<Figure> months(AgreementReport report, int which) {
    return report.months().stream().map(month -> month.figures().get(which)).toList();
  }

  private AgreementChart.Series series(String measure, List<Figure> figures) {
    return new AgreementChart.Series(
        messages.text("agreement.measure." + measure),
        figures.stream().<@Nullable Double>map(FigureWords::drawn).toList());
  }

  private Component pairs(AgreementReport report, Map<PersonId, Person> names) {
    var section = new Section(new H2(messages.text("agreement.pairs")));
    if (report.pairs().isEmpty()) {
      section.add(new Paragraph(messages.text("agreement.reason.nothing-in-common")));
      return section;
    }
    var labels = report.pairs().stream().map(pair -> name(pair, names)).toList();
    section.add(
        new AgreementChart(
            "bar",
            messages.text("agreement.pairs.drawn"),
            labels,
            List.of(
                series(
                    "cohens-kappa",
                    report.pairs().stream().map(pair -> pair.figures().getLast()).toList()))));
    var table = pairTable("agreement.pairs", List.of("raw", "cohens-kappa"));
    report.pairs().forEach(pair -> table.row(name(pair, names), cells(pair.figures())));
    section.add(new Details(messages.text("agreement.as-table"), table));
    return section;
  }

  private Component labels(AgreementReport report, Function<String, String> label) {
    var table =
        new PlainTable(
            messages.text("agreement.labels"),
            List.of(
                messages.text("agreement.rating"),
                messages.text("agreement.given"),
                messages.text("agreement.measure.label-kappa"),
                messages.text("agreement.sure")));
    report
        .labels()
        .forEach(
            one ->
                table.row(
                    label.apply(one.rating()),
                    List.of(
                        String.valueOf(one.given()),
                        words.value(one.figure()),
                        words.interval(one.figure()))));
    return new Section(
        new H2(messages.text("agreement.labels")),
        new Paragraph(messages.text("agreement.measure.label-kappa.help")),
        table);
  }

  private Component confusion(
      @Nullable ArticleId wanted,
      AgreementReport report,
      Map<PersonId, Person> names,
      Function<String, String> label) {
    return new ConfusionSection(
        (one, other) -> agreements.confusion(wanted, choice.from(), choice.to(), one, other),
        report.pairs().stream().map(pair -> List.of(pair.one(), pair.other())).toList(),
        names,
        label,
        claims,
        messages);
  }

  private Component spans(ArticleId wanted) {
    var report = agreements.onSpans(wanted);
    var cards = new Div();
    cards.addClassName("cl-figures");
    report.figures().forEach(figure -> cards.add(words.card(figure)));
    var section = new Section(new H2(messages.text("agreement.spans")), cards);
    if (!report.pairs().isEmpty()) {
      var names =
          people.byIds(
              report.pairs().stream()
                  .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                  .distinct()
                  .toList());
      var table = pairTable("agreement.spans", List.of("span-f1-exact", "span-f1-overlap"));
      report.pairs().forEach(pair -> table.row(name(pair, names), cells(pair.figures())));
      section.add(table);
    }
    return section;
  }

  private Component exports(
      AgreementReport report, Map<PersonId, Person> names, Function<String, String> label) {
    var rows = FigureTable.of(report, id -> name(id, names), label);
    var exports =
        new Div(
            download("agreement.csv", "text/csv", FigureTable.csv(rows)),
            download("agreement.json", "application/json", json.writeValueAsString(rows)));
    exports.addClassName("cl-agreement-choice");
    return exports;
  }

  private Anchor download(String file, String type, String content) {
    var handler =
        DownloadHandler.fromInputStream(
            event -> {
              var bytes = content.getBytes(StandardCharsets.UTF_8);
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes), file, type, bytes.length);
            });
    return new Anchor(handler, messages.text("agreement.download", file));
  }

  private PlainTable table(String caption, String first) {
    return new PlainTable(
        messages.text(caption),
        List.of(
            messages.text(first),
            messages.text("agreement.measure.raw"),
            messages.text("agreement.measure.krippendorffs-alpha-nominal"),
            messages.text("agreement.on")));
  }

  private PlainTable pairTable(String caption, List<String> measures) {
    return new PlainTable(
        messages.text(caption),
        Stream.of(
                Stream.of(messages.text("agreement.pair")),
                measures.stream().map(one -> messages.text("agreement.measure." + one)),
                Stream.of(messages.text("agreement.on")))
            .flatMap(Function.identity())
            .toList());
  }

  private List<String> cells(List<Figure> figures) {
    return Stream.concat(
            figures.stream().map(words::value), Stream.of(words.basis(figures.getFirst())))
        .toList();
  }

  private static String name(AgreementReport.Pair pair, Map<PersonId, Person> names) {
    return Stream.of(pair.one(), pair.other())
        .map(one -> name(one, names))
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  private static String name(PersonId id, Map<PersonId, Person> names) {
    var person = names.get(id);
    return person == null ? "?" : person.displayName();
  }
}
