package org.claimlight.articles.intake;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.claimlight.articles.ArticleRefused;
import org.claimlight.articles.Block.Kind;
import org.claimlight.articles.CanonicalText;
import org.claimlight.articles.ReadArticle;
import org.claimlight.articles.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole page of the web: its article without what stands around it, and what the page says of it.
 */
@Component
class PageReader {

  /** Fewer characters are a teaser or a notice, and not an article that a page is for. */
  static final int TEASER = 500;

  private static final String AROUND =
      "header nav, footer, aside, form, [role=complementary], [role=contentinfo], .advertisement, .ad,"
          + " .share, .social, .related, .newsletter, .comments, #comments";

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?i)consent|cookie-?(wall|banner|notice)|onetrust|didomi|usercentrics|sp_message|gdpr");

  private static final Pattern CONSENT_WORDS =
      Pattern.compile("(?i)cookies?\\b|consent|einwilligung|consentement|we value your privacy");

  private final JsonMapper json;

  PageReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param address where the page was found; null when it came as a file
   * @throws IntakeRefused the page has no article, or hides it
   */
  ReadArticle read(String html, @Nullable String address) {
    var page = Jsoup.parse(html, address == null ? "" : address);
    var facts = PageFacts.of(page, LinkedData.of(page, json));
    var words = words(page, facts, address == null ? "https://file.invalid/" : address);
    if (words == null || words.text().length() < TEASER) {
      refuseWhatHides(page, address);
    }
    if (words == null) {
      throw address == null ? IntakeRefused.file("no-text") : IntakeRefused.page("empty");
    }
    var warnings = new ArrayList<String>();
    if (!facts.free()) {
      warnings.add("articles.warning.not-free");
    }
    if (words.text().length() < TEASER) {
      warnings.add("articles.warning.short");
    }
    return new ReadArticle(
        facts.title(),
        facts.canonicalUrl() == null ? address : facts.canonicalUrl(),
        facts.publisher(),
        facts.byline(),
        facts.publishedOn(),
        facts.language(),
        words,
        warnings);
  }

  private @Nullable Words words(Document page, PageFacts facts, String address) {
    var main = new Readability4J(address, page.clone()).parse().getArticleContent();
    var read = main == null ? null : read(main, facts);
    if (read != null && read.text().length() >= TEASER) {
      return read;
    }
    // Readability finds nothing in a short notice, or only a part of it: then what is called so.
    var named = page.selectFirst("article, main, [role=main]");
    var other = read((named == null ? page.body() : named).clone(), facts);
    return read == null || (other != null && other.text().length() > read.text().length())
        ? other
        : read;
  }

  private static @Nullable Words read(Element main, PageFacts facts) {
    main.select(AROUND).remove();
    Markup.strip(main);
    try {
      return withCaption(BlockWalker.read(main), facts);
    } catch (ArticleRefused refused) {
      if (refused.code().equals("articles.text-empty")) {
        return null;
      }
      throw refused;
    }
  }

  /** The leading picture's caption comes first, unless the article has it anyway. */
  private static Words withCaption(Words words, PageFacts facts) {
    var caption = facts.caption();
    boolean repeatsTitle =
        words.blocks().getFirst().kind() == Kind.HEADING
            && text(words, 0).equalsIgnoreCase(facts.title())
            && words.blocks().size() > 1;
    boolean lacks = caption != null && !words.text().contains(caption);
    if (!lacks && !repeatsTitle) {
      return words;
    }
    var blocks = new BlockText();
    if (lacks && caption != null) {
      blocks.add(Kind.CAPTION, null, caption);
    }
    for (int i = repeatsTitle ? 1 : 0; i < words.blocks().size(); i++) {
      var block = words.blocks().get(i);
      blocks.add(block.kind(), block.level(), text(words, i));
    }
    return blocks.words();
  }

  private static String text(Words words, int block) {
    var at = words.blocks().get(block);
    return words.text().substring(at.start(), at.end());
  }

  /** A short page with a password field, or with the marks of a consent manager. */
  private static void refuseWhatHides(Document page, @Nullable String address) {
    if (address == null) {
      return;
    }
    if (page.selectFirst("input[type=password]") != null) {
      throw IntakeRefused.page("login");
    }
    boolean named =
        page.getAllElements().stream()
            .anyMatch(element -> CONSENT.matcher(element.id() + " " + element.className()).find());
    if ((named || CONSENT.matcher(address.toLowerCase(Locale.ROOT)).find())
        && CONSENT_WORDS.matcher(page.text()).find()) {
      throw IntakeRefused.page("consent");
    }
    if (!CanonicalText.visible(page.text())) {
      throw IntakeRefused.page("empty");
    }
  }
}
