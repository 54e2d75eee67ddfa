package org.claimlight.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** The disk of this machine, but for what a test takes from it. */
public final class FailingDisk implements Disk {

  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private volatile long free = Long.MAX_VALUE;
  private volatile boolean readOnly;

  /** What is written beyond so many bytes from now on finds the disk full. */
  public void fullAfter(long bytes) {
    left.set(bytes);
  }

  public void emptied() {
    left.set(Long.MAX_VALUE);
  }

  public void readOnly(boolean now) {
    readOnly = now;
  }

  /** What the disk says is free. */
  public void free(long bytes) {
    free = bytes;
  }

  @Override
  public long free(Path folder) {
    return free;
  }

  @Override
  public Directory open(Path folder) throws IOException {
    return new FilterDirectory(FSDirectory.open(folder)) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        checkWritable(name);
        return watched(in.createOutput(name, context));
      }

      @Override
      public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
          throws IOException {
        checkWritable(prefix);
        return watched(in.createTempOutput(prefix, suffix, context));
      }

      @Override
      public void rename(String from, String to) throws IOException {
        checkWritable(to);
        in.rename(from, to);
      }
    };
  }

  private void checkWritable(String name) throws IOException {
    if (readOnly) {
      throw new IOException(name + ": Read-only file system");
    }
  }

  private IndexOutput watched(IndexOutput out) {
    return new FilterIndexOutput("watched " + out, out.getName(), out) {
      @Override
      public void writeByte(byte one) throws IOException {
        take(1);
        out.writeByte(one);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.writeBytes(bytes, offset, length);
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (left.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }
}
