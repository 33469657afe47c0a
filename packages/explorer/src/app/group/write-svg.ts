import { dashOf } from './dashes.js';
import { hullAround, linesOf, membersAtHome, radiusOf, tiesByColour } from './graph-shapes.js';
import type { GraphModel, GraphOrganisation } from './group-model.js';
import { labelOffset, placeLabels, widthOf } from './place-labels.js';
import { boundsOf, type Point, type Size } from './point.js';

/** The colours of the page where it was written. */
export interface GraphColours {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly hues: readonly string[];
}

export interface WriteSvgOptions {
  readonly model: GraphModel;
  readonly points: readonly Point[];
  readonly colours: GraphColours;
  readonly title: string;
}

export interface WrittenSvg extends Size {
  readonly text: string;
}

const MARGIN = 60;
const LEGEND_LINE = 22;
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif";

/** The graph and what its colours mean as a picture that needs nothing else. */
export function writeSvg({ model, points, colours, title }: WriteSvgOptions): WrittenSvg {
  const { nodes, organisations } = model;
  const bounds = boundsOf(points);
  const legendWidth = Math.max(widthOf(title) * 1.4, ...organisations.map(({ name }) => widthOf(name) + 120));
  const width = Math.ceil(bounds.width + 2 * MARGIN + legendWidth);
  const height = Math.ceil(Math.max(bounds.height + 2 * MARGIN, (organisations.length + 2) * LEGEND_LINE + MARGIN));
  const colourOf = ({ hue }: GraphOrganisation): string => colours.hues[hue - 1] ?? colours.text;
  const dash = (organisation: GraphOrganisation): string => ` stroke-dasharray="${dashOf(organisation)}"`;
  const byColour = tiesByColour(model);
  const atHome = membersAtHome(model);
  const hulls = organisations.map((organisation, index) => {
    const { outline } = hullAround(atHome[index] ?? [], points, 22);
    const colour = colourOf(organisation);
    return `<path d="${outline}" fill="${colour}" fill-opacity="0.08" stroke="${colour}" stroke-opacity="0.4"${dash(organisation)}/>`;
  });
  const ties = organisations.map(
    (organisation, index) =>
      `<path d="${linesOf(byColour[index] ?? [], points)}" fill="none" stroke="${colourOf(organisation)}" stroke-opacity="0.6" stroke-width="1.3"${dash(organisation)}/>`,
  );
  const wishes = nodes.map((node, index) => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    return { x, y, text: node.name, radius: radiusOf(node), weight: node.degree };
  });
  const sides = placeLabels(wishes, { isForced: nodes.length <= 60 });
  const dots = wishes.map(({ x, y, radius, text }, index) => {
    const home = organisations[nodes[index]?.home ?? -1];
    const dot = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${home ? colourOf(home) : colours.quiet}" stroke="${colours.surface}" stroke-width="1.5"><title>${escapeXml(text)}</title></circle>`;
    const side = sides[index];
    if (side === undefined) return dot;
    const offset = labelOffset(side, radius);
    return `${dot}<text x="${(x + offset.x).toFixed(1)}" y="${(y + offset.y).toFixed(1)}" text-anchor="${offset.anchor}">${escapeXml(text)}</text>`;
  });
  const legend = organisations.map((organisation, index) => {
    const y = (index + 2) * LEGEND_LINE;
    return `<path d="M0 ${y - 4}h34" stroke="${colourOf(organisation)}" stroke-width="4"${dash(organisation)}/><text x="44" y="${y}">${escapeXml(organisation.name)}</text>`;
  });
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="12" fill="${colours.text}">`,
    `<title>${escapeXml(title)}</title><rect width="100%" height="100%" fill="${colours.surface}"/>`,
    `<g transform="translate(${(MARGIN - bounds.x).toFixed(1)} ${(MARGIN - bounds.y).toFixed(1)})">`,
    ...hulls,
    ...ties,
    ...dots,
    `</g><g transform="translate(${Math.ceil(bounds.width + 2 * MARGIN)} 16)">`,
    `<text y="${LEGEND_LINE - 4}" font-weight="600" font-size="14">${escapeXml(title)}</text>`,
    ...legend,
    '</g></svg>',
  ].join('\n');
  return { text, width, height };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
