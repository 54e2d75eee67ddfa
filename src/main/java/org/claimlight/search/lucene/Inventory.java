package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.IndexEntry;
import org.jspecify.annotations.Nullable;

/** What one view of the index holds, claim by claim, for comparing it with the database. */
final class Inventory {

  static List<IndexEntry> entries(DirectoryReader reader, Collection<ClaimId> claims)
      throws IOException {
    List<IndexEntry> entries = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.CLAIM);
      if (terms != null) {
        TermsEnum found = terms.iterator();
        for (ClaimId claim : claims) {
          if (found.seekExact(new BytesRef(claim.toString()))) {
            int document = live(leaf.reader(), found);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
              entries.add(entry(leaf.reader(), document, claim));
            }
          }
        }
      }
    }
    return entries;
  }

  private static IndexEntry entry(LeafReader segment, int document, ClaimId claim)
      throws IOException {
    NumericDocValues changes = segment.getNumericDocValues(Fields.CHANGE);
    BinaryDocValues digests = segment.getBinaryDocValues(Fields.DIGEST);
    boolean whole =
        changes != null
            && digests != null
            && changes.advanceExact(document)
            && digests.advanceExact(document);
    return whole
        ? new IndexEntry(claim, changes.longValue(), digests.binaryValue().utf8ToString())
        : new IndexEntry(claim, 0, "");
  }

  /** The document of the term that is not deleted; a claim has one at most. */
  private static int live(LeafReader segment, TermsEnum term) throws IOException {
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS
        && segment.getLiveDocs() != null
        && !segment.getLiveDocs().get(document)) {
      document = postings.nextDoc();
    }
    return document;
  }

  /** In the order of their ids as text, which is that of the terms of every segment. */
  static List<ClaimId> claims(DirectoryReader reader, @Nullable ClaimId after, int limit)
      throws IOException {
    TreeSet<String> first = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.CLAIM);
      if (terms != null) {
        addFirst(first, leaf.reader(), terms.iterator(), after, limit);
      }
    }
    return first.stream().map(id -> new ClaimId(UUID.fromString(id))).toList();
  }

  private static void addFirst(
      TreeSet<String> first,
      LeafReader segment,
      TermsEnum terms,
      @Nullable ClaimId after,
      int limit)
      throws IOException {
    BytesRef term = begin(terms, after);
    while (term != null) {
      String id = term.utf8ToString();
      if (first.size() == limit && id.compareTo(first.last()) > 0) {
        return;
      }
      if (live(segment, terms) != DocIdSetIterator.NO_MORE_DOCS) {
        first.add(id);
        if (first.size() > limit) {
          first.removeLast();
        }
      }
      term = terms.next();
    }
  }

  private static @Nullable BytesRef begin(TermsEnum terms, @Nullable ClaimId after)
      throws IOException {
    if (after == null) {
      return terms.next();
    }
    SeekStatus found = terms.seekCeil(new BytesRef(after.toString()));
    return switch (found) {
      case END -> null;
      case FOUND -> terms.next();
      case NOT_FOUND -> terms.term();
    };
  }

  private Inventory() {}
}
