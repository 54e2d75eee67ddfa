// What teammates did, for those who listen instead of looking: one polite region that waits for a pause.

const PAUSE = 1500;
const MOST = 3;

/** What is read of the news that came together. */
export function reading(news: readonly string[], summary: string): string {
  const once = [...new Set(news)];
  return once.length > MOST ? summary.replace('{0}', String(news.length)) : once.join(' ');
}

class PoliteNews extends HTMLElement {
  summary = '';
  readonly #waiting: string[] = [];
  #timer = 0;

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.className = 'cl-said-only';
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
  }

  set news(news: string[]) {
    if (news.length === 0) {
      return;
    }
    this.#waiting.push(...news);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.textContent = reading(this.#waiting, this.summary);
      this.#waiting.length = 0;
    }, PAUSE);
  }
}

customElements.define('polite-news', PoliteNews);
