// Shared by both ways of drawing.
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function newMarks(mark, body) {
  const times = [];
  for (let n = 0; n < 40; n++) {
    await frame();
    const from = performance.now();
    mark(1000 + n * 2500, 1060 + n * 2500, n);
    body.getBoundingClientRect();
    times.push(performance.now() - from);
  }
  return { newMark: median(times), newMarkWorst: Math.max(...times) };
}

async function scrolled(scroller) {
  scroller.scrollTop = 0;
  for (let n = 0; n < 30; n++) {
    await frame();
  }
  const gaps = [];
  let before = await frame();
  for (let n = 0; n < 180; n++) {
    scroller.scrollTop += 200;
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  // A frame is dropped where the next one comes a half later than it should.
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0);
  return { frames: gaps.length, dropped, longestFrame: Math.max(...gaps) };
}
