const LONGEST = 400;

/** `template` with its `{0}` filled in. */
export const fill = (template: string, value: string | number): string =>
  template.replaceAll('{0}', String(value));

/** Says to assistive technology, politely, what the page shows by itself. */
export class Announcer {
  readonly region = document.createElement('div');
  private last = '';

  constructor() {
    this.region.className = 'cl-announcer';
    this.region.setAttribute('role', 'status');
    this.region.setAttribute('aria-live', 'polite');
  }

  say(text: string): void {
    const words = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    // The same words again would be no change, and so not be said.
    this.last = words === this.last ? `${words}\u00a0` : words;
    this.region.textContent = this.last;
  }
}
