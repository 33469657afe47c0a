import { CodetiesError } from '@codeties/core';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const plain = /^[\w.~-]*$/;
const wrongEscape = /%(?![\da-fA-F]{2})/;

/**
 * A segment of a path as its caller meant it. Where Node accepts raw bytes in a request line, it hands them over as
 * latin1, so that a raw `ñ` and its `%C3%B1` look different; both are the same bytes, and those are UTF-8.
 *
 * @throws CodetiesError `invalid_input` for percent-encoding or UTF-8 that is none.
 */
export function decodeSegment(raw: string): string {
  if (plain.test(raw)) return raw;
  if (wrongEscape.test(raw)) throw notUtf8();
  const bytes = raw.replace(/%([\da-fA-F]{2})/g, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch (error) {
    throw notUtf8(error);
  }
}

function notUtf8(cause?: unknown): CodetiesError {
  const detail = 'the name of a developer is not percent-encoded UTF-8';
  return new CodetiesError({ code: 'invalid_input', detail, cause });
}
