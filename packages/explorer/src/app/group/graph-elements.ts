import { addShape } from './add-shape.js';
import { dashOf } from './dashes.js';
import { radiusOf } from './graph-shapes.js';
import type { GraphModel } from './group-model.js';
import { describeNode } from './spot.js';

/** What a graph is drawn with; what belongs to an organisation or a developer stands in the order of the model. */
export interface GraphElements {
  /** What moves and grows as one looks elsewhere. */
  readonly plane: SVGGElement;
  readonly hulls: readonly SVGPathElement[];
  readonly ties: readonly SVGPathElement[];
  readonly litLayer: SVGGElement;
  readonly litTies: readonly SVGPathElement[];
  readonly nodes: readonly SVGGElement[];
  readonly labels: readonly SVGTextElement[];
  readonly names: readonly SVGTextElement[];
}

/** Fills an `<svg>` with a graph's elements, which have no place yet. */
export function createGraphElements(svg: SVGSVGElement, model: GraphModel): GraphElements {
  svg.replaceChildren();
  const plane = addShape(svg, 'g', {});
  const layer = (name: string): SVGGElement => addShape(plane, 'g', { class: name });
  const pathsIn = (parent: SVGGElement): SVGPathElement[] =>
    model.organisations.map((organisation) =>
      addShape(parent, 'path', { class: `hue-${organisation.hue}`, 'stroke-dasharray': dashOf(organisation) }),
    );
  const hulls = pathsIn(layer('hulls'));
  const ties = pathsIn(layer('ties'));
  const litLayer = layer('lit-ties');
  const litTies = pathsIn(litLayer);
  const nodeLayer = layer('nodes');
  const labels: SVGTextElement[] = [];
  const nodes = model.nodes.map((node, index) => {
    const organisation = model.organisations[node.home ?? -1];
    const group = addShape(nodeLayer, 'g', {
      class: organisation ? `node hue-${organisation.hue}` : 'node loner',
      role: 'button',
      tabindex: '-1',
      'aria-label': describeNode(model, index),
      'data-node': String(index),
    });
    const radius = radiusOf(node);
    // What a finger can hit is larger than what is seen.
    addShape(group, 'circle', { class: 'reach', r: String(radius + 7) });
    addShape(group, 'circle', { class: 'ring', r: String(radius + 4) });
    addShape(group, 'circle', { class: 'dot', r: String(radius) });
    const label = addShape(group, 'text', {});
    label.textContent = node.name;
    labels.push(label);
    return group;
  });
  const nameLayer = layer('names');
  const names = model.organisations.map(({ name, hue }) => {
    const text = addShape(nameLayer, 'text', { class: `hue-${hue}`, 'text-anchor': 'middle' });
    text.textContent = name;
    return text;
  });
  return { plane, hulls, ties, litLayer, litTies, nodes, labels, names };
}
