/** An answer that was obtained, as the register keeps it. */
export type Connection =
  { readonly connected: true; readonly organisations: readonly string[] } | { readonly connected: false };
