package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import org.claimlight.shell.Messages;

/** The keys of the workbench, and the sheet that explains them. */
@Tag("workbench-keys")
@JsModule("./workbench/workbench-keys.ts")
class WorkbenchKeys extends Component {

  /** The keys of the sheet, in groups. */
  record Group(String name, List<String> keys) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "everywhere", List.of("next", "previous", "find", "caret", "close", "send", "sheet")),
          new Group(
              "selected", List.of("mark", "checks", "sentence", "hold", "add", "double", "drop")),
          new Group(
              "with-caret",
              List.of(
                  "enter",
                  "by-character",
                  "by-word",
                  "by-sentence",
                  "by-paragraph",
                  "by-line",
                  "extend",
                  "open",
                  "leave")),
          new Group(
              "suggestions",
              List.of(
                  "suggestion-move", "suggestion-accept", "suggestion-reject", "suggestion-back")),
          new Group(
              "adjusting", List.of("move-end", "other-end", "remove-part", "keep", "restore")));

  private final Messages messages;
  private final List<Group> groups;

  /**
   * @param deeds what to do on {@code next}, {@code previous}, {@code find}, {@code caret} and
   *     {@code close}
   */
  WorkbenchKeys(Messages messages, Map<String, Runnable> deeds) {
    this(messages, GROUPS, deeds);
  }

  /**
   * For a screen with keys of its own.
   *
   * @param keys what each of them commands
   */
  WorkbenchKeys(
      Messages messages,
      Map<String, String> keys,
      List<Group> groups,
      Map<String, Runnable> deeds) {
    this(messages, groups, deeds);
    getElement().setPropertyMap("keys", keys);
  }

  private WorkbenchKeys(Messages messages, List<Group> groups, Map<String, Runnable> deeds) {
    this.messages = messages;
    this.groups = groups;
    addListener(
        Pressed.class,
        event -> {
          if (event.command.equals("sheet")) {
            showSheet(event.letters);
          } else if (deeds.containsKey(event.command)) {
            deeds.get(event.command).run();
          }
        });
  }

  /** Opens the sheet, also for those who turned its key off. */
  Button button() {
    var button =
        new Button(
            messages.text("workbench.keys"), click -> getElement().callJsFunction("askForSheet"));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }

  /**
   * @param letters whether keys of a single character do something in this browser
   */
  void showSheet(boolean letters) {
    var sheet = new Dialog(messages.text("workbench.keys"));
    sheet.setWidth("min(60rem, 94vw)");
    var shown = new Div();
    shown.addClassName("cl-key-groups");
    groups.forEach(group -> shown.add(shown(group)));
    var single = new Checkbox(messages.text("workbench.keys.letters"), letters);
    single.setHelperText(messages.text("workbench.keys.letters.why"));
    single.addValueChangeListener(
        change -> getElement().callJsFunction("turnLetters", change.getValue()));
    sheet.add(shown, single);
    sheet.open();
  }

  private Div shown(Group group) {
    var list = new DescriptionList();
    list.addClassName("cl-keys");
    for (var key : group.keys()) {
      list.add(
          new DescriptionList.Term(messages.text("workbench.keys." + key + ".key")),
          new DescriptionList.Description(messages.text("workbench.keys." + key)));
    }
    return new Div(new H3(messages.text("workbench.keys.group." + group.name())), list);
  }

  /** A key was pressed that means something here. */
  @DomEvent("key-command")
  public static class Pressed extends ComponentEvent<WorkbenchKeys> {
    private final String command;
    private final boolean letters;

    public Pressed(
        WorkbenchKeys source,
        boolean fromClient,
        @EventData("event.detail.command") String command,
        @EventData("event.detail.letters") boolean letters) {
      super(source, fromClient);
      this.command = command;
      this.letters = letters;
    }
  }
}
