package org.claimlight.shell.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396) for flat documents: an absent member stays, null clears, everything
 * else replaces, lists as a whole.
 */
@Component
public class MergePatch {

  /** The media type; plain JSON is taken as well. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonMapper json;
  private final JsonMistakes mistakes;

  MergePatch(JsonMapper json, JsonMistakes mistakes) {
    this.json = json;
    this.mistakes = mistakes;
  }

  /**
   * @param current all that may be changed, as it is
   * @return the same with the changes
   * @throws RequestRefused for a patch that is no object, or has members that {@code current} has
   *     not
   */
  @SuppressWarnings("unchecked") // The class of a T makes a T.
  public <T> T apply(T current, @Nullable JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "api.body-no-object", null);
    }
    ObjectNode merged = json.valueToTree(current);
    changes.properties().forEach(change -> merged.set(change.getKey(), change.getValue()));
    try {
      return (T) json.treeToValue(merged, current.getClass());
    } catch (JacksonException mistake) {
      throw mistakes.explain(mistake);
    }
  }
}
