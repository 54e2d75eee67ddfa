package org.claimlight.agreement;

import org.claimlight.shell.Refusal;

/** Figures that cannot be given as they were asked for. */
public class AgreementRefused extends Refusal {

  private AgreementRefused(String code, String field) {
    super(Kind.INVALID, code, field);
  }

  static AgreementRefused datesReversed() {
    return new AgreementRefused("agreement.dates-reversed", "from");
  }

  public static AgreementRefused articleNeeded() {
    return new AgreementRefused("agreement.article-needed", "article");
  }

  public static AgreementRefused unknownSubject() {
    return new AgreementRefused("agreement.subject-unknown", "subject");
  }
}
