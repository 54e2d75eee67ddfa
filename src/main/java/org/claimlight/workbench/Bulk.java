package org.claimlight.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.Assignment;
import org.claimlight.verdicts.AssignmentWanted;
import org.claimlight.verdicts.Assignments;
import org.springframework.stereotype.Component;

/**
 * The same deed for many claims. Each is a change of its own: one that is refused, say because
 * somebody has just settled the claim, keeps none of the others back.
 */
@Component
class Bulk {

  private final Claims claims;
  private final Assignments assignments;

  Bulk(Claims claims, Assignments assignments) {
    this.claims = claims;
    this.assignments = assignments;
  }

  /**
   * What was done.
   *
   * @param refused how many could not be
   * @param undo takes back what was done, as far as nobody has gone on from it
   */
  record Done(int count, int refused, Runnable undo) {}

  /**
   * @throws Refusal when nothing could be done: for the field that is wrong
   */
  Done assign(Collection<ClaimId> chosen, AssignmentWanted wanted) {
    var had =
        assignments.waitingOnClaims(chosen).stream()
            .filter(one -> one.assignee().equals(wanted.assignee()))
            .map(Assignment::id)
            .toList();
    var given = new ArrayList<Assignment>();
    var refused = each(chosen, id -> given.add(assignments.assign(id, wanted)));
    return new Done(
        chosen.size() - refused.size(),
        refused.size(),
        () ->
            each(
                given.stream().filter(one -> !had.contains(one.id())).toList(),
                one -> assignments.withdraw(one.id(), one.version())));
  }

  /**
   * @param undone the reason that stands in the history when it is taken back
   * @throws Refusal when nothing could be done, such as for want of a reason
   */
  Done dismiss(Collection<ClaimId> chosen, String reason, String undone) {
    var dismissed = new ArrayList<ClaimId>();
    var refused =
        each(
            chosen,
            id -> {
              claims.dismiss(id, claims.get(id).version(), reason);
              dismissed.add(id);
            });
    return new Done(
        dismissed.size(),
        refused.size(),
        () -> each(dismissed, id -> claims.reopen(id, claims.get(id).version(), undone)));
  }

  private interface Deed<T> {
    void of(T one);
  }

  private static <T> List<Refusal> each(Collection<T> all, Deed<T> deed) {
    var refused = new ArrayList<Refusal>();
    for (var one : all) {
      try {
        deed.of(one);
      } catch (Refusal refusal) {
        refused.add(refusal);
      }
    }
    if (!all.isEmpty() && refused.size() == all.size()) {
      throw refused.getFirst();
    }
    return refused;
  }
}
