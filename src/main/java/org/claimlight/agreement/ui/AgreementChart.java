package org.claimlight.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawing of figures that stand in a table, too. */
@Tag("agreement-chart")
@NpmPackage(value = "chart.js", version = "4.6.1")
@JsModule("./agreement/agreement-chart.ts")
class AgreementChart extends Component {

  /** One line, or one colour of bars; null where a figure is not defined. */
  record Series(String label, List<@Nullable Double> values) {}

  private record Figures(String kind, List<String> labels, List<Series> series) {}

  /**
   * @param kind {@code bar} or {@code line}
   * @param alternative what the drawing shows, in words
   */
  AgreementChart(String kind, String alternative, List<String> labels, List<Series> series) {
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", alternative);
    getElement().setPropertyBean("figures", new Figures(kind, labels, series));
  }
}
