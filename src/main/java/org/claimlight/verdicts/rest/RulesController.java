package org.claimlight.verdicts.rest;

import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/desk/rules")
class RulesController {

  private final Rules rules;

  RulesController(Rules rules) {
    this.rules = rules;
  }

  @GetMapping
  DeskRules get() {
    return rules.current();
  }
}
