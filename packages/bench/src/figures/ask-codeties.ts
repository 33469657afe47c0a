/** Asks about a pair. @throws Error for anything but an answer. */
export async function askPair(url: string, [one, other]: readonly [string, string]): Promise<boolean> {
  const response = await fetch(`${url}/connected/realtime/${one}/${other}`);
  const body: unknown = await response.json();
  if (!response.ok || !isObject(body) || !('connected' in body))
    throw new Error(`realtime answered ${response.status}`);
  return body.connected === true;
}

/** Asks about a group, and says how many connections there are. @throws Error for anything but a whole answer. */
export async function askGroup(url: string, developers: readonly string[]): Promise<number> {
  const response = await fetch(`${url}/connected/group`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ developers }),
  });
  const body: unknown = await response.json();
  if (!response.ok || !isObject(body) || !('connections' in body) || !Array.isArray(body.connections)) {
    throw new Error(`group answered ${response.status}`);
  }
  if ('undecided' in body) throw new Error('pairs of the group are undecided');
  return body.connections.length;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
