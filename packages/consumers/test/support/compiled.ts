import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from '../../src/run-command.js';
import { once } from './once.js';
import { sdkWithoutDriver, startProject } from './sdk.js';
import { workshop } from './workshop.js';

/** As strict as TypeScript gets, and with the types of what is installed looked through too. */
const strict = {
  target: 'ES2023',
  lib: ['ES2023'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  types: ['node', 'mocha'],
};

/** Every import that the packages allow, so that all of their types are looked through. */
async function importsOfAll(): Promise<string> {
  const { packages } = await workshop();
  const imported = packages
    .filter(({ manifest }) => manifest.name !== '@codeties/server-koa')
    .flatMap(({ manifest }) =>
      Object.keys(manifest.exports ?? {})
        .filter((subpath) => subpath !== './package.json')
        .map((subpath) => manifest.name + subpath.slice(1)),
    );
  return imported.map((name, index) => `export * as all${index} from '${name}';\n`).join('');
}

async function compile(name: string, options: object): Promise<string> {
  const [folder, { env }] = [await sdkWithoutDriver(), await workshop()];
  const project = startProject({ folder, name, type: 'module', program: 'use-the-sdk.ts' });
  writeFileSync(join(project, 'every-import.ts'), await importsOfAll());
  const tsconfig = { compilerOptions: { ...strict, ...options }, include: ['*.ts'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  await outputOf([join(folder, 'node_modules/.bin/tsc')], { cwd: project, env });
  return project;
}

/** A project as Node wants it: what the compiler emits is run as it is. */
export const forNode = once(() => compile('nodenext', { module: 'NodeNext' }));

/** A project of which a bundler makes what is run. */
export const forBundlers = once(() =>
  compile('bundler', { module: 'ESNext', moduleResolution: 'bundler', noEmit: true }),
);
