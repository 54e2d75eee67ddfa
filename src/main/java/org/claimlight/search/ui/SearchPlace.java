package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Location;

/**
 * Lets the browser's back return to where somebody was in a result. It knows the scrolling and the
 * focus, which the server does not, and keeps them for as long as the tab is open.
 */
@Tag("search-place")
@JsModule("./search/search-place.ts")
final class SearchPlace extends Component {

  /** The result of the address, which is given as the browser has it, is on the screen. */
  void shown(Location address) {
    getElement().callJsFunction("shown", address.getPathWithQueryParameters());
  }
}
