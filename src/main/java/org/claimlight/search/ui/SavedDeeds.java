package org.claimlight.search.ui;

import org.claimlight.accounts.People;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SavedSearchDetails;
import org.claimlight.search.SavedSearches;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;

/** What a person does with saved searches, each told and, where it takes something away, undone. */
final class SavedDeeds {

  private final SavedSearches saved;
  private final People people;
  private final Messages messages;
  private final Notices notices;
  private final boolean mayShare;
  private final Runnable afterwards;

  /**
   * @param afterwards shows what is there now
   */
  SavedDeeds(
      SavedSearches saved,
      People people,
      Messages messages,
      Notices notices,
      boolean mayShare,
      Runnable afterwards) {
    this.saved = saved;
    this.people = people;
    this.messages = messages;
    this.notices = notices;
    this.mayShare = mayShare;
    this.afterwards = afterwards;
  }

  boolean mayShare() {
    return mayShare;
  }

  void save(SearchState state) {
    new SaveDialog(
            state,
            mayShare,
            messages,
            (details, follow) -> {
              SavedSearch kept = saved.save(details, follow);
              notices.done(messages.text("search.saved.saved", kept.name()));
              afterwards.run();
            })
        .open();
  }

  void rename(SavedSearch one) {
    new RenameDialog(
            one,
            saved,
            people,
            messages,
            kept -> {
              notices.done(messages.text("search.saved.changed", kept.name()));
              afterwards.run();
            })
        .open();
  }

  void share(SavedSearch one, boolean withDesk) {
    change(
        one,
        one.details().shared(withDesk),
        withDesk ? "search.saved.shared" : "search.saved.unshared");
  }

  void replace(SavedSearch one, SearchState state) {
    change(one, one.details().asking(state), "search.saved.changed");
  }

  private void change(SavedSearch before, SavedSearchDetails details, String told) {
    attempt(
        () -> {
          SavedSearch now = saved.change(before.id(), before.version(), details);
          notices.undoable(
              messages.text(told, now.name()),
              () -> attempt(() -> saved.change(now.id(), now.version(), before.details())));
        });
  }

  void delete(SavedSearch one) {
    attempt(
        () -> {
          saved.delete(one.id(), one.version());
          notices.undoable(
              messages.text("search.saved.deleted", one.name()),
              () -> attempt(() -> saved.restore(one.id())));
        });
  }

  void follow(SavedSearch one, boolean tell) {
    attempt(
        () -> {
          saved.follow(one.id(), tell);
          notices.done(
              messages.text(
                  tell ? "search.saved.followed" : "search.saved.unfollowed", one.name()));
        });
  }

  /** Whatever came of it, what stands there now is shown. */
  private void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      notices.refused(refusal);
    }
    afterwards.run();
  }
}
