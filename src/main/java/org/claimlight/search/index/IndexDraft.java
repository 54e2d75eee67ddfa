package org.claimlight.search.index;

/**
 * An index that is being built beside the one that searches look at. It belongs to the thread that
 * writes. What goes wrong with it is a {@link DraftFailed} and leaves the other as it is.
 */
public interface IndexDraft extends AutoCloseable {

  /** The number of the last change in it; 0 when there is none. */
  long applied();

  /** Applies the batch; nobody sees it yet. */
  void apply(IndexBatch batch);

  /**
   * Makes it last beyond the end of the process and lets searches look at it from now on. The index
   * before it is deleted. To be called when it has come as far as that one.
   */
  void takeOver();

  /** Deletes it, unless it took over. */
  @Override
  void close();
}
