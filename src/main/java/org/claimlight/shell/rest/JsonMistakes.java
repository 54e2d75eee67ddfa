package org.claimlight.shell.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a JSON document, and where. */
@Component
class JsonMistakes {

  private final JsonMapper json;

  JsonMistakes(JsonMapper json) {
    this.json = json;
  }

  RequestRefused explain(JacksonException mistake) {
    return switch (mistake) {
      case UnrecognizedPropertyException unknown ->
          refused(
              unknown,
              "api.member-unknown",
              unknown.getPropertyName(),
              list(unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()));
      case InvalidFormatException value -> explainValue(value);
      case MismatchedInputException shape -> explainShape(shape);
      case StreamReadException malformed ->
          new RequestRefused(
              HttpStatus.BAD_REQUEST,
              "api.json-malformed",
              null,
              malformed.getLocation().getLineNr(),
              malformed.getLocation().getColumnNr());
      default -> refused(mistake, "api.value-unfit");
    };
  }

  private RequestRefused explainValue(InvalidFormatException mistake) {
    var type = mistake.getTargetType();
    if (type == null) {
      return refused(mistake, "api.value-unfit");
    }
    if (type.isEnum()) {
      return refused(
          mistake,
          "api.value-no-choice",
          String.valueOf(mistake.getValue()),
          list(
              Arrays.stream(type.getEnumConstants())
                  .map(constant -> json.valueToTree(constant).stringValue())
                  .toList()));
    }
    if (type == LocalDate.class) {
      return refused(mistake, "api.value-no-date", String.valueOf(mistake.getValue()));
    }
    if (type == UUID.class) {
      return refused(mistake, "api.value-no-id", String.valueOf(mistake.getValue()));
    }
    return explainShape(mistake);
  }

  private static RequestRefused explainShape(MismatchedInputException mistake) {
    var type = mistake.getTargetType();
    if (type == null) {
      return refused(mistake, "api.value-unfit");
    }
    if (type == String.class) {
      return refused(mistake, "api.value-no-text");
    }
    if (type == int.class || type == Integer.class) {
      return refused(mistake, "api.value-no-number");
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return refused(mistake, "api.value-no-list");
    }
    return refused(mistake, type.isRecord() ? "api.value-no-object" : "api.value-unfit");
  }

  private static RequestRefused refused(JacksonException mistake, String code, Object... more) {
    var path = path(mistake.getPath());
    return path.isEmpty()
        ? new RequestRefused(HttpStatus.BAD_REQUEST, "api.body-no-object", null)
        : new RequestRefused(HttpStatus.BAD_REQUEST, code, path, more);
  }

  /** Such as {@code spans[0].start}. */
  private static String path(List<Reference> steps) {
    var path = new StringBuilder();
    for (var step : steps) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
