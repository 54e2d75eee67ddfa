package org.claimlight.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.claimlight.articles.Block;
import org.claimlight.articles.TextChange;
import org.claimlight.articles.Words;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of an article side by side, paragraph against paragraph, with the differences marked.
 * Long stretches that did not change are folded away.
 */
@CssImport("./styles/revisions.css")
public class RevisionComparison extends Div {

  /** Unchanged paragraphs that stay in view on either side of a change. */
  private static final int CONTEXT = 1;

  private final Messages messages;

  public RevisionComparison(Messages messages) {
    this.messages = messages;
    addClassName("cl-comparison");
  }

  /** A paragraph of the one text, of the other, or of both. */
  private record Row(@Nullable Block before, @Nullable Block after, boolean changed) {}

  /**
   * @param beforeTitle names the left column, and {@code afterTitle} the right one
   */
  public void show(
      Words before, Words after, String beforeTitle, String afterTitle, String language) {
    removeAll();
    getElement().setAttribute("lang", language);
    var change = TextChange.between(before.text(), after.text());
    var heads = new Div(head(beforeTitle), head(afterTitle));
    heads.addClassNames("cl-comparison-row", "cl-comparison-heads");
    add(heads);
    var rows = rows(before, after, change);
    if (rows.stream().noneMatch(Row::changed)) {
      add(new Span(messages.text("articles.revision.no-difference")));
    }
    folded(
        rows,
        row -> add(row(row, before, after, change)),
        hidden -> {
          var more = new NativeDetails();
          more.addClassName("cl-comparison-fold");
          more.setSummaryText(messages.text("articles.revision.unchanged", hidden.size()));
          var content = new Div();
          hidden.forEach(row -> content.add(row(row, before, after, change)));
          more.setContent(content);
          add(more);
        });
  }

  private static void folded(List<Row> rows, Consumer<Row> shown, Consumer<List<Row>> fold) {
    var hidden = new ArrayList<Row>();
    for (int i = 0; i < rows.size(); i++) {
      boolean near = false;
      for (int j = Math.max(0, i - CONTEXT); j <= Math.min(rows.size() - 1, i + CONTEXT); j++) {
        near |= rows.get(j).changed();
      }
      if (near) {
        if (!hidden.isEmpty()) {
          fold.accept(List.copyOf(hidden));
          hidden.clear();
        }
        shown.accept(rows.get(i));
      } else {
        hidden.add(rows.get(i));
      }
    }
    if (!hidden.isEmpty()) {
      fold.accept(List.copyOf(hidden));
    }
  }

  private static List<Row> rows(Words before, Words after, TextChange change) {
    var rows = new ArrayList<Row>();
    int next = 0;
    for (var now : after.blocks()) {
      int twin = twin(before.blocks(), next, now, change);
      if (twin < 0) {
        rows.add(new Row(null, now, true));
        continue;
      }
      for (; next < twin; next++) {
        rows.add(new Row(before.blocks().get(next), null, true));
      }
      var was = before.blocks().get(next++);
      boolean same =
          was.kind() == now.kind()
              && before
                  .text()
                  .substring(was.start(), was.end())
                  .equals(after.text().substring(now.start(), now.end()));
      rows.add(new Row(was, now, !same));
    }
    for (; next < before.blocks().size(); next++) {
      rows.add(new Row(before.blocks().get(next), null, true));
    }
    return rows;
  }

  /** The old paragraph with which a new one has most in common, at least a third; or -1. */
  private static int twin(List<Block> blocks, int from, Block now, TextChange change) {
    int best = -1;
    int most = 0;
    for (int i = from; i < blocks.size(); i++) {
      var was = blocks.get(i);
      int common = change.keptIn(was.start(), was.end(), now.start(), now.end());
      if (common > most
          && 3 * common >= Math.min(was.end() - was.start(), now.end() - now.start())) {
        best = i;
        most = common;
      }
    }
    return best;
  }

  private Div row(Row row, Words before, Words after, TextChange change) {
    var left =
        cell(
            row.before(),
            row.before() == null
                ? List.of()
                : ChangedWords.gone(
                    before.text(), row.before().start(), row.before().end(), change));
    var right =
        cell(
            row.after(),
            row.after() == null
                ? List.of()
                : ChangedWords.come(after.text(), row.after().start(), row.after().end(), change));
    var line = new Div(left, right);
    line.addClassName("cl-comparison-row");
    line.setClassName("cl-comparison-changed", row.changed());
    return line;
  }

  private static Div cell(@Nullable Block block, List<Component> words) {
    var cell = new Div();
    cell.addClassNames("cl-comparison-cell", "cl-reading");
    if (block == null) {
      cell.addClassName("cl-comparison-none");
    } else {
      cell.getElement().setAttribute("data-kind", block.kind().name().toLowerCase(Locale.ROOT));
      cell.getElement().setAttribute("dir", "auto");
      words.forEach(cell::add);
    }
    return cell;
  }

  private static Div head(String title) {
    var head = new Div(title);
    head.addClassNames("cl-comparison-head", "cl-muted");
    return head;
  }
}
