package org.claimlight;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.claimlight.startup.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The workbench: one process with its screens, its API, its database and its index. */
@SpringBootApplication
@Push
public class Claimlight implements AppShellConfigurator {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Claimlight.class);
    application.addInitializers(new Preflight());
    application.run(arguments);
  }
}
