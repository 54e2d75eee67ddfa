package org.claimlight.articles.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a page, from the public Internet only. Each host is looked up once for each connection;
 * the addresses found are checked, and the connection goes to one of these very addresses, so that
 * a name that leads elsewhere a moment later gains nothing. Redirects are followed here, one by
 * one, each checked like the first address.
 */
final class PageFetcher {

  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i)/(log-?in|sign-?in|anmelden|connexion|sso|auth|register|subscribe)(/|$|\\.)");

  private static final Pattern NUMERIC = Pattern.compile("(?i)(^|\\.)(0x[0-9a-f]*|[0-9]+)\\.?$");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  private final AddressPolicy policy;
  private final Lookup lookup;
  private final IntakeLimits limits;

  /** How a host's addresses are found. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /**
   * A page as it came.
   *
   * @param address where the last redirect led
   * @param charset of the header; null when it said none
   */
  record Page(URI address, String type, @Nullable String charset, byte[] bytes) {}

  PageFetcher(AddressPolicy policy, Lookup lookup, IntakeLimits limits) {
    this.policy = policy;
    this.lookup = lookup;
    this.limits = limits;
  }

  /**
   * @throws IntakeRefused which limit, policy or failure it was
   */
  Page fetch(String url) {
    var start = address(url);
    var client = client();
    var task = new FutureTask<>(() -> follow(client, start));
    Thread.ofVirtual().name("fetch " + start.getHost()).start(task);
    try {
      return task.get(limits.pageTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      throw IntakeRefused.page("took-too-long", limits.pageTime().toSeconds());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw IntakeRefused.page("unreachable", start.getHost());
    } catch (ExecutionException failed) {
      throw refusal(failed.getCause(), start);
    } finally {
      task.cancel(true);
      // Ends a connection that is still waiting, too.
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private IntakeRefused refusal(@Nullable Throwable cause, URI start) {
    return switch (cause) {
      case IntakeRefused refused -> refused;
      case NotPublic notPublic -> IntakeRefused.page("not-public", notPublic.host);
      case UnknownHostException unknown -> IntakeRefused.page("unknown-host", start.getHost());
      case SSLException tls -> IntakeRefused.page("not-secure", start.getHost());
      case SocketTimeoutException slow ->
          IntakeRefused.page("took-too-long", limits.pageTime().toSeconds());
      case IOException broken -> IntakeRefused.page("unreachable", start.getHost());
      case null, default -> throw new IllegalStateException(cause);
    };
  }

  private Page follow(CloseableHttpClient client, URI start) throws IOException {
    var at = start;
    for (int redirects = 0; ; redirects++) {
      var here = at;
      var request = new HttpGet(here);
      request.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.5");
      request.setHeader("Accept-Encoding", "gzip");
      var answer = client.execute(request, response -> answer(response, here));
      if (answer.page() != null) {
        return answer.page();
      }
      if (redirects == limits.redirects()) {
        throw IntakeRefused.page("too-many-redirects", limits.redirects());
      }
      at = next(here, answer.location());
    }
  }

  /** Either a page, or where to look for it. */
  private record Answer(@Nullable Page page, @Nullable String location) {}

  private Answer answer(ClassicHttpResponse response, URI at) throws IOException {
    int status = response.getCode();
    if (status >= 300 && status < 400 && response.getFirstHeader("Location") != null) {
      return new Answer(null, response.getFirstHeader("Location").getValue());
    }
    if (status == 401 || status == 402 || status == 403 || status == 407) {
      throw IntakeRefused.page("login");
    }
    if (status != 200) {
      throw IntakeRefused.page("status", status);
    }
    var type = ContentType.parseLenient(value(response.getFirstHeader("Content-Type")));
    var charset = type == null || type.getCharset() == null ? null : type.getCharset().name();
    var mime = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
    if (mime.startsWith("image/") || mime.startsWith("video/") || mime.startsWith("audio/")) {
      throw IntakeRefused.page("not-a-page", mime);
    }
    return new Answer(new Page(at, mime, charset, body(response)), null);
  }

  private byte[] body(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.pageBytes()) {
      throw tooLarge("too-large");
    }
    var packed = atMost(entity.getContent(), "too-large");
    var encoding = value(response.getFirstHeader("Content-Encoding")).strip();
    if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity")) {
      return packed;
    }
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      throw IntakeRefused.page("not-a-page", encoding);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return atMost(unpacked, "unpacks-too-large");
    } catch (ZipException broken) {
      throw IntakeRefused.page("unreachable", "gzip");
    }
  }

  private byte[] atMost(InputStream stream, String reason) throws IOException {
    var bytes = stream.readNBytes(limits.pageBytes() + 1);
    if (bytes.length > limits.pageBytes()) {
      throw tooLarge(reason);
    }
    return bytes;
  }

  private IntakeRefused tooLarge(String reason) {
    return IntakeRefused.page(reason, limits.pageBytes() / 1_000_000.0);
  }

  private static String value(@Nullable Header header) {
    return header == null ? "" : header.getValue();
  }

  private static URI next(URI from, @Nullable String location) {
    URI to;
    try {
      to = from.resolve(location == null ? "" : location.strip());
    } catch (IllegalArgumentException notAnAddress) {
      throw IntakeRefused.page("invalid");
    }
    if (!hasLogin(from) && hasLogin(to)) {
      throw IntakeRefused.page("login");
    }
    return address(to.toString());
  }

  private static boolean hasLogin(URI uri) {
    return uri.getPath() != null && LOGIN.matcher(uri.getPath()).find();
  }

  private static URI address(String url) {
    var trimmed = url.strip().replaceFirst("#.*", "");
    if (!WebAddress.isOne(trimmed)
        || URI.create(trimmed).getUserInfo() != null
        || isAmbiguous(URI.create(trimmed).getHost())) {
      throw IntakeRefused.page("invalid");
    }
    return URI.create(trimmed);
  }

  /**
   * Programs disagree about what 0177.0.0.1 or 0x7f.1 is: numbers are taken as four, in decimal.
   */
  private static boolean isAmbiguous(String host) {
    return NUMERIC.matcher(host).find() && !FOUR_NUMBERS.matcher(host).matches();
  }

  private CloseableHttpClient client() {
    var time = Timeout.of(limits.pageTime());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Checked())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(time).build())
        .setUserAgent("Mozilla/5.0 (compatible; Claimlight)")
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .build();
  }

  private final class Checked implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      var found = lookup.of(host);
      for (var address : found) {
        if (!policy.allows(address)) {
          throw new NotPublic(host);
        }
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static final class NotPublic extends UnknownHostException {

    private final String host;

    NotPublic(String host) {
      super(host);
      this.host = host;
    }
  }
}
