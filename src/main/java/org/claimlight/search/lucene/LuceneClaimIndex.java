package org.claimlight.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.IndexUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index in a folder of this machine. How it works stands with the package. */
final class LuceneClaimIndex implements ClaimIndex {

  private static final Logger log = LoggerFactory.getLogger(LuceneClaimIndex.class);

  private static final String APPLIED = "claimlight.applied";
  private static final String SCHEMA = "claimlight.schema";

  private final Path folder;
  private final Documents documents;
  private final Finder finder;

  private final ReentrantLock progress = new ReentrantLock();
  private final Condition moved = progress.newCondition();
  private volatile long applied;
  private volatile @Nullable Kept kept;

  /**
   * @param zone in which a moment is a day: where the desk is
   */
  LuceneClaimIndex(Path folder, ZoneId zone, Duration timeLimit) {
    this.folder = folder;
    this.documents = new Documents(zone);
    this.finder = new Finder(zone, timeLimit.toMillis());
  }

  /** What is open. */
  private record Kept(Directory directory, IndexWriter writer, ReaderManager readers) {}

  private interface Writing {
    void with(Kept kept) throws IOException;
  }

  private interface Reading<T> {
    T from(DirectoryReader reader) throws IOException;
  }

  @Override
  public Opening open() {
    discard();
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      Opening found = examine(directory);
      if (found == Opening.DAMAGED || found == Opening.OTHER_SCHEMA) {
        wipe(directory);
      }
      IndexWriterConfig config = new IndexWriterConfig(ClaimAnalyzer.of(Language.NEUTRAL));
      config.setOpenMode(OpenMode.CREATE_OR_APPEND);
      // Nobody may take our last word for the process's end: close() commits by itself.
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      kept = new Kept(directory, writer, new ReaderManager(writer));
      publish(found == Opening.KEPT ? appliedIn(directory) : 0);
      return found;
    } catch (IOException e) {
      throw new IndexUnusable("cannot open " + folder + ": " + e, e);
    }
  }

  private static Opening examine(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Opening.EMPTY;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String schema = reader.getIndexCommit().getUserData().get(SCHEMA);
      if (!Fields.SCHEMA.equals(schema)) {
        return Opening.OTHER_SCHEMA;
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        // Reads every file and compares its checksum: a flipped bit is found now, not in a search.
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return Opening.KEPT;
    } catch (CorruptIndexException
        | EOFException
        | NoSuchFileException
        | IndexNotFoundException damaged) {
      log.warn("The search index is damaged and will be rebuilt: {}", damaged.toString());
      return Opening.DAMAGED;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
      return Opening.OTHER_SCHEMA;
    }
  }

  private static long appliedIn(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(APPLIED, "0"));
    }
  }

  /** A writer cannot begin anew over a damaged commit, so its files go first. */
  private static void wipe(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
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
          for (ClaimDocument claim : batch.documents()) {
            open.writer().updateDocument(byId(claim.claim()), documents.document(claim));
          }
          for (ClaimId deleted : batch.deletions()) {
            open.writer().deleteDocuments(byId(deleted));
          }
          open.readers().maybeRefreshBlocking();
        });
    publish(batch.through());
  }

  private static Term byId(ClaimId claim) {
    return new Term(Fields.CLAIM, claim.toString());
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
    write("commit", this::commit);
  }

  private void commit(Kept open) throws IOException {
    open.writer()
        .setLiveCommitData(
            Map.of(APPLIED, Long.toString(applied), SCHEMA, Fields.SCHEMA).entrySet());
    open.writer().commit();
  }

  @Override
  public void clear() {
    write(
        "clear",
        open -> {
          open.writer().deleteAll();
          open.readers().maybeRefreshBlocking();
        });
    publish(0);
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
  public long size() {
    return read("count", DirectoryReader::numDocs);
  }

  private <T> T read(String what, Reading<T> reading) {
    Kept open = open(what);
    try {
      DirectoryReader reader = open.readers().acquire();
      try {
        return reading.from(reader);
      } finally {
        open.readers().release(reader);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnusable("cannot " + what + ": " + e, e);
    }
  }

  @Override
  public boolean intact() {
    return kept != null && Files.exists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
  }

  @Override
  public void close() {
    Kept open = kept;
    if (open != null && open.writer().isOpen()) {
      commit();
    }
    discard();
  }

  /** Lets go of everything without a commit. */
  private void discard() {
    Kept open = kept;
    kept = null;
    if (open == null) {
      return;
    }
    // Readers first: they may still pull segments from the writer.
    closeQuietly(open.readers()::close);
    closeQuietly(open.writer()::close);
    closeQuietly(open.directory()::close);
  }

  private interface Closing {
    void close() throws IOException;
  }

  private static void closeQuietly(Closing closing) {
    try {
      closing.close();
    } catch (IOException | AlreadyClosedException e) {
      // What it held is in the database; the next opening checks what is on disk.
      log.warn("Closing the search index: {}", e.toString());
    }
  }

  private void write(String what, Writing writing) {
    Kept open = open(what);
    try {
      writing.with(open);
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnusable("cannot " + what + ": " + e, e);
    }
  }

  private Kept open(String what) {
    Kept open = kept;
    if (open == null) {
      throw new IndexUnusable("cannot " + what + ": the index is not open");
    }
    return open;
  }
}
