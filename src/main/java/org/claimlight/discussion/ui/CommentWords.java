package org.claimlight.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Mentions;
import org.claimlight.shell.Messages;

/** A comment's words, in which names and links to claims stand out. */
final class CommentWords extends Paragraph {

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final int MOST = 60;

  /** The address of a claim, with or without the host, or its number in this article. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<mention>"
              + Mentions.MENTION.pattern()
              + ")|(?:https?://\\S+?)?/articles/"
              + ID
              + "\\?claim=(?<claim>"
              + ID
              + ")|(?<![\\p{L}\\p{N}&])#(?<number>\\d{1,6})\\b");

  private final Claims claims;
  private final Mentions mentions;
  private final Messages messages;

  CommentWords(String words, Claim here, Claims claims, Mentions mentions, Messages messages) {
    this.claims = claims;
    this.mentions = mentions;
    this.messages = messages;
    addClassName("cl-comment-words");
    getElement().setAttribute("dir", "auto");
    var special = SPECIAL.matcher(words);
    int from = 0;
    while (special.find()) {
      add(new Span(words.substring(from, special.start())));
      add(special, here);
      from = special.end();
    }
    add(new Span(words.substring(from)));
  }

  private void add(Matcher found, Claim here) {
    if (found.group("mention") != null) {
      add(mention(found.group()));
    } else if (found.group("claim") != null) {
      var id = new ClaimId(UUID.fromString(found.group("claim")));
      link(claims.byIds(List.of(id)), found.group());
    } else {
      int number = Integer.parseInt(found.group("number"));
      link(
          claims.ofArticle(here.article()).stream().filter(one -> one.number() == number).toList(),
          found.group());
    }
  }

  private Span mention(String words) {
    var shown =
        new Span(
            mentions
                .person(words.substring(1))
                .map(person -> "@" + person.displayName())
                .orElse(words));
    shown.addClassName("cl-mention");
    return shown;
  }

  private void link(List<Claim> known, String words) {
    if (known.isEmpty()) {
      add(new Span(words));
      return;
    }
    var claim = known.getFirst();
    var link =
        new Anchor(
            "articles/%s?claim=%s".formatted(claim.article(), claim.id()),
            messages.text("discussion.claim-link", claim.number(), shortened(claim.wording())));
    link.getElement().setAttribute("router-link", true);
    add(link);
  }

  private static String shortened(String words) {
    var line = words.replaceAll("\\s+", " ");
    return line.length() <= MOST
        ? line
        : line.substring(0, Math.max(MOST / 2, line.lastIndexOf(" ", MOST))) + " \u2026";
  }
}
