package org.claimlight.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where an index is kept: this machine's disk, or in tests one that fills up or breaks. */
interface Disk {

  Directory open(Path folder) throws IOException;

  /** How much can still be written where the folder is, in bytes. */
  long free(Path folder) throws IOException;

  /** The file system. */
  Disk OF_THIS_MACHINE =
      new Disk() {
        @Override
        public Directory open(Path folder) throws IOException {
          return FSDirectory.open(folder);
        }

        @Override
        public long free(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }
      };
}
