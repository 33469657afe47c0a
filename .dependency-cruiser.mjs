// Which package may know which. Arrows go one way: server and command line → composition → adapters, store and sandbox → core;
// core knows nobody.

const inPackages = (names) => `^packages/(${names})/(src|dist)/`;

/** Imports of other packages of the workspace are resolved to their folders. */
const onlyKnows = (name, known) => ({
  name: `${name}-knows-only-${known.length > 0 ? known.join('-and-') : 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  // What is installed for one package alone lies in its own folder.
  to: { path: '^packages/', pathNot: [inPackages([name, ...known].join('|')), `^packages/${name}/node_modules/`] },
});

export default {
  forbidden: [
    onlyKnows('core', []),
    onlyKnows('contract-tests', ['core']),
    onlyKnows('adapters-github', ['core']),
    onlyKnows('adapters-bitbucket', ['core']),
    onlyKnows('adapters-twitter', ['core']),
    onlyKnows('store-knex', ['core']),
    onlyKnows('decorators', ['core']),
    onlyKnows('resilience', ['core']),
    onlyKnows('wire', ['core']),
    onlyKnows('composition', [
      'core',
      'adapters-github',
      'adapters-twitter',
      'adapters-bitbucket',
      'decorators',
      'resilience',
      'store-knex',
      'sandbox',
    ]),
    onlyKnows('cli', ['core', 'composition', 'wire', 'sandbox', 'store-knex', 'server-koa']),
    onlyKnows('create-adapter', []),
    onlyKnows('consumers', []),
    onlyKnows('sandbox', []),
    onlyKnows('explorer', []),
    onlyKnows('test-postgres', []),
    onlyKnows('bench', ['core', 'sandbox', 'server-koa', 'store-knex', 'test-postgres']),
    onlyKnows('endurance', ['sandbox', 'server-koa', 'store-knex', 'test-postgres']),
    onlyKnows('server-koa', ['core', 'composition', 'wire', 'explorer', 'store-knex']),
    {
      name: 'core-installs-nothing-but-zod',
      severity: 'error',
      from: { path: '^packages/core/src/' },
      to: { path: 'node_modules|^(?!packages/)', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'tsyringe-only-in-the-composition-root',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/server-koa/src/composition/' },
      to: { path: 'tsyringe|reflect-metadata' },
    },
    {
      name: 'examples-import-packages-as-a-user-does',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^packages/[^/]+/(src|test)/' },
    },
    {
      name: 'tests-reach-other-packages-by-their-name',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/(src|test)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'the-page-is-built-apart-from-what-says-where-it-is',
      severity: 'error',
      from: { path: '^packages/explorer/src/[^/]+$' },
      to: { path: '^packages/explorer/src/app/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      // It holds nothing but types, and says so.
      to: { couldNotResolve: true, pathNot: '^@octokit/openapi-types$' },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      // What the page takes is built into it: whoever installs the package needs none of it.
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/explorer/src/app/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
