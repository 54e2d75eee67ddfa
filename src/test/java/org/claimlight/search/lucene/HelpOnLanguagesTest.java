package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class HelpOnLanguagesTest {

  @Test
  void thePageOnSearchNamesEveryLanguageThatIsStemmedAndNoOther() {
    String text =
        ResourceBundle.getBundle("messages/search-finding", Locale.ENGLISH)
            .getString("search.help.folding.stems");
    List<String> named =
        Arrays.asList(
            text.substring(text.indexOf(", in ") + 5, text.length() - 1).split(", | and "));
    List<String> stemmed =
        Arrays.stream(Language.values())
            .filter(Language::isStemmed)
            .map(language -> Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH))
            .sorted()
            .toList();

    assertThat(named).containsExactlyElementsOf(stemmed);
  }
}
