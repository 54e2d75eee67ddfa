package org.claimlight.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Found.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The index of the desk's claims. It is derived from the database and knows how far it has come:
 * {@link #applied()} is the number of the last change that a search can see.
 *
 * <p>One thread writes ({@link #open}, {@link #apply}, {@link #commit}, {@link #clear}, {@link
 * #draft}); any number search. Every method but {@link #close} throws {@link IndexUnusable} when
 * the index is damaged, gone or not open; {@link #open} again then makes it usable, empty if need
 * be.
 */
public interface ClaimIndex {

  /**
   * Opens what is kept, or an empty index in its place if nothing is, if it is damaged, or if it
   * was written by another version of the schema. Takes time in proportion to the size of the
   * index: all of it is checked.
   */
  Opening open();

  /** What {@link #open} found. */
  enum Opening {
    KEPT,
    EMPTY,
    DAMAGED,
    OTHER_SCHEMA
  }

  /** The number of the last change that a search sees; 0 when there is none. */
  long applied();

  /** Applies the batch as a whole and makes it visible to the searches that begin from now on. */
  void apply(IndexBatch batch);

  /** Makes what is applied last beyond the end of the process. */
  void commit();

  /** Forgets every claim: {@link #applied()} is 0 afterwards. */
  void clear();

  /**
   * Begins an empty index beside this one, which goes on being searched and written.
   *
   * @throws DraftFailed when there is no room for a second one, or it cannot be written
   */
  IndexDraft draft();

  /**
   * Waits until a search sees the change of this number.
   *
   * @return whether it does; false when {@code atMost} passed first
   */
  boolean await(long change, Duration atMost);

  /** Searches what is visible now. The cost is bounded in time; see {@link Found#exact()}. */
  Found find(Criteria criteria);

  /**
   * The values of a field that begin like this, or one of whose words does, whatever the case and
   * the accents. Those that begin with it come first, then the most frequent. Values are as they
   * are compared: ids of ratings, user names, months for the days of marking; a field of numbers
   * has none. Takes about a millisecond.
   *
   * @param start blank for any value
   */
  List<Found.ValueCount> values(QueryField field, String start, int most);

  /**
   * The claims that may say the same as a text, the likeliest first; dismissed ones are not among
   * them. The cost is bounded by the length of the text and hardly grows with the index.
   */
  List<Similar> similar(SimilarTo wanted);

  /**
   * Hands over all that is found, in order, as it stood at one moment. Only the criteria's query,
   * choice and order count; nothing is highlighted or scored. What is swept is held open meanwhile.
   *
   * @param most no more than these are handed over
   */
  void sweep(Criteria criteria, int most, Sweep sweep);

  /** Takes what a sweep hands over. */
  interface Sweep {

    /**
     * Comes first.
     *
     * @param exact false when the time limit cut the search short
     */
    void begin(long total, boolean exact);

    /** The next ones. */
    void hits(List<Hit> some);
  }

  /** How many claims a search sees. */
  long size();

  /** How much room it takes on disk, in bytes. */
  long bytes();

  /** What a search sees of these claims; nothing of those that are not there. */
  List<IndexEntry> entries(Collection<ClaimId> claims);

  /**
   * The claims that a search sees, in an order of the index's own, a page at a time.
   *
   * @param after the last of the page before; null for the first page
   */
  List<ClaimId> claims(@Nullable ClaimId after, int limit);

  /**
   * Reads every file of what a search sees and compares its checksum: takes time in proportion to
   * the size on disk.
   *
   * @return what is damaged, for whoever runs the installation; null when nothing is
   */
  @Nullable String damage();

  /** Whether what is kept is still where it was put. */
  boolean intact();

  /** Commits and lets go of everything. Nothing happens when it is not open. */
  void close();
}
