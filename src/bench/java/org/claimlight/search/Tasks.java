package org.claimlight.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;

/**
 * Queries of every kind, their words drawn from the real claims as often as they stand there; the
 * words of one query from one claim. Each is a function of its number.
 */
final class Tasks {

  private static final List<String> RATED = List.of("false", "mostly-false", "half-true", "true");

  private final RealSentences real;
  private final MadeClaims claims;
  private final List<List<String>> telling;
  private final Set<String> known = new HashSet<>();
  private final List<List<String>> posts;

  Tasks(RealSentences real, MadeClaims claims) {
    this.real = real;
    this.claims = claims;
    var all = new ArrayList<List<String>>();
    for (var checked : real.claims()) {
      var words = words(checked.claim()).filter(Tasks::isTelling).distinct().toList();
      if (words.size() >= 3) {
        all.add(words);
      }
      Stream.of(checked.claim(), checked.title(), checked.subtitle())
          .flatMap(Tasks::words)
          .forEach(known::add);
    }
    real.posts().forEach(post -> words(post).forEach(known::add));
    telling = all;
    posts =
        real.posts().stream()
            .map(post -> List.of(post.replace('"', ' ').replaceAll("[():*-]", " ").split("\\s+")))
            .filter(post -> post.size() >= 10 && post.size() <= 80)
            .toList();
  }

  Map<Kind, List<Task>> each(int count) {
    Map<Kind, List<Task>> tasks = new HashMap<>();
    for (Kind kind : Kind.values()) {
      var random = new Random(kind.ordinal() + 1L);
      var some = new ArrayList<Task>();
      while (some.size() < count) {
        some.add(task(kind, random));
      }
      tasks.put(kind, some);
    }
    return tasks;
  }

  private Task task(Kind kind, Random random) {
    var none = new Narrowing.None();
    return switch (kind) {
      case OR, AND, PLAIN, FACETS, HIGHLIGHTS, SCREEN -> new Task(kind, some(3, random), none);
      case DEEP -> new Task(kind, some(3, random), none);
      case PHRASE -> new Task(kind, phrase(random), none);
      case PREFIX -> new Task(kind, List.of(beginning(random)), none);
      case TYPO -> new Task(kind, mistyped(random), none);
      case FIELD -> new Task(kind, some(1, random), narrowing(random));
      case POST -> new Task(kind, posts.get(random.nextInt(posts.size())), none);
    };
  }

  private List<String> some(int count, Random random) {
    var words = new ArrayList<>(telling.get(random.nextInt(telling.size())));
    java.util.Collections.shuffle(words, random);
    return List.copyOf(words.subList(0, count));
  }

  private List<String> phrase(Random random) {
    while (true) {
      var words = words(real.claims().get(random.nextInt(real.claims().size())).claim()).toList();
      int at = random.nextInt(Math.max(1, words.size() - 3));
      if (at + 3 <= words.size()) {
        var phrase = words.subList(at, at + 2 + random.nextInt(2));
        if (isTelling(phrase.getFirst()) && isTelling(phrase.getLast())) {
          return phrase;
        }
      }
    }
  }

  private String beginning(Random random) {
    while (true) {
      var word = some(1, random).getFirst();
      if (word.length() > 6) {
        return word.substring(0, 4 + random.nextInt(2));
      }
    }
  }

  /** One word as it is, and one in which a letter is missing or two are the wrong way round. */
  private List<String> mistyped(Random random) {
    while (true) {
      var words = some(2, random);
      var word = words.getFirst();
      if (word.length() < 6) {
        continue;
      }
      int at = 2 + random.nextInt(word.length() - 4);
      var wrong =
          random.nextBoolean()
              ? word.substring(0, at) + word.substring(at + 1)
              : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      if (!known.contains(wrong)) {
        return List.of(wrong, words.getLast());
      }
    }
  }

  private Narrowing narrowing(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> {
        var names = claims.claimants().get(random.nextInt(200)).split(" ");
        yield new Narrowing.Claimant(names[names.length - 1].toLowerCase(Locale.ROOT));
      }
      case 1 -> new Narrowing.Rated(RATED.get(random.nextInt(RATED.size())));
      default -> {
        var from = LocalDate.of(2021 + random.nextInt(5), 1 + random.nextInt(9), 1);
        yield new Narrowing.Marked(from, from.plusMonths(3).minusDays(1));
      }
    };
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty());
  }

  static boolean isTelling(String word) {
    return word.length() > 3
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !EnglishAnalyzer.getDefaultStopSet().contains(word);
  }
}
