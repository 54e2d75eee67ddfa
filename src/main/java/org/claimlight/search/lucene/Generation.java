package org.claimlight.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex.Opening;
import org.claimlight.search.index.IndexBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index in a folder of its own, open for writing and searching. */
final class Generation {

  private static final Logger log = LoggerFactory.getLogger(Generation.class);

  private static final String APPLIED = "claimlight.applied";
  private static final String SCHEMA = "claimlight.schema";

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final ReaderManager readers;

  /** The files that the next process would open. */
  private Set<String> committed;

  private Generation(Path folder, Directory directory, IndexWriter writer) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.readers = new ReaderManager(writer);
    this.committed = committedFiles(directory);
  }

  interface Reading<T> {
    T from(DirectoryReader reader) throws IOException;
  }

  /** Opens what is in the folder, or an empty index there. */
  static Generation open(Path folder, Disk disk) throws IOException {
    Directory directory = disk.open(folder);
    try {
      IndexWriterConfig config = new IndexWriterConfig(ClaimAnalyzer.of(Language.NEUTRAL));
      config.setOpenMode(OpenMode.CREATE_OR_APPEND);
      config.setCodec(new ClaimCodec());
      // The newest first: BestThenNewest and a search by date stop where the rest is older.
      config.setIndexSort(new Sort(Finder.latest(Fields.MARKED_AT)));
      // Nobody may take our last word for the process's end: what is committed is said.
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      try {
        return new Generation(folder, directory, writer);
      } catch (IOException e) {
        IOUtils.closeWhileHandlingException(writer);
        throw e;
      }
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** What a folder holds. Reads all of it: a flipped bit is found now, not in a search. */
  static Opening examine(Path folder, Disk disk) throws IOException {
    try (Directory directory = disk.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Opening.EMPTY;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        String schema = reader.getIndexCommit().getUserData().get(SCHEMA);
        if (!Fields.SCHEMA.equals(schema)) {
          return Opening.OTHER_SCHEMA;
        }
        checkIntegrity(reader);
        return Opening.KEPT;
      }
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

  static void checkIntegrity(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      ((CodecReader) leaf.reader()).checkIntegrity();
    }
  }

  Path folder() {
    return folder;
  }

  /** The number of the last change of what is committed. */
  long lastCommitted() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return 0;
    }
    return Long.parseLong(
        SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(APPLIED, "0"));
  }

  /** To be followed by {@link #refresh}, before which nobody sees it. */
  void write(IndexBatch batch, Documents documents) throws IOException {
    for (ClaimDocument claim : batch.documents()) {
      writer.updateDocument(byId(claim.claim()), documents.document(claim));
    }
    for (ClaimId deleted : batch.deletions()) {
      writer.deleteDocuments(byId(deleted));
    }
  }

  private static Term byId(ClaimId claim) {
    return new Term(Fields.CLAIM, claim.toString());
  }

  void clear() throws IOException {
    writer.deleteAll();
    refresh();
  }

  void refresh() throws IOException {
    readers.maybeRefreshBlocking();
  }

  void commit(long applied) throws IOException {
    writer.setLiveCommitData(
        Map.of(APPLIED, Long.toString(applied), SCHEMA, Fields.SCHEMA).entrySet());
    writer.commit();
    committed = committedFiles(directory);
  }

  private static Set<String> committedFiles(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? Set.copyOf(SegmentInfos.readLatestCommit(directory).files(true))
        : Set.of();
  }

  <T> T read(Reading<T> reading) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return reading.from(reader);
    } finally {
      readers.release(reader);
    }
  }

  /** Whether what the next process would open is there, and nobody else may write it. */
  boolean isIntact() {
    try {
      Set<String> there = new HashSet<>(Arrays.asList(directory.listAll()));
      return writer.isOpen()
          && there.contains(IndexWriter.WRITE_LOCK_NAME)
          && there.containsAll(committed);
    } catch (IOException e) {
      return false;
    }
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  /** Lets go of everything without a commit. */
  void close() {
    // Readers first: they may still pull segments from the writer.
    closeQuietly(readers::close);
    closeQuietly(writer::close);
    closeQuietly(directory::close);
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
}
