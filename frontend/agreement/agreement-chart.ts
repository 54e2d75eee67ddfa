import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Figures {
  kind: 'bar' | 'line';
  labels: string[];
  series: { label: string; values: (number | null)[] }[];
}

/** Colours as the theme has them now. */
export interface Colours {
  text: string;
  grid: string;
  series: string[];
}

/** What Chart.js is to draw. A figure that is not defined leaves a gap: it is neither 0 nor 1. */
export function configuration(figures: Figures, colours: Colours): ChartConfiguration {
  const lying = figures.kind === 'bar';
  const value = {
    suggestedMin: 0,
    max: 1,
    grid: { color: colours.grid },
    ticks: { color: colours.text },
  };
  const name = { grid: { display: false }, ticks: { color: colours.text, autoSkip: !lying } };
  return {
    type: figures.kind,
    data: {
      labels: figures.labels,
      datasets: figures.series.map((series, at) => ({
        label: series.label,
        data: series.values,
        borderColor: colours.series[at % colours.series.length],
        backgroundColor: colours.series[at % colours.series.length],
        // Not by colour alone.
        borderDash: at % 2 === 1 ? [6, 4] : [],
        pointStyle: at % 2 === 1 ? 'rect' : 'circle',
        pointRadius: 4,
        maxBarThickness: 18,
        spanGaps: false,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: value, y: name } : { x: name, y: value },
      plugins: {
        legend: {
          display: figures.series.length > 1,
          labels: { color: colours.text, usePointStyle: true },
        },
      },
    },
  };
}

/** Draws figures in the colours of the theme; the same figures stand in a table beside it. */
class AgreementChart extends HTMLElement {
  #figures: Figures | undefined;
  #chart: Chart | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #theme = new MutationObserver(() => this.#draw());
  readonly #redraw = () => this.#draw();

  set figures(figures: Figures) {
    this.#figures = figures;
    this.#draw();
  }

  connectedCallback() {
    this.#dark.addEventListener('change', this.#redraw);
    this.#theme.observe(document.documentElement, { attributes: true });
    this.#draw();
  }

  disconnectedCallback() {
    this.#dark.removeEventListener('change', this.#redraw);
    this.#theme.disconnect();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  #draw() {
    if (!this.isConnected || !this.#figures) {
      return;
    }
    this.#chart?.destroy();
    const canvas = document.createElement('canvas');
    this.replaceChildren(canvas);
    const rows = this.#figures.kind === 'bar' ? this.#figures.labels.length : 0;
    this.style.blockSize = rows ? `${rows * 34 * this.#figures.series.length + 48}px` : '';
    this.#chart = new Chart(canvas, configuration(this.#figures, this.#colours()));
  }

  /** A canvas knows no light-dark(): the browser has to say what colour a property comes to. */
  #colours(): Colours {
    const probe = document.createElement('span');
    this.append(probe);
    const colour = (property: string) => {
      probe.style.color = `var(${property})`;
      return getComputedStyle(probe).color;
    };
    const colours = {
      text: colour('--cl-text-muted'),
      grid: colour('--cl-border'),
      series: [colour('--cl-accent'), colour('--cl-tone-mostly-false')],
    };
    probe.remove();
    return colours;
  }
}

customElements.define('agreement-chart', AgreementChart);
