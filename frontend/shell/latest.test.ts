import { describe, expect, it } from 'vitest';
import { Latest } from './latest.js';

describe('questions while somebody types', () => {
  it('asks one at a time, and of those that wait the newest alone', async () => {
    const { latest, asked, answer, answered } = asking();
    latest.ask('c');
    latest.ask('cl');
    latest.ask('cla');
    expect(asked).toEqual(['c']);
    await answer();
    expect(asked).toEqual(['c', 'cla']);
    await answer();
    expect(answered).toEqual(['cla']);
  });

  it('drops an answer that came too late', async () => {
    const { latest, answer, answered } = asking();
    latest.ask('c');
    latest.forget();
    await answer();
    expect(answered).toEqual([]);
  });

  it('asks again after a question that failed', async () => {
    const answered: string[] = [];
    let broken = true;
    const latest = new Latest<string, string>(
      async (question) => {
        if (broken) {
          throw new Error('gone');
        }
        return question;
      },
      (answer) => answered.push(answer),
    );
    latest.ask('c');
    await settled();
    broken = false;
    latest.ask('cl');
    await settled();
    expect(answered).toEqual(['cl']);
  });
});

function asking() {
  const asked: string[] = [];
  const answered: string[] = [];
  let release: (() => void) | undefined;
  const latest = new Latest<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => (release = () => resolve(question)));
    },
    (answer) => answered.push(answer),
  );
  const answer = async () => {
    release?.();
    await settled();
  };
  return { latest, asked, answer, answered };
}

async function settled() {
  for (let i = 0; i < 5; i++) {
    await Promise.resolve();
  }
}
