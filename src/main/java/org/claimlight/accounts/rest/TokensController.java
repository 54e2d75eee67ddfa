package org.claimlight.accounts.rest;

import java.util.UUID;
import org.claimlight.accounts.ApiTokens;
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

  record Wish(@Nullable String name) {}

  /** The token is shown in this answer and never again. */
  record Made(UUID id, String token) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made mint(@RequestBody Wish wish) {
    ApiTokens.Minted minted = tokens.mint(wish.name() == null ? "" : wish.name());
    return new Made(minted.details().id(), minted.token());
  }
}
