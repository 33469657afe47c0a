import { otherEnd, type GraphModel } from './group-model.js';

/** What stands out: a developer or an organisation, as its place in the list. */
export interface Spot {
  readonly kind: 'developer' | 'organisation';
  readonly index: number;
}

/** What a screen reader says of a node. */
export function describeNode({ nodes, tiesOf }: GraphModel, index: number): string {
  const name = nodes[index]?.name ?? '';
  const others = (tiesOf[index] ?? []).map((tie) => nodes[otherEnd(tie, index)]?.name ?? '');
  if (others.length === 0) return `${name}, connected with nobody here`;
  const told = others.slice(0, 5).join(', ');
  const rest = others.length > 5 ? ` and ${others.length - 5} more` : '';
  return `${name}, connected with ${others.length}: ${told}${rest}`;
}

/** Whether a tie belongs to what stands out. */
export function isOf({ from, to, organisations }: GraphModel['ties'][number], spot: Spot | undefined): boolean {
  if (spot?.kind === 'organisation') return organisations.includes(spot.index);
  return from === spot?.index || to === spot?.index;
}

/** Who is seen with what stands out. */
export function litNodes({ organisations, tiesOf }: GraphModel, { kind, index }: Spot): ReadonlySet<number> {
  if (kind === 'organisation') return new Set(organisations[index]?.members);
  return new Set([index, ...(tiesOf[index] ?? []).map((tie) => otherEnd(tie, index))]);
}

/** The organisations that are seen with what stands out. */
export function litOrganisations({ tiesOf }: GraphModel, { kind, index }: Spot): ReadonlySet<number> {
  if (kind === 'organisation') return new Set([index]);
  return new Set((tiesOf[index] ?? []).flatMap(({ organisations }) => organisations));
}
