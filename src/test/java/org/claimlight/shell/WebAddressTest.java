package org.claimlight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  private static final String ARTICLE = "https://news.example/a/b\u00fccher?page=2";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/./a/b\u00fccher?page=2",
        "https://news.example/../a/x/../b\u00fccher?page=2",
        "https://news.example/%2e/a/b\u00fccher?page=2",
        "https://news.example//a/b\u00fccher/?page=2",
        "https://news.example./a/b\u00fccher?page=2",
        "https://news.example:443/a/b\u00fccher?page=2",
        "http://www.news.example:80/a/b\u00fccher?page=2",
        "HTTPS://News.Example/a/b\u00fccher?page=2#top",
        "https://news.example/%61/b\u00fccher?p%61ge=2",
        "https://news.example/a/b%c3%bccher?page=2",
        "https://news.example/a/b\u00fccher?utm_source=x&page=2&",
      })
  void theSamePageIsKnownInEverySpelling(String other) {
    assertThat(WebAddress.samePage(ARTICLE, other)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a/other?page=2",
        "https://news.example/A/b\u00fccher?page=2",
        "https://news.example/a%2Fb\u00fccher?page=2",
        "https://news.example:8443/a/b\u00fccher?page=2",
        "https://news.example/a/b\u00fccher?page=3",
        "https://other.example/a/b\u00fccher?page=2",
        "news.example/a/b\u00fccher?page=2",
      })
  void anotherPageIsAnother(String other) {
    assertThat(WebAddress.samePage(ARTICLE, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://b\u00fccher.example/", "https://B\u00dcCHER.example."})
  void aNameInItsOwnLettersIsTheSameInAscii(String address) {
    assertThat(WebAddress.isOne(address)).isTrue();
    assertThat(WebAddress.samePage(address, "https://xn--bcher-kva.example")).isTrue();
    assertThat(WebAddress.domain(address)).isEqualTo("xn--bcher-kva.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "stats of May", "ftp://news.example/", "https://", "https:///a", "mailto:a@b"})
  void whatLeadsToNoPageIsNoAddress(String address) {
    assertThat(WebAddress.isOne(address)).isFalse();
    assertThat(WebAddress.samePage(address, address)).isFalse();
    assertThat(WebAddress.domain(address)).isEmpty();
  }
}
