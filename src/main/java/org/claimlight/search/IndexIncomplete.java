package org.claimlight.search;

import org.claimlight.shell.Refusal;

/** While the index is being filled it differs from the database anyway. */
public class IndexIncomplete extends Refusal {

  IndexIncomplete() {
    super(Kind.CONFLICT, "search.index.incomplete", null);
  }
}
