package org.claimlight.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether two documents say the same, in 32 characters. Every component of a document counts but
 * its change number, also those that are added to it one day; what a model computed from the words
 * does not, for it need not come out the same to the last digit.
 */
public final class ClaimDigest {

  /** Half of SHA-256: two documents of a billion are alike by chance once in 10²⁰ indices. */
  private static final int BYTES = 16;

  private static final String CHANGE = "change";

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(one -> type != ClaimDocument.class || !one.getName().equals(CHANGE))
              .toArray(RecordComponent[]::new);
        }
      };

  private final MessageDigest digest = sha256();

  private ClaimDigest() {}

  public static String of(ClaimDocument document) {
    ClaimDigest made = new ClaimDigest();
    made.add(document);
    return HexFormat.of().formatHex(made.digest.digest(), 0, BYTES);
  }

  /** Each value with its kind and length before it, so that none runs into the next. */
  private void add(@Nullable Object value) {
    switch (value) {
      case null -> begin('0', 0);
      case CharSequence text -> addText(text.toString());
      case UUID _, Number _, Boolean _, Enum<?> _, TemporalAccessor _ -> addText(value.toString());
      case List<?> list -> {
        begin('l', list.size());
        list.forEach(this::add);
      }
      case Record parts -> {
        RecordComponent[] components = COMPONENTS.get(parts.getClass());
        begin('r', components.length);
        for (RecordComponent component : components) {
          add(read(parts, component));
        }
      }
      case Embedding meaning -> addBytes('e', meaning.toBytes());
      default ->
          throw new IllegalArgumentException(
              "no digest of a " + value.getClass() + ": say here how it is written");
    }
  }

  private void addText(String text) {
    addBytes('t', text.getBytes(UTF_8));
  }

  private void addBytes(char kind, byte[] bytes) {
    begin(kind, bytes.length);
    digest.update(bytes);
  }

  private void begin(char kind, int length) {
    digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(length).flip());
  }

  private static @Nullable Object read(Record parts, RecordComponent component) {
    try {
      return component.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
