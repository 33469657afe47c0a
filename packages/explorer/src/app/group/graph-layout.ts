import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphModel } from './group-model.js';
import { gatherLoners } from './gather-loners.js';
import type { Point, Size } from './point.js';

interface Body extends SimulationNodeDatum {
  readonly node: number;
  readonly home: number;
}

/** Finds a place for each node, step by step. */
export interface GraphLayout {
  /** One step; false once it is at rest. */
  step(): boolean;
  /** Where each node is now. */
  positions(): Point[];
}

/** After so many steps it is at rest, whatever moves. */
export const MOST_STEPS = 260;

/** Nodes that are tied attract each other, and those of an organisation gather; who has no tie stands aside. */
export function createGraphLayout(model: GraphModel, { width, height }: Size): GraphLayout {
  const bodies = startingBodies(model);
  const bodyOf = new Map(bodies.map((body) => [body.node, body]));
  const links = model.ties.flatMap(({ from, to }): SimulationLinkDatum<Body>[] => {
    const [source, target] = [bodyOf.get(from), bodyOf.get(to)];
    return source && target ? [{ source, target }] : [];
  });
  const room = bodies.length <= 60 ? 30 : 17;
  // A wide screen is filled sideways.
  const lean = Math.min(3, Math.max(1 / 3, width / Math.max(1, height)));
  const simulation = forceSimulation(bodies)
    .force('links', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(room * 2.4))
    .force(
      'push',
      forceManyBody<Body>()
        .strength(-room * 9)
        .distanceMax(room * 24),
    )
    .force('room', forceCollide<Body>(room))
    .force('middle across', forceX<Body>(0).strength(0.05 / Math.sqrt(lean)))
    .force('middle down', forceY<Body>(0).strength(0.05 * Math.sqrt(lean)))
    .force('home', (alpha) => {
      gatherAtHome(bodies, alpha * 0.3);
    })
    .alphaDecay(1 - 0.001 ** (1 / MOST_STEPS))
    .stop();
  let steps = 0;
  return {
    step: () => {
      if (steps >= MOST_STEPS || bodies.length === 0) return false;
      steps += 1;
      simulation.tick();
      return true;
    },
    positions: () => {
      const tied = new Map(bodies.map(({ node, x = 0, y = 0 }) => [node, { x, y }]));
      return gatherLoners(model.nodes.length, tied, { width, height });
    },
  };
}

/** Each organisation's nodes begin together, so that none has to find its way through the others. */
function startingBodies({ nodes, organisations }: GraphModel): Body[] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  const seats = organisations.map(() => 0);
  return nodes.flatMap(({ home }, node): Body[] => {
    if (home === undefined) return [];
    const seat = seats[home] ?? 0;
    seats[home] = seat + 1;
    const spread = 110 * Math.sqrt(home);
    const near = 16 * Math.sqrt(seat + 0.5);
    const x = spread * Math.cos(home * turn) + near * Math.cos(seat * turn);
    const y = spread * Math.sin(home * turn) + near * Math.sin(seat * turn);
    return [{ node, home, x, y }];
  });
}

function gatherAtHome(bodies: readonly Body[], strength: number): void {
  const centres = new Map<number, { x: number; y: number; count: number }>();
  for (const { home, x = 0, y = 0 } of bodies) {
    const centre = centres.get(home) ?? { x: 0, y: 0, count: 0 };
    centre.x += x;
    centre.y += y;
    centre.count += 1;
    centres.set(home, centre);
  }
  for (const body of bodies) {
    const centre = centres.get(body.home);
    if (centre === undefined) continue;
    body.vx = (body.vx ?? 0) + (centre.x / centre.count - (body.x ?? 0)) * strength;
    body.vy = (body.vy ?? 0) + (centre.y / centre.count - (body.y ?? 0)) * strength;
  }
}
