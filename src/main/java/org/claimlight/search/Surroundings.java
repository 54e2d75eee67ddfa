package org.claimlight.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.CurrentText;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Span;
import org.springframework.stereotype.Component;

/** The words of the articles around their claims. */
@Component
class Surroundings {

  /** How much of the article counts on either side of a claim, in UTF-16 units. */
  private static final int AROUND = 300;

  private final Articles articles;

  Surroundings(Articles articles) {
    this.articles = articles;
  }

  /** Reads each article's text once, and keeps no more of it than what stands around. */
  Map<ClaimId, String> of(Collection<Claim> claims) {
    Map<ArticleId, List<Claim>> byArticle =
        claims.stream().collect(Collectors.groupingBy(Claim::article));
    Map<ClaimId, String> surroundings = new HashMap<>();
    articles.eachCurrentText(
        byArticle.keySet(),
        text ->
            byArticle
                .getOrDefault(text.article(), List.of())
                .forEach(claim -> surroundings.put(claim.id(), around(claim, text))));
    return surroundings;
  }

  private static String around(Claim claim, CurrentText current) {
    List<String> around = new ArrayList<>();
    for (Span span : claim.spans()) {
      if (span.revision() == current.revision()) {
        String text = current.text();
        around.add(text.substring(wordStart(text, span.start() - AROUND), span.start()));
        around.add(text.substring(span.end(), wordEnd(text, span.end() + AROUND)));
      } else {
        around.add(span.prefix());
        around.add(span.suffix());
      }
    }
    return around.stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" … "));
  }

  private static int wordStart(String text, int from) {
    int at = Math.max(0, from);
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int to) {
    int at = Math.min(text.length(), to);
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
