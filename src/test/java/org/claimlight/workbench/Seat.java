package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import com.vaadin.flow.server.ErrorEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.claimlight.articles.Article;
import org.claimlight.articles.ui.AnnotatableArticle;
import org.claimlight.articles.ui.ArticleActionEvent;
import org.claimlight.articles.ui.ClaimAdjustEvent;
import org.claimlight.articles.ui.HighlightSpan;
import org.claimlight.articles.ui.SelectedPart;
import org.claimlight.claims.ui.ClaimListPanel;
import org.claimlight.shell.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A person at the desk with one window open: what they see there and what they do. */
final class Seat {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BrowserlessUIContext window;

  Seat(SecuredBrowserlessApplicationContext<Authentication> desk, String username) {
    window = desk.newUser(username, "REVIEWER").newWindow();
    window.activate();
    // As a real sign-in leaves it: news may reach a screen on a thread that knows nobody.
    window
        .getUI()
        .getSession()
        .getSession()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(SecurityContextHolder.getContext().getAuthentication()));
  }

  void open(Article article) {
    window.navigate(WorkbenchView.class, Map.of("article", article.id().toString()));
  }

  /** Turns away from the claim. */
  void close() {
    var button =
        window.find(Button.class).all().stream()
            .filter(other -> other.getAriaLabel().filter("Close the claim"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    click(button);
  }

  void goElsewhere() {
    window.activate();
    window.getUI().navigate("search");
  }

  /** Marks words as the browser says they were selected. */
  void mark(int start, int end, String exact) {
    mark(new SelectedPart(start, end, exact));
  }

  void mark(SelectedPart... parts) {
    act("mark", parts);
  }

  /** Chooses what the toolbar over selected words offers besides. */
  void act(String action, SelectedPart... parts) {
    var text = text();
    trying(() -> ComponentUtil.fireEvent(text, new ArticleActionEvent(text, true, action, parts)));
  }

  /** Gives a claim other words, as the browser says it. */
  void adjust(String claim, SelectedPart... parts) {
    var text = text();
    trying(() -> ComponentUtil.fireEvent(text, new ClaimAdjustEvent(text, true, claim, parts)));
  }

  /** Turns to the one claim of the article. */
  void turnToTheClaim() {
    turnToClaim(0);
  }

  /** Turns to a claim by its place in the list. */
  void turnToClaim(int at) {
    rows().invokeLitRendererFunction(at, "choose");
  }

  /** The list of claims that are not dismissed says this of them, in order. */
  List<String> claimRows() {
    if (!window.find(VirtualList.class).withClassName("cl-claim-rows").exists()) {
      return List.of();
    }
    var rows = rows();
    return IntStream.range(0, rows.size()).mapToObj(at -> row(rows, at)).toList();
  }

  /** What the list says of the one claim. */
  String claimRow() {
    assertThat(claimRows()).hasSize(1);
    return claimRows().getFirst();
  }

  String filterState() {
    return window
        .find(Div.class)
        .withClassName("cl-filter-state")
        .single()
        .getElement()
        .getTextRecursively();
  }

  /** The words of the listed suggestions, in order. */
  List<String> suggestions() {
    return window.find(NativeButton.class).withClassName("cl-suggestion-words").all().stream()
        .map(NativeButton::getText)
        .toList();
  }

  /** Where suggestions are marked in the text. */
  List<HighlightSpan> suggested() {
    return text().suggested();
  }

  /** What the live region has to say since the last answer to the browser. */
  String news() {
    return window.find(PoliteNews.class).single().getElement().getProperty("news", "");
  }

  /** What the list says as a whole, headings too. */
  String list() {
    return window.find(ClaimListPanel.class).single().getElement().getTextRecursively();
  }

  /** All words of the screen. */
  String screen() {
    return window.find(WorkbenchView.class).single().getElement().getTextRecursively();
  }

  String panel() {
    return window.find(ClaimPanel.class).single().getElement().getTextRecursively();
  }

  String whoIsHere() {
    return window.find(Here.class).single().getElement().getTextRecursively();
  }

  List<String> notices() {
    return window.find(Notification.class).all().stream()
        .map(notice -> notice.getElement().getTextRecursively())
        .toList();
  }

  void showVerdicts() {
    window.test(window.find(TabSheet.class).single()).select(0);
  }

  void showSources() {
    window.test(window.find(TabSheet.class).single()).select(1);
  }

  void showDiscussion() {
    window.test(window.find(TabSheet.class).single()).select(2);
  }

  void showEarlierChecks() {
    window.test(window.find(TabSheet.class).single()).select(3);
  }

  /** All words of the dialog that is open. */
  String dialog() {
    return window.find(Dialog.class).single().getElement().getTextRecursively();
  }

  TextFieldBase<?, String> field(String label) {
    return fields(label).getFirst();
  }

  boolean hasField(String label) {
    return !fields(label).isEmpty();
  }

  void type(String label, String words) {
    switch (field(label)) {
      case TextArea area -> window.test(area).setValue(words);
      case TextField line -> window.test(line).setValue(words);
      default -> throw new IllegalArgumentException(label);
    }
  }

  /** What stands at a field beside its value. */
  /** What is said to be wrong with a field. */
  String wrongWith(String label) {
    return ((Component) field(label)).getElement().getProperty("errorMessage", "");
  }

  String typed(String label) {
    return String.valueOf(((HasValue<?, ?>) field(label)).getValue());
  }

  String besides(String label) {
    var field = field(label);
    var other = field.getHelperComponent();
    return other == null ? field.getHelperText() : other.getElement().getTextRecursively();
  }

  void pick(String label, String item) {
    window.test(group(label), Object.class).selectItem(item);
  }

  void tick(String label, String item) {
    window
        .test(window.find(CheckboxGroup.class).withLabel(label).single(), Object.class)
        .selectItem(item);
  }

  String picked(String label) {
    return labelOfPicked(group(label));
  }

  void pickFromList(String label, String item) {
    window.test(window.find(Select.class).withLabel(label).single(), Object.class).selectItem(item);
  }

  Button button(String text) {
    return window.find(Button.class).withText(text).single();
  }

  /** By what assistive technology calls it, where several have the same text. */
  Button labelled(String label) {
    return window.find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  void click(String text) {
    click(button(text));
  }

  /** Without looking first: no news reaches the window before the click. */
  void click(Button button) {
    trying(() -> window.test(button).click());
  }

  /** The newest of several: notices of earlier deeds, and what a dialog is about, stay. */
  void clickLast(String text) {
    click(window.find(Button.class).withText(text).all().getLast());
  }

  /** Clicks the button of the form that the field is in; others may have one like it. */
  void clickBeside(String label, String text) {
    var form = field(label).getParent().orElseThrow();
    click(window.find(Button.class, form).withText(text).single());
  }

  /** Clicks the button of the earlier claim that says so; others may be like it. */
  void clickOnEarlier(String claim, String text) {
    click(onEarlier(claim, text));
  }

  Button onEarlier(String claim, String text) {
    var card =
        cards().stream()
            .filter(one -> one.getElement().getTextRecursively().contains(claim))
            .findFirst()
            .orElseThrow();
    return window.find(Button.class, card).withText(text).single();
  }

  /** All words of the earlier claims that may say the same, in one. */
  String earlier() {
    return cards().stream()
        .map(card -> card.getElement().getTextRecursively())
        .collect(Collectors.joining("\n"));
  }

  private List<HtmlContainer> cards() {
    return window.find(HtmlContainer.class).withClassName("cl-match").all();
  }

  boolean isOffered(String text) {
    return window.find(Button.class).withText(text).exists()
        || window.find(NativeButton.class).withText(text).exists();
  }

  void decide(String answer) {
    window.test(window.find(NativeButton.class).withText(answer).single()).click();
  }

  /** Waits for what others do to arrive in this window. */
  void sees(ThrowingConsumer<Seat> what) {
    await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> what.accept(this));
  }

  /** What a click throws goes where it goes in a browser's request. */
  private void trying(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      window.getUI().getSession().getErrorHandler().error(new ErrorEvent(refusal));
    }
  }

  private AnnotatableArticle text() {
    return window.find(AnnotatableArticle.class).single();
  }

  @SuppressWarnings("unchecked")
  private VirtualListTester<VirtualList<Object>, Object> rows() {
    return (VirtualListTester<VirtualList<Object>, Object>)
        (VirtualListTester<?, ?>)
            window.test(
                window.find(VirtualList.class).withClassName("cl-claim-rows").all().getFirst());
  }

  private static String row(VirtualListTester<VirtualList<Object>, Object> rows, int at) {
    return Stream.of("number", "status", "rating", "words", "place", "faces")
        .map(part -> String.valueOf(rows.getLitRendererPropertyValue(at, part, Object.class)))
        .collect(Collectors.joining(" "));
  }

  private List<TextFieldBase<?, String>> fields(String label) {
    return window.find(Component.class).all().stream()
        .<TextFieldBase<?, String>>mapMulti(
            (component, found) -> {
              switch (component) {
                case TextArea area when label.equals(area.getLabel()) -> found.accept(area);
                case TextField line when label.equals(line.getLabel()) -> found.accept(line);
                default -> {}
              }
            })
        .toList();
  }

  private RadioButtonGroup<?> group(String label) {
    return window.find(RadioButtonGroup.class).withLabel(label).single();
  }

  private static <V> String labelOfPicked(RadioButtonGroup<V> group) {
    return group.getItemLabelGenerator().apply(group.getValue());
  }
}
