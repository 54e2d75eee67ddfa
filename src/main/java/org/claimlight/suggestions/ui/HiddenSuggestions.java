package org.claimlight.suggestions.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimlight.articles.ArticleId;

/**
 * In which articles a person has hidden the suggestions. It outlives a reload, not a session: who
 * comes back another day finds what the desk wants everybody to see.
 */
final class HiddenSuggestions implements Serializable {

  private final Set<UUID> articles = new HashSet<>();

  private HiddenSuggestions() {}

  static HiddenSuggestions ofSession() {
    VaadinSession session = VaadinSession.getCurrent();
    HiddenSuggestions hidden = session.getAttribute(HiddenSuggestions.class);
    if (hidden == null) {
      hidden = new HiddenSuggestions();
      session.setAttribute(HiddenSuggestions.class, hidden);
    }
    return hidden;
  }

  boolean in(ArticleId article) {
    return articles.contains(article.value());
  }

  void set(ArticleId article, boolean hidden) {
    if (hidden) {
      articles.add(article.value());
    } else {
      articles.remove(article.value());
    }
  }
}
