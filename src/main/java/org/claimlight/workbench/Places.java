package org.claimlight.workbench;

import java.util.ArrayList;
import java.util.List;
import org.claimlight.articles.Block;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Messages;

/** Says in words where in an article's text a claim stands: by headings and paragraphs counted. */
final class Places {

  private record Named(int end, String name) {}

  private final List<Named> blocks = new ArrayList<>();

  private final String nowhere;

  Places(List<Block> text, Messages messages) {
    nowhere = messages.text("workbench.place.nowhere");
    int headings = 0;
    int paragraphs = 0;
    for (var block : text) {
      boolean heading = block.kind() == Block.Kind.HEADING;
      int number = heading ? ++headings : ++paragraphs;
      blocks.add(
          new Named(
              block.end(),
              messages.text(
                  heading ? "workbench.place.heading" : "workbench.place.paragraph", number)));
    }
  }

  /** Where its first words stand. */
  String of(Claim claim) {
    if (claim.placement() == Placement.ORPHANED) {
      return nowhere;
    }
    int start = claim.spans().getFirst().start();
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < blocks.size() ? blocks.get(low).name() : nowhere;
  }
}
