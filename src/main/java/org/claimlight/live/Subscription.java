package org.claimlight.live;

/** Ends the delivery of news. Ending it twice does nothing more. */
@FunctionalInterface
public interface Subscription {

  void cancel();
}
