import { get } from './connection-kinds.js';
import type { SoakKind, SoakRequest } from './soak-request.js';

/** Requests about what somebody has, about the server itself, and some that are wrong. */
export function otherKinds(): SoakKind[] {
  let page = 0;
  const gistsAnew = (): SoakRequest => {
    page = (page % 3) + 1;
    const path = `/gists/gisty?page=${page}`;
    return { question: { path, headers: { 'cache-control': 'no-cache' } }, statuses: [200] };
  };
  const aggregate = { path: '/api/v1/aggregate', method: 'POST', body: { username: 'pypy' } } as const;
  const wrongMethod = { path: '/connected/group', method: 'DELETE' } as const;
  return [
    { name: 'aggregate', perSecond: 1, next: () => ({ question: aggregate, statuses: [200] }) },
    { name: 'repositories', perSecond: 1, next: () => get('/repositories/?username=dev1') },
    // It is saved by the other requests, of which one has to be the first.
    {
      name: 'repositories, kept',
      perSecond: 1,
      next: () => get('/repositories/?username=dev1&from_local=true', 200, 404),
    },
    { name: 'repository, saved', perSecond: 1, next: () => get('/repositories/dev1/alpha?save_data=true') },
    { name: 'repository, kept', perSecond: 1, next: () => get('/repositories/alpha?save_data=false', 200, 400) },
    { name: 'gists, no-cache', perSecond: 1, next: gistsAnew },
    { name: 'gists, kept', perSecond: 2, next: () => get('/gisty') },
    { name: 'health', perSecond: 1, next: () => get('/_health') },
    { name: 'readiness', perSecond: 1, next: () => get('/_ready') },
    { name: 'metrics', perSecond: 1, next: () => get('/metrics') },
    { name: 'upstreams', perSecond: 1, next: () => get('/upstreams') },
    { name: 'docs', perSecond: 1, next: () => get('/docs') },
    { name: 'description', perSecond: 1, next: () => get('/openapi.json') },
    { name: 'not found', perSecond: 1, next: () => get('/there/is/nothing', 404) },
    { name: 'not allowed', perSecond: 1, next: () => ({ question: wrongMethod, statuses: [405] }) },
    { name: 'invalid', perSecond: 1, next: () => get('/connected/register/dev1/dev2?limit=none', 400) },
  ];
}
