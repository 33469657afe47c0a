import { defineConfig } from 'vite';

/** One page beside a folder of files whose names change with what is in them. Its links are relative: it works wherever a server mounts it. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist/site',
    assetsDir: 'explorer',
    // Nothing is put into the page itself, whose policy allows no script, style or picture there.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
