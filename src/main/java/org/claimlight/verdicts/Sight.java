package org.claimlight.verdicts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see what others say of a claim. In a blind first pass nobody does who has not taken a
 * position of their own or passed on the claim. It ends with the work: what the desk has decided is
 * for all to see.
 *
 * <p>Whatever belongs to nobody, such as the search index, sees what everybody may see.
 */
@Component
class Sight implements ClaimSight {

  private final JdbcClient jdbc;
  private final Rules rules;
  private final People people;
  private final CurrentPerson current;

  Sight(JdbcClient jdbc, Rules rules, People people, CurrentPerson current) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.people = people;
    this.current = current;
  }

  @Override
  public Set<ClaimId> veiled(Collection<Claim> claims) {
    var blind = blind(claims);
    if (!blind.isEmpty()) {
      current.find().ifPresent(person -> blind.removeAll(openedBy(person.id(), blind)));
    }
    return blind;
  }

  @Override
  public Set<ClaimId> veiledFrom(PersonId person, Collection<Claim> claims) {
    var blind = blind(claims);
    if (!blind.isEmpty()) {
      blind.removeAll(openedBy(person, blind));
    }
    return blind;
  }

  boolean isVeiled(Claim claim) {
    return !veiled(Set.of(claim)).isEmpty();
  }

  /** Those of the claims that are under a blind first pass, whoever looks. */
  private Set<ClaimId> blind(Collection<Claim> claims) {
    var working = claims.stream().filter(claim -> claim.status().isUnderWork()).toList();
    if (working.isEmpty()) {
      return new HashSet<>();
    }
    var blindSince = rules.blindSpells();
    var articles = blindArticles(working.stream().map(Claim::article).collect(Collectors.toSet()));
    return working.stream()
        .filter(claim -> articles.contains(claim.article()) || blindSince.test(claim.markedAt()))
        .map(Claim::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<ArticleId> blindArticles(Set<ArticleId> articles) {
    return jdbc
        .sql("select article_id from blind_article where article_id in (:articles)")
        .param("articles", articles.stream().map(ArticleId::value).toList())
        .query((row, n) -> new ArticleId(row.getObject("article_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Those of the claims that the person, under any of their accounts, has spoken or passed on. */
  private Set<ClaimId> openedBy(PersonId person, Set<ClaimId> claims) {
    UnaryOperator<PersonId> identity = people.identities();
    var me = identity.apply(person);
    return jdbc
        .sql(
            """
            select claim_id, person_id from claim_party where claim_id in (:claims)
            union all
            select claim_id, person_id from claim_pass where claim_id in (:claims)
            """)
        .param("claims", claims.stream().map(ClaimId::value).toList())
        .query(
            (row, n) ->
                new Opened(
                    new ClaimId(row.getObject("claim_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class))))
        .list()
        .stream()
        .filter(opened -> identity.apply(opened.by()).equals(me))
        .map(Opened::claim)
        .collect(Collectors.toSet());
  }

  private record Opened(ClaimId claim, PersonId by) {}
}
