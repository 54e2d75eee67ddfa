package org.claimlight.articles.intake;

import java.util.List;
import java.util.Locale;
import org.claimlight.articles.Words;

/** Words as lines that a test can read: each block's kind, its level, its words. */
final class Drawn {

  private Drawn() {}

  static List<String> blocks(Words words) {
    return words.blocks().stream()
        .map(
            block ->
                block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + (block.level() == null ? "" : " " + block.level())
                    + ": "
                    + words.text().substring(block.start(), block.end()))
        .toList();
  }
}
