package org.claimlight.articles.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The node of a page's JSON-LD that describes the article; an empty one where there is none. */
record LinkedData(JsonNode article) {

  /** Of all scripts together; more is not a description. */
  private static final int MOST_NODES = 2_000;

  static LinkedData of(Document page, JsonMapper json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (var script : page.select("script[type=application/ld+json]")) {
      try {
        open.add(json.readTree(script.data()));
      } catch (JacksonException broken) {
        // Pages with broken descriptions are common; the others of the page may be whole.
        continue;
      }
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      var node = open.poll();
      if (isArticle(node)) {
        return new LinkedData(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        open.addAll(
            Stream.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                .map(node::path)
                .filter(JsonNode::isContainer)
                .toList());
      }
    }
    return new LinkedData(MissingNode.getInstance());
  }

  private static boolean isArticle(JsonNode node) {
    return node.isObject()
        && each(node.path("@type"))
            .map(JsonNode::asString)
            .anyMatch(
                type ->
                    type.endsWith("Article")
                        || type.endsWith("BlogPosting")
                        || type.equals("Report"));
  }

  @Nullable String headline() {
    return words(article.path("headline"));
  }

  @Nullable String publisher() {
    return names(article.path("publisher"));
  }

  @Nullable String authors() {
    return names(article.path("author"));
  }

  @Nullable String published() {
    return words(article.path("datePublished"));
  }

  @Nullable String language() {
    var language = article.path("inLanguage");
    return words(language.isObject() ? language.path("alternateName") : language);
  }

  @Nullable String url() {
    var page = article.path("mainEntityOfPage");
    var id = words(page.isObject() ? page.path("@id") : page);
    return id == null ? words(article.path("url")) : id;
  }

  /** Of the leading picture. */
  @Nullable String caption() {
    return each(article.path("image"))
        .map(image -> words(image.path("caption")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** False only when the page says that one must pay. */
  boolean free() {
    var free = words(article.path("isAccessibleForFree"));
    return free == null || !free.equalsIgnoreCase("false");
  }

  private static @Nullable String names(JsonNode node) {
    var names =
        each(node)
            .map(one -> words(one.isObject() ? one.path("name") : one))
            .filter(name -> name != null && !name.startsWith("http"))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  private static @Nullable String words(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return node.isArray() && !node.isEmpty()
          ? words(List.copyOf(node.values()).getFirst())
          : null;
    }
    var words = org.jsoup.parser.Parser.unescapeEntities(node.asString(), false).strip();
    return words.isEmpty() ? null : words;
  }
}
