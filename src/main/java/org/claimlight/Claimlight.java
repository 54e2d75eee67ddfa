package org.claimlight;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.claimlight.startup.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The workbench: one process with its screens, its API, its database and its index. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@CssImport("@fontsource-variable/source-serif-4/opsz.css")
@CssImport("@fontsource-variable/source-serif-4/opsz-italic.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/base.css")
@CssImport("./styles/shell.css")
@CssImport("./styles/accounts.css")
@CssImport("./styles/discussion.css")
public class Claimlight implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icons/claimlight.svg", "any");
  }

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Claimlight.class);
    application.addInitializers(new Preflight());
    application.run(arguments);
  }
}
