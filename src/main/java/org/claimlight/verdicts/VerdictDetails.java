package org.claimlight.verdicts;

import java.util.List;
import org.claimlight.evidence.SourceId;
import org.jspecify.annotations.Nullable;

/** What a reviewer says in a verdict. */
public record VerdictDetails(
    @Nullable String rating,
    @Nullable String rationale,
    @Nullable Confidence confidence,
    List<SourceId> sources) {}
