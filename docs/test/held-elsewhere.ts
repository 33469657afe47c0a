/** Pages whose blocks are parts of something else, with the spec that reads the page and holds them against it. */
export const HELD_ELSEWHERE: Readonly<Record<string, string>> = {
  'docs/releasing.md': 'packages/consumers/test/release.spec.ts',
  'docs/writing-an-adapter.md': 'packages/create-adapter/test/writing-an-adapter.spec.ts',
  'examples/README.md': 'examples/test/readme.spec.ts',
};
