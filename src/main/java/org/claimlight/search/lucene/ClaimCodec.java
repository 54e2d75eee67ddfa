package org.claimlight.search.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's own way to write an index, but for what claims mean: of each number that says it one bit
 * is searched, which is enough to find candidates. The whole numbers are kept beside, for comparing
 * those. Any Lucene reads what is written: the format's name stands with the field.
 */
final class ClaimCodec extends Lucene104Codec {

  private final KnnVectorsFormat quantised =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE,
          Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
          Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return quantised;
  }
}
