const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago, in words: 'now' under a minute, then in the largest whole unit. */
export function ago(then: Date, now: Date, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const seconds = (then.getTime() - now.getTime()) / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) {
      return words.format(Math.trunc(seconds / length), unit);
    }
  }
  return words.format(0, 'second');
}

/**
 * `<cl-time datetime="…">` says how long ago that was and keeps saying it truly; the full date in
 * the reader's own time zone is its title. One timer serves every element of the page.
 */
class ClTime extends HTMLElement {
  static readonly observedAttributes = ['datetime'];

  private static readonly shown = new Set<ClTime>();

  static {
    setInterval(() => ClTime.shown.forEach((element) => element.say()), 30_000);
  }

  connectedCallback(): void {
    ClTime.shown.add(this);
    this.say();
  }

  disconnectedCallback(): void {
    ClTime.shown.delete(this);
  }

  attributeChangedCallback(): void {
    this.say();
  }

  private say(): void {
    const then = new Date(this.getAttribute('datetime') ?? '');
    if (Number.isNaN(then.getTime())) {
      return;
    }
    const language = document.documentElement.lang || 'en';
    this.textContent = ago(then, new Date(), language);
    // As org.claimlight.shell.Day writes days: "2 March 2025".
    const day = language === 'en' ? 'en-GB' : language;
    this.title = then.toLocaleString(day, { dateStyle: 'full', timeStyle: 'short' });
  }
}

customElements.define('cl-time', ClTime);
