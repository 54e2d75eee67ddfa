package org.claimlight.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The screens that a person may open, and the commands of the features. */
@Component
@Order(10)
class CommandsInPalette implements PaletteSource {

  private final ObjectProvider<PaletteCommands> features;
  private final Messages messages;

  CommandsInPalette(ObjectProvider<PaletteCommands> features, Messages messages) {
    this.features = features;
    this.messages = messages;
  }

  @Override
  public Found find(Typed typed) {
    List<String> wanted = words(typed.text());
    List<PaletteEntry> fitting =
        Stream.concat(
                MenuConfiguration.getMenuEntries().stream().map(this::screen),
                features.orderedStream().flatMap(feature -> feature.commands().stream()))
            .filter(entry -> fits(entry, wanted))
            .toList();
    return Found.of(messages.text("shell.palette.commands"), fitting);
  }

  private PaletteEntry screen(MenuEntry entry) {
    String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    return PaletteEntry.open(messages.text(entry.title()), null, path);
  }

  /** Whether each word that was typed begins a word of it. */
  private static boolean fits(PaletteEntry entry, List<String> wanted) {
    List<String> words = words(entry.title());
    return wanted.stream()
        .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
  }

  private static List<String> words(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
