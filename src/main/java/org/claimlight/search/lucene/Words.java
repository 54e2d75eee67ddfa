package org.claimlight.search.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.claimlight.search.index.ClaimQuery.Loose;
import org.claimlight.search.index.ClaimQuery.Word;
import org.claimlight.search.lucene.Readings.Position;

/** The words of one search, as the claims' languages read them and as one view of the index has. */
final class Words {

  private final KnownTerms terms;
  private final Readings readings;
  private final Typos typos;
  private final int claims;
  private final boolean isBlank;
  private final Map<String, List<List<Position>>> read = new HashMap<>();
  private final Map<String, List<String>> meant = new HashMap<>();

  Words(IndexSearcher searcher, Collection<Language> languages) {
    this.terms = new KnownTerms(searcher);
    this.readings = new Readings(languages.isEmpty() ? Set.of(Language.NEUTRAL) : languages);
    this.typos = new Typos(searcher.getIndexReader());
    this.claims = searcher.getIndexReader().maxDoc();
    this.isBlank = claims == 0;
  }

  Map<String, List<String>> corrections() {
    return typos.found();
  }

  List<List<Position>> readings(String text) {
    return read.computeIfAbsent(text, readings::of);
  }

  /** As words are cut where no language is known. */
  static List<Position> beginnings(String text) {
    return Readings.in(Language.NEUTRAL, text);
  }

  /** Stop words among others are left out. */
  List<String> wanted(Loose loose) {
    List<String> all = loose.words().stream().map(Word::text).toList();
    List<String> telling = all.stream().filter(readings::isTelling).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** The word itself; or, when no claim has a form of it, what it may be a typo of. */
  List<String> meant(String word) {
    return meant.computeIfAbsent(word, this::meaning);
  }

  private List<String> meaning(String word) {
    boolean isKnown =
        readings(word).stream()
            .flatMap(List::stream)
            .anyMatch(position -> count(new Term(Fields.ALL, position.stemOrExact())) > 0);
    if (isKnown || isBlank) {
      return List.of(word);
    }
    String folded = beginnings(word).stream().map(Position::exact).collect(Collectors.joining());
    List<String> likely = typos.corrections(word, folded);
    return likely.isEmpty() ? List.of(word) : likely;
  }

  /** So many of the words a claim must have: all of up to three, of more a half. */
  int enough(Loose loose) {
    int wanted = wanted(loose).size();
    return wanted <= 3 ? wanted : Math.max(3, (wanted + 1) / 2);
  }

  /** What is looked for anywhere; empty when no claim has it, or when it is several words. */
  List<Term> forms(String word) {
    List<List<Position>> read = readings(word);
    return read.stream().anyMatch(positions -> positions.size() > 1)
        ? List.of()
        : read.stream()
            .map(positions -> new Term(Fields.ALL, positions.getFirst().stemOrExact()))
            .distinct()
            .filter(this::mayStand)
            .toList();
  }

  boolean isTypo(String word) {
    return !meant(word).equals(List.of(word));
  }

  /** In how many claims it stands. */
  int count(Term term) {
    return terms.documents(term);
  }

  /** As BM25 takes it: above zero even for what stands everywhere. */
  double rarity(Term term) {
    int count = count(term);
    return Math.log(1 + (claims - Math.min(count, claims) + 0.5) / (count + 0.5));
  }

  /** Of an index without claims nobody knows what will stand in it. */
  boolean mayStand(Term term) {
    return isBlank || count(term) > 0;
  }

  TermQuery query(Term term) {
    return terms.query(term);
  }

  /** Whether all claims are of one language. */
  boolean areOfOneLanguage() {
    return readings.isOne();
  }
}
