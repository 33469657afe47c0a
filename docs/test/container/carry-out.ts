import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../documents.js';
import { contextFiles } from './build-context.js';
import { pairsOf, type Instruction, type Stage } from './dockerfile.js';

/** A stage that was carried out: a folder in the place of the root of its file system, and what it sets. */
export interface CarriedOut {
  readonly folder: string;
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly settled: readonly Instruction[];
}

interface Building {
  readonly folder: string;
  workdir: string;
  environment: Record<string, string>;
  readonly settled: Instruction[];
  readonly find: (stage: string) => Promise<CarriedOut>;
}

const run = promisify(execFile);

/** The image has Node there, with what a compiler needs of it; this machine has it elsewhere. */
const IMAGE_NODE = '/usr/local';
const nodeFolder = dirname(dirname(process.execPath));

/** Folders of the image that commands and settings name. */
const IMAGE_FOLDERS = /(?<![\w/.-])\/(?:app|data)\b/g;

/** Any other would be a folder of this machine. */
const OTHER_FOLDERS = /(?:^|[\s=:'"])\/\w/;

const inFolder = (text: string, folder: string): string =>
  text.replace(IMAGE_FOLDERS, (path) => `${folder}${path}`).replaceAll(IMAGE_NODE, nodeFolder);

/** What this run has of npm's own would tell the commands that they are part of it. */
function surroundings(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm|node|codeties|turbo|init_cwd)/i.test(name));
  return { ...Object.fromEntries(kept.map(([name, value = '']) => [name, value])), npm_config_prefer_offline: 'true' };
}

async function copy({ flags, text }: Instruction, building: Building): Promise<void> {
  const words = text.split(' ');
  const target = words.pop() ?? '';
  const isFolder = target.endsWith('/') || words.length > 1;
  const from = flags['from'] === undefined ? root : (await building.find(flags['from'])).folder;
  for (const source of words) {
    const files = contextFiles().filter((path) => path === source || path.startsWith(`${source}/`));
    const chosen = flags['from'] === undefined ? files : [source];
    for (const path of chosen) {
      const rest =
        path === source ? (isFolder && flags['from'] === undefined ? basename(path) : '') : path.slice(source.length);
      const to = join(building.folder, building.workdir, target, rest);
      await mkdir(dirname(to), { recursive: true });
      await cp(join(from, path), to, { recursive: true, verbatimSymlinks: true });
    }
  }
}

async function runStep(text: string, { folder, workdir, environment }: Building): Promise<void> {
  // There is no image to install into: what the packages bring has to be here already.
  if (!text.startsWith('apt-get') && OTHER_FOLDERS.test(text.replace(IMAGE_FOLDERS, ''))) {
    throw new Error(`This names folders that would be those of this machine: ${text}`);
  }
  const command = text.startsWith('apt-get') ? 'command -v g++ make python3' : inFolder(text, folder);
  // Others are tested at the same time, and some of them by how fast they are.
  await run('nice', ['-n', '19', '/bin/sh', '-c', command], {
    cwd: join(folder, workdir),
    env: { ...surroundings(), ...environment },
    maxBuffer: 1 << 26,
  });
}

async function carryOutInstruction(instruction: Instruction, building: Building): Promise<void> {
  switch (instruction.name) {
    case 'WORKDIR':
      building.workdir = instruction.text;
      await mkdir(join(building.folder, building.workdir), { recursive: true });
      break;
    case 'ENV':
      Object.assign(building.environment, pairsOf(inFolder(instruction.text, building.folder)));
      break;
    case 'COPY':
      await copy(instruction, building);
      break;
    case 'RUN':
      await runStep(instruction.text, building);
      break;
    default:
      building.settled.push(instruction);
  }
}

/** Carries out the stages of a Dockerfile in folders of `scratch`, as far as that goes without the image that they start from. */
export async function carryOut(stages: readonly Stage[], scratch: string): Promise<CarriedOut> {
  const started = new Map<string, Promise<CarriedOut>>();
  const find = (name: string): Promise<CarriedOut> => {
    const stage = started.get(name);
    if (stage === undefined) throw new Error(`There is no stage ${name} before the one that copies from it.`);
    return stage;
  };
  const begin = async ({ name, instructions }: Stage): Promise<CarriedOut> => {
    const building: Building = { folder: join(scratch, name), workdir: '/', environment: {}, settled: [], find };
    await mkdir(building.folder);
    for (const instruction of instructions) await carryOutInstruction(instruction, building);
    return building;
  };
  // All at once, as an engine does: each waits for those that it copies from. None is under way any more when one has failed.
  for (const stage of stages) started.set(stage.name, begin(stage));
  await Promise.allSettled(started.values());
  return find('last');
}
