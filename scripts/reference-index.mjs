// The index of the reference: every import, what it is, and where to start with it.
import { publishedEntries, publishedPackages } from './published.mjs';

/** The page that the others are reached from. */
export function referenceIndex() {
  const entries = publishedEntries();
  const rows = publishedPackages().flatMap(({ folder, manifest }) =>
    entries
      .filter((entry) => entry.folder === folder)
      .map(({ name, imported }) => {
        const what =
          imported === manifest.name
            ? manifest.description
            : `What it has under \`${imported.slice(manifest.name.length)}\`.`;
        return `| [\`${imported}\`](${name}.md) | ${what} | [README](../../${folder}/README.md) |`;
      }),
  );
  return `# Reference

What every package exports, from the words beside its source. \`npm run reference\` writes these pages; nobody else does.
How the parts are used together is in the [guide](../guide.md).

| import | what it is | how to start |
| --- | --- | --- |
${rows.join('\n')}
`;
}
