package org.claimlight.verdicts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.claims.DeskHistory;
import org.claimlight.shell.Input;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the desk's rules. Each change is an edition with its author and its time; claims that are
 * there go on by the edition they were marked under.
 */
@Service
public class RuleChanges {

  /** A verdict of one person is nobody's second pair of eyes. */
  public static final int LEAST_QUORUM = 2;

  public static final int HIGHEST_QUORUM = 10;

  /** The tones of the style sheet: each readable in light and dark, with a sign of its own. */
  public static final List<String> TONES =
      List.of("true", "mostly-true", "half-true", "mostly-false", "false", "off-scale");

  private static final int FEWEST_LABELS = 2;
  private static final int MOST_LABELS = 20;
  private static final int LONGEST_LABEL = 60;

  private final Rules rules;
  private final CurrentPerson current;
  private final DeskHistory history;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  RuleChanges(
      Rules rules,
      CurrentPerson current,
      DeskHistory history,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.rules = rules;
    this.current = current;
    this.history = history;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * @param edition the one that was edited; null for whatever there is
   * @throws RulesRefused for rules that cannot be worked by
   * @throws StaleChange when another administrator changed the rules since
   */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public DeskRules change(@Nullable Integer edition, RulesWanted wanted) {
    // One change of the rules at a time.
    jdbc.sql("select id from desk for update").query(Integer.class).optional();
    var before = rules.current();
    if (edition != null && edition != before.edition()) {
      throw new StaleChange("verdicts.rules.stale", before.edition());
    }
    check(wanted);
    if (wanted.equals(RulesWanted.of(before))) {
      return before;
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    scale(wanted.scale(), before, now);
    jdbc.sql(
            """
            insert into desk_rules (edition, effective_from, changed_by, quorum, blind_first_pass,
              own_sources_suffice, may_import, may_settle, may_publish)
            values (:edition, :from, :by, :quorum, :blind, :own, :import, :settle, :publish)
            """)
        .param("edition", before.edition() + 1)
        .param("from", now.atOffset(ZoneOffset.UTC))
        .param("by", current.require().id().value())
        .param("quorum", wanted.quorum())
        .param("blind", wanted.blindFirstPass())
        .param("own", wanted.ownSourcesSuffice())
        .param("import", wanted.mayImport().name())
        .param("settle", wanted.maySettle().name())
        .param("publish", wanted.mayPublish().name())
        .update();
    var after = rules.current();
    history.record(
        "rules-changed",
        null,
        Map.of("rules", RulesWanted.of(before)),
        Map.of("rules", RulesWanted.of(after)));
    events.publishEvent(new RulesChanged(before, after));
    return after;
  }

  private static void check(RulesWanted wanted) {
    if (wanted.quorum() < LEAST_QUORUM || wanted.quorum() > HIGHEST_QUORUM) {
      throw RulesRefused.quorum(LEAST_QUORUM, HIGHEST_QUORUM);
    }
    checkRole("mayImport", wanted.mayImport());
    checkRole("maySettle", wanted.maySettle());
    checkRole("mayPublish", wanted.mayPublish());
    if (wanted.scale().stream().filter(label -> !label.retired()).count() < FEWEST_LABELS) {
      throw RulesRefused.tooFewLabels(FEWEST_LABELS);
    }
    if (wanted.scale().size() > MOST_LABELS) {
      throw RulesRefused.tooManyLabels(MOST_LABELS);
    }
    var names = new HashSet<String>();
    var ordinals = new HashSet<Integer>();
    for (var label : wanted.scale()) {
      var name = name(label);
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw RulesRefused.labelTwice(name);
      }
      if (!TONES.contains(label.tone())) {
        throw RulesRefused.toneUnknown(label.tone(), String.join(", ", TONES));
      }
      if (label.ordinal() != null && !ordinals.add(label.ordinal())) {
        throw RulesRefused.ordinalTwice(name);
      }
      var value = label.claimReviewValue();
      if (value != null && (value < 1 || value > 5)) {
        throw RulesRefused.claimReviewValue(name);
      }
    }
  }

  private static void checkRole(String field, Role role) {
    if (role == Role.READER) {
      throw RulesRefused.roleCannot(field);
    }
  }

  private static String name(RulesWanted.Label label) {
    var name = Input.text(label.label(), "scale", LONGEST_LABEL).replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw RulesRefused.labelMissing();
    }
    return name;
  }

  private void scale(List<RulesWanted.Label> wanted, DeskRules before, Instant now) {
    Map<String, Rating> known = before.byId();
    var kept =
        wanted.stream()
            .map(RulesWanted.Label::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (var rating : before.scale()) {
      if (!kept.contains(rating.id())) {
        delete(rating);
      }
    }
    // Names, places and ordinals are unique and may change places among themselves.
    jdbc.sql("update rating set place = -place, ordinal = -1000 - place, label = '~' || id")
        .update();
    int place = 1;
    for (var label : wanted) {
      if (label.id() == null) {
        insert(label, place, now);
      } else if (known.containsKey(label.id())) {
        update(label, place, now);
      } else {
        throw RulesRefused.labelUnknown(label.id());
      }
      place++;
    }
  }

  private void delete(Rating rating) {
    boolean used =
        jdbc.sql(
                """
                select exists (select 1 from verdict where rating = :id)
                  or exists (select 1 from verdict_edition where rating = :id)
                  or exists (select 1 from adjudication where rating = :id)
                  or exists (select 1 from claim_outcome where rating = :id)
                """)
            .param("id", rating.id())
            .query(Boolean.class)
            .single();
    if (used) {
      throw RulesRefused.labelInUse(rating.label());
    }
    jdbc.sql("delete from rating where id = :id").param("id", rating.id()).update();
  }

  private void insert(RulesWanted.Label label, int place, Instant now) {
    jdbc.sql(
            """
            insert into rating (id, label, place, ordinal, tone, claim_review_value, retired_at)
            values (:id, :label, :place, :ordinal, :tone, :value, :retired)
            """)
        .param("id", newId(name(label)))
        .param("label", name(label))
        .param("place", place)
        .param("ordinal", label.ordinal())
        .param("tone", label.tone())
        .param("value", label.claimReviewValue())
        .param("retired", label.retired() ? now.atOffset(ZoneOffset.UTC) : null)
        .update();
  }

  private void update(RulesWanted.Label label, int place, Instant now) {
    jdbc.sql(
            """
            update rating set label = :label, place = :place, ordinal = :ordinal, tone = :tone,
              claim_review_value = :value,
              retired_at = case when :retired then coalesce(retired_at, :now) else null end
            where id = :id
            """)
        .param("id", label.id())
        .param("label", name(label))
        .param("place", place)
        .param("ordinal", label.ordinal())
        .param("tone", label.tone())
        .param("value", label.claimReviewValue())
        .param("retired", label.retired())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Such as {@code mostly-true}; numbered where another label has it. */
  private String newId(String label) {
    var plain =
        label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var stem = plain.isEmpty() ? "label" : plain.substring(0, Math.min(plain.length(), 30));
    var id = stem;
    for (int number = 2; exists(id); number++) {
      id = stem + "-" + number;
    }
    return id;
  }

  private boolean exists(String id) {
    return jdbc.sql("select exists (select 1 from rating where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
