// The shapes that the element and org.claimlight.articles.ui.AnnotatableArticle exchange.
// Every offset counts UTF-16 units of the revision's canonical text; an end is exclusive.

export interface Span {
  start: number;
  end: number;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'numbered-item'
  | 'quotation'
  | 'caption'
  /** A row of a table: its cells, with a tab behind each but the last. */
  | 'table-header'
  | 'table-row';

export interface TextBlock extends Span {
  kind: BlockKind;
  /** 1 to 6: of a heading its rank, of an item how deep its list stands; null elsewhere. */
  level: number | null;
}

export interface ArticleText {
  number: number;
  text: string;
  blocks: TextBlock[];
  /** A BCP 47 tag, or null when nobody knows. */
  language: string | null;
}

export type ClaimStatus = 'open' | 'in-review' | 'disputed' | 'settled' | 'dismissed';

export type Tone = 'true' | 'mostly-true' | 'half-true' | 'mostly-false' | 'false' | 'off-scale';

export interface HighlightedClaim {
  id: string;
  /** The claim's number in the article, as the list beside the text shows it. */
  number: number;
  spans: Span[];
  status: ClaimStatus;
  tone: Tone | null;
  /** The rating's label, or null as long as there is none to be shown. */
  rating: string | null;
}

/** Many claims in few bytes: see packed-claims.ts. */
export interface PackedClaims {
  ids: string;
  data: number[];
  ratings: string[];
}

/** What the card at a claim's words says besides its status and rating. */
export interface ClaimDetails {
  statement: string | null;
  facts: string[];
}

/** What the element says of its claims and of the words found in it; `{0}`, `{1}` are filled in. */
export interface ReadingTexts {
  claim: string;
  /** In the order of the statuses. */
  statuses: string[];
  find: string;
  found: string;
  notFound: string;
  nextHit: string;
  previousHit: string;
  closeFind: string;
}

export interface ArticleAction {
  id: string;
  label: string;
  /** A name such as `vaadin:plus`, or null. */
  icon: string | null;
  /** It only shows something of the words: the toolbar stays, for what comes next. */
  onlyShows: boolean;
}

export interface ArticleTexts {
  /** Names the region of the article's text. */
  region: string;
  /** Names the toolbar over selected words. */
  toolbar: string;
  /** Names the menu of the claims that overlap where the reader clicked. */
  chooser: string;
}

/**
 * What the marking of words says, in the reader's language. `{0}` is filled in: with words, or in
 * `addTo` and `adjusting` with the claim's number, in `parts` with how many there are.
 */
export const MARKING_TEXTS = [
  'sentence',
  'hold',
  'drop',
  'removePart',
  'parts',
  'addTo',
  'caretOn',
  'caretOff',
  'selected',
  'nothingSelected',
  'space',
  'adjusting',
  'startIsAt',
  'endIsAt',
  'keep',
  'restore',
  'dropPart',
  'adjusted',
  'restored',
] as const;

export type MarkingTexts = Record<(typeof MARKING_TEXTS)[number], string>;

/** Words that a reader chose. */
export interface Part extends Span {
  /** The words, for the server to hold against its own text. */
  exact: string;
}

/** Detail of the event `article-action`. */
export interface ActionDetail {
  action: string;
  /** One or more, in the order of the text, none overlapping another. */
  parts: Part[];
}

/** Detail of the event `claim-adjust`: a claim is to stand on these words from now on. */
export interface AdjustDetail {
  id: string;
  parts: Part[];
}

/** Detail of the event `claim-choose`. */
export interface ChooseDetail {
  id: string;
}

/** Detail of the event `claim-details`: the reader rests on a claim. */
export interface DetailsDetail {
  id: string;
}

/** Detail of the event `suggestion-choose`: the suggestion that begins there. */
export interface SuggestionDetail {
  start: number;
}
