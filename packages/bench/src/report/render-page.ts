import type { Figure } from './figure.js';
import type { MachineFacts } from './machine-facts.js';
import { renderFigure } from './render-figure.js';
import { isMet, renderVerdict } from './render-verdict.js';

/** Where the pictures are, seen from the page. */
export const PICTURE_FOLDER = 'benchmarks';

export interface PageOptions {
  readonly facts: MachineFacts;
  readonly figures: readonly Figure[];
  /** Whether it was a short run, of which the numbers are rough. */
  readonly isQuick: boolean;
}

/** The page of a run. */
export function renderPage({ facts, figures, isQuick }: PageOptions): string {
  const verdicts = figures.flatMap((figure) => figure.verdicts);
  const missed = verdicts.filter((verdict) => !isMet(verdict));
  const parts = [
    '# What Codeties costs, and how fast it is',
    'Written by `npm run bench`. Every figure stands beside something that was measured in the same run, on the same machine: the ratios mean something elsewhere too, the absolute numbers do not.',
    ...(isQuick ? ['**This was a quick run: small sizes, short rounds. Its numbers are rough.**'] : []),
    [
      '```sh',
      'npm ci',
      'npm run bench                # everything, some minutes: writes this page and its pictures',
      'npm run bench -- --quick     # small sizes, prints the page and writes nothing',
      '```',
    ].join('\n'),
    describeFacts(facts),
    `${verdicts.length - missed.length} of ${verdicts.length} targets are met.${missed.length > 0 ? ' Those that are missed:' : ''}`,
    ...(missed.length > 0 ? [missed.map(renderVerdict).join('\n')] : []),
    ...figures.map((figure) => renderFigure(figure, PICTURE_FOLDER)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function describeFacts({ date, cores, isPinned, node, sqlite, postgres, platform, seconds }: MachineFacts): string {
  const pinning = isPinned
    ? 'The servers ran on the first core, and what asked them, with the fake networks, on the second. SQLite works in threads of the server, so on its core; PostgreSQL was bound to none, and shared both.'
    : 'Nothing was bound to a core: whatever ran shared all of them.';
  return [
    `Measured on ${date}: ${platform}, ${cores} ${cores === 1 ? 'core' : 'cores'}, Node ${node}, SQLite ${sqlite}, PostgreSQL ${postgres}; the run took ${seconds} s.`,
    pinning,
    'Everything was on one machine, over the loopback interface; the networks were those of the sandbox.',
  ].join(' ');
}
