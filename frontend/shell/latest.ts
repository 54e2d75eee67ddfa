/**
 * Questions that are asked while somebody types: one is in the air at a time, the newest goes next,
 * and what lies between is never asked. An answer that a newer question has overtaken is dropped.
 */
export class Latest<Q, A> {
  readonly #ask: (question: Q) => Promise<A>;
  readonly #answered: (answer: A, question: Q) => void;
  #inTheAir = false;
  #next: { question: Q } | undefined;
  #forgotten = 0;

  constructor(ask: (question: Q) => Promise<A>, answered: (answer: A, question: Q) => void) {
    this.#ask = ask;
    this.#answered = answered;
  }

  ask(question: Q): void {
    this.#next = { question };
    if (!this.#inTheAir) {
      void this.#go();
    }
  }

  /** What has been asked so far is of no interest any more. */
  forget(): void {
    this.#next = undefined;
    this.#forgotten++;
  }

  async #go(): Promise<void> {
    this.#inTheAir = true;
    while (this.#next) {
      const { question } = this.#next;
      const forgotten = this.#forgotten;
      this.#next = undefined;
      try {
        const answer = await this.#ask(question);
        if (!this.#next && forgotten === this.#forgotten) {
          this.#answered(answer, question);
        }
      } catch {
        // The connection is gone, which the page tells by itself; the next key asks again.
      }
    }
    this.#inTheAir = false;
  }
}
