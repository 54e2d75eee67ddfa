package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.ui.StatusTag;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.TextField;
import org.claimlight.shell.Day;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.ui.RatingTag;

/** A claim that was found: what it says, how it stands, where it is from, and why it matched. */
final class HitCard extends Article {

  /** These are marked where they stand in the card anyway. */
  private static final Set<TextField> IN_PLACE =
      EnumSet.of(
          TextField.QUOTE,
          TextField.STATEMENT,
          TextField.CLAIMANT,
          TextField.ARTICLE,
          TextField.PUBLISHER,
          TextField.TAG);

  private final Hit hit;
  private final Map<String, Rating> scale;
  private final Messages messages;

  /**
   * @param others claims that are the same
   * @param scale the desk's ratings by their ids
   */
  HitCard(Hit hit, List<Hit> others, Map<String, Rating> scale, Messages messages) {
    this.hit = hit;
    this.scale = scale;
    this.messages = messages;
    addClassName("cl-hit");
    add(tags(), heading());
    if (!hit.statement().isBlank()) {
      add(quotation());
    }
    add(origin());
    Div why = why();
    if (why.getComponentCount() > 0) {
      add(why);
    }
    if (!others.isEmpty()) {
      add(elsewhere(others));
    }
  }

  private List<Fragment> marked(TextField field) {
    return hit.highlights().getOrDefault(field, List.of());
  }

  private Component tags() {
    Div tags = new Div();
    tags.addClassName("cl-hit-tags");
    Arrays.stream(ClaimStatus.values())
        .filter(status -> status.slug().equals(hit.status()))
        .forEach(status -> tags.add(new StatusTag(status, messages)));
    hit.ratings().stream()
        .flatMap(rating -> Stream.ofNullable(scale.get(rating.id())))
        .forEach(rating -> tags.add(new RatingTag(rating)));
    return tags;
  }

  private Component heading() {
    Anchor link = new Anchor("articles/%s?claim=%s".formatted(hit.article(), hit.claim()));
    link.getElement().setAttribute("router-link", true);
    link.add(
        hit.statement().isBlank()
            ? quote()
            : MarkedText.of(marked(TextField.STATEMENT), hit.statement()));
    return new H2(link);
  }

  private Component quotation() {
    HtmlContainer quotation = new HtmlContainer("blockquote");
    quotation.add(quote());
    return quotation;
  }

  /** The parts of a claim with several spans are separate fragments of the same field. */
  private Component quote() {
    List<Fragment> marked = marked(TextField.QUOTE);
    return hit.quotes().size() == 1 || marked.isEmpty()
        ? MarkedText.of(marked, hit.quote())
        : joined(marked);
  }

  private static Component joined(List<Fragment> fragments) {
    Span joined = new Span();
    for (Fragment fragment : fragments) {
      if (joined.getComponentCount() > 0) {
        joined.add(" … ");
      }
      joined.add(new MarkedText(fragment));
    }
    return joined;
  }

  private Component origin() {
    Div origin = new Div();
    origin.addClassName("cl-hit-origin");
    if (hit.claimant() instanceof String claimant) {
      Span who = new Span(MarkedText.of(marked(TextField.CLAIMANT), claimant));
      who.addClassName("cl-hit-claimant");
      origin.add(who);
    }
    origin.add(new Span(MarkedText.of(marked(TextField.ARTICLE), hit.articleTitle())));
    if (hit.publisher() instanceof String publisher) {
      origin.add(new Span(MarkedText.of(marked(TextField.PUBLISHER), publisher)));
    }
    if (hit.publishedOn() instanceof LocalDate day) {
      origin.add(new Span(Day.text(day)));
    }
    Span marked = new Span(messages.text("search.hit.marked") + " ");
    marked.add(new TimeAgo(hit.markedAt()));
    origin.add(marked);
    hit.tags().forEach(tag -> origin.add(tag(tag)));
    return origin;
  }

  private Span tag(String name) {
    List<Fragment> marked =
        marked(TextField.TAG).stream().filter(part -> part.text().equals(name)).toList();
    Span tag = new Span("#");
    tag.add(MarkedText.of(marked, name));
    tag.addClassName("cl-hit-tag");
    return tag;
  }

  /** The same claim in other places: shown on demand, and not as hits of their own. */
  private Component elsewhere(List<Hit> others) {
    UnorderedList places = new UnorderedList();
    for (Hit other : others) {
      Anchor link =
          new Anchor(
              "articles/%s?claim=%s".formatted(other.article(), other.claim()),
              other.statement().isBlank() ? other.quote() : other.statement());
      link.getElement().setAttribute("router-link", true);
      ListItem place = new ListItem(link, new Span(other.articleTitle()));
      other.ratings().stream()
          .flatMap(rating -> Stream.ofNullable(scale.get(rating.id())))
          .forEach(rating -> place.add(new RatingTag(rating)));
      places.add(place);
    }
    NativeDetails elsewhere =
        new NativeDetails(messages.text("search.hit.elsewhere", others.size()), places);
    elsewhere.addClassName("cl-hit-elsewhere");
    return elsewhere;
  }

  private Div why() {
    Div why = new Div();
    why.addClassName("cl-hit-why");
    hit.highlights()
        .forEach(
            (field, fragments) -> {
              List<Fragment> shown =
                  field == TextField.CONTEXT
                      ? WordsAround.worthShowing(hit.highlights())
                      : fragments;
              if (!IN_PLACE.contains(field) && !shown.isEmpty()) {
                Span where = new Span(messages.text("search.matched." + field.key()));
                where.addClassName("cl-hit-where");
                why.add(new Div(where, joined(shown)));
              }
            });
    return why;
  }
}
