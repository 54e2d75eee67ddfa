package org.claimlight.articles.intake;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimlight.articles.CanonicalText;
import org.claimlight.shell.PlainLine;
import org.claimlight.shell.WebAddress;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: as linked data first, then for social networks, then for browsers.
 */
record PageFacts(
    @Nullable String title,
    @Nullable String canonicalUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    @Nullable String language,
    @Nullable String caption,
    boolean free) {

  static PageFacts of(Document page, LinkedData data) {
    var publisher =
        first(
            300,
            data::publisher,
            () -> meta(page, "og:site_name"),
            () -> meta(page, "application-name"));
    return new PageFacts(
        first(
            500,
            data::headline,
            () -> meta(page, "og:title"),
            () -> meta(page, "twitter:title"),
            () -> onlyHeading(page),
            () -> ownTitle(page.title(), publisher)),
        address(page, data),
        publisher,
        first(
            300,
            data::authors,
            () -> name(meta(page, "author")),
            () -> name(meta(page, "article:author")),
            () -> name(meta(page, "parsely-author")),
            () -> name(meta(page, "dc.creator")),
            () -> text(page, "[rel=author], [itemprop=author] [itemprop=name], .byline")),
        day(
            data.published(),
            meta(page, "article:published_time"),
            meta(page, "parsely-pub-date"),
            meta(page, "date"),
            meta(page, "dc.date"),
            attribute(page, "time[itemprop=datePublished]", "datetime"),
            attribute(page, "article time[datetime], main time[datetime]", "datetime")),
        language(
            page.select("html").attr("lang"),
            data.language(),
            meta(page, "og:locale"),
            meta(page, "content-language")),
        first(1000, data::caption),
        data.free());
  }

  @SafeVarargs
  private static @Nullable String first(int atMost, Supplier<@Nullable String>... places) {
    return Stream.of(places)
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .map(PlainLine::of)
        .filter(words -> CanonicalText.visible(words) && words.length() <= atMost)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String meta(Document page, String name) {
    return page.select("meta").stream()
        .filter(
            meta ->
                name.equalsIgnoreCase(meta.attr("property"))
                    || name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("http-equiv")))
        .map(meta -> meta.attr("content"))
        .filter(content -> !content.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String attribute(Document page, String selector, String name) {
    var found = page.selectFirst(selector);
    return found == null ? null : found.attr(name);
  }

  private static @Nullable String text(Document page, String selector) {
    var found = page.selectFirst(selector);
    return found == null ? null : name(found.text());
  }

  /** Some pages give their author's address there, or "By …". */
  private static @Nullable String name(@Nullable String author) {
    return author == null || author.startsWith("http") || author.isBlank()
        ? null
        : author.strip().replaceFirst("(?i)^by\\s+", "");
  }

  private static @Nullable String onlyHeading(Document page) {
    var headings = page.select("h1");
    return headings.size() == 1 ? headings.text() : null;
  }

  /** A page's title without the name of its site behind it. */
  private static String ownTitle(String title, @Nullable String publisher) {
    for (var bar : new String[] {" | ", " - ", " \u2013 ", " \u2014 ", " \u00b7 "}) {
      int cut = title.lastIndexOf(bar);
      if (cut > 0
          && publisher != null
          && title.substring(cut + bar.length()).strip().equalsIgnoreCase(publisher)) {
        return title.substring(0, cut);
      }
    }
    return title;
  }

  private static @Nullable String address(Document page, LinkedData data) {
    return Stream.of(
            attribute(page, "link[rel~=(?i)^canonical$]", "abs:href"),
            meta(page, "og:url"),
            data.url())
        .filter(Objects::nonNull)
        .filter(url -> url.length() <= 2000 && WebAddress.isOne(url) && leadsToOnePage(url))
        .findFirst()
        .orElse(null);
  }

  /** Careless sites name their home page as the canonical address of every page. */
  private static boolean leadsToOnePage(String url) {
    var uri = URI.create(url);
    return uri.getQuery() != null || (uri.getPath() != null && uri.getPath().length() > 1);
  }

  /** The day as it was where the page was published, whatever the zone here. */
  private static @Nullable LocalDate day(@Nullable String... stated) {
    for (var time : stated) {
      if (time != null && time.strip().length() >= 10) {
        try {
          return LocalDate.parse(time.strip().substring(0, 10));
        } catch (DateTimeException anotherForm) {
          continue;
        }
      }
    }
    return null;
  }

  static @Nullable String language(@Nullable String... stated) {
    for (var tag : stated) {
      if (tag != null && !tag.isBlank()) {
        try {
          var locale =
              new Locale.Builder()
                  .setLanguageTag(tag.strip().split("[,;\\s]")[0].replace('_', '-'))
                  .build();
          if (!locale.getLanguage().isEmpty()) {
            return locale.toLanguageTag();
          }
        } catch (IllformedLocaleException notATag) {
          continue;
        }
      }
    }
    return null;
  }
}
