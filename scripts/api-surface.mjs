// The public surface of one entry of a package, as api-extractor reads it from the types that were built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { inRoot } from './published.mjs';

const warning = { logLevel: 'warning' };

const configOf = ({ folder, name, types }, temporary) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: inRoot(folder),
      mainEntryPointFilePath: inRoot(types),
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: inRoot(`${folder}/tsconfig.json`) },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: temporary,
        reportTempFolder: join(temporary, 'new'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: warning },
        // All that is exported is for everybody, no part of it is marked as a trial, and names like `url` say what they are.
        extractorMessageReporting: {
          default: warning,
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: warning },
      },
    },
    configObjectFullPath: inRoot(`${folder}/api-extractor.json`),
    packageJsonFullPath: inRoot(`${folder}/package.json`),
  });

/** What the package's main entry exports: another entry may name it without exporting it too. */
export function exportedByMain({ folder, imported }, reports) {
  const main = imported.split('/').slice(0, 2).join('/');
  const report = main === imported ? undefined : reports.get(`${folder}:${main}`);
  return new Set([...(report ?? '').matchAll(/^export (?:[a-z]+ )+(\w+)/gm)].map(([, name]) => name));
}

/** The report of one entry, and what is wrong with its surface. */
export function surfaceOf(entry, { temporary, known }) {
  const faults = [];
  Extractor.invoke(configOf(entry, temporary), {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel !== 'warning' && message.logLevel !== 'error') return;
      // That there was no report in the temporary folder is no news.
      if (message.messageId.startsWith('console-')) return;
      const [, forgotten] = message.messageId === 'ae-forgotten-export' ? (/"(\w+)"/.exec(message.text) ?? []) : [];
      if (!known.has(forgotten)) faults.push(message.formatMessageWithLocation(inRoot('.')));
    },
  });
  return { report: readFileSync(join(temporary, `${entry.name}.api.md`), 'utf8'), faults };
}
