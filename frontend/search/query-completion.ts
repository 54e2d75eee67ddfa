import { Latest } from '../shell/latest.js';
import { isQuiet } from '../shell/quiet.js';

export interface Completion {
  text: string;
  label: string;
  kind: 'field' | 'value';
  count?: number | null;
}

/** What may stand in the text instead of what is between two places of it. */
export interface Completing {
  from: number;
  to: number;
  completions: Completion[];
  /** How many there are, in words. */
  said: string;
}

interface Question {
  text: string;
  caret: number;
}

/** The text with the completion in its place, and where the caret goes. */
export function completed(text: string, at: { from: number; to: number }, one: Completion) {
  const rest = text.slice(at.to);
  // After a value comes a gap, after a field's name its value.
  const written = one.kind === 'value' && !/^[\s)]/.test(rest) ? `${one.text} ` : one.text;
  return { text: text.slice(0, at.from) + written + rest, caret: at.from + written.length };
}

/** Whether it is known without asking that nothing completes what is typed now. */
export function isBarren(barren: Question | undefined, now: Question): boolean {
  if (!barren) {
    return false;
  }
  const before = barren.text.slice(0, barren.caret);
  const typed = now.text.slice(0, now.caret);
  return typed.startsWith(before) && /^[\p{L}\p{N}]*$/u.test(typed.slice(before.length));
}

let last = 0;

/**
 * Completes a query in the field before it. Nothing is chosen until an arrow chooses: Enter sends
 * the query off as it stands. Arrows choose, Enter takes what is chosen, Tab takes the first,
 * Escape closes, the arrow down opens the list of what may be written here.
 *
 * The field keeps the focus; a screen reader hears what is chosen by way of the field.
 */
class QueryCompletion extends HTMLElement {
  declare $server?: { complete(text: string, caret: number): Promise<Completing> };

  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('div');
  readonly #questions = new Latest<Question, Completing>(
    ({ text, caret }) =>
      this.$server?.complete(text, caret) ?? Promise.reject(new Error('not attached')),
    (answer, question) => this.#answered(answer, question),
  );
  #listener = new AbortController();
  #shown: Completing | undefined;
  #barren: Question | undefined;
  #chosen = -1;

  connectedCallback() {
    this.#list.id = `query-completions-${++last}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.#list.hidden = true;
    this.#status.className = 'cl-visually-hidden';
    this.#status.setAttribute('role', 'status');
    this.replaceChildren(this.#list, this.#status);
    this.#listener = new AbortController();
    const { signal } = this.#listener;
    const field = this.previousElementSibling as HTMLElement | null;
    field?.addEventListener('input', (event) => this.#typed(event), { signal });
    field?.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    field?.addEventListener('focusin', () => this.#dress(), { signal });
    field?.addEventListener('focusout', () => this.#close(), { signal });
    document.addEventListener('keydown', (event) => this.#slash(event), { signal });
    requestAnimationFrame(() => this.#dress());
  }

  disconnectedCallback() {
    this.#listener.abort();
    this.#questions.forget();
  }

  #input(): HTMLInputElement | undefined {
    const field = this.previousElementSibling;
    return (field?.matches('input') ? field : field?.querySelector('input')) as
      HTMLInputElement | undefined;
  }

  /** The component makes its input later than it is attached. */
  #dress() {
    const input = this.#input();
    input?.setAttribute('role', 'combobox');
    input?.setAttribute('aria-autocomplete', 'list');
    input?.setAttribute('aria-controls', this.#list.id);
    input?.setAttribute('aria-expanded', String(!this.#list.hidden));
    input?.setAttribute('autocomplete', 'off');
    input?.setAttribute('autocapitalize', 'none');
    input?.setAttribute('spellcheck', 'false');
  }

  #slash(event: KeyboardEvent) {
    if (event.key === '/' && !isQuiet(event)) {
      event.preventDefault();
      this.#input()?.focus();
      this.#input()?.select();
    }
  }

  #typed(event: Event) {
    if ((event as InputEvent).isComposing) {
      return;
    }
    const input = this.#input();
    const before = input?.value.charAt((input.selectionEnd ?? 0) - 1);
    if (before && !/\s/.test(before)) {
      this.#ask();
    } else {
      this.#close();
    }
  }

  #ask() {
    const input = this.#input();
    if (!input) {
      return;
    }
    const question = { text: input.value, caret: input.selectionEnd ?? input.value.length };
    if (isBarren(this.#barren, question)) {
      this.#close();
    } else {
      this.#questions.ask(question);
    }
  }

  #answered(answer: Completing, question: Question) {
    const input = this.#input();
    this.#barren = answer.completions.length === 0 ? question : undefined;
    if (input?.value === question.text && input.selectionEnd === question.caret) {
      this.#shown = answer;
      this.#chosen = -1;
      this.#show();
      this.#status.textContent = answer.completions.length === 0 ? '' : answer.said;
    }
  }

  #show() {
    const input = this.#input();
    const offered = this.#shown?.completions ?? [];
    this.#list.hidden = offered.length === 0;
    this.#list.replaceChildren(...offered.map((one, index) => this.#option(one, index)));
    input?.setAttribute('aria-expanded', String(!this.#list.hidden));
    if (this.#chosen < 0) {
      input?.removeAttribute('aria-activedescendant');
    } else {
      const chosen = this.#list.children[this.#chosen];
      input?.setAttribute('aria-activedescendant', chosen?.id ?? '');
      chosen?.scrollIntoView?.({ block: 'nearest' });
    }
  }

  #option(one: Completion, index: number) {
    const item = document.createElement('li');
    item.id = `${this.#list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(index === this.#chosen));
    const [first, second] = one.kind === 'field' ? [one.text, one.label] : [one.label, one.text];
    item.append(part(one.kind === 'field' ? 'code' : 'span', '', first));
    const plain = second.replace(/^"|"$/g, '');
    if (plain.toLocaleLowerCase() !== first.toLocaleLowerCase()) {
      item.append(' ', part('span', 'cl-completion-more', plain));
    }
    if (one.count) {
      item.append(' ', part('span', 'cl-completion-count', one.count.toLocaleString('en')));
    }
    // The field would lose the focus.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', () => this.#take(one));
    return item;
  }

  #key(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const offered = this.#shown?.completions ?? [];
    const one = offered[this.#chosen];
    if (event.key === 'Enter' && !one) {
      this.#send();
      return;
    }
    if (event.key === 'ArrowDown' && offered.length === 0) {
      this.#barren = undefined;
      this.#ask();
    } else if (offered.length === 0) {
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // One place more than there are completions: there nothing is chosen.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      this.#chosen = ((this.#chosen + 1 + step + places) % places) - 1;
      this.#show();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#take(one ?? offered[0]!);
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The server is told the words with the key: it hears of the field's value only later. */
  #send() {
    this.#close();
    const query = this.#input()?.value ?? '';
    this.dispatchEvent(new CustomEvent('query-asked', { detail: { query } }));
  }

  #take(one: Completion) {
    const input = this.#input();
    if (input && this.#shown) {
      const { text, caret } = completed(input.value, this.#shown, one);
      this.#close();
      input.focus();
      input.value = text;
      input.setSelectionRange(caret, caret);
      // After a field's name this asks for its values.
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  }

  #close() {
    this.#questions.forget();
    this.#shown = undefined;
    this.#chosen = -1;
    this.#status.textContent = '';
    this.#show();
  }
}

function part(tag: string, className: string, text: string) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  return element;
}

customElements.define('query-completion', QueryCompletion);
