package org.claimlight.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person reads. Each module has a bundle of its own, {@code
 * messages/<module>.properties}, whose keys begin with the module's name; a further language is a
 * further file beside it ({@code <module>_de.properties}).
 */
@Component
public class Messages implements I18NProvider {

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

  Messages() throws IOException {
    source.setBasenames(
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath:messages/*.properties"))
            .map(resource -> resource.getFilename())
            .filter(name -> name != null && !name.contains("_"))
            .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setUseCodeAsDefaultMessage(true);
    source.setAlwaysUseMessageFormat(true);
  }

  /**
   * The text behind a key; the key itself when there is none, so that a hole shows instead of
   * breaking a screen.
   */
  public String text(String key, Object... arguments) {
    return source.getMessage(key, arguments, Locale.ENGLISH);
  }

  public String text(Refusal refusal) {
    return text(refusal.code(), refusal.arguments().toArray());
  }

  /** The title of the browser's tab for a screen of this name. */
  public String pageTitle(String screen) {
    return text("shell.page-title", screen);
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return source.getMessage(key, arguments, locale);
  }
}
