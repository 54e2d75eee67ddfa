import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleAction } from '../protocol.js';
import { moveFocus } from './popup.js';

export interface ToolbarEvents {
  act(action: ArticleAction): void;
  /** By Escape. */
  dismiss(): void;
}

/** The actions on selected words. The first stands in the tab order, arrows lead to the others. */
export function toolbar(
  label: string,
  actions: ArticleAction[],
  on: ToolbarEvents,
): TemplateResult {
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      on.dismiss();
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
    ${actions.map(
      (action, i) =>
        html`<button type="button" tabindex=${i === 0 ? 0 : -1} @click=${() => on.act(action)}>
          ${action.icon ? html`<vaadin-icon icon=${action.icon}></vaadin-icon>` : nothing}
          <span>${action.label}</span>
        </button>`,
    )}
  </div>`;
}
