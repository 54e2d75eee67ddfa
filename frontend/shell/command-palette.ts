import { Latest } from './latest.js';
import { isQuiet } from './quiet.js';

interface Tag {
  text: string;
  look: string;
  value: string;
}

interface Line {
  title: string;
  note?: string | null;
  tags: Tag[];
  /** What it writes into the box; without it, it leads away. */
  write?: { from: number; to: number; text: string } | null;
}

export interface Answer {
  groups: { title: string; lines: Line[] }[];
  notes: string[];
  said: string;
}

interface Question {
  number: number;
  text: string;
  caret: number;
}

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** The first line that leads somewhere: what completes the words is chosen on purpose only. */
export function usual(lines: Line[]): number {
  return lines.findIndex((line) => !line.write);
}

/** Which line comes next, around the ends. */
export function next(chosen: number, step: number, count: number): number {
  return count === 0 ? -1 : (chosen + step + count) % count;
}

let last = 0;

/**
 * The box in the header, and the sheet that it opens. It is a dialog of the browser's own: it opens
 * without asking the server, keeps the keys within, and gives the focus back to where it was.
 */
class CommandPalette extends HTMLElement {
  declare $server?: {
    ask(number: number, text: string, caret: number): Promise<Answer>;
    choose(number: number, entry: number): void;
  };

  #texts: Record<string, string> = {};
  readonly #button = made('button', 'cl-palette-open');
  readonly #dialog = made('dialog', 'cl-palette');
  readonly #input = made('input', 'cl-palette-input');
  readonly #notes = made('div', 'cl-palette-notes');
  readonly #list = made('div', 'cl-palette-list');
  readonly #status = made('div', 'cl-visually-hidden');
  readonly #questions = new Latest<Question, Answer>(
    ({ number, text, caret }) =>
      this.$server?.ask(number, text, caret) ?? Promise.reject(new Error('not attached')),
    (answer, question) => this.#answered(answer, question),
  );
  #listener = new AbortController();
  #number = 0;
  #shown = 0;
  #lines: Line[] = [];
  #chosen = -1;
  /** Enter came before the answer to what was typed: it is for that answer. */
  #eager = false;
  #before: Element | null = null;

  set texts(texts: Record<string, string>) {
    this.#texts = texts;
    this.#name();
  }

  connectedCallback() {
    this.#build();
    this.#name();
    this.#listener = new AbortController();
    const { signal } = this.#listener;
    // After the keys of the screen, which come first to a slash.
    window.addEventListener('keydown', (event) => this.#global(event), { signal });
  }

  disconnectedCallback() {
    this.#listener.abort();
    this.#close();
  }

  #build() {
    if (this.#dialog.isConnected) {
      return;
    }
    const id = `command-palette-${++last}`;
    this.#button.setAttribute('type', 'button');
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#button.setAttribute('aria-keyshortcuts', MAC ? 'Meta+K' : 'Control+K');
    this.#button.addEventListener('click', () => this.#open());
    this.#input.type = 'text';
    this.#input.maxLength = 2000;
    this.#input.setAttribute('role', 'combobox');
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.setAttribute('aria-expanded', 'true');
    this.#input.setAttribute('aria-controls', id);
    this.#input.setAttribute('autocomplete', 'off');
    this.#input.setAttribute('autocapitalize', 'none');
    this.#input.setAttribute('spellcheck', 'false');
    this.#input.addEventListener('input', () => this.#ask());
    this.#list.id = id;
    this.#list.setAttribute('role', 'listbox');
    this.#status.setAttribute('role', 'status');
    this.#notes.setAttribute('role', 'status');
    const close = made('button', 'cl-palette-close');
    close.setAttribute('type', 'button');
    close.addEventListener('click', () => this.#close());
    const line = made('div', 'cl-palette-line');
    line.append(glass(), this.#input, close);
    this.#dialog.append(line, this.#notes, this.#list, made('p', 'cl-palette-keys'), this.#status);
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('close', () => this.#closed());
    // On the backdrop, which is the dialog's own.
    this.#dialog.addEventListener('mousedown', (event) => {
      if (event.target === this.#dialog) {
        this.#close();
      }
    });
    this.replaceChildren(this.#button, this.#dialog);
  }

  #name() {
    const text = (key: string) => this.#texts[key] ?? '';
    const key = made('kbd', '');
    key.textContent = MAC ? '⌘ K' : 'Ctrl K';
    key.setAttribute('aria-hidden', 'true');
    const words = made('span', '');
    words.textContent = text('open');
    this.#button.replaceChildren(glass(), words, key);
    this.#button.setAttribute('aria-label', text('label'));
    this.#button.title = `${text('label')} (${MAC ? '⌘K' : 'Ctrl+K'})`;
    this.#dialog.setAttribute('aria-label', text('label'));
    this.#input.placeholder = text('placeholder');
    this.#input.setAttribute('aria-label', text('label'));
    this.#list.setAttribute('aria-label', text('label'));
    const close = this.#dialog.querySelector('.cl-palette-close');
    if (close) {
      close.textContent = text('close');
    }
    const keys = [
      ['↑ ↓', 'choose'],
      ['↵', 'go'],
      ['Tab', 'complete'],
      ['Esc', 'leave'],
    ].map(([sign, name]) => {
      const one = made('span', '');
      const cap = made('kbd', '');
      cap.textContent = sign ?? '';
      one.append(cap, ` ${text(name ?? '')}`);
      return one;
    });
    this.#dialog.querySelector('.cl-palette-keys')?.replaceChildren(...keys);
  }

  #global(event: KeyboardEvent) {
    const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (held && event.key.toLowerCase() === 'k' && !event.defaultPrevented) {
      event.preventDefault();
      if (this.#dialog.open) {
        this.#close();
      } else {
        this.#open();
      }
    } else if (event.key === '/' && !isQuiet(event)) {
      event.preventDefault();
      this.#open();
    }
  }

  #open() {
    if (this.#dialog.open) {
      return;
    }
    this.#before = document.activeElement;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#ask();
  }

  #close() {
    if (this.#dialog.open) {
      this.#dialog.close();
    }
  }

  #closed() {
    this.#questions.forget();
    this.#eager = false;
    this.#status.textContent = '';
    // The browser gives it back as well, but not where the element lost it by being inert.
    if (this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus();
    }
    this.#before = null;
  }

  #ask() {
    this.#eager = false;
    this.#number++;
    this.#questions.ask({
      number: this.#number,
      text: this.#input.value,
      caret: this.#input.selectionEnd ?? this.#input.value.length,
    });
  }

  #answered(answer: Answer, question: Question) {
    this.#shown = question.number;
    this.#lines = answer.groups.flatMap((group) => group.lines);
    this.#chosen = usual(this.#lines);
    this.#notes.replaceChildren(
      ...answer.notes.map((note) => {
        const line = made('p', '');
        line.textContent = note;
        return line;
      }),
    );
    let index = 0;
    this.#list.replaceChildren(
      ...answer.groups.map((group) => {
        const box = made('div', 'cl-palette-group');
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', group.title);
        const title = made('div', 'cl-palette-title');
        title.setAttribute('role', 'presentation');
        title.setAttribute('aria-hidden', 'true');
        title.textContent = group.title;
        box.append(title, ...group.lines.map((line) => this.#option(line, index++)));
        return box;
      }),
    );
    this.#list.scrollTop = 0;
    this.#mark();
    this.#status.textContent = answer.said;
    if (this.#eager) {
      this.#take(this.#chosen);
    }
  }

  #option(line: Line, index: number) {
    const option = made('div', 'cl-palette-option');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    const title = made('span', 'cl-palette-words');
    title.textContent = line.title;
    option.append(title);
    if (line.note) {
      const note = made('span', 'cl-palette-note');
      note.textContent = line.note;
      option.append(' ', note);
    }
    if (line.tags.length > 0) {
      const tags = made('span', 'cl-palette-tags');
      tags.append(
        ...line.tags.map((one) => {
          const tag = made('span', 'cl-tag');
          tag.setAttribute(`data-${one.look}`, one.value);
          tag.textContent = one.text;
          return tag;
        }),
      );
      option.append(' ', tags);
    }
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#take(index));
    return option;
  }

  #mark() {
    this.#list.querySelectorAll('[role="option"]').forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.#chosen));
    });
    if (this.#chosen < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      const id = `${this.#list.id}-${this.#chosen}`;
      this.#input.setAttribute('aria-activedescendant', id);
      document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' });
    }
  }

  #key(event: KeyboardEvent) {
    if (event.isComposing) {
      return;
    }
    const inBox = event.target === this.#input;
    if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#chosen = next(this.#chosen, step, this.#lines.length);
      this.#mark();
    } else if (event.key === 'Enter' && inBox) {
      if (this.#shown === this.#number) {
        this.#take(this.#chosen);
      } else {
        this.#eager = true;
      }
    } else if (event.key === 'Tab' && !event.shiftKey && inBox && this.#lines[0]?.write) {
      const chosen = this.#lines[this.#chosen];
      this.#take(chosen?.write ? this.#chosen : 0);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(index: number) {
    const line = this.#lines[index];
    if (!line) {
      return;
    }
    if (line.write) {
      const { from, to, text } = line.write;
      this.#input.setRangeText(text, from, to, 'end');
      this.#input.focus();
      this.#ask();
      return;
    }
    const number = this.#shown;
    // What it leads to says where the focus goes.
    this.#before = null;
    this.#close();
    this.#input.value = '';
    this.$server?.choose(number, index);
  }
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, className: string) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  return element;
}

function glass(): Element {
  const holder = document.createElement('span');
  holder.className = 'cl-palette-glass';
  holder.setAttribute('aria-hidden', 'true');
  holder.innerHTML =
    '<svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"><circle cx="8" cy="8" r="5.25"/><path d="m12 12 3.5 3.5"/></svg>';
  return holder;
}

customElements.define('command-palette', CommandPalette);
