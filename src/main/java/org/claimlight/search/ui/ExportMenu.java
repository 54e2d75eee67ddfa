package org.claimlight.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.claimlight.search.ExportFormat;
import org.claimlight.search.SearchExport;
import org.claimlight.search.SearchResult;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A button that opens the two files that a search's result can be taken away as. */
final class ExportMenu extends Div {

  private final SearchExport export;
  private final Messages messages;
  private final Button button;
  private final Paragraph extent = new Paragraph();
  private final Div links = new Div();

  ExportMenu(SearchExport export, Messages messages) {
    this.export = export;
    this.messages = messages;
    button = new Button(messages.text("search.export"), VaadinIcon.DOWNLOAD_ALT.create());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    extent.addClassName("cl-muted");
    links.addClassName("cl-export-links");
    Div content = new Div(extent, links);
    content.addClassName("cl-export-menu");
    Popover popover = new Popover();
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(messages.text("search.export"));
    popover.add(content);
    add(button, popover);
  }

  /**
   * @param result null when the search was refused
   */
  void show(SearchState state, @Nullable SearchResult result) {
    links.removeAll();
    boolean something = result != null && result.total() > 0;
    button.setEnabled(something);
    if (result == null || !something) {
      return;
    }
    extent.setText(extent(result));
    for (ExportFormat format : ExportFormat.values()) {
      DownloadHandler handler = event -> write(state, format, event);
      links.add(new Anchor(handler, messages.text("search.export." + format.key())));
    }
  }

  private String extent(SearchResult result) {
    if (!result.exact()) {
      return messages.text("search.export.some", SearchExport.MOST);
    }
    return result.total() > SearchExport.MOST
        ? messages.text("search.export.first", SearchExport.MOST, result.total())
        : messages.text("search.export.all", result.total());
  }

  private void write(SearchState state, ExportFormat format, DownloadEvent event)
      throws IOException {
    try {
      export.write(
          state,
          format,
          () -> {
            event.setFileName("claims." + format.key());
            event.setContentType(format.mediaType());
            return event.getOutputStream();
          });
    } catch (Refusal refusal) {
      // The browser waits for a file: what it gets instead says why.
      event.getResponse().setStatus(409);
      event.setFileName("claims.txt");
      event.setContentType("text/plain;charset=UTF-8");
      event.getOutputStream().write(messages.text(refusal).getBytes(StandardCharsets.UTF_8));
    }
  }
}
