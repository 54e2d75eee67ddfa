package org.claimlight.claims.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of an article are shown: those that meet every part that is given.
 *
 * @param rating a rating's label
 */
public record ClaimFilter(
    @Nullable ClaimStatus status, @Nullable String rating, @Nullable Involved involved) {

  public static final ClaimFilter ALL = new ClaimFilter(null, null, null);

  /** What somebody has to do with a claim. */
  public enum Part {
    MARKED,
    RATED
  }

  /** Somebody and what they have to do with a claim. */
  public record Involved(Part part, PersonId person) {

    boolean in(ClaimCard card) {
      return switch (part) {
        case MARKED -> card.claim().markedBy().equals(person);
        case RATED -> card.raters().contains(person);
      };
    }
  }

  /** As the address has it; parts that mean nothing are left out. */
  public static ClaimFilter of(Map<String, String> address) {
    return new ClaimFilter(
        Stream.of(ClaimStatus.values())
            .filter(status -> status.slug().equals(address.get("status")))
            .findFirst()
            .orElse(null),
        address.get("rating"),
        involved(Part.MARKED, address.get("marked"))
            .or(() -> involved(Part.RATED, address.get("rated")))
            .orElse(null));
  }

  public Map<String, String> address() {
    var address = new LinkedHashMap<String, String>();
    if (status != null) {
      address.put("status", status.slug());
    }
    if (rating != null) {
      address.put("rating", rating);
    }
    if (involved != null) {
      address.put(
          involved.part() == Part.MARKED ? "marked" : "rated", involved.person().toString());
    }
    return address;
  }

  boolean shows(ClaimCard card) {
    return (status == null || card.claim().status() == status)
        && (rating == null || rating.equals(card.rating()))
        && (involved == null || involved.in(card));
  }

  ClaimFilter withStatus(@Nullable ClaimStatus wanted) {
    return new ClaimFilter(wanted, rating, involved);
  }

  ClaimFilter withRating(@Nullable String wanted) {
    return new ClaimFilter(status, wanted, involved);
  }

  ClaimFilter withInvolved(@Nullable Involved wanted) {
    return new ClaimFilter(status, rating, wanted);
  }

  private static Optional<Involved> involved(Part part, @Nullable String person) {
    try {
      return Optional.ofNullable(person)
          .map(UUID::fromString)
          .map(id -> new Involved(part, new PersonId(id)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
