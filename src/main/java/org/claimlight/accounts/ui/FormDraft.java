package org.claimlight.accounts.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimlight.accounts.Drafts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person types into a form until it is sent or given up, so that a closed tab loses
 * nothing. Fields are added one by one; each takes over what was kept for it.
 */
public final class FormDraft {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Drafts drafts;
  private final String subject;
  private final Map<String, String> kept;
  private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();
  private final Map<String, String> beside = new LinkedHashMap<>();
  private Runnable onTyped = () -> {};
  private boolean paused;

  /**
   * @param subject says what is typed, such as {@code verdict:<claim id>}
   */
  public FormDraft(Drafts drafts, String subject) {
    this.drafts = drafts;
    this.subject = subject;
    this.kept = drafts.find(subject).map(FormDraft::read).orElse(Map.of());
  }

  /** Called whenever something is typed. */
  public void onTyped(Runnable listener) {
    onTyped = listener;
  }

  /** Whether something was kept from an earlier visit. */
  public boolean wasKept() {
    return !kept.isEmpty();
  }

  /** Whether something is kept now, so that it would be missed. */
  public boolean isKept() {
    return drafts.find(subject).isPresent();
  }

  /** What was kept under a name. */
  public Optional<String> kept(String name) {
    return Optional.ofNullable(kept.get(name));
  }

  /** Keeps something beside the fields, such as the words that a change began with. */
  public FormDraft beside(String name, String value) {
    beside.put(name, value);
    return this;
  }

  public FormDraft field(String name, HasValue<?, String> field) {
    return field(name, field, Function.identity(), Function.identity());
  }

  public <V> FormDraft field(
      String name, HasValue<?, V> field, Function<V, String> write, Function<String, V> read) {
    fields.put(name, () -> field.isEmpty() ? "" : write.apply(field.getValue()));
    var value = kept.get(name);
    if (value != null && !value.isEmpty()) {
      field.setValue(read.apply(value));
    }
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient() && !paused) {
            keep();
            onTyped.run();
          }
        });
    if (field instanceof TextArea lines) {
      Typing.takeOnLeaving(
          lines,
          () -> {
            if (!paused) {
              keep();
            }
          });
    }
    return this;
  }

  /** Forgets it: it was sent, or given up. */
  public void discard() {
    paused = true;
    drafts.discard(subject);
  }

  /** Keeps what the fields hold now. */
  public void keep() {
    var now = new LinkedHashMap<String, String>();
    fields.forEach((name, value) -> now.put(name, value.get()));
    if (now.values().stream().allMatch(String::isEmpty)) {
      drafts.discard(subject);
    } else {
      now.putAll(beside);
      drafts.keep(subject, JSON.writeValueAsString(now));
    }
  }

  private static Map<String, String> read(String json) {
    try {
      return JSON.readValue(json, FIELDS);
    } catch (JacksonException ofAnOlderForm) {
      return Map.of();
    }
  }
}
