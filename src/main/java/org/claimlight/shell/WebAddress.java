package org.claimlight.shell;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A web address as a person gives it. */
public final class WebAddress {

  private static final Pattern ENCODED = Pattern.compile("%(\\p{XDigit}{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

  private WebAddress() {}

  /** Whether this is an absolute http or https address with a host. */
  public static boolean isOne(String url) {
    return parsed(url).isPresent();
  }

  /** The host without {@code www.}; empty when this is no address. */
  public static String domain(String url) {
    return parsed(url).map(WebAddress::host).orElse("");
  }

  /**
   * Whether two addresses lead to the same page for all a reader could tell: scheme, {@code www.},
   * a dot after the host, the scheme's own port, a closing slash, dot segments, needless percent
   * signs, the fragment and tracking parameters make no difference.
   */
  public static boolean samePage(String one, String other) {
    var page = parsed(one).map(WebAddress::page);
    return page.isPresent() && page.equals(parsed(other).map(WebAddress::page));
  }

  private static Optional<URI> parsed(String url) {
    try {
      var uri = new URI(url);
      if (uri.getHost() == null && uri.getRawAuthority() != null) {
        // A name in letters of its own language; java.net.URI knows ASCII only.
        uri = new URI(url.replace(uri.getRawAuthority(), IDN.toASCII(uri.getRawAuthority())));
      }
      return Optional.of(URI.create(uri.toASCIIString()))
          .filter(given -> given.getHost() != null && isOfTheWeb(given));
    } catch (URISyntaxException | IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  private static boolean isOfTheWeb(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  private static String page(URI uri) {
    var query =
        Arrays.stream(plain(uri.getRawQuery()).split("&"))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !parameter.matches("(?i)(utm_.*|fbclid|gclid)(=.*)?"))
            .sorted()
            .collect(Collectors.joining("&"));
    return host(uri) + port(uri) + path(uri) + "?" + query;
  }

  /** As RFC 3986, 6.2.2 has it: first the percent signs, since they can hide dots. */
  private static String path(URI uri) {
    var given = ("/" + plain(uri.getRawPath())).replaceAll("/{2,}", "/");
    var path = URI.create(given).normalize().getRawPath();
    return path.replaceAll("^(/\\.\\.(?=/|$))+", "").replaceAll("/+$", "");
  }

  /** Without percent signs where they change nothing, and with one spelling of the others. */
  private static String plain(@Nullable String encoded) {
    return ENCODED
        .matcher(encoded == null ? "" : encoded)
        .replaceAll(
            code -> {
              var character = String.valueOf((char) Integer.parseInt(code.group(1), 16));
              return UNRESERVED.matcher(character).matches()
                  ? character
                  : code.group().toUpperCase(Locale.ROOT);
            });
  }

  private static String port(URI uri) {
    int usual = "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }

  private static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^www\\.|\\.$", "");
  }
}
