import type { Settings } from '../settings/settings.js';

/** What a person who has started the server reads: what it is, who answers, and what to try. */
export function greeting(url: string, { upstream, apiKeys, explorer }: Settings): string {
  const key = apiKeys.length > 0 ? ' -H "Authorization: Bearer YOUR_KEY"' : '';
  const curl = (path: string): string => `  curl${key} '${url}${path}'`;
  return [
    '',
    'Codeties: are two developers connected? Do they follow each other on X, and share a GitHub organisation?',
    '',
    ...(upstream === 'sandbox' ? sandboxLines : []),
    ...(upstream === 'sandbox' ? ['Try:'] : ['Try, with handles of your own:']),
    curl('/connected/realtime/dev1/dev2'),
    curl('/connected/realtime/dev1/dev2?explain=true'),
    curl('/connected/register/dev1/dev2'),
    '',
    ...(explorer ? [`The explorer, to look: ${url}/`] : []),
    `The API, to try out: ${url}/docs    to read: ${url}/redoc`,
    '',
  ].join('\n');
}

const sandboxLines = [
  '*** THE SANDBOX ANSWERS: its developers and organisations are made up, and nothing is asked of GitHub or X. ***',
  '    For the real networks: UPSTREAM=live, with GITHUB_AUTH_TOKEN and TWITTER_BEARER_TOKEN.',
  '',
];
