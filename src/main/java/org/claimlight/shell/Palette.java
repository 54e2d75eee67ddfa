package org.claimlight.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.shell.PaletteEntry.Deed;
import org.claimlight.shell.PaletteSource.Found;
import org.claimlight.shell.PaletteSource.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The box in the header that is opened with Ctrl and K, or with a slash where no field and no
 * article has a use for it, and that jumps to whatever the features find. The browser opens it and
 * moves in it by itself; here it is only answered and obeyed.
 */
@Tag("command-palette")
@JsModule("./shell/command-palette.ts")
@CssImport("./styles/palette.css")
public class Palette extends Component {

  private static final int LONGEST = 2_000;

  /** The browser shows an answer until the next one has come: so many may still be chosen from. */
  private static final int KEPT = 8;

  private static final List<String> TEXTS =
      List.of("open", "label", "placeholder", "close", "choose", "go", "complete", "leave");

  private final ObjectProvider<PaletteSource> sources;
  private final Messages messages;
  private final Map<Integer, List<PaletteEntry>> answered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<PaletteEntry>> eldest) {
          return size() > KEPT;
        }
      };

  Palette(ObjectProvider<PaletteSource> sources, Messages messages) {
    this.sources = sources;
    this.messages = messages;
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> texts.put(key, messages.text("shell.palette." + key)));
    getElement().setPropertyMap("texts", texts);
  }

  /** What the browser is told: the entries are counted through all groups, from 0. */
  record Answer(List<Group> groups, List<String> notes, String said) {}

  record Group(String title, List<Line> lines) {}

  /**
   * @param write what it writes into the box; null when it leads away
   */
  record Line(
      String title, @Nullable String note, List<PaletteEntry.Tag> tags, @Nullable Written write) {}

  record Written(int from, int to, String text) {}

  /**
   * @param number of the question, for {@link #choose}
   */
  @ClientCallable
  Answer ask(int number, String text, int caret) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    Typed typed = new Typed(cut, Math.clamp(caret, 0, cut.length()));
    List<PaletteEntry> all = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (PaletteSource source : sources.orderedStream().toList()) {
      Found found = find(source, typed);
      all.addAll(found.entries());
      found.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
      if (!found.entries().isEmpty()) {
        groups.add(new Group(found.title(), found.entries().stream().map(Palette::line).toList()));
      }
    }
    answered.put(number, all);
    return new Answer(groups, notes, messages.text("shell.palette.said", all.size()));
  }

  private Found find(PaletteSource source, Typed typed) {
    try {
      return source.find(typed);
    } catch (Refusal refusal) {
      return new Found("", List.of(), List.of(messages.text(refusal)));
    }
  }

  private static Line line(PaletteEntry entry) {
    Written write =
        entry.deed() instanceof Deed.Write(int from, int to, String text)
            ? new Written(from, to, text)
            : null;
    return new Line(entry.title(), entry.note(), entry.tags(), write);
  }

  /**
   * @param number of the question that was answered with it
   */
  @ClientCallable
  void choose(int number, int entry) {
    Stream.ofNullable(answered.get(number))
        .filter(entries -> entry >= 0 && entry < entries.size())
        .forEach(entries -> obey(entries.get(entry).deed()));
  }

  private static void obey(Deed deed) {
    switch (deed) {
      case Deed.Open(String path) -> {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
      }
      case Deed.Run(Runnable what) -> what.run();
      case Deed.Write _ -> {
        // The browser has written it.
      }
    }
  }
}
