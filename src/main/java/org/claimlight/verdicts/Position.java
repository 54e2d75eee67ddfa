package org.claimlight.verdicts;

import java.util.List;
import org.claimlight.accounts.PersonId;
import org.claimlight.evidence.SourceId;

/**
 * One side of a dispute: who holds a rating, with which reasons and on which sources.
 *
 * @param rating the one they hold
 * @param verdicts that say it, the oldest first
 * @param supporters who agree with one of them without a verdict of their own
 * @param objections of those who disagree with it or want it changed
 * @param sources on which its verdicts rest
 * @param ownSources those among them on which no other side rests
 */
public record Position(
    String rating,
    List<Verdict> verdicts,
    List<PersonId> supporters,
    List<Review> objections,
    List<SourceId> sources,
    List<SourceId> ownSources) {}
