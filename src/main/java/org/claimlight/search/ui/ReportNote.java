package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.search.Difference;
import org.claimlight.search.IndexReport;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.jspecify.annotations.Nullable;

/** What came out when the index was checked last. */
class ReportNote extends Div {

  private static final int LONGEST_QUOTE = 90;

  private final Claims claims;
  private final Messages messages;
  private @Nullable IndexReport shown;
  private @Nullable String failure;

  ReportNote(Claims claims, Messages messages) {
    this.claims = claims;
    this.messages = messages;
    addClassName("cl-index-report");
    add(new Paragraph(messages.text("search.index.never-checked")));
  }

  /**
   * @param broken why the last check broke off; null when it did not
   */
  void show(@Nullable IndexReport report, @Nullable String broken) {
    boolean known = Objects.equals(report, shown) && Objects.equals(broken, failure);
    if (known) {
      return;
    }
    shown = report;
    failure = broken;
    removeAll();
    if (broken != null) {
      add(warning("search.index.check-failed", broken));
    }
    if (report != null) {
      add(when(report));
      if (report.isSound()) {
        var sound = new Paragraph(messages.text("search.index.sound"));
        sound.addClassName("cl-index-sound");
        add(sound);
      } else {
        addDifferences(report);
      }
    } else if (broken == null) {
      add(new Paragraph(messages.text("search.index.never-checked")));
    }
  }

  private Component when(IndexReport report) {
    double seconds = report.took().toMillis() / 1_000.0;
    var when =
        new Paragraph(
            new TimeAgo(report.at()),
            new Span(messages.text("search.index.checked", report.claims(), seconds)));
    when.addClassName("cl-index-when");
    return when;
  }

  private Paragraph warning(String key, Object... arguments) {
    var warning = new Paragraph(messages.text(key, arguments));
    warning.addClassName("cl-warning");
    return warning;
  }

  private void addDifferences(IndexReport report) {
    add(warning("search.index.differs"));
    if (report.damage() instanceof String damage) {
      add(warning("search.index.damaged", damage));
    }
    for (Difference kind : Difference.values()) {
      if (report.count(kind) > 0) {
        add(new H3(messages.text("search.index.difference." + kind, report.count(kind))));
        add(list(report.first().getOrDefault(kind, List.of()), report.count(kind)));
      }
    }
  }

  private Component list(List<ClaimId> first, long count) {
    Map<ClaimId, Claim> known =
        claims.byIds(first).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    var list = new UnorderedList();
    first.forEach(id -> list.add(new ListItem(name(id, known.get(id)))));
    if (count > first.size()) {
      list.add(new ListItem(messages.text("search.index.more", count - first.size())));
    }
    return list;
  }

  private static Component name(ClaimId id, @Nullable Claim claim) {
    if (claim == null) {
      return new Span(id.toString());
    }
    String quote = claim.spans().getFirst().exact();
    String words =
        quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE).strip() + "…";
    return new Anchor("articles/" + claim.article() + "?claim=" + id, words);
  }
}
