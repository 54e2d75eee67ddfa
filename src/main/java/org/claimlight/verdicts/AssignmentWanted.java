package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do something, by when.
 *
 * @param assignee null, which is refused at the field, where none is given
 * @param priority null means normal
 * @param pastMeant whether a due time in the past is meant so: work that is late already
 */
public record AssignmentWanted(
    @Nullable PersonId assignee,
    @Nullable Priority priority,
    @Nullable Instant due,
    boolean pastMeant) {}
