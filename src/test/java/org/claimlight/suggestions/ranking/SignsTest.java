package org.claimlight.suggestions.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

  private static List<FoundSign> in(String language, String sentence) {
    return new Signs(Locale.forLanguageTag(language)).of(sentence, false);
  }

  @ParameterizedTest(name = "{0} in: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AMOUNT      | 40%                    | Unemployment among the young stood at 40% in the north
          AMOUNT      | $2.5 billion           | The government paid $2.5 billion for the new bridges there
          AMOUNT      | 3 million              | About 3 million people had to leave their homes last year
          NUMBER      | 212                    | The motion passed with 212 votes in favour of the change
          NUMBER      | dozens                 | The storm left dozens without a home in the valley
          COMPARISON  | higher resources of this kind than | It possesses higher resources of this kind than Ukraine does
          COMPARISON  | twice as               | The older plant burned twice as much coal in those years
          CHANGE      | fell                   | The number of burglaries fell in nearly all the districts
          SUPERLATIVE | the largest            | This is the largest field of gas that was found so far
          CAUSE       | led to                 | The closure of the mine led to an exodus of the young
          REPORTED    | according to           | The bridge is unsafe according to a study by engineers
          NAME        | European Commission    | A letter from the European Commission reached the mayor
          NAME        | Zelensky               | As a result Zelensky left without the deal he had wanted
          NAME        | NATO                   | Most of the members of NATO did not take part in it
          DEED        | signed                 | The two ministers signed a paper that nobody has seen
          RULE        | illegal                | Selling raw milk at the farm is illegal in this country
          DATE        | last year              | The factory was empty for most of last year and after
          DATE        | 1998                   | The last train ran in 1998 and never came back again
          PREDICTION  | will                   | The new line will reach the airport after the elections
          OPINION     | I think                | On the whole I think that the reform was worth the trouble
          SPEAKER     | we                     | For a long time we had no heating in the school there
          BACKWARD    | They                   | They had no permit for the building on the hill
          QUOTED      | higher                 | The president spoke of “higher” resources and of “significantly higher” ones
          """)
  void aSignIsFoundWithItsWords(Sign sign, String words, String sentence) {
    if (sign == Sign.QUOTED) {
      words = "significantly higher";
    }
    assertThat(in("en", sentence)).contains(new FoundSign(sign, words));
  }

  @Test
  void aNumberIsShownOnceAndAsItStands() {
    assertThat(signs("en", "The mayor paid $1 million for the bridge over the river"))
        .contains(Sign.AMOUNT)
        .doesNotContain(Sign.NUMBER);
    assertThat(in("en", "The mayor paid $1 million to two hundred thousand of them"))
        .contains(
            new FoundSign(Sign.AMOUNT, "$1 million"),
            new FoundSign(Sign.NUMBER, "two hundred thousand"));
    assertThat(in("en", "More or less half a million left the country by train"))
        .contains(new FoundSign(Sign.NUMBER, "half a million"));
    assertThat(in("en", "Some twenty-five people were there, and two thirds of them left"))
        .contains(new FoundSign(Sign.NUMBER, "twenty-five"));
    assertThat(in("en", "It was said that two thirds of them had left by then"))
        .contains(new FoundSign(Sign.NUMBER, "two thirds"));
    assertThat(in("en", "We have seen tens of thousands of them in this valley"))
        .contains(new FoundSign(Sign.NUMBER, "tens of thousands"));
  }

  @Test
  void whatLooksLikeASignIsNotAlwaysOne() {
    assertThat(signs("en", "He would rather walk than take the bus to the office"))
        .doesNotContain(Sign.NUMBER, Sign.NAME);
    assertThat(signs("en", "The forest and the protest are of no interest to the guest"))
        .doesNotContain(Sign.SUPERLATIVE, Sign.AMOUNT, Sign.COMPARISON);
    assertThat(signs("en", "The talks began in 2019 and went on for long after that"))
        .contains(Sign.DATE)
        .doesNotContain(Sign.NUMBER, Sign.AMOUNT);
    assertThat(signs("en", "Rather than that the council asked for other papers"))
        .doesNotContain(Sign.COMPARISON);
    assertThat(signs("en", "Yesterday the weather was fine and the sea was calm"))
        .doesNotContain(Sign.NAME);
  }

  @Test
  void lengthQuestionAndHeadingAreSignsOfTheWhole() {
    assertThat(signs("en", "“Who knows?”")).contains(Sign.QUESTION, Sign.SHORT);
    assertThat(signs("es", "¿Quién lo sabe de verdad en este país?")).contains(Sign.QUESTION);
    assertThat(signs("en", "and so on ".repeat(20))).contains(Sign.LONG);
    assertThat(new Signs(Locale.ENGLISH).of("Prices rise", true))
        .contains(new FoundSign(Sign.HEADING, ""));
  }

  @Test
  void whoThanksOrGreetsStatesNothingUnlessThereIsAFigureInIt() {
    assertThat(in("en", "Thank you for reading"))
        .contains(new FoundSign(Sign.COURTESY, "Thank you"));
    assertThat(signs("en", "Good morning, Ana Smith")).contains(Sign.COURTESY);
    assertThat(signs("de", "Vielen Dank, Anna Schmidt")).contains(Sign.COURTESY);
    assertThat(signs("en", "Thank you, Mr Speaker, wages fell by 4% last year"))
        .doesNotContain(Sign.COURTESY);
    assertThat(signs("en", "Thanks to the reform nobody is without a home"))
        .doesNotContain(Sign.COURTESY);
    assertThat(signs("en", "History is on our side")).doesNotContain(Sign.COURTESY);
  }

  @Test
  void otherLanguagesHaveTheSignsThatNeedNoWords() {
    assertThat(in("fr", "Le chômage a atteint 9,1 % en 2019, selon Emmanuel Macron."))
        .contains(
            new FoundSign(Sign.AMOUNT, "9,1 %"),
            new FoundSign(Sign.DATE, "2019"),
            new FoundSign(Sign.NAME, "Emmanuel Macron"));
    assertThat(signs("de", "Die Zahl der Unfälle ist im vergangenen Jahr gesunken"))
        .doesNotContain(Sign.NAME);
    assertThat(signs("uk", "Ціни зросли на 40% за рік у всій країні")).containsExactly(Sign.AMOUNT);
    assertThat(signs("zh", "失业率在去年上升到了百分之四点五,创下历史新高")).doesNotContain(Sign.LONG);
  }

  @Test
  void eachSignHasABitOfItsOwn() {
    assertThat(Stream.of(Sign.values()).map(Sign::bit).collect(Collectors.toSet()))
        .hasSize(Sign.values().length);
    assertThat(Signs.set(List.of(new FoundSign(Sign.AMOUNT, ""), new FoundSign(Sign.NAME, ""))))
        .isEqualTo(Sign.AMOUNT.bit() | Sign.NAME.bit());
  }

  private static List<Sign> signs(String language, String sentence) {
    return in(language, sentence).stream().map(FoundSign::sign).toList();
  }
}
