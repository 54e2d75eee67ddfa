package org.claimlight.journey;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the server sends to a page from now on, in bytes before any compression: documents, answers
 * and pushed messages. Scripts, styles and fonts are the product's and not the article's; the cache
 * has them.
 */
final class Traffic {

  private final AtomicLong bytes = new AtomicLong();
  private final Set<String> counted = new HashSet<>();

  Traffic(Page page) {
    CDPSession network = page.context().newCDPSession(page);
    network.on(
        "Network.responseReceived",
        event -> {
          var kind = event.get("type").getAsString();
          if (kind.equals("Document") || kind.equals("XHR") || kind.equals("Fetch")) {
            counted.add(event.get("requestId").getAsString());
          }
        });
    network.on(
        "Network.dataReceived",
        event -> {
          if (counted.contains(event.get("requestId").getAsString())) {
            bytes.addAndGet(event.get("dataLength").getAsLong());
          }
        });
    network.on(
        "Network.webSocketFrameReceived",
        event ->
            bytes.addAndGet(
                event.getAsJsonObject("response").get("payloadData").getAsString().length()));
    network.send("Network.enable");
  }

  /** Bytes since the one before was asked for. */
  double take() {
    return bytes.getAndSet(0);
  }
}
