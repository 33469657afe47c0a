import { createGraphElements } from './graph-elements.js';
import { hullAround, linesOf, membersAtHome, radiusOf, tiesByColour, type Hull } from './graph-shapes.js';
import type { GraphModel } from './group-model.js';
import { labelOffset, placeLabels, type LabelSide } from './place-labels.js';
import { placeNames } from './place-names.js';
import type { Point } from './point.js';
import { isOf, litNodes, litOrganisations, type Spot } from './spot.js';
import type { Viewport } from './viewport.js';

/** The graph in an `<svg>`, changed in place: it moves with each frame, which is too often to be rendered anew. */
export interface GraphDrawing {
  readonly nodes: readonly SVGGElement[];
  place(points: readonly Point[], viewport: Viewport, isMoving: boolean): void;
  look(viewport: Viewport): void;
  /** Gives labels to those that have room for one. */
  label(): void;
  spot(spot: Spot | undefined): void;
}

const PADDING = 20;
/** So many labels are all shown. */
const FEW = 60;
/** So many ties are drawn while everything moves: a part of them shows as well where it goes, and more takes too long. */
const MOST_MOVING_TIES = 700;

export function createGraphDrawing(svg: SVGSVGElement, model: GraphModel): GraphDrawing {
  const { plane, hulls, ties, litLayer, litTies, nodes, labels, names } = createGraphElements(svg, model);
  const radii = model.nodes.map(radiusOf);
  const byColour = tiesByColour(model);
  const stride = Math.ceil(model.ties.length / MOST_MOVING_TIES);
  const moving = byColour.map((own) => own.filter((_, index) => index % stride === 0));
  let points: readonly Point[] = [];
  const atHome = membersAtHome(model);
  let homeHulls: readonly Hull[] = [];
  let tops: readonly Point[] = [];
  let viewport: Viewport = { x: 0, y: 0, scale: 1 };
  let current: Spot | undefined;

  const isSpot = (node: number): boolean => current?.kind === 'developer' && current.index === node;
  const drawLit = (): void => {
    const lit = current && model.ties.filter((tie) => isOf(tie, current));
    for (const [index, path] of litTies.entries()) {
      const own = lit?.filter(({ organisations: [first] }) =>
        current?.kind === 'organisation' ? index === current.index : first === index,
      );
      path.setAttribute('d', linesOf(own ?? [], points));
    }
  };
  const scaleNodes = (): void => {
    // Dots and labels keep their size on the screen while one comes nearer, up to a point.
    const size = viewport.scale <= 1 ? 1 / viewport.scale : 1 / Math.sqrt(viewport.scale);
    for (const [index, node] of nodes.entries()) {
      const { x, y } = points[index] ?? { x: 0, y: 0 };
      node.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(3)})`);
    }
    for (const [index, name] of names.entries()) {
      const { x, y } = tops[index] ?? { x: 0, y: 0 };
      name.setAttribute('transform', `translate(${x.toFixed(1)} ${(y - 5).toFixed(1)}) scale(${size.toFixed(3)})`);
    }
  };
  const drawing: GraphDrawing = {
    nodes,
    place: (next, from, isMoving) => {
      points = next;
      const shapes = atHome.map((members) => hullAround(members, points, PADDING));
      tops = shapes.map(({ top }) => top);
      for (const [index, { outline }] of shapes.entries()) hulls[index]?.setAttribute('d', outline);
      for (const [index, own] of (isMoving ? moving : byColour).entries())
        ties[index]?.setAttribute('d', linesOf(own, points));
      homeHulls = shapes;
      drawLit();
      drawing.look(from);
      scaleNodes();
    },
    look: (next) => {
      const { x, y, scale } = next;
      plane.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`);
      if (scale !== viewport.scale) {
        plane.setAttribute('stroke-width', (1.3 / scale).toFixed(3));
        litLayer.setAttribute('stroke-width', (2.4 / scale).toFixed(3));
        viewport = next;
        scaleNodes();
      }
      viewport = next;
    },
    label: () => {
      const size = viewport.scale <= 1 ? 1 : Math.sqrt(viewport.scale);
      const onScreen = ({ x, y }: Point): Point => ({ x: (x * viewport.scale) / size, y: (y * viewport.scale) / size });
      const taken = placeNames(model.organisations, tops.map(onScreen));
      for (const [index, name] of names.entries()) name.classList.toggle('shown', taken.has(index));
      const lit = current && litNodes(model, current);
      const wishes = model.nodes.flatMap(({ name, degree }, index) => {
        if (lit?.has(index) === false) return [];
        const weight = isSpot(index) ? Infinity : degree;
        return [{ ...onScreen(points[index] ?? { x: 0, y: 0 }), index, text: name, radius: radii[index] ?? 0, weight }];
      });
      for (const node of nodes) node.classList.remove('labelled');
      const isForced = model.nodes.length <= FEW;
      for (const [rank, side] of placeLabels(wishes, { isForced, taken: [...taken.values()] }).entries()) {
        const { index, radius } = wishes[rank] ?? { index: -1, radius: 0 };
        nodes[index]?.classList.toggle('labelled', side !== undefined);
        const label = labels[index];
        if (label) moveLabel(label, side ?? 'below', radius);
      }
    },
    spot: (spot) => {
      current = spot;
      svg.classList.toggle('has-spot', spot !== undefined);
      const lit = spot && litNodes(model, spot);
      const about = spot && litOrganisations(model, spot);
      for (const [index, node] of nodes.entries()) {
        node.classList.toggle('lit', lit?.has(index) === true);
        node.classList.toggle('spot', isSpot(index));
      }
      for (const [index, hull] of hulls.entries()) {
        const isLit = about?.has(index) === true;
        hull.classList.toggle('lit', isLit);
        // At rest it lies around those who are mostly of it; asked for, around all of them.
        const all = isLit && hullAround(model.organisations[index]?.members ?? [], points, PADDING);
        hull.setAttribute('d', (all === false ? homeHulls[index] : all)?.outline ?? '');
        names[index]?.classList.toggle('lit', about?.has(index) === true);
      }
      drawLit();
      if (!svg.classList.contains('moving')) drawing.label();
    },
  };
  return drawing;
}

function moveLabel(label: SVGTextElement, side: LabelSide, radius: number): void {
  const { x, y, anchor } = labelOffset(side, radius);
  label.setAttribute('x', x.toFixed(1));
  label.setAttribute('y', y.toFixed(1));
  label.setAttribute('text-anchor', anchor);
}
