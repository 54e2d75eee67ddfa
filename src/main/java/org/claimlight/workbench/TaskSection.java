package org.claimlight.workbench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.ui.RatingTag;

/** One kind of thing that waits, as a list of claims to go to. Nothing waiting, nothing shown. */
class TaskSection extends Section {

  private final UnorderedList list = new UnorderedList();
  private final Span count = new Span();
  private final Messages messages;
  private final String key;
  private List<HomeNews.Task> shown = List.of();

  TaskSection(String key, Messages messages) {
    this.key = key;
    this.messages = messages;
    addClassName("cl-home-section");
    count.addClassName("cl-home-count");
    list.addClassName("cl-home-list");
    H2 title = new H2(messages.text(key));
    title.add(count);
    add(title, list);
    setVisible(false);
  }

  /** Leaves the list alone when it is the same: whoever stands in it with the keyboard stays. */
  void show(List<HomeNews.Task> tasks) {
    if (tasks.equals(shown)) {
      return;
    }
    shown = tasks;
    count.setText(String.valueOf(tasks.size()));
    list.removeAll();
    tasks.forEach(task -> list.add(item(task)));
    setVisible(!tasks.isEmpty());
  }

  private ListItem item(HomeNews.Task task) {
    Anchor claim =
        new Anchor("articles/%s?claim=%s".formatted(task.article(), task.claim()), task.wording());
    claim.getElement().setAttribute("router-link", true);
    claim.addClassNames("cl-home-claim", "cl-reading");
    Span article = new Span(task.articleTitle());
    article.addClassNames("cl-home-article", "cl-muted");
    Div about = new Div();
    about.addClassName("cl-home-about");
    if (task.author() != null) {
      about.add(
          new Face(task.author().displayName(), task.author().id().value()),
          new Span(messages.text(key + ".who", task.author().displayName())));
    }
    if (task.placement() != Placement.PLACED) {
      Span placement = new Span(messages.text("workbench.revision." + task.placement().slug()));
      placement.addClassName("cl-tag");
      about.add(placement);
    }
    if (task.rating() != null) {
      about.add(new RatingTag(task.rating()));
    }
    TimeAgo since = new TimeAgo(task.since());
    since.addClassName("cl-muted");
    about.add(since);
    return new ListItem(claim, article, about);
  }
}
