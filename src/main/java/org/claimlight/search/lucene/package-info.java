/**
 * The index of claims in this process, kept by Apache Lucene.
 *
 * <h2>One writer, many readers</h2>
 *
 * {@link org.apache.lucene.index.IndexWriter} takes documents into memory and writes them to disk
 * as immutable segments. A reader is a view of the segments at one moment: it never changes. So
 * search needs no lock against indexing; it needs the right view, for as long as it looks:
 *
 * <pre>
 *   DirectoryReader reader = readers.acquire();   // counts one more user of the view
 *   try {
 *     new IndexSearcher(reader).search(…);        // the searcher is ours alone: it holds the time limit
 *   } finally {
 *     readers.release(reader);                    // the last one out closes the files
 *   }
 * </pre>
 *
 * Whoever forgets to release keeps deleted files open for good; whoever uses a view after the
 * release may find it closed. {@link org.claimlight.search.lucene.Generation} is the only place
 * that does either.
 *
 * <h2>Generations</h2>
 *
 * <pre>
 *   index/write.lock       this process has the folder
 *   index/current          "generation-7", always one whole name
 *   index/generation-7/    is searched and written
 *   index/generation-8/    is being built; searched when {@code current} names it
 * </pre>
 *
 * A generation is a Lucene index in a folder of its own. {@code current} is replaced by a move,
 * which either happened or did not, and only after the generation that it will name is committed.
 * What it does not name is deleted at the switch and whenever the index is opened. A search that
 * had the old view in hand ends in it: its files go when the last one lets go of them.
 *
 * <h2>Near real time</h2>
 *
 * A view can be taken from the writer itself, with what is not yet committed: a refresh costs
 * milliseconds, a commit costs a sync of the disk. So each batch of changes ends with a refresh,
 * and only after it is the batch's last change number published. A person's next search asks the
 * database for its last change number and waits until that number is published: they find what they
 * just marked, and searches of others do not wait on any timer. There is one writing thread and it
 * drains what has gathered, so a hundred changes at once are one refresh, not a hundred.
 *
 * <h2>Commit</h2>
 *
 * The database is the truth, so nothing hangs on the moment of a commit. Every commit carries, as
 * the writer's user data, the number of the last change in it and the version of the schema. After
 * a kill the index opens at its last commit and says how far that came; what is newer is replayed
 * from the database. Applying a change twice is harmless: a claim's document is written whole, in
 * the place of the one before it.
 *
 * <h2>Text</h2>
 *
 * Each word is indexed twice at the same position: as it stands, marked with {@code =}, and stemmed
 * by the rules of its article's language. "Economies" is thus found by "economy", more highly by
 * "economies", and by {@code econom*}, which looks at whole words only; and one field serves all
 * three, highlighting included. Words without meaning of their own ("the", "of") have no stem: they
 * count in phrases only.
 *
 * <h2>Which claims, and in what order</h2>
 *
 * One field has the words of all texts, each as often as it counts: a mention in the quote more
 * than one in the statement, the rest and the context together ({@link
 * org.claimlight.search.lucene.WeighedWords}). So one list of claims says of a word both which have
 * it ({@link org.claimlight.search.lucene.Queries}) and how well ({@link
 * org.claimlight.search.lucene.Ranking}), and Lucene skips whatever cannot come first. Only what
 * needs the places of words, phrases, looks into the quote, the statement, the context, and one
 * field that holds all the rest; fields that can be named in a query are indexed on their own as
 * well.
 *
 * <pre>
 *   crime statistics            MUST    all:crime, all:statistic
 *                               SHOULD  all:=statistics^0.2, quote:"crime statistic"~3^1.6, …
 *   crime statistics -england   FILTER  all:crime, all:statistic, not own:england
 *                               SHOULD  all:crime, all:statistic, all:=statistics^0.2, …
 * </pre>
 *
 * Each segment holds its claims from the newest to the oldest: a search by date reads its
 * beginning, and of claims that score the same the newest are the first that come ({@link
 * org.claimlight.search.lucene.BestThenNewest}).
 *
 * <h2>Completions</h2>
 *
 * What a field's value may be while somebody types it is read from the same index, so that only
 * what the desk has is offered, and no second structure can fall behind it. Lucene's suggesters are
 * files of their own, built as a whole; here each segment's values are folded and sorted in memory
 * when they are first asked for and last as long as the segment, and a change adds a small segment.
 * Segments still name what has been deleted, so the few that are offered are counted among the
 * living ({@link org.claimlight.search.lucene.FieldValues}).
 */
@NullMarked
package org.claimlight.search.lucene;

import org.jspecify.annotations.NullMarked;
