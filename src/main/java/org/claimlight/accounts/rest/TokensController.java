package org.claimlight.accounts.rest;

import java.util.UUID;
import org.claimlight.accounts.ApiTokens;
import org.claimlight.shell.rest.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

  private final ApiTokens tokens;

  TokensController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  record NewToken(@Nullable String name) {}

  /** The token is shown in this answer and never again. */
  record MintedToken(UUID id, String token) {}

  @PostMapping
  @Confidential
  @ResponseStatus(HttpStatus.CREATED)
  MintedToken mint(@RequestBody NewToken wish) {
    ApiTokens.Minted minted = tokens.mint(wish.name() == null ? "" : wish.name());
    return new MintedToken(minted.details().id(), minted.token());
  }
}
