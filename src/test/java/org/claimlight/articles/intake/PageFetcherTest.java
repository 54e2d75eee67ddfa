package org.claimlight.articles.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PageFetcherTest {

  private static final String WORDS =
      "<p>The tunnel will cost 340 million pounds, the council said on Friday, and not less.</p>";

  private final PageReader pages = new PageReader(JsonMapper.shared());
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    site = "http://news.test:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void readsAPageBehindARedirectWithTheAddressItEndsAt() {
    on("/old", exchange -> redirect(exchange, "/new"));
    on("/new", exchange -> answer(exchange, 200, "text/html", page(WORDS.repeat(9))));
    var read = intake(10_000).url(site + "/old#top");
    assertThat(read.words().text()).startsWith("The tunnel will cost 340 million");
    assertThat(read.sourceUrl()).isEqualTo(site + "/new");
  }

  @Test
  void believesTheHeaderAboutTheEncoding() {
    on(
        "/",
        exchange ->
            answer(
                exchange,
                200,
                "text/html; charset=ISO-8859-1",
                page("<p>Brücke „zu“</p>".repeat(60)).getBytes("windows-1252")));
    assertThat(intake(20_000).url(site).words().text()).contains("Brücke „zu“");
  }

  @Test
  void readsAFileByItsAddressToo() {
    on(
        "/report.pdf",
        exchange ->
            answer(
                exchange,
                200,
                "application/pdf",
                Files.readAllBytes(Path.of("src/test/resources/intake/article.pdf"))));
    var read = intake(100_000).url(site + "/report.pdf");
    assertThat(read.words().text()).contains("14 million litres");
    assertThat(read.sourceUrl()).isEqualTo(site + "/report.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1.2.3/",
        "http://10.1.2.3/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://198.18.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/"
      })
  void refusesAnAddressThatIsNotPublic(String url) {
    refused(strict(InetAddress::getAllByName), url).isEqualTo("articles.url-not-public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0/"
      })
  void findsNoWayRoundByWritingANumberOtherwise(String url) {
    refused(strict(InetAddress::getAllByName), url).isEqualTo("articles.url-invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "gopher://example.org/",
        "example.org",
        "http://",
        "http://user:pw@example.org/",
        "",
        "http://a b/"
      })
  void refusesWhatIsNoWebAddress(String url) {
    refused(strict(InetAddress::getAllByName), url).isEqualTo("articles.url-invalid");
  }

  @Test
  void allowsPublicAddresses() throws UnknownHostException {
    assertThat(AddressPolicy.PUBLIC.allows(InetAddress.getByName("93.184.216.34"))).isTrue();
    assertThat(AddressPolicy.PUBLIC.allows(InetAddress.getByName("2606:2800:220:1::1"))).isTrue();
  }

  @Test
  void refusesANameThatLeadsToAPrivateAddressEvenAmongPublicOnes() {
    PageFetcher.Lookup both =
        host ->
            new InetAddress[] {
              InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.7")
            };
    refused(strict(both), "http://news.test/").isEqualTo("articles.url-not-public");
  }

  @Test
  void refusesARedirectToAPrivateAddress() {
    on("/", exchange -> redirect(exchange, "http://metadata.test/latest"));
    AddressPolicy loopbackOnly = InetAddress::isLoopbackAddress;
    PageFetcher.Lookup lookup =
        host ->
            new InetAddress[] {
              host.equals("news.test")
                  ? InetAddress.getLoopbackAddress()
                  : InetAddress.getByName("169.254.169.254")
            };
    refused(new PageFetcher(loopbackOnly, lookup, limits(1_000)), site)
        .isEqualTo("articles.url-not-public");
  }

  @Test
  void connectsToTheAddressItCheckedAndAsksForNoOther() {
    on("/", exchange -> answer(exchange, 200, "text/html", page(WORDS)));
    var asked = new AtomicInteger();
    PageFetcher.Lookup rebinding =
        host ->
            new InetAddress[] {
              asked.incrementAndGet() == 1
                  ? InetAddress.getLoopbackAddress()
                  : InetAddress.getByName("10.0.0.1")
            };
    var page =
        new PageFetcher(InetAddress::isLoopbackAddress, rebinding, limits(1_000)).fetch(site);
    assertThat(page.bytes()).isNotEmpty();
    assertThat(asked).hasValue(1);
  }

  @Test
  void followsNoRedirectToAnotherKindOfAddress() {
    on("/", exchange -> redirect(exchange, "file:///etc/passwd"));
    refused(open(1_000), site).isEqualTo("articles.url-invalid");
  }

  @Test
  void leavesALoopOfRedirects() {
    on("/", exchange -> redirect(exchange, "/"));
    refused(open(1_000), site).isEqualTo("articles.url-too-many-redirects");
  }

  @Test
  void givesUpOnAPageThatNeverAnswers() {
    on("/", exchange -> await());
    refused(open(1_000), site).isEqualTo("articles.url-took-too-long");
  }

  @Test
  void givesUpOnAPageThatNeverEnds() {
    on(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          await();
        });
    refused(open(1_000), site).isEqualTo("articles.url-took-too-long");
  }

  @Test
  void refusesALargePageAndOneThatUnpacksToMuch() throws IOException {
    on("/large", exchange -> answer(exchange, 200, "text/html", "x".repeat(5_000)));
    refused(open(1_000), site + "/large").isEqualTo("articles.url-too-large");
    var bomb = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bomb)) {
      packed.write(new byte[300_000]);
    }
    on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, "text/html", bomb.toByteArray());
        });
    assertThat(bomb.size()).isLessThan(1_000);
    refused(open(1_000), site + "/bomb").isEqualTo("articles.url-unpacks-too-large");
  }

  @Test
  void saysWhenAPageWantsASignIn() {
    on("/401", exchange -> answer(exchange, 401, "text/html", ""));
    on("/403", exchange -> answer(exchange, 403, "text/html", ""));
    on("/members", exchange -> redirect(exchange, "/login?next=members"));
    on(
        "/form",
        exchange ->
            answer(exchange, 200, "text/html", page("<form><input type=password></form><p>Hello")));
    for (var path : new String[] {"/401", "/403", "/members", "/form"}) {
      assertThatThrownBy(() -> intake(1_000).url(site + path))
          .as(path)
          .extracting("code")
          .isEqualTo("articles.url-login");
    }
  }

  @Test
  void saysWhenAPageShowsAConsentNoticeOrNothing() {
    on(
        "/wall",
        exchange ->
            answer(
                exchange,
                200,
                "text/html",
                page(
                    "<div id=onetrust-consent-sdk><p>We and our partners use cookies.</p></div>")));
    on(
        "/app",
        exchange ->
            answer(exchange, 200, "text/html", page("<div id=root></div><script>1</script>")));
    assertThatThrownBy(() -> intake(1_000).url(site + "/wall"))
        .extracting("code")
        .isEqualTo("articles.url-consent");
    assertThatThrownBy(() -> intake(1_000).url(site + "/app"))
        .extracting("code")
        .isEqualTo("articles.url-empty");
  }

  @Test
  void saysWhatElseWentWrong() {
    on("/404", exchange -> answer(exchange, 404, "text/html", ""));
    on("/picture", exchange -> answer(exchange, 200, "image/png", "x"));
    refused(open(1_000), site + "/404").isEqualTo("articles.url-status");
    refused(open(1_000), site + "/picture").isEqualTo("articles.url-not-a-page");
    PageFetcher.Lookup nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    refused(strict(nobody), "http://nowhere.test/").isEqualTo("articles.url-unknown-host");
    server.stop(0);
    refused(open(1_000), site).isEqualTo("articles.url-unreachable");
  }

  private interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Answering answering) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            answering.to(exchange);
          }
        });
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html><head><title>T</title></head><body>" + body + "</body></html>";
  }

  private Intake intake(int pageBytes) {
    return new Intake(
        new RichText(), pages, new FileReader(pages, IntakeLimits.USUAL), open(pageBytes));
  }

  private static PageFetcher open(int pageBytes) {
    return new PageFetcher(
        InetAddress::isLoopbackAddress,
        host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
        limits(pageBytes));
  }

  private static PageFetcher strict(PageFetcher.Lookup lookup) {
    return new PageFetcher(AddressPolicy.PUBLIC, lookup, limits(1_000));
  }

  private static IntakeLimits limits(int pageBytes) {
    return new IntakeLimits(1, 1, 1, Duration.ofSeconds(1), pageBytes, Duration.ofSeconds(1), 5);
  }

  private static AbstractThrowableAssert<?, ?> thrown(PageFetcher fetcher, String url) {
    return assertThatThrownBy(() -> fetcher.fetch(url)).isInstanceOf(IntakeRefused.class);
  }

  private static AbstractObjectAssert<?, ?> refused(PageFetcher fetcher, String url) {
    return thrown(fetcher, url).extracting("code");
  }
}
