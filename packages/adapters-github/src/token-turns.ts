/** Credentials in the order in which a request is to try them. */
export type InTurn = readonly [string, ...string[]];

/**
 * Lets credentials take turns: each request begins with the one behind the last request's. Those that are preferred come first, and
 * use up nobody's turn.
 */
export function createTokenTurns(credentials: InTurn): (isPreferred?: (credential: string) => boolean) => InTurn {
  let turn = 0;
  return (isPreferred = () => false) => {
    const order = [...credentials.slice(turn), ...credentials.slice(0, turn)];
    const preferred = order.filter(isPreferred);
    if (preferred.length === 0) turn = (turn + 1) % credentials.length;
    const [first = credentials[0], ...others] = [...preferred, ...order.filter((name) => !preferred.includes(name))];
    return [first, ...others];
  };
}
