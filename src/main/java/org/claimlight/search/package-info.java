/**
 * Every claim of the desk, found by its words.
 *
 * <h2>From a change to a hit</h2>
 *
 * The database is the truth; the index is derived from it and can prove how far it has come.
 *
 * <pre>
 *   a change commits ──▶ {@link org.claimlight.claims.ClaimChanges}: claim, number
 *        │                        │
 *        └─ IndexNews ─ wakes ─▶ Indexer ── since(applied) ──▶ DatabaseFeed: one document per claim
 *                                 │
 *                                 └─ apply(documents, through) ──▶ ClaimIndex: visible, applied = through
 * </pre>
 *
 * Numbers appear in the order of the commits and none is missed below one that was seen, so "newer
 * than what I applied" is all the indexer has to ask. It trusts no event for content: news only
 * wakes it, and it reads the claim as it stands now. So it does not matter whether an event comes
 * twice, late, or never, or whether a claim changed five times in between.
 *
 * <h2>What one marks, one finds</h2>
 *
 * {@link org.claimlight.search.Search} asks the database for its last number before it looks, wakes
 * the indexer if that is ahead of the index, and waits until it is applied: a few milliseconds,
 * {@code 5 s} at the very most, after which it answers with what there is and says so.
 *
 * <p>A name that stands elsewhere (a person's, a rating's label) is part of what claims are found
 * by: when one changes, its module numbers the claims it stands on. What is said in a blind first
 * pass is left out until it ends, for the feed reads as nobody.
 *
 * <h2>Start, kill, damage</h2>
 *
 * The index commits every 15 seconds while there is something to commit, and at the end; each
 * commit carries the number of its last change. So at the start there are five cases, and nobody
 * has to do anything in any of them:
 *
 * <ul>
 *   <li>the numbers are the same: ready;
 *   <li>the index is behind (a kill): what is newer is replayed;
 *   <li>the index is ahead (a restored backup): its numbers mean other changes, so it is emptied
 *       and everything replayed;
 *   <li>it is damaged, by checksum, or of another schema: likewise;
 *   <li>it cannot be opened at all (a folder without rights, a full disk, another process): search
 *       refuses, health is down and names the reason, and it is tried again every five seconds.
 * </ul>
 *
 * The indexer looks at the numbers before the web server lets anybody in: later the database might
 * have caught up with an index that is ahead, and the difference would no longer show.
 *
 * <h2>Rebuild and check</h2>
 *
 * An administrator can order a rebuild and a check ({@link org.claimlight.search.IndexCare}). A
 * rebuild fills a second index from the first change on, while the first is searched and kept up to
 * date: the one writing thread takes turns, so both are made from the same numbers and nothing has
 * to be carried over. When neither has anything left, the second takes over. A kill before that
 * leaves the first, and the next start deletes what there was of the second.
 *
 * <p>A check makes the documents of all claims anew, in a thread of its own, and compares them with
 * what the index says it holds.
 *
 * <h2>Saved searches</h2>
 *
 * A search that somebody keeps is tried on every claim that changes, one claim at a time and apart
 * from the index, by a second thread that asks for changes as the indexer does:
 *
 * <pre>
 *   Alerts ── StoredMatching ── since(the cursor) ──▶ DatabaseFeed: one document per claim
 *                  │                                         │
 *                  │◀── which saved searches it answers ── StoredQueries
 *                  │
 *                  └─ in one transaction: answers noted, followers told, the cursor moved
 * </pre>
 *
 * <p>How the index itself works stands with {@link org.claimlight.search.lucene}.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "articles",
      "claims",
      "claims :: ui",
      "evidence",
      "verdicts",
      "verdicts :: ui",
      "discussion"
    })
@NullMarked
package org.claimlight.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
