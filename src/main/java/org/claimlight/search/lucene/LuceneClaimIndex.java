package org.claimlight.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.DraftFailed;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.IndexDraft;
import org.claimlight.search.index.IndexEntry;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.Similar;
import org.claimlight.search.index.SimilarTo;
import org.jspecify.annotations.Nullable;

/** The index in a folder of this machine. How it works stands with the package. */
final class LuceneClaimIndex implements ClaimIndex {

  /** While its segments are merged, an index takes up to twice its room. */
  private static final int ROOM_TO_BUILD = 2;

  private final Path folder;
  private final Disk disk;
  private final Shelf shelf;
  private final Documents documents;
  private final Finder finder;
  private final FieldValues values = new FieldValues();

  private final ReentrantLock progress = new ReentrantLock();
  private final Condition moved = progress.newCondition();
  private volatile long applied;
  private volatile @Nullable Generation current;

  /**
   * @param zone in which a moment is a day: where the desk is
   */
  LuceneClaimIndex(Path folder, Disk disk, ZoneId zone, Duration timeLimit) {
    this.folder = folder;
    this.disk = disk;
    this.shelf = new Shelf(folder, disk);
    this.documents = new Documents(zone);
    this.finder = new Finder(zone, timeLimit.toMillis());
  }

  private interface Writing {
    void with(Generation open) throws IOException;
  }

  @Override
  public Opening open() {
    discard();
    try {
      shelf.take();
      Path kept = shelf.current();
      Opening found = kept == null ? shelf.remains() : Generation.examine(kept, disk);
      Generation open =
          kept != null && found == Opening.KEPT ? Generation.open(kept, disk) : begin();
      current = open;
      shelf.sweep(open.folder());
      publish(open.lastCommitted());
      return found;
    } catch (IOException e) {
      discard();
      throw new IndexUnusable("cannot open " + folder + ": " + e, e);
    }
  }

  /** An empty index in the place of whatever is there. */
  private Generation begin() throws IOException {
    Generation empty = made();
    try {
      shelf.pointTo(empty.folder());
      return empty;
    } catch (IOException e) {
      unmake(empty);
      throw e;
    }
  }

  private Generation made() throws IOException {
    Path folder = shelf.next();
    try {
      return Generation.open(folder, disk);
    } catch (IOException e) {
      // It is tried again every few seconds: what is left over would pile up.
      Shelf.delete(folder);
      throw e;
    }
  }

  private static void unmake(Generation generation) {
    generation.close();
    Shelf.delete(generation.folder());
  }

  @Override
  public long applied() {
    return applied;
  }

  @Override
  public void apply(IndexBatch batch) {
    write(
        "apply changes",
        open -> {
          open.write(batch, documents);
          open.refresh();
        });
    publish(batch.through());
  }

  private void publish(long change) {
    progress.lock();
    try {
      applied = change;
      moved.signalAll();
    } finally {
      progress.unlock();
    }
  }

  @Override
  public void commit() {
    write("commit", open -> open.commit(applied));
  }

  @Override
  public void clear() {
    write("clear", Generation::clear);
    publish(0);
  }

  @Override
  public IndexDraft draft() {
    Generation open = open("be built anew");
    try {
      long room = ROOM_TO_BUILD * Shelf.bytes(open.folder());
      long free = shelf.free();
      if (free < room) {
        throw new DraftFailed(
            "a second index needs %,d bytes of disk, and %,d are free".formatted(room, free));
      }
      return new Draft(made());
    } catch (IOException e) {
      throw new DraftFailed("cannot begin a second index: " + e, e);
    }
  }

  /** A generation that nothing points to yet. */
  private final class Draft implements IndexDraft {

    private final Generation built;
    private long through;
    private boolean tookOver;

    private Draft(Generation built) {
      this.built = built;
    }

    @Override
    public long applied() {
      return through;
    }

    @Override
    public void apply(IndexBatch batch) {
      attempt("apply changes", draft -> draft.write(batch, documents));
      through = batch.through();
    }

    @Override
    public void takeOver() {
      attempt(
          "take over",
          draft -> {
            draft.refresh();
            draft.commit(through);
            shelf.pointTo(draft.folder());
          });
      tookOver = true;
      Generation before = current;
      current = built;
      publish(through);
      if (before != null) {
        before.close();
      }
      shelf.sweep(built.folder());
    }

    @Override
    public void close() {
      if (!tookOver) {
        unmake(built);
      }
    }

    private void attempt(String what, Writing writing) {
      try {
        writing.with(built);
      } catch (IOException | AlreadyClosedException e) {
        throw new DraftFailed("the second index cannot " + what + ": " + e, e);
      }
    }
  }

  @Override
  public boolean await(long change, Duration atMost) {
    long left = atMost.toNanos();
    progress.lock();
    try {
      while (applied < change && left > 0) {
        left = moved.awaitNanos(left);
      }
      return applied >= change;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return applied >= change;
    } finally {
      progress.unlock();
    }
  }

  @Override
  public Found find(Criteria criteria) {
    return read("search", reader -> finder.find(reader, criteria));
  }

  @Override
  public List<Found.ValueCount> values(QueryField field, String start, int most) {
    return read("complete", reader -> values.of(reader, field, start, most));
  }

  @Override
  public List<Similar> similar(SimilarTo wanted) {
    return read("compare", reader -> Comparison.similar(reader, finder.languages(reader), wanted));
  }

  @Override
  public void sweep(Criteria criteria, int most, Sweep sweep) {
    read("sweep", reader -> finder.sweep(reader, criteria, most, sweep));
  }

  @Override
  public long size() {
    return read("count", DirectoryReader::numDocs);
  }

  @Override
  public long bytes() {
    return read("measure", reader -> Shelf.bytes(open("measure").folder()));
  }

  @Override
  public List<IndexEntry> entries(Collection<ClaimId> claims) {
    return read("list claims", reader -> Inventory.entries(reader, claims));
  }

  @Override
  public List<ClaimId> claims(@Nullable ClaimId after, int limit) {
    return read("list claims", reader -> Inventory.claims(reader, after, limit));
  }

  @Override
  public @Nullable String damage() {
    return read(
        "be verified",
        reader -> {
          try {
            Generation.checkIntegrity(reader);
            return null;
          } catch (CorruptIndexException | EOFException damaged) {
            return damaged.getMessage();
          }
        });
  }

  private <T extends @Nullable Object> T read(String what, Generation.Reading<T> reading) {
    Generation open = open(what);
    while (true) {
      try {
        return open.read(reading);
      } catch (IOException | AlreadyClosedException e) {
        Generation now = open(what);
        if (now == open) {
          throw new IndexUnusable("cannot " + what + ": " + e, e);
        }
        // Another generation took over between our look at which one counts and our look into it.
        open = now;
      }
    }
  }

  @Override
  public boolean intact() {
    Generation open = current;
    return open != null && open.isIntact() && shelf.isIntact(open.folder());
  }

  @Override
  public void close() {
    Generation open = current;
    if (open != null && open.isOpen()) {
      commit();
    }
    discard();
  }

  /** Lets go of everything without a commit. */
  private void discard() {
    Generation open = current;
    current = null;
    if (open != null) {
      open.close();
    }
    shelf.release();
  }

  private void write(String what, Writing writing) {
    Generation open = open(what);
    try {
      writing.with(open);
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnusable("cannot " + what + ": " + e, e);
    }
  }

  private Generation open(String what) {
    Generation open = current;
    if (open == null) {
      throw new IndexUnusable("cannot " + what + ": the index is not open");
    }
    return open;
  }
}
