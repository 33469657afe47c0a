import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readDocuments, root } from './documents.js';
import { HELD_ELSEWHERE } from './held-elsewhere.js';
import { makeCommands } from './terminal/commands-in-path.js';
import { openTerminal } from './terminal/open-terminal.js';
import { isTriedElsewhere, isTriedHere, TRIED_ELSEWHERE } from './terminal/tried-elsewhere.js';
import { typedIn } from './typed-in.js';
import { withoutChance } from './without-chance.js';
import { createWorkbench, type Workbench } from './workbench.js';

const pages = readDocuments()
  .filter(({ path }) => !(path in HELD_ELSEWHERE))
  .map(({ path, text }) => ({ path, typed: typedIn(text) }));

const all = pages.flatMap(({ typed }) => typed);

describe('what pages type into a terminal', () => {
  let workbench: Workbench;
  let commands: string;

  before(() => {
    workbench = createWorkbench();
    commands = makeCommands(workbench.folder);
  });

  after(() => {
    workbench.close();
  });

  for (const { path, typed } of pages) {
    const here = typed.filter(({ command }) => isTriedHere(command));
    if (here.length === 0) continue;
    it(`prints what the page says: ${path}`, async function () {
      this.timeout(240_000);
      const terminal = openTerminal(workbench.newFolder(), commands);
      try {
        for (const { isShown, ...exchange } of here) {
          const printed = withoutChance(await terminal.type(exchange));
          if (isShown) expect(printed, exchange.command).to.equal(withoutChance(exchange.printed));
        }
      } finally {
        await terminal.close();
      }
    });
  }

  it('is tried here, elsewhere, or by nobody for a reason', () => {
    const others = all.filter(({ command }) => !isTriedHere(command) && !isTriedElsewhere(command));
    expect(others.map(({ command }) => command)).to.deep.equal([]);
  });

  for (const { command, by, because } of TRIED_ELSEWHERE) {
    it(`is tried where it is said to be: ${command.source}`, () => {
      if (by) expect(readFileSync(`${root}${by[0]}`, 'utf8')).to.include(by[1]);
      else expect(because).to.be.a('string');
    });
  }
});
