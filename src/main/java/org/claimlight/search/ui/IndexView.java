package org.claimlight.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.claimlight.claims.Claims;
import org.claimlight.search.IndexCare;
import org.claimlight.search.IndexOverview;
import org.claimlight.search.IndexState;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How the search index is: whether it holds what the database does, and the means to make it so.
 */
@Route("administration/index")
@Menu(order = 95, title = "search.index.menu")
@RolesAllowed("ADMINISTRATOR")
@CssImport("./styles/index-care.css")
class IndexView extends Div implements HasDynamicTitle {

  /** Only while something is under way; otherwise the page asks for nothing. */
  private static final int POLL_MILLIS = 1_000;

  private final IndexCare care;
  private final Messages messages;
  private final Notices notices;

  private final Span state = new Span();
  private final Paragraph meaning = new Paragraph();
  private final Paragraph problem = new Paragraph();
  private final DescriptionList facts = new DescriptionList();
  private final Running building;
  private final Running checking;
  private final ReportNote report;
  private final Button rebuild = new Button();
  private final Button check = new Button();
  private @Nullable Registration polling;

  IndexView(IndexCare care, Claims claims, Messages messages, Notices notices) {
    this.care = care;
    this.messages = messages;
    this.notices = notices;
    this.building = new Running();
    this.checking = new Running();
    this.report = new ReportNote(claims, messages);
    addClassNames("cl-page", "cl-index");
    var head =
        new Div(
            new Div(
                new H1(messages.text("search.index.title")),
                new Paragraph(messages.text("search.index.text"))));
    head.addClassName("cl-page-head");
    check.setText(messages.text("search.index.check.do"));
    check.addClickListener(click -> order(care::check, "search.index.check.begun"));
    check.addThemeVariants(ButtonVariant.PRIMARY);
    rebuild.setText(messages.text("search.index.rebuild.do"));
    rebuild.addClickListener(click -> order(care::rebuild, "search.index.rebuild.begun"));
    add(head, now(), part("search.index.check", report, checking, check));
    add(part("search.index.rebuild", building, rebuild));
    show(care.overview());
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("search.index.title"));
  }

  private Component now() {
    state.addClassNames("cl-tag", "cl-index-state");
    meaning.addClassName("cl-index-meaning");
    meaning.getElement().setAttribute("role", "status");
    problem.addClassName("cl-warning");
    facts.addClassName("cl-index-facts");
    var now =
        new Section(new H2(messages.text("search.index.now")), state, meaning, problem, facts);
    now.addClassNames("cl-card", "cl-index-now");
    return now;
  }

  private Component part(String key, Component... content) {
    var text = new Paragraph(messages.text(key + ".text"));
    text.addClassName("cl-muted");
    var part = new Section(new H2(messages.text(key)), text);
    part.add(content);
    part.addClassNames("cl-card", "cl-index-part");
    return part;
  }

  private void order(Supplier<IndexOverview> order, String said) {
    try {
      show(order.get());
      notices.done(messages.text(said));
    } catch (Refusal refusal) {
      notices.refused(refusal);
      show(care.overview());
    }
  }

  private void show(IndexOverview overview) {
    IndexState now = overview.state();
    state.setText(messages.text("search.index.state." + now.phase()));
    state.getElement().setAttribute("data-state", tone(now));
    meaning.setText(messages.text("search.index.meaning." + now.phase()));
    problem.setVisible(now.problem() != null);
    if (now.problem() != null) {
      String key = now.phase() == Phase.FAILED ? "search.index.why" : "search.index.not-rebuilt";
      problem.setText(messages.text(key, now.problem()));
    }
    showFacts(overview);
    boolean builds = now.phase() == Phase.RENEWING || now.phase() == Phase.REBUILDING;
    building.show(
        builds ? messages.text("search.index.building", percent(now.done(), now.total())) : null,
        now.done(),
        now.total());
    IndexOverview.Progress progress = overview.checking();
    checking.show(
        progress == null ? null : said(progress),
        progress == null ? 0 : progress.done(),
        progress == null ? 0 : progress.total());
    report.show(overview.report(), overview.checkFailure());
    check.setEnabled(progress == null);
    rebuild.setEnabled(!builds);
    poll(overview.isBusy());
  }

  private String said(IndexOverview.Progress progress) {
    return progress.done() < progress.total()
        ? messages.text("search.index.comparing", progress.done(), progress.total())
        : messages.text("search.index.verifying");
  }

  private static long percent(long done, long total) {
    return total == 0 ? 0 : 100 * done / total;
  }

  private static String tone(IndexState now) {
    return switch (now.phase()) {
      case READY -> "settled";
      case RENEWING -> "open";
      case OPENING, REBUILDING, CATCHING_UP -> "in-review";
      case FAILED -> "disputed";
    };
  }

  private void showFacts(IndexOverview overview) {
    facts.removeAll();
    fact("search.index.claims", messages.text("search.index.claims.value", overview.claims()));
    fact("search.index.size", size(overview.bytes()));
    fact(
        "search.index.applied",
        messages.text("search.index.applied.value", overview.applied(), overview.last()));
  }

  private void fact(String key, String value) {
    facts.add(new Term(messages.text(key)), new Description(value));
  }

  private String size(long bytes) {
    return bytes < 1_000_000
        ? messages.text("search.index.size.kb", (bytes + 999) / 1_000)
        : messages.text("search.index.size.mb", bytes / 1_000_000.0);
  }

  /** What is under way: how far it has come, in words and as a bar. */
  private static final class Running extends Div {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    Running() {
      addClassName("cl-index-running");
      bar.getElement().setAttribute("aria-hidden", "true");
      add(words, bar);
    }

    void show(@Nullable String said, long done, long total) {
      setVisible(said != null);
      words.setText(said == null ? "" : said);
      bar.setIndeterminate(total == 0);
      if (total > 0) {
        bar.setMax(total);
        bar.setValue(Math.min(done, total));
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(poll -> show(care.overview()));
    show(care.overview());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(-1);
  }

  private void poll(boolean busy) {
    getUI().ifPresent(ui -> ui.setPollInterval(busy ? POLL_MILLIS : -1));
  }
}
