package org.claimlight.claims;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses, inside the database, to change or delete a row of the history. */
public final class AppendOnly implements Trigger {

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException("The history is append-only: no row of it is changed or deleted");
  }
}
