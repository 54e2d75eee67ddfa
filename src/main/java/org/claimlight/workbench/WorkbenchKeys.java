package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Map;
import org.claimlight.shell.Messages;

/** The keys of the workbench, and the sheet that explains them. */
@Tag("workbench-keys")
@JsModule("./workbench/workbench-keys.ts")
class WorkbenchKeys extends Component {

  private static final List<String> EXPLAINED =
      List.of("mark", "next", "previous", "close", "send", "sheet");

  private final Messages messages;

  /**
   * @param deeds what to do on {@code next}, {@code previous} and {@code close}
   */
  WorkbenchKeys(Messages messages, Map<String, Runnable> deeds) {
    this.messages = messages;
    addListener(
        Pressed.class,
        event -> {
          if (event.command.equals("sheet")) {
            showSheet();
          } else if (deeds.containsKey(event.command)) {
            deeds.get(event.command).run();
          }
        });
  }

  void showSheet() {
    var sheet = new Dialog(messages.text("workbench.keys"));
    sheet.setWidth("min(28rem, 92vw)");
    var list = new DescriptionList();
    list.addClassName("cl-keys");
    for (var key : EXPLAINED) {
      list.add(
          new DescriptionList.Term(messages.text("workbench.keys." + key + ".key")),
          new DescriptionList.Description(messages.text("workbench.keys." + key)));
    }
    sheet.add(list);
    sheet.open();
  }

  /** A key was pressed that means something here. */
  @DomEvent("key-command")
  public static class Pressed extends ComponentEvent<WorkbenchKeys> {
    private final String command;

    public Pressed(
        WorkbenchKeys source,
        boolean fromClient,
        @EventData("event.detail.command") String command) {
      super(source, fromClient);
      this.command = command;
    }
  }
}
