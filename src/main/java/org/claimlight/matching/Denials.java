package org.claimlight.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a language denies. Only of languages that do it by a word of its own: Czech
 * and Turkish, among others, change the verb, of which a list of words says nothing.
 */
final class Denials {

  private static final Set<String> ENGLISH =
      Set.of(
          "not", "no", "never", "none", "nobody", "nothing", "cannot", "without", "neither",
          "false", "untrue", "denies", "denied", "deny", "fails", "failed");

  /** What sounds like a denial and is none, by language; between spaces, in lower case. */
  private static final Map<String, List<String>> SEEMING =
      Map.of(
          "en",
              List.of(
                  "not only", "not just", "no doubt", "no fewer", "no less", "no one else", "no 1"),
          "de", List.of("nicht nur", "nicht weniger", "nicht zuletzt", "ohne zweifel"),
          "fr", List.of("pas à pas", "non seulement", "pas seulement", "sans doute"),
          "es", List.of("no solo", "no sólo", "no menos", "sin duda"),
          "pt", List.of("não só", "não apenas", "sem dúvida"),
          "it", List.of("non solo", "senza dubbio"),
          "nl", List.of("niet alleen", "zonder twijfel"));

  private static final Set<String> NORDIC =
      Set.of("ikke", "ikkje", "ej", "aldrig", "aldri", "ingen", "intet", "uden", "uten");

  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", ENGLISH),
          Map.entry("da", NORDIC),
          Map.entry("nb", NORDIC),
          Map.entry("nn", NORDIC),
          Map.entry("no", NORDIC),
          Map.entry("sv", Set.of("inte", "ej", "icke", "aldrig", "ingen", "inget", "inga")),
          Map.entry(
              "de",
              Set.of(
                  "nicht", "nie", "niemals", "nichts", "niemand", "weder", "ohne", "kein", "keine",
                  "keinen", "keinem", "keiner", "keines")),
          Map.entry("nl", Set.of("niet", "nooit", "geen", "niets", "niemand", "zonder")),
          Map.entry("fr", Set.of("ne", "pas", "jamais", "aucun", "aucune", "rien", "sans", "non")),
          Map.entry(
              "es",
              Set.of(
                  "no", "nunca", "jamás", "nadie", "nada", "sin", "tampoco", "ningún", "ninguno",
                  "ninguna")),
          Map.entry(
              "pt",
              Set.of("não", "nunca", "jamais", "ninguém", "nada", "sem", "nenhum", "nenhuma")),
          Map.entry("it", Set.of("non", "mai", "niente", "nulla", "nessuno", "nessuna", "senza")),
          Map.entry("fi", Set.of("ei", "en", "et", "emme", "ette", "eivät", "ilman")),
          Map.entry("pl", Set.of("nie", "nigdy", "nikt", "nic", "żaden", "żadna", "żadne", "bez")),
          Map.entry("ru", Set.of("не", "нет", "ни", "никогда", "никто", "ничего", "без")),
          Map.entry("uk", Set.of("не", "ні", "немає", "ніколи", "ніхто", "нічого", "без")));

  /**
   * @param language the tag of the texts' language; null is taken for English
   * @param words of a text, in lower case
   */
  static boolean areIn(List<String> words, @Nullable String language) {
    String code =
        language == null ? "en" : Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    Set<String> denying = BY_LANGUAGE.getOrDefault(code, Set.of());
    String text = " " + String.join(" ", words) + " ";
    for (String seeming : SEEMING.getOrDefault(code, List.of())) {
      text = text.replace(" " + seeming + " ", " ");
    }
    return Arrays.stream(text.strip().split(" "))
        .anyMatch(
            word ->
                denying.contains(word)
                    || (code.equals("en") && word.endsWith("n't"))
                    || (code.equals("fr") && word.startsWith("n'")));
  }

  private Denials() {}
}
