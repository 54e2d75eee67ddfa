import type { ArticleText, BlockKind, Span, TextBlock } from '../protocol.js';

/** A block of the text and the element that holds its words, and nothing but its words. */
export interface DrawnBlock extends Span {
  element: HTMLElement;
}

/** More columns than these may be wider than the page, and are scrolled. */
const NARROW = 3;

const element = (tag: string): HTMLElement => {
  const made = document.createElement(tag);
  made.dir = 'auto';
  return made;
};

const holding = (tag: string, words: string): HTMLElement => {
  const made = element(tag);
  made.textContent = words;
  return made;
};

const isRow = (kind: BlockKind | undefined): boolean =>
  kind === 'table-header' || kind === 'table-row';

/** Sets blocks one after the other into lists, tables, quotations. */
class Layout {
  readonly children: HTMLElement[] = [];
  /** The open lists, the innermost last. */
  private readonly lists: HTMLElement[] = [];
  private container: HTMLElement | null = null;
  private before: BlockKind | undefined;

  /** The element that holds the block's words. */
  place(block: TextBlock, words: string): HTMLElement {
    const { kind } = block;
    if (kind !== 'list-item' && kind !== 'numbered-item') {
      this.lists.length = 0;
    }
    const drawn = this.draw(block, words);
    this.before = kind;
    return drawn;
  }

  private draw(block: TextBlock, words: string): HTMLElement {
    switch (block.kind) {
      case 'heading':
        // The page's own title is its h1, so an article's headings begin at h2.
        return this.alone(holding(`h${Math.min(6, Math.max(1, block.level ?? 1) + 1)}`, words));
      case 'paragraph':
        return this.alone(holding('p', words));
      case 'quotation':
        return this.within('blockquote', this.before !== 'quotation', holding('p', words));
      case 'caption':
        // A figure may have one caption only.
        return this.within('figure', true, holding('figcaption', words));
      case 'list-item':
        return this.item('ul', block.level ?? 1, words);
      case 'numbered-item':
        return this.item('ol', block.level ?? 1, words);
      case 'table-header':
      case 'table-row':
        return this.row(block.kind === 'table-header' ? 'th' : 'td', words.split('\t'));
    }
  }

  private alone(made: HTMLElement): HTMLElement {
    this.children.push(made);
    return made;
  }

  private within(tag: string, opens: boolean, made: HTMLElement): HTMLElement {
    if (opens || !this.container) {
      this.container = this.alone(element(tag));
    }
    this.container.append(made);
    return made;
  }

  /** An item's words have an element of their own, because deeper lists stand in the item too. */
  private item(tag: 'ul' | 'ol', level: number, words: string): HTMLElement {
    const depth = Math.min(Math.max(1, level), this.lists.length + 1);
    this.lists.length = Math.min(this.lists.length, depth);
    if (this.lists[depth - 1]?.localName !== tag) {
      this.lists.length = depth - 1;
      const list = element(tag);
      const around = this.lists[depth - 2]?.lastElementChild;
      if (around) {
        around.append(list);
      } else {
        this.children.push(list);
      }
      this.lists.push(list);
    }
    const item = element('li');
    const made = holding('p', words);
    item.append(made);
    this.lists[depth - 1]!.append(item);
    return made;
  }

  /** Each tab stays at the end of its cell, where nobody sees it and the offsets count it. */
  private row(tag: 'th' | 'td', cells: string[]): HTMLElement {
    const made = document.createElement('tr');
    cells.forEach((words, column) => {
      const cell = holding(tag, column < cells.length - 1 ? `${words}\t` : words);
      if (tag === 'th') {
        cell.setAttribute('scope', 'col');
      }
      made.append(cell);
    });
    if (!isRow(this.before) || !this.container) {
      const frame = this.alone(document.createElement('div'));
      frame.className = 'cl-article-table';
      if (cells.length > NARROW) {
        frame.tabIndex = 0;
      }
      const table = element('table');
      this.container = document.createElement('tbody');
      table.append(this.container);
      frame.append(table);
    }
    this.container.append(made);
    return made;
  }
}

/**
 * Draws an article's blocks as the children of `body`. What stands in the text between the blocks is
 * not drawn; the offsets count it all the same.
 */
export function drawBlocks(article: ArticleText, body: HTMLElement): DrawnBlock[] {
  const layout = new Layout();
  const drawn = article.blocks.map((block) => ({
    start: block.start,
    end: block.end,
    element: layout.place(block, article.text.slice(block.start, block.end)),
  }));
  body.replaceChildren(...layout.children);
  return drawn;
}
