// The plain way: each claim's words wrapped in mark elements.
const style = document.createElement('style');
style.textContent = `body { margin: 0 } main { max-width: 66ch; margin: auto; font: 19px/1.65 Georgia, serif }
  mark { background: #f5c51855; text-decoration: underline dotted 2px #8a6d1a }`;
document.head.append(style);
const body = document.createElement('main');
let offset = 0;
const blocks = window.given.text.split('\n\n').map((text) => {
  const element = document.createElement('p');
  element.textContent = text;
  const block = { element, start: offset, end: offset + text.length };
  offset += text.length + 2;
  return block;
});
body.append(...blocks.map((block) => block.element));
document.body.append(body);

function wrap(start, end) {
  for (const block of blocks) {
    if (block.end <= start || block.start >= end) {
      continue;
    }
    let at = block.start;
    const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([node, at]);
      at += node.length;
    }
    for (const [node, from] of nodes) {
      const first = Math.max(0, start - from);
      const last = Math.min(node.length, end - from);
      if (first < last) {
        const range = document.createRange();
        range.setStart(node, first);
        range.setEnd(node, last);
        range.surroundContents(document.createElement('mark'));
      }
    }
  }
}

await frame();
const from = performance.now();
window.given.claims.forEach(([start, end]) => wrap(start, end));
await frame();
await new Promise((resolve) => setTimeout(resolve));
const highlights = performance.now() - from;
const marked = await newMarks(wrap, body);
const scrolling = await scrolled(document.scrollingElement);
return { ...marked, ...scrolling, highlights, payloadBytes: body.outerHTML.length };
