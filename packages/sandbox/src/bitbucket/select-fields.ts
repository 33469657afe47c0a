type Paths = readonly (readonly string[])[];

/**
 * What is left of an answer for a `fields` of the query: only what is named or, where a name begins with `-`, all but
 * that. A name with `+` asks for what would be left out: the fake leaves nothing out, so it changes nothing.
 */
export function selectFields(content: unknown, fields: string | null): unknown {
  // A plus that was not percent-encoded arrives as a space.
  const names = (fields ?? '').split(',').filter((name) => !/^[+ ]|^$/.test(name));
  const pathsOf = (chosen: readonly string[]): Paths => chosen.map((name) => name.replace(/^-/, '').split('.'));
  const kept = names.filter((name) => !name.startsWith('-'));
  const dropped = names.filter((name) => name.startsWith('-'));
  return drop(kept.length === 0 ? content : keep(content, pathsOf(kept)), pathsOf(dropped));
}

function keep(content: unknown, paths: Paths): unknown {
  return mapMembers(content, (key, value) => {
    const rests = restsOf(paths, key);
    if (rests.length === 0) return undefined;
    return { value: rests.some((rest) => rest.length === 0) ? value : keep(value, rests) };
  });
}

function drop(content: unknown, paths: Paths): unknown {
  if (paths.length === 0) return content;
  return mapMembers(content, (key, value) => {
    const rests = restsOf(paths, key);
    return rests.some((rest) => rest.length === 0) ? undefined : { value: drop(value, rests) };
  });
}

function restsOf(paths: Paths, key: string): Paths {
  return paths.filter(([first]) => first === key || first === '*').map(([, ...rest]) => rest);
}

/** What is neither a list nor an object has no members, and stays: `parent.full_name` of `"parent": null` is that null. */
function mapMembers(content: unknown, map: (key: string, value: unknown) => { value: unknown } | undefined): unknown {
  if (Array.isArray(content)) return content.map((item: unknown) => mapMembers(item, map));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
      const mapped = map(key, value);
      return mapped === undefined ? [] : [[key, mapped.value]];
    }),
  );
}
