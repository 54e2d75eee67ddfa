package org.claimlight.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table as HTML has it, whose first column names the row. */
final class PlainTable extends Div {

  private final NativeTable table = new NativeTable();

  PlainTable(String caption, List<String> columns) {
    addClassName("cl-agreement-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", caption);
    table.getElement().setAttribute("aria-label", caption);
    var head = new NativeTableRow();
    for (var column : columns) {
      var cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    add(table);
  }

  void row(String name, List<String> cells) {
    var row = named(name);
    cells.forEach(cell -> row.addDataCell().setText(cell));
    table.getBody().add(row);
  }

  void components(String name, List<Component> cells) {
    var row = named(name);
    cells.forEach(cell -> row.addDataCell().add(cell));
    table.getBody().add(row);
  }

  private static NativeTableRow named(String name) {
    var row = new NativeTableRow();
    var head = new NativeTableHeaderCell(name);
    head.getElement().setAttribute("scope", "row");
    row.add(head);
    return row;
  }
}
