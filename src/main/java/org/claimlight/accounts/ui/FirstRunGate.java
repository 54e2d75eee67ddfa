package org.claimlight.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.claimlight.accounts.FirstRun;
import org.springframework.stereotype.Component;

/** While there is no account, every address leads to the first-run page. */
@Component
class FirstRunGate implements VaadinServiceInitListener {

  private final FirstRun firstRun;

  FirstRunGate(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            opened ->
                opened
                    .getUI()
                    .addBeforeEnterListener(
                        entering -> {
                          if (entering.getNavigationTarget() != FirstRunView.class
                              && firstRun.needed()) {
                            entering.forwardTo(FirstRunView.class);
                          }
                        }));
  }
}
