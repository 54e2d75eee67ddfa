package org.claimlight.articles.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of foreign markup are for the reading of their words. */
final class Markup {

  /** Never words of an article: code, drawings, other documents, and what one fills in. */
  private static final String WORDLESS =
      "script, style, noscript, noembed, noframes, template, head, title, base, meta, link, svg, math, iframe,"
          + " frame, frameset, object, embed, applet, canvas, audio, video, map, button, input, select,"
          + " option, datalist, textarea, dialog, nav, menu, progress, meter, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=dialog], [role=search], rp";

  private static final Pattern UNSEEN =
      Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "blockquote",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "caption",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "plaintext",
          "xmp");

  private static final Pattern WORD_LEVEL = Pattern.compile("mso-list\\s*:[^;]*level(\\d)");

  private Markup() {}

  /** Takes out what no reader reads. */
  static void strip(Element root) {
    root.select(WORDLESS).remove();
    root.select("[style]").stream()
        .filter(element -> UNSEEN.matcher(element.attr("style")).find())
        .toList()
        .forEach(Element::remove);
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    var name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  static boolean isList(Element element) {
    return element.nameIs("ul") || element.nameIs("ol") || element.nameIs("dl");
  }

  /** Word has no lists in what it copies, only paragraphs that say how deep they stand. */
  static @Nullable Integer wordListLevel(Element element) {
    var level = WORD_LEVEL.matcher(element.attr("style").toLowerCase(Locale.ROOT));
    return level.find() ? Integer.valueOf(level.group(1)) : null;
  }

  /** The bullet or number that Word wrote before the words of a list's paragraph. */
  static @Nullable Element wordListMarker(Element element) {
    return element.selectFirst("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]");
  }

  /** Whether a table holds data; many only lay a page or a letter out. */
  static boolean isData(Element table) {
    return !table.attr("role").equalsIgnoreCase("presentation")
        && table.selectFirst("table table, h1, h2, h3, h4, h5, h6, blockquote, ul, ol, dl, pre")
            == null
        && table.select("tr").stream().anyMatch(row -> cells(row) > 1);
  }

  private static long cells(Element row) {
    return row.children().stream().filter(Markup::isCell).count();
  }

  static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }
}
