// The reference of what every package exports, written from its TSDoc into docs/reference: "npm run reference" writes it,
// "npm run reference -- --check" only tells where it is no longer true.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, ReflectionKind } from 'typedoc';
import { inRoot, publishedEntries } from './published.mjs';
import { referenceIndex } from './reference-index.mjs';

const isCheck = process.argv.includes('--check');
const reference = inRoot('docs/reference');
const temporary = mkdtempSync(join(tmpdir(), 'codeties-reference-'));
const entries = publishedEntries();

/** All the sources as one program, in which a package's name leads to its source: what one says of another becomes a link. */
function writeProgram() {
  const path = join(temporary, 'tsconfig.json');
  const files = entries.map(({ source }) => inRoot(source));
  const compilerOptions = {
    composite: false,
    declarationMap: false,
    sourceMap: false,
    noEmit: true,
    types: ['node', 'mocha'],
    typeRoots: [inRoot('node_modules/@types')],
    paths: Object.fromEntries(entries.map(({ imported, source }) => [imported, [inRoot(source)]])),
  };
  writeFileSync(path, JSON.stringify({ extends: inRoot('tsconfig.base.json'), compilerOptions, files }));
  return path;
}

async function describe(destination) {
  const importedAs = new Map(entries.map(({ name, imported }) => [name, imported]));
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    tsconfig: writeProgram(),
    entryPoints: entries.map(({ source }) => inRoot(source)),
    out: destination,
    name: 'Codeties',
    readme: 'none',
    logLevel: 'Warn',
    // Types are checked where the packages are built.
    skipErrorChecking: true,
    // Lines of sources change every day.
    disableSources: true,
    disableGit: true,
    excludeExternals: true,
    validation: { notExported: true, invalidLink: true, notDocumented: false },
    outputFileStrategy: 'modules',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    pageTitleTemplates: { module: ({ name }) => importedAs.get(name) ?? name },
  });
  const project = await application.convert();
  if (project === undefined) throw new Error('The sources could not be read: TypeDoc’s words are above.');
  for (const module of project.children ?? []) {
    const from = module.sources?.[0]?.fullFileName ?? project.getSymbolIdFromReflection(module)?.fileName;
    const entry = entries.find(({ source }) => inRoot(source) === from);
    if (entry === undefined) throw new Error(`Of which package is ${module.name}?`);
    module.name = entry.name;
  }
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
    // One that is taken apart at once has no name in the source.
    if (parameter.name.startsWith('__namedParameters')) parameter.name = nameFor(parameter.type);
  }
  application.validate(project);
  await application.generateOutputs(project);
  writeFileSync(join(destination, 'README.md'), referenceIndex());
  if (application.logger.warningCount + application.logger.errorCount > 0) {
    throw new Error('What TypeDoc says above must be put right in the sources first.');
  }
}

/** What somebody would call a thing of this type: `options` of `GitHubOptions`, `ports` of `ConnectionPorts`, `evidence` of `Pick<Evidence, …>`. */
function nameFor(type) {
  if (type?.name === 'Pick' || type?.name === 'Omit') return nameFor(type.typeArguments?.[0]);
  const name = /(Options|Ports)$/.exec(type?.name ?? 'Options')?.[0] ?? type.name;
  return name[0].toLowerCase() + name.slice(1);
}

const pagesOf = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.md')) : [];

try {
  const fresh = join(temporary, 'reference');
  mkdirSync(fresh);
  await describe(fresh);
  if (isCheck) {
    const read = (folder, page) =>
      existsSync(join(folder, page)) ? readFileSync(join(folder, page), 'utf8') : undefined;
    const pages = [...new Set([...pagesOf(fresh), ...pagesOf(reference)])];
    const differing = pages.filter((page) => read(fresh, page) !== read(reference, page));
    for (const page of differing) console.error(`docs/reference/${page} is not what the sources say.`);
    if (differing.length > 0) {
      console.error('"npm run reference" writes it anew; look at the difference, and commit it.');
      process.exitCode = 1;
    } else console.log(`The reference is current: ${pages.length} pages.`);
  } else {
    rmSync(reference, { recursive: true, force: true });
    mkdirSync(reference, { recursive: true });
    for (const page of pagesOf(fresh)) writeFileSync(join(reference, page), readFileSync(join(fresh, page)));
    console.log(`Written: docs/reference, ${pagesOf(fresh).length} pages.`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
