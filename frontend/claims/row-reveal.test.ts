import { afterEach, describe, expect, it, vi } from 'vitest';
import { revealRow } from './row-reveal.js';
import type { RowList } from './row-reveal.js';

const HEIGHT = 200;

describe('the row of a chosen claim', () => {
  afterEach(() => document.body.replaceChildren());

  it('is scrolled to although it was drawn in view before the rows had their heights', async () => {
    const { list, row } = rows();
    at(row, 60, 65);
    revealRow(list, 11, 'x');
    await frames(3);
    expect(list.scrollToIndex).not.toHaveBeenCalled();

    at(row, 900, 980);
    await frames(2);
    expect(list.scrollToIndex).toHaveBeenCalledWith(10);
  });

  it('is waited for while the list does not have it yet', async () => {
    const { list, row } = rows();
    row.remove();
    revealRow(list, 0, 'x');
    await frames(3);
    expect(list.scrollToIndex).toHaveBeenCalledWith(0);
  });

  it('is brought in whole where a part of it is in view, and the list does not jump', async () => {
    const { list, row } = rows();
    at(row, 180, 260);
    revealRow(list, 11, 'x');
    await frames(2);
    expect(row.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
    expect(list.scrollToIndex).not.toHaveBeenCalled();
  });

  it('is left alone once the person scrolls', async () => {
    const { list, row } = rows();
    at(row, 20, 100);
    revealRow(list, 11, 'x');
    await frames(2);
    list.dispatchEvent(new Event('wheel'));
    at(row, 900, 980);
    await frames(3);
    expect(list.scrollToIndex).not.toHaveBeenCalled();
  });

  it('takes a focus that was in the list, and no other', async () => {
    const { list, row, other } = rows();
    at(row, 20, 100);
    revealRow(list, 11, 'x');
    await frames(2);
    expect(document.activeElement).not.toBe(row);

    other.focus();
    revealRow(list, 11, 'x');
    await frames(2);
    expect(document.activeElement).toBe(row);
  });
});

function rows() {
  const list = document.createElement('div') as unknown as RowList;
  list.scrollToIndex = vi.fn();
  list.innerHTML = '<button data-claim="o"></button><button data-claim="x"></button>';
  document.body.append(list);
  at(list, 0, HEIGHT);
  const buttons = [...list.querySelectorAll('button')];
  const [other, row] = buttons as unknown as [HTMLElement, HTMLElement];
  row.scrollIntoView = vi.fn();
  return { list, row, other };
}

function at(element: HTMLElement, top: number, bottom: number) {
  element.getBoundingClientRect = () => new DOMRect(0, top, 300, bottom - top);
}

async function frames(count: number) {
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
