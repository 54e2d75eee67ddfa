package org.claimlight.search;

import java.util.List;
import org.claimlight.search.Task.Kind;

/** Something that finds claims. */
public interface Engine extends AutoCloseable {

  String name();

  /** What it is and how it is set up, for the table's head. */
  List<String> described();

  /** Takes all the claims in. */
  void load(MadeClaims claims) throws Exception;

  boolean can(Kind kind);

  /** Whether it is far slower than the others and gets fewer queries. */
  default boolean isDatabase() {
    return true;
  }

  /**
   * Answers with a page of hits, with all that is shown of each; any thread may ask.
   *
   * @return how many hits are on the page
   */
  int answer(Task task) throws Exception;

  @Override
  void close() throws Exception;
}
