package org.claimlight.evidence;

/**
 * Says whether a source is in use. Answered by the module that knows verdicts, so that this one
 * need not.
 */
public interface SourceUse {

  boolean isRestedOn(SourceId source);
}
