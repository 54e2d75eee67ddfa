package org.claimlight.search.ui;

import java.util.List;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.search.index.AtCaret;
import org.claimlight.search.index.Folding;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.shell.PaletteSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People, who lead to the claims they had a hand in. */
@Component
@Order(40)
class PeopleInPalette implements PaletteSource {

  private static final int MOST = 3;

  private final People people;
  private final Messages messages;

  PeopleInPalette(People people, Messages messages) {
    this.people = people;
    this.messages = messages;
  }

  @Override
  public Found find(Typed typed) {
    String start = Folding.fold(typed.text());
    if (start.isEmpty()) {
      return Found.nothing();
    }
    List<PaletteEntry> entries =
        people.all().stream()
            .filter(Person::active)
            .filter(
                person ->
                    Folding.isBegun(Folding.fold(person.username()), start)
                        || Folding.isBegun(Folding.fold(person.displayName()), start))
            .limit(MOST)
            .map(this::entry)
            .toList();
    return Found.of(messages.text("search.palette.people"), entries);
  }

  private PaletteEntry entry(Person person) {
    String query = "by:" + AtCaret.written(person.username());
    return PaletteEntry.open(
        person.displayName(),
        messages.text("search.palette.person", person.username()),
        SearchAddress.nowhere().asking(query).path());
  }
}
