package org.claimlight.shell.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the schemas which members may be null and which are always there, as the records'
 * JSpecify annotations have it.
 */
@Component
class NullInSchemas implements ModelConverter {

  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public @Nullable Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      var model =
          schema.get$ref() == null
              ? schema
              : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
      if (model != null && model.getProperties() != null) {
        mark(model, raw);
      }
    }
    return schema;
  }

  private static void mark(Schema<?> model, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        mark(model, component.getType());
        continue;
      }
      var name = name(component);
      var member = model.getProperties().get(name);
      if (member == null) {
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        model.getProperties().put(name, nullable(member));
      } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
        model.addRequiredItem(name);
      }
    }
  }

  private static String name(RecordComponent component) {
    var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The library's schemas are raw.
  private static Schema nullable(Schema member) {
    if (member.get$ref() != null) {
      return new Schema<>().anyOf(List.of(member, new Schema<>().types(Set.of("null"))));
    }
    if (member.getTypes() != null) {
      var types = new LinkedHashSet<String>(member.getTypes());
      types.add("null");
      member.setTypes(types);
    }
    if (member.getEnum() != null && !member.getEnum().contains(null)) {
      var choices = new ArrayList<Object>(member.getEnum());
      choices.add(null);
      member.setEnum(choices);
    }
    return member;
  }
}
