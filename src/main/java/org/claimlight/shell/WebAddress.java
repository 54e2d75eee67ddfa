package org.claimlight.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A web address as a person gives it. */
public final class WebAddress {

  private WebAddress() {}

  /** Whether this is an absolute http or https address with a host. */
  public static boolean isOne(String url) {
    try {
      var uri = new URI(url);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException notAUrl) {
      return false;
    }
  }

  /** The host without {@code www.}; empty when this is no address. */
  public static String domain(String url) {
    return isOne(url) ? host(URI.create(url)) : "";
  }

  /**
   * Whether two addresses lead to the same page for all a reader could tell: scheme, {@code www.},
   * a closing slash, the fragment and tracking parameters make no difference.
   */
  public static boolean samePage(String one, String other) {
    return isOne(one) && isOne(other) && page(URI.create(one)).equals(page(URI.create(other)));
  }

  private static String page(URI uri) {
    var path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
    var query =
        uri.getQuery() == null
            ? ""
            : Arrays.stream(uri.getQuery().split("&"))
                .filter(parameter -> !parameter.matches("(?i)(utm_.*|fbclid|gclid)(=.*)?"))
                .sorted()
                .collect(Collectors.joining("&"));
    return host(uri) + path + "?" + query;
  }

  private static String host(URI uri) {
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
