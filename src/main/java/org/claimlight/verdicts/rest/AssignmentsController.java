package org.claimlight.verdicts.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.ClaimId;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Listing;
import org.claimlight.verdicts.Assignment;
import org.claimlight.verdicts.AssignmentId;
import org.claimlight.verdicts.AssignmentWanted;
import org.claimlight.verdicts.Assignments;
import org.claimlight.verdicts.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has what in hand, and the queue of what nobody has. */
@RestController
@RequestMapping("/api/v1")
class AssignmentsController {

  private static final String STALE = "verdicts.assignment.stale";

  private final Assignments assignments;
  private final Articles articles;
  private final PersonNames names;

  AssignmentsController(Assignments assignments, Articles articles, PersonNames names) {
    this.assignments = assignments;
    this.articles = articles;
    this.names = names;
  }

  /**
   * @param pastMeant has to be true for a due time in the past
   */
  record Wanted(
      @Nullable UUID person,
      @Nullable Priority priority,
      @Nullable Instant due,
      @Nullable Boolean pastMeant) {

    AssignmentWanted wanted() {
      return new AssignmentWanted(
          person == null ? null : new PersonId(person),
          priority,
          due,
          Boolean.TRUE.equals(pastMeant));
    }
  }

  record AssignmentView(
      UUID id,
      UUID articleId,
      @Nullable UUID claimId,
      @Nullable PersonName assignee,
      @Nullable PersonName assignedBy,
      Priority priority,
      @Nullable Instant due,
      boolean late,
      Instant assignedAt,
      @Nullable Instant doneAt) {}

  @PostMapping("/claims/{claim}/assignments")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AssignmentView> assignClaim(@PathVariable UUID claim, @RequestBody Wanted wanted) {
    return created(assignments.assign(new ClaimId(claim), wanted.wanted()));
  }

  @PostMapping("/articles/{article}/assignments")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AssignmentView> assignArticle(
      @PathVariable UUID article, @RequestBody Wanted wanted) {
    return created(assignments.assign(new ArticleId(article), wanted.wanted()));
  }

  @GetMapping("/articles/{article}/assignments")
  Listing<AssignmentView> ofArticle(@PathVariable UUID article) {
    return list(assignments.waitingOn(articles.get(new ArticleId(article)).id()));
  }

  /** What waits for the one who asks. */
  @GetMapping("/assignments")
  Listing<AssignmentView> mine() {
    return list(assignments.waitingForMe());
  }

  @GetMapping("/assignments/{assignment}")
  ResponseEntity<AssignmentView> get(@PathVariable UUID assignment) {
    return answer(ResponseEntity.ok(), assignments.get(new AssignmentId(assignment)));
  }

  @PatchMapping("/assignments/{assignment}")
  ResponseEntity<AssignmentView> change(
      @PathVariable UUID assignment,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Wanted wanted) {
    var current = assignments.get(new AssignmentId(assignment));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), assignments.change(current.id(), version, wanted.wanted()));
  }

  @DeleteMapping("/assignments/{assignment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable UUID assignment,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = assignments.get(new AssignmentId(assignment));
    assignments.withdraw(current.id(), Etag.required(ifMatch, current.version(), STALE));
  }

  /** Takes the next claim from the queue; 204 when there is none. */
  @PostMapping("/queue/next")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AssignmentView> next() {
    return assignments
        .takeNext()
        .map(this::created)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private ResponseEntity<AssignmentView> created(Assignment one) {
    return answer(ResponseEntity.created(URI.create("/api/v1/assignments/" + one.id())), one);
  }

  private ResponseEntity<AssignmentView> answer(
      ResponseEntity.BodyBuilder response, Assignment one) {
    return response.eTag(Etag.of(one.version())).body(list(List.of(one)).items().getFirst());
  }

  private Listing<AssignmentView> list(List<Assignment> found) {
    var people =
        names.of(found.stream().flatMap(one -> List.of(one.assignee(), one.assignedBy()).stream()));
    var now = Instant.now();
    return Listing.all(
        found.stream()
            .map(
                one ->
                    new AssignmentView(
                        one.id().value(),
                        one.article().value(),
                        one.claim() == null ? null : one.claim().value(),
                        people.name(one.assignee()),
                        people.name(one.assignedBy()),
                        one.priority(),
                        one.due(),
                        one.isLate(now),
                        one.assignedAt(),
                        one.doneAt()))
            .toList());
  }
}
