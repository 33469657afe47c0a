const jsonInUtf8 = /^application\/json(?:; ?charset="?utf-8"?)?$/i;

/** What a body says, where it is said to be JSON in UTF-8 and is. */
export function readJson(
  type: string | undefined,
  body: string | Buffer = '',
): { readonly value: unknown } | undefined {
  if (type === undefined || !jsonInUtf8.test(type)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body));
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
