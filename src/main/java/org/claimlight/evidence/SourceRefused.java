package org.claimlight.evidence;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Evidence that is none, or a change that a source does not take. */
public class SourceRefused extends Refusal {

  private SourceRefused(Kind kind, String code, @Nullable String field) {
    super(kind, code, field);
  }

  static SourceRefused badUrl() {
    return new SourceRefused(Kind.INVALID, "evidence.url-invalid", "url");
  }

  static SourceRefused theArticleItself() {
    return new SourceRefused(Kind.INVALID, "evidence.url-of-article", "url");
  }

  static SourceRefused attachedAlready() {
    return new SourceRefused(Kind.CONFLICT, "evidence.attached-already", "url");
  }

  static SourceRefused stanceMissing() {
    return new SourceRefused(Kind.INVALID, "evidence.stance-missing", "stance");
  }

  static SourceRefused tierMissing() {
    return new SourceRefused(Kind.INVALID, "evidence.tier-missing", "tier");
  }

  static SourceRefused inFuture(String field) {
    return new SourceRefused(Kind.INVALID, "evidence.date-in-future", field);
  }

  static SourceRefused restedOn() {
    return new SourceRefused(Kind.CONFLICT, "evidence.rested-on", null);
  }

  static SourceRefused unknown() {
    return new SourceRefused(Kind.NOT_FOUND, "evidence.unknown", null);
  }
}
