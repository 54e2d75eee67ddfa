package org.claimlight.suggestions.ranking;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the signs of a sentence. Words are known for English; figures, shares, sums, years,
 * quotation marks, capitals, questions and length are the same in every language that writes them.
 */
public final class Signs {

  private static final int SHORT = 6;
  private static final int LONG = 45;
  private static final int WORDS_SHOWN = 40;

  private static final String UNITS =
      "%|\u2030|percent|per cent|percentage points?|million|billion|trillion|mn|bn|thousand|euros?|dollars?|pounds?"
          + "|km|kilomet(?:er|re)s?|miles|met(?:er|re)s|tons?|tonnes|kg|barrels|hectares|acres|Millionen|Milliarden"
          + "|millions|milliards|millones|Euro|Prozent|\u20ac|\\$|\u00a3|\u00a5";

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<sum>[$\u20ac\u00a3\u00a5\u20b9]\\s?)?(?<![\\p{L}\\d])\\d[\\d.,]*+(?:[\\s\u00a0\u202f-]?(?<unit>"
              + UNITS
              + ")(?!\\p{L}))?",
          CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

  private static final Pattern QUOTED =
      Pattern.compile("[\u201c\u201e\u00ab\"](?<words>[^\u201c\u201d\u201e\u00ab\u00bb\"]{8,300})");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d'\u2019.-]*+(?:\\s(?:(?:of|de|von|van|der|the|and|for|du|di|al)\\s){0,2}\\p{Lu}[\\p{L}\\d'\u2019-]*+){0,6}");

  private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}.*$");

  private static final Pattern QUESTION =
      Pattern.compile("[?\u061f\uff1f][\u201d\u2019\u00bb\"')\\]]*$|^\u00bf");

  /** Thanks and greetings, in some of the languages that texts are often in. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "^[\u201c\u201e\u00ab\"\u2018'\u00a1]?(?<words>thanks(?! to\\b)|thank you|many thanks|hello|hi|welcome|goodbye"
              + "|good (?:morning|afternoon|evening|night|day)|congratulations|best wishes|(?:kind|best) regards"
              + "|dear (?:all|friends?|readers?|colleagues?|sir|madam|mr|mrs|ms|dr)|happy (?:birthday|new year)"
              + "|danke|vielen dank|guten (?:tag|morgen|abend)|merci|bonjour|bonsoir|gracias|hola|buenos d[i\u00ed]as"
              + "|grazie|buongiorno|obrigad[oa]|\u0434\u044f\u043a\u0443\u044e|\u043f\u0440\u0438\u0432\u0456\u0442"
              + "|\u0441\u043f\u0430\u0441\u0438\u0431\u043e)(?![\\p{L}\\d])",
          CASE_INSENSITIVE | UNICODE_CASE);

  /** Whoever is thanked while these are named is told something, too. */
  private static final Set<Sign> STATED =
      Set.of(Sign.AMOUNT, Sign.NUMBER, Sign.COMPARISON, Sign.CHANGE);

  private static final Pattern YEARS = Pattern.compile("\\b(?:1[5-9]|20)\\d\\ds?\\b");

  /** Capitals that name nobody. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "i",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "mr",
          "mrs",
          "ms",
          "dr",
          "the",
          "a",
          "an");

  /** Languages that write every noun with a capital. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  private static final String SMALL_NUMBER =
      "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
          + "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

  private static final String LARGE_NUMBER =
      "tens|hundreds?|thousands?|millions?|billions?|dozens?";

  /** A number in words, as far as it goes: "two hundred thousand", "half a million". */
  private static final Pattern ENGLISH_NUMBER =
      words(
          "two thirds|three quarters|(?:(?:an?|one|half an?|"
              + SMALL_NUMBER
              + ")[\\s-])?(?:"
              + SMALL_NUMBER
              + "|"
              + LARGE_NUMBER
              + ")(?:[\\s-](?:and\\s|of\\s)?(?:"
              + SMALL_NUMBER
              + "|"
              + LARGE_NUMBER
              + "))*|half(?: of)?|a third|a quarter|one in|majority|minority");

  private static final Map<Sign, Pattern> ENGLISH = new EnumMap<>(Sign.class);

  static {
    english(
        Sign.COMPARISON,
        "(?:more|less|fewer|higher|lower|larger|greater|smaller|better|worse|bigger|older|younger|faster|slower"
            + "|cheaper|stronger|weaker|longer|shorter)(?:\\s[\\p{L}-]++){0,4}?\\sthan|(?<!rather\\s|other\\s)than"
            + "|compared (?:with|to)|in contrast to|unlike|twice as|times as|as (?:many|much|high|low|large) as"
            + "|outnumber\\w*|exceed\\w*|(?:significantly|far|much) (?:higher|lower|larger|greater|smaller|more|less)");
    english(
        Sign.CHANGE,
        "rose|risen|rises?|rising|fell|fallen|falls|falling|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|grew|grown"
            + "|grows|growing|growth|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|doubl(?:ed|es|ing)|tripled|halved|soar(?:s|ed)"
            + "|plung(?:es|ed)|surg(?:es|ed)|shrank|shrunk|slashed|reduc(?:ed|es)|worsened|improved");
    english(
        Sign.SUPERLATIVE,
        "(?:the |its |their |our |his |her )?(?:most|least|largest|biggest|highest|lowest|best|worst|greatest|smallest"
            + "|fastest|oldest|youngest|richest|poorest|strongest|deadliest|cheapest|longest|hottest|coldest)"
            + "|the (?:first|last|only)|first(?: ever|-ever)|never|always|every|none|nobody|no one|ever since"
            + "|one of the|uncontested|leading|record|unprecedented|all-time");
    english(
        Sign.CAUSE,
        "because(?: of)?|due to|caus(?:e|es|ed|ing)|le(?:d|ads?) to|result(?:s|ed|ing)? (?:in|from)|as a result"
            + "|contribut(?:e|es|ed|ing) to|linked to|responsible for|thanks to|prevent(?:s|ed|ing)?|owing to|triggered"
            + "|in response to");
    english(
        Sign.REPORTED,
        "said|says|saying|told|claim(?:s|ed|ing)|according to|announc(?:ed|es)|stat(?:ed|es)|not(?:ed|es) that|added"
            + "|argu(?:ed|es)|insist(?:ed|s)|warn(?:ed|s)|admitt?(?:ed|s)|den(?:ied|ies)|confirm(?:ed|s)|reported"
            + "|reveal(?:ed|s)|alleg(?:ed|edly|es)|accus(?:ed|es)|tweeted|wrote|noted|posted|estimat(?:ed|es)|found that");
    english(
        Sign.DEED,
        "voted|signed|passed|approved|rejected|killed|arrested|sued|ordered|sent|sending|paid|won|lost|opened|closed"
            + "|launched|introduced|founded|built|died|hired|fired|resigned|elected|appointed|refused|failed|broke|stole"
            + "|spent|received|sold|bought|invaded|attacked|withdrew|agreed|met|visited|called out|became|moved|made|gave"
            + "|took|went|got|held|began|ended|stopped|blocked|promised|offered|erupted|left");
    english(
        Sign.RULE,
        "laws?|illegal(?:ly)?|legal(?:ly)?|unlawful|ban(?:s|ned)?|regulations?|requires?|required|mandatory|prohibit\\w*"
            + "|entitled|unconstitutional|constitution|treaty|permitted");
    english(
        Sign.DATE,
        "(?:on |in |last |next |since )?(?:January|February|March|April|June|July|August|September|October|November"
            + "|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?:in|since|last|this) May"
            + "|yesterday|today|(?:last|past|previous|this) (?:week|month|year|quarter|decade|century)|since \\d+"
            + "|\\w+ (?:years|months|weeks|days) ago|\\w+-(?:year|month|week|day)|in the past");
    english(
        Sign.PREDICTION,
        "will|won['\u2019]t|\\w+['\u2019]ll|going to|(?:is|are) expected to|forecasts?|predict\\w*|plans? to|intends? to");
    english(
        Sign.OPINION,
        "I think|I believe|we believe|I feel|I hope|in my (?:opinion|view)|hopefully|perhaps|maybe|might|could|seems?"
            + "|apparently|probably|arguably|should|ought|must|would|wonderful|terrible|beautiful|ugly|disgrac\\w+"
            + "|happy to|glad|sad(?:ly)?|unfortunately|great|awful|ready to|open to");
    english(Sign.SPEAKER, "I|me|my|mine|we|our|us|ours");
  }

  /** Who or what, is said before. */
  private static final Pattern BACKWARD =
      Pattern.compile(
          "^[\u201c\"\u2018']?(?<words>he|she|it|they|this|that|these|those|such)\\b",
          CASE_INSENSITIVE);

  private final boolean english;
  private final boolean capitalNouns;

  public Signs(Locale locale) {
    english = locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
    capitalNouns = CAPITAL_NOUNS.contains(locale.getLanguage());
  }

  private static void english(Sign sign, String words) {
    ENGLISH.put(sign, words(words));
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
        CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
  }

  /** Each sign at most once, in their order, with the first words that are it. */
  public List<FoundSign> of(String sentence, boolean heading) {
    var found = new EnumMap<Sign, String>(Sign.class);
    figures(sentence, found);
    names(sentence, found);
    first(QUOTED, sentence, Sign.QUOTED, found);
    first(YEARS, sentence, Sign.DATE, found);
    if (QUESTION.matcher(sentence).find()) {
      found.put(Sign.QUESTION, "");
    }
    if (english) {
      // The million of "$1 million" is no number beside it.
      first(ENGLISH_NUMBER, FIGURE.matcher(sentence).replaceAll("0"), Sign.NUMBER, found);
      ENGLISH.forEach((sign, pattern) -> first(pattern, sentence, sign, found));
      first(BACKWARD, sentence, Sign.BACKWARD, found);
    }
    if (Collections.disjoint(found.keySet(), STATED)) {
      first(COURTESY, sentence, Sign.COURTESY, found);
    }
    int words = wordsIn(sentence);
    if (words < SHORT) {
      found.put(Sign.SHORT, "");
    } else if (words > LONG) {
      found.put(Sign.LONG, "");
    }
    if (heading) {
      found.put(Sign.HEADING, "");
    }
    var signs = new ArrayList<FoundSign>();
    found.forEach((sign, its) -> signs.add(new FoundSign(sign, its)));
    return List.copyOf(signs);
  }

  /** The signs as a set: a bit for each. */
  public static int set(List<FoundSign> signs) {
    return signs.stream().mapToInt(found -> found.sign().bit()).reduce(0, (a, b) -> a | b);
  }

  /** How many words; where none are set apart, as in Chinese, about as many as there would be. */
  public static int wordsIn(String sentence) {
    int words = 0;
    int letters = 0;
    boolean within = false;
    for (int at = 0; at < sentence.length(); at++) {
      boolean letter = Character.isLetterOrDigit(sentence.charAt(at));
      if (letter) {
        letters++;
      }
      if (letter && !within) {
        words++;
      }
      within = letter || (within && "'\u2019-.,".indexOf(sentence.charAt(at)) >= 0);
    }
    return Math.max(words, letters / 9);
  }

  private static void figures(String sentence, Map<Sign, String> found) {
    var figure = FIGURE.matcher(sentence);
    while (figure.find()) {
      var words = figure.group().replaceAll("[.,\\s]+$", "");
      boolean amount = figure.group("sum") != null || figure.group("unit") != null;
      if (amount) {
        found.putIfAbsent(Sign.AMOUNT, words);
      } else if (!YEAR.matcher(words).matches()) {
        found.putIfAbsent(Sign.NUMBER, words);
      }
    }
  }

  private void names(String sentence, Map<Sign, String> found) {
    var run = CAPITALS.matcher(sentence);
    int first = firstLetter(sentence);
    while (run.find()) {
      var name = run.group().replaceAll("[.'\u2019-]+$", "");
      if (run.start() == first) {
        // A capital here says nothing; what follows it may be a name all the same.
        int space = name.indexOf(' ');
        boolean firstIsNone = space > 0 && (!english || isNoName(name.substring(0, space)));
        if (firstIsNone) {
          name = name.substring(space + 1);
        } else if (space < 0 && !isAcronym(name)) {
          continue;
        }
      }
      if (capitalNouns) {
        // Two nouns with a small word between them are two nouns.
        name = SMALL_WORD.matcher(name).replaceFirst("");
      }
      boolean several = name.indexOf(' ') > 0;
      boolean says = several || isAcronym(name) || (!capitalNouns && name.length() > 2);
      if (says && !isNoName(name)) {
        found.putIfAbsent(Sign.NAME, cut(name));
        return;
      }
    }
  }

  private static boolean isNoName(String word) {
    return NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isAcronym(String name) {
    return name.length() > 1 && name.chars().limit(3).allMatch(Character::isUpperCase);
  }

  private static int firstLetter(String sentence) {
    for (int at = 0; at < sentence.length(); at++) {
      if (Character.isLetterOrDigit(sentence.charAt(at))) {
        return at;
      }
    }
    return 0;
  }

  private static void first(Pattern pattern, String sentence, Sign sign, Map<Sign, String> found) {
    var match = pattern.matcher(sentence);
    if (match.find()) {
      boolean named = pattern.namedGroups().containsKey("words");
      found.putIfAbsent(sign, cut(named ? match.group("words") : match.group()));
    }
  }

  private static String cut(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= WORDS_SHOWN) {
      return line;
    }
    int space = line.lastIndexOf(' ', WORDS_SHOWN);
    return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, 20)) + "\u2026";
  }
}
