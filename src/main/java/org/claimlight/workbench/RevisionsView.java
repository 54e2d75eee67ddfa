package org.claimlight.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.RevisionEntry;
import org.claimlight.articles.Words;
import org.claimlight.articles.ui.ChangedWords;
import org.claimlight.articles.ui.RevisionComparison;
import org.claimlight.claims.Anchored;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Reanchoring;
import org.claimlight.claims.ui.StatusTag;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.jspecify.annotations.Nullable;

/** What a revision changed in an article's text, and what became of the claims. */
@Route("articles/:article/revisions/:revision")
@PermitAll
class RevisionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Articles articles;
  private final Claims claims;
  private final Reanchoring reanchoring;
  private final Messages messages;
  private final Notices notices;
  private @Nullable Article article;

  RevisionsView(
      Articles articles,
      Claims claims,
      Reanchoring reanchoring,
      Messages messages,
      Notices notices) {
    this.articles = articles;
    this.claims = claims;
    this.reanchoring = reanchoring;
    this.messages = messages;
    this.notices = notices;
    addClassNames("cl-page", "cl-revisions");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      var id = new ArticleId(UUID.fromString(event.getRouteParameters().get("article").orElse("")));
      int number = Integer.parseInt(event.getRouteParameters().get("revision").orElse(""));
      show(articles.get(id), number);
    } catch (IllegalArgumentException notAnAddressOfOurs) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(article == null ? "" : article.title());
  }

  private void show(Article shown, int number) {
    article = shown;
    removeAll();
    var revision = articles.revision(shown.id(), number);
    var title = new H1(shown.title());
    title.getElement().setAttribute("dir", "auto");
    var back = new Anchor("articles/" + shown.id(), messages.text("workbench.revision.to-article"));
    back.getElement().setAttribute("router-link", true);
    var head = new Div(new Div(back, title));
    head.addClassName("cl-page-head");
    add(head, choice(shown, number));
    if (number > 1) {
      var before = articles.revision(shown.id(), number - 1);
      outcomes(shown, number);
      var comparison = new RevisionComparison(messages);
      comparison.show(
          new Words(before.text(), before.blocks()),
          new Words(revision.text(), revision.blocks()),
          messages.text("workbench.revision.number", before.number()),
          messages.text("workbench.revision.number", number),
          shown.language());
      add(new H2(messages.text("workbench.revision.differences")), comparison);
    } else {
      add(new Paragraph(messages.text("workbench.revision.first")));
    }
  }

  private Div choice(Article shown, int number) {
    var select = new Select<RevisionEntry>();
    select.setLabel(messages.text("workbench.revision.choose"));
    var all = articles.revisions(shown.id());
    select.setItems(all);
    select.setItemLabelGenerator(one -> messages.text("workbench.revision.number", one.number()));
    all.stream().filter(one -> one.number() == number).findFirst().ifPresent(select::setValue);
    select.addValueChangeListener(
        change ->
            select
                .getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "articles/%s/revisions/%d"
                                .formatted(shown.id(), change.getValue().number()))));
    var choice = new Div(select);
    choice.addClassName("cl-revisions-choice");
    return choice;
  }

  private void outcomes(Article shown, int number) {
    var all = reanchoring.outcomes(shown.id(), number);
    if (all.isEmpty()) {
      return;
    }
    var counts =
        new Paragraph(
            messages.text(
                "workbench.revision.became",
                count(all, Placement.PLACED),
                count(all, Placement.MOVED),
                count(all, Placement.ORPHANED)));
    counts.setId("became");
    add(new H2(messages.text("workbench.revision.claims")), counts);
    var list = new UnorderedList();
    list.addClassName("cl-revisions-outcomes");
    var byId =
        claims.byIds(all.stream().map(Anchored::claim).toList()).stream()
            .collect(Collectors.toMap(Claim::id, claim -> claim));
    for (var outcome : all) {
      var claim = byId.get(outcome.claim());
      if (claim != null && outcome.outcome() != Placement.PLACED) {
        list.add(card(shown, number, claim, outcome));
      }
    }
    add(list);
  }

  private ListItem card(Article shown, int number, Claim claim, Anchored outcome) {
    var card = new ListItem();
    card.addClassName("cl-revisions-outcome");
    card.getElement().setAttribute("data-outcome", outcome.outcome().slug());
    var became = new Span(messages.text("workbench.revision." + outcome.outcome().slug()));
    became.addClassName("cl-tag");
    var top =
        new Div(
            new Span(messages.text("claims.number", claim.number())),
            became,
            new StatusTag(claim.status(), messages));
    top.addClassName("cl-revisions-top");
    if (outcome.outcome() == Placement.MOVED && outcome.score() != null) {
      var score = new Span(messages.text("workbench.revision.score", outcome.score()));
      score.addClassName("cl-muted");
      top.add(score);
    }
    var was = new Paragraph();
    was.addClassName("cl-reading");
    was.getElement().setAttribute("dir", "auto");
    card.add(top, was);
    if (outcome.outcome() == Placement.MOVED) {
      ChangedWords.before(outcome.quoteBefore(), outcome.quoteNow()).forEach(was::add);
      var is = new Paragraph();
      is.addClassName("cl-reading");
      is.getElement().setAttribute("dir", "auto");
      ChangedWords.after(outcome.quoteBefore(), outcome.quoteNow()).forEach(is::add);
      card.add(is);
    } else {
      was.setText(outcome.quoteBefore());
    }
    card.add(deeds(shown, number, claim));
    return card;
  }

  private Div deeds(Article shown, int number, Claim claim) {
    var open =
        new Anchor(
            "articles/%s?claim=%s".formatted(shown.id(), claim.id()),
            messages.text("workbench.revision.open." + claim.placement().slug()));
    open.getElement().setAttribute("router-link", true);
    var deeds = new Div();
    deeds.addClassName("cl-revisions-buttons");
    if (claim.placement() == Placement.MOVED) {
      var confirm =
          new Button(
              messages.text("claims.placement.confirm"),
              click -> {
                claims.confirmPlace(claim.id(), claim.version());
                notices.done(messages.text("claims.placement.confirmed", claim.number()));
                show(shown, number);
              });
      confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
      deeds.add(confirm);
    }
    deeds.add(open);
    return deeds;
  }

  private static long count(List<Anchored> all, Placement outcome) {
    return all.stream().filter(one -> one.outcome() == outcome).count();
  }
}
