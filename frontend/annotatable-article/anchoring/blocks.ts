import type { ArticleText, BlockKind, Span, TextBlock } from '../protocol.js';

/** A block of the text and the element that holds its words, and nothing but its words. */
export interface DrawnBlock extends Span {
  element: HTMLElement;
}

/** Kinds whose neighbouring blocks stand together in one container. */
const CONTAINERS: Partial<Record<BlockKind, string>> = {
  'list-item': 'ul',
  quotation: 'blockquote',
  caption: 'figure',
};

/** The page's own title is its h1, so an article's headings begin at h2. */
function tagOf(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
      return `h${Math.min(6, Math.max(1, block.level ?? 1) + 1)}`;
    case 'list-item':
      return 'li';
    case 'caption':
      return 'figcaption';
    case 'quotation':
    case 'paragraph':
      return 'p';
  }
}

/**
 * Draws an article's blocks as the children of `body`, one text node each. What stands in the text
 * between the blocks is not drawn; the offsets count it all the same.
 */
export function drawBlocks(article: ArticleText, body: HTMLElement): DrawnBlock[] {
  const drawn: DrawnBlock[] = [];
  const children: HTMLElement[] = [];
  let container: HTMLElement | null = null;
  let before: BlockKind | null = null;
  for (const block of article.blocks) {
    const element = document.createElement(tagOf(block));
    element.dir = 'auto';
    element.textContent = article.text.slice(block.start, block.end);
    drawn.push({ start: block.start, end: block.end, element });
    const tag = CONTAINERS[block.kind];
    if (!tag) {
      children.push(element);
      container = null;
    } else {
      // A figure may have one caption only.
      if (!container || before !== block.kind || block.kind === 'caption') {
        container = document.createElement(tag);
        container.dir = 'auto';
        children.push(container);
      }
      container.append(element);
    }
    before = block.kind;
  }
  body.replaceChildren(...children);
  return drawn;
}
