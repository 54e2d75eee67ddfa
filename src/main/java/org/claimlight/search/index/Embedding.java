package org.claimlight.search.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a text means, as a direction in a space in which texts that say the same lie close together:
 * a vector of length 1.
 */
public final class Embedding {

  private final float[] vector;

  private Embedding(float[] vector) {
    this.vector = vector;
  }

  /**
   * @param vector of any length but 0; it is scaled to 1
   */
  public static Embedding of(float[] vector) {
    double square = 0;
    for (float each : vector) {
      square += each * each;
    }
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new IllegalArgumentException("A vector without a direction");
    }
    float[] scaled = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return new Embedding(scaled);
  }

  /** As {@link #toBytes} wrote it. */
  public static Embedding fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    float[] vector = new float[bytes.length / Short.BYTES];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(buffer.getShort());
    }
    return of(vector);
  }

  /** Two bytes for each dimension: the precision that is lost is a tenth of what an index loses. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(vector.length * Short.BYTES);
    for (float each : vector) {
      buffer.putShort(Float.floatToFloat16(each));
    }
    return buffer.array();
  }

  public int dimensions() {
    return vector.length;
  }

  public float[] toArray() {
    return vector.clone();
  }

  /**
   * The cosine of the angle between the two: 1 for the same meaning, about 0 for unrelated ones.
   */
  public double similarity(Embedding other) {
    double product = 0;
    for (int i = 0; i < vector.length; i++) {
      product += vector[i] * other.vector[i];
    }
    return product;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return "Embedding of " + vector.length + " dimensions";
  }
}
