const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const plain = /^[\w.~-]*$/;
const wrongEscape = /%(?![\da-fA-F]{2})/;

/**
 * A segment of a path as its caller meant it. Where Node accepts raw bytes in a request line, it hands them over as
 * latin1, so that a raw `ñ` and its `%C3%B1` look different; both are the same bytes, and those are UTF-8. Undefined
 * for what is no percent-encoding, or no UTF-8.
 */
export function decodeSegment(raw: string): string | undefined {
  if (plain.test(raw)) return raw;
  if (wrongEscape.test(raw)) return undefined;
  const bytes = raw.replace(/%([\da-fA-F]{2})/g, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}
