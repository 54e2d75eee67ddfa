/** Somebody who can be mentioned. */
export interface Mentionable {
  name: string;
  displayName: string;
}

/** The word after an @ that the caret stands in, and where it begins. */
export function mentionAt(text: string, caret: number): { from: number; word: string } | undefined {
  const found = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret));
  return found ? { from: found.index, word: found[1] ?? '' } : undefined;
}

/** Who is meant by the beginning of a name, of whichever of their names; not more than six. */
export function matching(people: Mentionable[], word: string): Mentionable[] {
  const begins = (name: string) => name.toLocaleLowerCase().startsWith(word.toLocaleLowerCase());
  return people
    .filter((one) => begins(one.name) || one.displayName.split(/\s+/).some(begins))
    .slice(0, 6);
}

let last = 0;

/**
 * Offers names while somebody types @ in the field before it. Arrows choose, Enter and Tab take,
 * Escape closes. The field keeps the focus: a screen reader hears the choice by way of the field.
 */
class MentionCompletion extends HTMLElement {
  people: Mentionable[] = [];
  #offered: Mentionable[] = [];
  #chosen = 0;
  #area: HTMLTextAreaElement | undefined;
  readonly #list = document.createElement('ul');
  readonly #listener = new AbortController();

  connectedCallback() {
    this.#list.id = `mentions-${++last}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.#list.hidden = true;
    this.replaceChildren(this.#list);
    const field = this.previousElementSibling;
    const { signal } = this.#listener;
    field?.addEventListener('input', () => this.#offer(), { signal });
    field?.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), {
      signal,
      capture: true,
    });
    field?.addEventListener('focusout', () => this.#close(), { signal });
  }

  #field(): HTMLTextAreaElement | undefined {
    this.#area ??= this.previousElementSibling?.querySelector('textarea') ?? undefined;
    return this.#area;
  }

  #offer() {
    const area = this.#field();
    const at = area && mentionAt(area.value, area.selectionEnd);
    this.#offered = at ? matching(this.people, at.word) : [];
    this.#chosen = 0;
    this.#show();
  }

  #show() {
    const area = this.#field();
    this.#list.hidden = this.#offered.length === 0;
    this.#list.replaceChildren(
      ...this.#offered.map((one, index) => {
        const item = document.createElement('li');
        item.id = `${this.#list.id}-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(index === this.#chosen));
        item.textContent = `${one.displayName} @${one.name}`;
        // Before the field loses the focus.
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(one);
        });
        return item;
      }),
    );
    if (area) {
      if (this.#list.hidden) {
        area.removeAttribute('aria-activedescendant');
      } else {
        area.setAttribute('aria-controls', this.#list.id);
        area.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#chosen}`);
      }
    }
  }

  #key(event: KeyboardEvent) {
    if (this.#list.hidden || event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const count = this.#offered.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#chosen = (this.#chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      this.#show();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#take(this.#offered[this.#chosen]!);
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(one: Mentionable) {
    const area = this.#field();
    const at = area && mentionAt(area.value, area.selectionEnd);
    if (area && at) {
      area.setRangeText(`@${one.name} `, at.from, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    this.#close();
  }

  #close() {
    this.#offered = [];
    this.#show();
  }
}

customElements.define('mention-completion', MentionCompletion);
