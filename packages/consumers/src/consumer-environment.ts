import { delimiter } from 'node:path';

/** What of npm's own settings is about how the user reaches a registry, and builds what has to be built. */
const users = new Set(
  ['registry', 'userconfig', 'globalconfig', 'cafile', 'nodedir', 'proxy', 'https_proxy', 'noproxy', 'strict_ssl'].map(
    (name) => `npm_config_${name}`,
  ),
);

/** What belongs to the run that these tests are part of. */
const ours = /^(npm_|NODE_(OPTIONS|ENV|PATH)$|INIT_CWD$|TURBO_)/i;

/** A terminal as a user has it: without what `npm test` adds for the scripts of this project, and with a cache of packages of its own. */
export function consumerEnvironment(cache: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name) || users.has(name.toLowerCase()));
  const isOurs = (folder: string): boolean => /node_modules[\\/](\.bin|npm|@npmcli)|node-gyp-bin/.test(folder);
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !isOurs(folder));
  return {
    ...Object.fromEntries(kept),
    PATH: path.join(delimiter),
    NO_COLOR: '1',
    npm_config_cache: cache,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}
