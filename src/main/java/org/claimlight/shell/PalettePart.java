package org.claimlight.shell;

import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Puts the palette first at the end of the header. */
@org.springframework.stereotype.Component
@Order(-10)
class PalettePart implements HeaderPart {

  private final ObjectProvider<PaletteSource> sources;
  private final Messages messages;

  PalettePart(ObjectProvider<PaletteSource> sources, Messages messages) {
    this.sources = sources;
    this.messages = messages;
  }

  @Override
  public Component create() {
    return new Palette(sources, messages);
  }
}
