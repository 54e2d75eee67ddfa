import { describe, expect, it } from 'vitest';
import { configuration } from './agreement-chart.js';

const colours = { text: 'black', grid: 'grey', series: ['blue', 'red'] };

describe('the configuration of a chart', () => {
  it('leaves a gap where a figure is not defined, and never draws it as 0', () => {
    const drawn = configuration(
      {
        kind: 'line',
        labels: ['2026-10', '2026-11'],
        series: [{ label: 'Alpha', values: [null, 0.7] }],
      },
      colours,
    );
    expect(drawn.data.datasets[0]?.data).toEqual([null, 0.7]);
    expect(drawn.data.datasets[0]).toMatchObject({ spanGaps: false });
  });

  it('tells series apart by more than their colour', () => {
    const drawn = configuration(
      {
        kind: 'line',
        labels: ['2026-11'],
        series: [
          { label: 'Alpha', values: [0.7] },
          { label: 'Raw', values: [0.8] },
        ],
      },
      colours,
    );
    expect(drawn.data.datasets[0]).toMatchObject({ borderDash: [], pointStyle: 'circle' });
    expect(drawn.data.datasets[1]).toMatchObject({ borderDash: [6, 4], pointStyle: 'rect' });
    expect(drawn.options?.plugins?.legend?.display).toBe(true);
  });
});
