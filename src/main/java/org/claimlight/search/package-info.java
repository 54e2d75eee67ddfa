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
 *   <li>it cannot be opened at all (a folder without rights, a full disk): search refuses, health
 *       is down and names the reason, and it is tried again every five seconds.
 * </ul>
 *
 * The indexer looks at the numbers before the web server lets anybody in: later the database might
 * have caught up with an index that is ahead, and the difference would no longer show.
 *
 * <p>How the index itself works stands with {@link org.claimlight.search.lucene}.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {
      "shell",
      "accounts",
      "articles",
      "claims",
      "claims :: ui",
      "evidence",
      "verdicts",
      "verdicts :: ui"
    })
@NullMarked
package org.claimlight.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
