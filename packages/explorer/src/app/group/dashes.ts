/** How organisations of the same hue are told apart, as what `stroke-dasharray` takes. */
export function dashOf({ round }: { readonly round: number }): string {
  const dashes = ['none', '7 4', '2 4', '10 3 2 3'];
  return dashes[round % dashes.length] ?? 'none';
}
