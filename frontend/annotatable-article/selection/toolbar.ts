import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus } from './popup.js';

export interface Tool {
  label: string;
  /** A name such as `vaadin:plus`, or null. */
  icon: string | null;
  act(): void;
}

/**
 * What can be done with selected words. The first tool stands in the tab order, arrows lead to the
 * others. `note` says what the words alone do not.
 */
export function toolbar(
  label: string,
  tools: Tool[],
  note: string,
  dismiss: () => void,
): TemplateResult {
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      dismiss();
    } else if (
      moveFocus(event.currentTarget as HTMLElement, event.key, 'ArrowRight', 'ArrowLeft')
    ) {
      event.preventDefault();
    }
  };
  // A press must leave the selection and the focus where they are.
  return html`<div
    class="cl-selection-toolbar"
    popover="manual"
    role="toolbar"
    aria-label=${label}
    @mousedown=${(event: Event) => event.preventDefault()}
    @keydown=${key}
  >
    ${note ? html`<div class="cl-toolbar-note" dir="auto">${note}</div>` : nothing}
    ${tools.map(
      (tool, i) =>
        html`<button type="button" tabindex=${i === 0 ? 0 : -1} @click=${() => tool.act()}>
          ${tool.icon ? html`<vaadin-icon icon=${tool.icon}></vaadin-icon>` : nothing}
          <span>${tool.label}</span>
        </button>`,
    )}
  </div>`;
}
