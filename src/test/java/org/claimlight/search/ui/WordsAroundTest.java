package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.TextField;
import org.junit.jupiter.api.Test;

class WordsAroundTest {

  @Test
  void aPassageIsShownWhenNothingElseMatched() {
    assertThat(shown(Map.of(TextField.CONTEXT, List.of("in the [elections]"))))
        .containsExactly("in the elections");
  }

  @Test
  void aPassageIsShownForAWordThatNoOtherFieldHasMarked() {
    assertThat(
            shown(
                Map.of(
                    TextField.QUOTE, List.of("[Wages] rose"),
                    TextField.CONTEXT, List.of("[wages] in [Leeds]"))))
        .containsExactly("wages in Leeds");
  }

  @Test
  void aPassageIsLeftOutWhenOtherFieldsTogetherHaveMarkedItsWords() {
    assertThat(
            shown(
                Map.of(
                    TextField.QUOTE, List.of("[Wages] rose"),
                    TextField.TAG, List.of("[Leeds]"),
                    TextField.CONTEXT, List.of("[wages] in [Leeds]"))))
        .isEmpty();
  }

  @Test
  void formsOfAWordBeginAlikeWhateverTheirCaseAndAccents() {
    assertThat(
            shown(
                Map.of(
                    TextField.QUOTE, List.of("[\u00c9lections] and [the US]"),
                    TextField.CONTEXT, List.of("[elected] in [the us]"))))
        .isEmpty();
  }

  @Test
  void whatIsSomebodysIsTheirName() {
    assertThat(
            shown(
                Map.of(
                    TextField.QUOTE, List.of("[Leeds] votes"),
                    TextField.CONTEXT, List.of("[Leeds's] mayor and [Leeds’] bridge"))))
        .isEmpty();
  }

  @Test
  void aShortWordIsAnotherThanALongerOneThatBeginsSo() {
    assertThat(
            shown(
                Map.of(
                    TextField.QUOTE, List.of("[used] cars"),
                    TextField.CONTEXT, List.of("cars of the [US]"))))
        .containsExactly("cars of the US");
  }

  @Test
  void onlyThePassagesWithSuchAWordAreShown() {
    assertThat(
            shown(
                Map.of(
                    TextField.STATEMENT, List.of("[Wages] rose"),
                    TextField.CONTEXT, List.of("[wages] again", "up in [Leeds]"))))
        .containsExactly("up in Leeds");
  }

  private static List<String> shown(Map<TextField, List<String>> bracketed) {
    Map<TextField, List<Fragment>> highlights =
        bracketed.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(WordsAroundTest::fragment).toList()));
    return WordsAround.worthShowing(highlights).stream().map(Fragment::text).toList();
  }

  /** What is in brackets is marked. */
  private static Fragment fragment(String bracketed) {
    StringBuilder text = new StringBuilder();
    List<Fragment.Mark> marks = new ArrayList<>();
    int began = 0;
    for (char letter : bracketed.toCharArray()) {
      if (letter == '[') {
        began = text.length();
      } else if (letter == ']') {
        marks.add(new Fragment.Mark(began, text.length()));
      } else {
        text.append(letter);
      }
    }
    return new Fragment(text.toString(), marks);
  }
}
