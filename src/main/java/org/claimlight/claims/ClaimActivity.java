package org.claimlight.claims;

import org.claimlight.articles.ArticleActivity;

/** Something that happened to one claim. */
public interface ClaimActivity extends ArticleActivity {

  ClaimId claim();
}
