const element = document.querySelector('annotatable-article');
const body = element.body;
const list = document.querySelector('.cl-claim-rows');
const rowsInPage = document.querySelectorAll('.cl-claim').length;
const marked = await newMarks(
  (start, end, n) =>
    element.change(
      [
        {
          id: `bench-${n}`,
          number: 6000 + n,
          spans: [{ start, end }],
          status: 'open',
          tone: null,
          rating: null,
        },
      ],
      [],
    ),
  body,
);
const scrolling = await scrolled(document.querySelector('.cl-reading-pane'));
const from = performance.now();
list.scrollToIndex(4999);
while (![...list.querySelectorAll('.cl-claim-number')].some((row) => row.textContent.includes('5,000'))) {
  if (performance.now() - from > 10000) {
    throw new Error('The end of the list never came.');
  }
  await frame();
}
return {
  ...marked,
  ...scrolling,
  rowsInPage,
  listToEnd: performance.now() - from,
  highlights: window.clBench.highlights,
};
