package org.claimlight.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/**
 * How long ago something was, in words that stay true while the page is open. The browser writes
 * them, because only it knows the reader's clock and time zone.
 */
@Tag("cl-time")
@JsModule("./shell/cl-time.ts")
public class TimeAgo extends Component implements HasStyle {

  public TimeAgo(Instant instant) {
    getElement().setAttribute("datetime", instant.toString());
  }
}
