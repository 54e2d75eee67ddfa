package org.claimlight.articles.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimlight.articles.ArticleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  private final RichText richText = new RichText();

  @Test
  void keepsHeadingsParagraphsQuotationsAndCaptions() {
    var words =
        richText.read(
            """
            <h1>Budget <em>grew</em></h1><p>By 12%,<br>said the mayor.</p>
            <figure><img src="a.png" alt="x"><figcaption>The town hall</figcaption></figure>
            <blockquote><p>We saved.</p><p>Every year.</p></blockquote><h3>Why</h3>""");
    assertThat(Drawn.blocks(words))
        .containsExactly(
            "heading 1: Budget grew",
            "paragraph: By 12%,\nsaid the mayor.",
            "caption: The town hall",
            "quotation: We saved.",
            "quotation: Every year.",
            "heading 3: Why");
    assertThat(words.text()).startsWith("Budget grew\n\nBy 12%,\nsaid the mayor.\n\nThe town");
  }

  @Test
  void keepsHowDeepListsStandAndWhichAreNumbered() {
    var words =
        richText.read(
            """
            <ul><li>One<ol><li><p>Inner</p><p>goes on</p></li><li>Second</li></ol> and after</li>
            <li>Two <blockquote>quoted</blockquote></li></ul>
            <dl><dt>GDP</dt><dd>All that is made</dd></dl>""");
    assertThat(Drawn.blocks(words))
        .containsExactly(
            "list-item 1: One",
            "numbered-item 2: Inner\ngoes on",
            "numbered-item 2: Second",
            "list-item 1: and after",
            "list-item 1: Two",
            "quotation: quoted",
            "list-item 1: GDP",
            "list-item 2: All that is made");
  }

  @Test
  void keepsTheRowsOfATableAndWhichCellIsEmpty() {
    var words =
        richText.read(
            """
            <table><caption>Jobs by year</caption>
            <thead><tr><th>Year</th><th colspan=2>Jobs</th></tr></thead>
            <tr><td>2024<td><p>1,100</p><p>est.</p><td>a
            <tr><td></td><td>900</td></tr><tr><td> </td></tr></table>""");
    assertThat(Drawn.blocks(words))
        .containsExactly(
            "caption: Jobs by year",
            "table-header: Year\tJobs",
            "table-row: 2024\t1,100 est.\ta",
            "table-row: \t900");
  }

  @Test
  void takesATableThatOnlyLaysOutForParagraphs() {
    var words =
        richText.read(
            "<table><tr><td><h2>News</h2><p>First.</p></td><td><p>Second.</p></td></tr></table>");
    assertThat(Drawn.blocks(words))
        .containsExactly("heading 2: News", "paragraph: First.", "paragraph: Second.");
  }

  @Test
  void dividesParagraphsAtTwoLineBreaksAndKeepsPreformattedLines() {
    var words = richText.read("One<br><br>Two<div>Three</div>Four<pre>a  b\n\n  c</pre>");
    assertThat(Drawn.blocks(words))
        .containsExactly(
            "paragraph: One",
            "paragraph: Two",
            "paragraph: Three",
            "paragraph: Four",
            "paragraph: a  b\n\n  c");
  }

  @Test
  void readsTheListsAndStylesOfWord() {
    var words =
        richText.read(
            """
            <p class=MsoTitle>Report</p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'>
            <![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Costs<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'>
            <span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Rent</p>
            <p class=MsoQuote>Too dear.</p><p class=MsoNormal>&nbsp;</p>""");
    assertThat(Drawn.blocks(words))
        .containsExactly(
            "heading 1: Report",
            "list-item 1: Costs",
            "numbered-item 2: Rent",
            "quotation: Too dear.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{content:'alert(1)'}</style>",
        "<noscript><p>alert(1)</p></noscript>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<svg><script>alert(1)</script><text>alert(1)</text></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<base href=\"javascript:alert(1)//\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\"></a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\"></a>",
        "<img src=x onerror=alert(1)>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,alert(1)\"></object>",
        "<template><p>alert(1)</p></template>",
        "<p style=\"display: none\">alert(1)</p>",
        "<p hidden>alert(1)</p>",
        "<details open ontoggle=alert(1)></details>",
        "<!-- alert(1) --><!--><img src=x onerror=alert(1)>-->",
        "<select><option>alert(1)</select>",
        "<textarea>alert(1)</textarea>"
      })
  void takesNothingOfWhatRunsOrIsNotSeen(String hostile) {
    var words = richText.read("<p>Before.</p>" + hostile + "<p onclick=\"alert(1)\">After.</p>");
    assertThat(words.text()).startsWith("Before.").doesNotContain("alert", "javascript", "onerror");
  }

  @Test
  void keepsMarkupThatIsMeantAsWords() {
    assertThat(richText.read("<p>Write &lt;script&gt;alert(1)&lt;/script&gt;</p>").text())
        .isEqualTo("Write <script>alert(1)</script>");
  }

  @Test
  void takesWhatCannotBeSeenForEmpty() {
    assertThatThrownBy(() -> richText.read("<p> \n&nbsp;&#8203;&#8238;</p><script>1</script>"))
        .isInstanceOf(ArticleRefused.class)
        .extracting("code")
        .isEqualTo("articles.text-empty");
  }

  @Test
  void dropsControlCharactersAndMendsHalvesOfPairs() {
    assertThat(richText.read("<p>a\u0001b\u0000\uD83Dc&#xD83D;</p>").text())
        .startsWith("ab")
        .doesNotContain("\u0000", "\u0001", "\uD83D")
        .contains("\uFFFD");
  }

  /** The limit tells one that never ends from a slow machine, and no more. */
  @Test
  @Timeout(300)
  void bearsMarkupOfAnyDepthAndWidth() {
    var deep = "<div><blockquote><ul><li>".repeat(20_000) + "deep";
    var wide = "<table><tr>" + "<td>x".repeat(50_000) + "</table>" + "<p>a<br>".repeat(50_000);
    var many = "<table>" + "<tr><td>1<td>2</tr>".repeat(20_000) + "</table>";
    assertThat(richText.read(deep).text()).isEqualTo("deep");
    assertThat(richText.read(wide).text()).startsWith("x\tx");
    assertThat(richText.read(many).blocks()).hasSize(20_000);
  }
}
