import { formatNumber } from '../report/format-number.js';
import { createAxis, type Axis } from './axis.js';
import type { Chart, ChartLine } from './chart.js';
import { escapeText } from './escape-text.js';

const WIDTH = 640;
const HEIGHT = 400;
const left = 96;
const right = WIDTH - 24;
const top = 64;
const bottom = HEIGHT - 52;

/** Colours that people who see few colours can tell apart; the dashes are for paper. */
const looks = [
  { colour: '#0072b2', dashes: '' },
  { colour: '#d55e00', dashes: '7 4' },
  { colour: '#009e73', dashes: '2 4' },
  { colour: '#7b4173', dashes: '10 3 2 3' },
] as const;

/** Draws lines over two axes, as an SVG that stands by itself: on white, so that it can be read on any page. */
export function drawChart({ title, across, up, lines }: Chart): string {
  const points = lines.flatMap((line) => line.points);
  const horizontal = createAxis({ kind: across.kind, values: points.map(([x]) => x) });
  const vertical = createAxis({ kind: up.kind, values: points.map(([, y]) => y) });
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    `<title>${escapeText(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    '<g font-family="sans-serif" font-size="12" fill="#333333">',
    text({ x: WIDTH / 2, y: 22, anchor: 'middle', content: title, extra: ' font-size="15"' }),
    ...verticalGrid(vertical),
    ...horizontalGrid(horizontal),
    text({ x: (left + right) / 2, y: HEIGHT - 12, anchor: 'middle', content: across.label }),
    text({
      x: 0,
      y: 0,
      anchor: 'middle',
      content: up.label,
      extra: ` transform="translate(16 ${(top + bottom) / 2}) rotate(-90)"`,
    }),
    ...lines.flatMap((line, index) => [...legend(line, index), ...drawLine(line, { index, horizontal, vertical })]),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly content: string;
  readonly extra?: string;
}

function text({ x, y, anchor, content, extra = '' }: TextOptions): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"${extra}>${escapeText(content)}</text>`;
}

function verticalGrid(axis: Axis): string[] {
  return axis.ticks.flatMap((tick) => {
    const y = upTo(axis.place(tick));
    return [
      `<path d="M${left} ${short(y)}H${right}" stroke="#dddddd"/>`,
      text({ x: left - 8, y: y + 4, anchor: 'end', content: formatNumber(tick) }),
    ];
  });
}

function horizontalGrid(axis: Axis): string[] {
  return axis.ticks.flatMap((tick) => {
    const x = acrossTo(axis.place(tick));
    return [
      `<path d="M${short(x)} ${top}V${bottom}" stroke="#eeeeee"/>`,
      text({ x, y: bottom + 18, anchor: 'middle', content: formatNumber(tick) }),
    ];
  });
}

function legend({ name }: ChartLine, index: number): string[] {
  const { colour, dashes } = lookOf(index);
  const x = left + (index % 2) * ((right - left) / 2);
  const y = 40 + Math.floor(index / 2) * 15;
  return [
    `<path d="M${short(x)} ${y - 4}h26" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`,
    text({ x: x + 32, y, anchor: 'start', content: name }),
  ];
}

interface LinePlace {
  readonly index: number;
  readonly horizontal: Axis;
  readonly vertical: Axis;
}

function drawLine({ points }: ChartLine, { index, horizontal, vertical }: LinePlace): string[] {
  const { colour, dashes } = lookOf(index);
  const places = points.map(
    ([x, y]) => [short(acrossTo(horizontal.place(x))), short(upTo(vertical.place(y)))] as const,
  );
  const path = places.map(([x, y]) => `${x} ${y}`).join('L');
  return [
    ...(places.length > 0
      ? [`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`]
      : []),
    ...places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
  ];
}

function lookOf(index: number): (typeof looks)[number] {
  return looks[index % looks.length] ?? looks[0];
}

function acrossTo(share: number): number {
  return left + share * (right - left);
}

function upTo(share: number): number {
  return bottom - share * (bottom - top);
}

/** A tenth of a pixel is as exact as it can be seen. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
