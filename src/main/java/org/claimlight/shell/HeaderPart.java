package org.claimlight.shell;

import com.vaadin.flow.component.Component;

/** Something that a feature puts at the end of the header, such as the menu of the account. */
@FunctionalInterface
public interface HeaderPart {

  /** A fresh component for one browser tab. */
  Component create();
}
