package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.ui.RatingTag;
import org.jspecify.annotations.Nullable;

/** One kind of thing that waits, as a list of claims to go to. Nothing waiting, nothing shown. */
class TaskSection extends Section {

  private final UnorderedList list = new UnorderedList();
  private final Span count = new Span();
  private final Messages messages;
  private final String key;
  private final Span rest = new Span();
  private final Div foot = new Div(rest);
  private HomeNews.@Nullable Waiting shown;

  TaskSection(String key, Messages messages) {
    this.key = key;
    this.messages = messages;
    addClassName("cl-home-section");
    rest.addClassName("cl-muted");
    count.addClassName("cl-home-count");
    list.addClassName("cl-home-list");
    H2 title = new H2(messages.text(key));
    title.add(count);
    foot.addClassName("cl-home-foot");
    add(title, list, foot);
    setVisible(false);
  }

  /** Offers a way to do them all, below the list. */
  void offer(Component way) {
    foot.addComponentAsFirst(way);
  }

  /** Leaves the list alone when it is the same: whoever stands in it with the keyboard stays. */
  void show(HomeNews.Waiting waiting) {
    if (waiting.equals(shown)) {
      return;
    }
    shown = waiting;
    count.setText(String.valueOf(waiting.total()));
    list.removeAll();
    waiting.first().forEach(task -> list.add(item(task)));
    int more = waiting.total() - waiting.first().size();
    rest.setText(more == 0 ? "" : messages.text("workbench.home.more", more));
    setVisible(waiting.total() > 0);
  }

  private ListItem item(HomeNews.Task task) {
    Anchor claim = new Anchor(task.address(), task.wording());
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
    if (task.mine() != null) {
      about.add(new HandTag(task.mine(), messages));
    }
    TimeAgo since = new TimeAgo(task.since());
    since.addClassName("cl-muted");
    about.add(since);
    return new ListItem(claim, article, about);
  }
}
