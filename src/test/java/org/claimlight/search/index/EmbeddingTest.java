package org.claimlight.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void itsLengthIsOneWhateverItWasMadeOf() {
    assertThat(Embedding.of(new float[] {3, 4}).toArray()).containsExactly(0.6f, 0.8f);
  }

  @Test
  void theSimilarityIsTheCosine() {
    Embedding east = Embedding.of(new float[] {1, 0});
    Embedding northEast = Embedding.of(new float[] {2, 2});

    assertThat(east.similarity(northEast)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(east.similarity(Embedding.of(new float[] {0, 5}))).isZero();
  }

  @Test
  void keptInBytesItLosesNextToNothing() {
    float[] vector = new float[384];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) Math.sin(i * 0.7);
    }
    Embedding one = Embedding.of(vector);

    assertThat(one.toBytes()).hasSize(768);
    assertThat(Embedding.fromBytes(one.toBytes()).similarity(one)).isCloseTo(1, within(1e-5));
  }

  @Test
  void nothingHasNoDirection() {
    assertThatThrownBy(() -> Embedding.of(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Embedding.of(new float[] {Float.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
