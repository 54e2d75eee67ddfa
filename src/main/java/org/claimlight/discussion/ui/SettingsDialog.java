package org.claimlight.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import org.claimlight.discussion.NotificationKind;
import org.claimlight.discussion.NotificationSettings;
import org.claimlight.discussion.NotificationSettings.Ways;
import org.claimlight.discussion.Notifications;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;

/** What somebody wants to be told of, and how. */
final class SettingsDialog extends Dialog {

  private record Ticks(Checkbox inProduct, Checkbox byMail) {}

  private final Notifications notifications;
  private final Messages messages;
  private final Notices notices;
  private final TextField address = new TextField();
  private final Map<NotificationKind, Ticks> ticks = new EnumMap<>(NotificationKind.class);
  private final Fields fields = new Fields();

  SettingsDialog(Notifications notifications, Messages messages, Notices notices) {
    this.notifications = notifications;
    this.messages = messages;
    this.notices = notices;
    setHeaderTitle(messages.text("discussion.settings.title"));
    var now = notifications.settings();
    var table = new Div();
    table.addClassName("cl-told-kinds");
    now.kinds().forEach((kind, ways) -> table.add(row(kind, ways)));
    address.setLabel(messages.text("discussion.settings.address"));
    address.setHelperText(messages.text("discussion.settings.address.help"));
    address.setWidthFull();
    address.setManualValidation(true);
    address.setValue(now.address() == null ? "" : now.address());
    fields.add("address", address);
    add(table, address);
    var save = new Button(messages.text("discussion.settings.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(messages.text("discussion.cancel"), click -> close()), save);
  }

  private Div row(NotificationKind kind, Ways ways) {
    var name = messages.text("discussion.kind." + kind.slug());
    var inProduct = new Checkbox(messages.text("discussion.settings.here"), ways.inProduct());
    var byMail = new Checkbox(messages.text("discussion.settings.mail"), ways.byMail());
    inProduct.setAriaLabel(name + ": " + messages.text("discussion.settings.here"));
    byMail.setAriaLabel(name + ": " + messages.text("discussion.settings.mail"));
    ticks.put(kind, new Ticks(inProduct, byMail));
    var row = new Div(new Span(name), inProduct, byMail);
    row.addClassName("cl-told-kind");
    return row;
  }

  private void save() {
    fields.clear();
    var kinds = new EnumMap<NotificationKind, Ways>(NotificationKind.class);
    ticks.forEach(
        (kind, two) -> kinds.put(kind, new Ways(two.inProduct.getValue(), two.byMail.getValue())));
    try {
      notifications.set(new NotificationSettings(address.getValue(), kinds));
      close();
      notices.done(messages.text("discussion.settings.saved"));
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
