/** A repository of the world of a suite. */
export interface CodeHostRepository {
  readonly name: string;
  readonly isFork?: boolean;
  readonly isPrivate?: boolean;
  /** None where it is absent. */
  readonly language?: string;
}

/** The people of a world by handle, each with their repositories. */
export type CodeHostWorld = Readonly<Record<string, readonly CodeHostRepository[]>>;

const range = (length: number): CodeHostRepository[] =>
  Array.from({ length }, (_, index) => ({ name: `repository${index}` }));

/** The world of the CodeHost suite. */
export const codeHostWorld: CodeHostWorld = {
  ada: [
    { name: 'engine', language: 'Python' },
    { name: 'poem', isFork: true, language: 'C' },
    { name: 'notes' },
    { name: 'secret', isPrivate: true },
  ],
  bare: [],
  hundred: range(100),
  hundredone: range(101),
  many: range(237),
};
