/** What answers that are no pages may load, which is nothing, and who may put them in a frame, which is nobody. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** What may be loaded beyond what every page may, by directive. */
export type PageAdditions = Readonly<
  Partial<Record<'style-src' | 'style-src-attr' | 'img-src' | 'worker-src', string>>
>;

const everyPage = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The `Content-Security-Policy` of a page: nothing from elsewhere, and no script or style in the page itself. */
export function pagePolicy(additions: PageAdditions = {}): string {
  const directives: Readonly<Record<string, string>> = { ...everyPage, ...additions };
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
