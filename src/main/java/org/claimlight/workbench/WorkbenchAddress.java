package org.claimlight.workbench;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ui.ClaimFilter;
import org.jspecify.annotations.Nullable;

/** What an address says beside the article: which claims are shown, and which is chosen. */
record WorkbenchAddress(ClaimFilter filter, @Nullable ClaimId claim) {

  static WorkbenchAddress of(QueryParameters query) {
    var parts = new HashMap<String, String>();
    query.getParameters().forEach((name, values) -> parts.put(name, values.getFirst()));
    var claim = query.getSingleParameter("claim").flatMap(WorkbenchAddress::uuid);
    return new WorkbenchAddress(ClaimFilter.of(parts), claim.map(ClaimId::new).orElse(null));
  }

  Location at(ArticleId article) {
    var parts = new LinkedHashMap<>(filter.address());
    if (claim != null) {
      parts.put("claim", claim.toString());
    }
    return new Location("articles/" + article, QueryParameters.simple(parts));
  }

  /** An address may hold anything. */
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
