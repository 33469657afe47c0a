import type { HealthAnswer } from '@codeties/wire';
import { presentAnswer, presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { AppRoute } from './app-route.js';

const health: HealthAnswer = { status: 'ok' };
const ok = presentAnswer(health);
const notReady = presentErrors(503, ['the server is not ready']);

/** `GET /_health`: whether the process serves. */
export function healthRoute(): AppRoute {
  return {
    name: 'health',
    apiPath: '/_health',
    path: '/_health',
    get: (context) => {
      send(context, ok);
    },
  };
}

/** `GET /_ready`: whether it is worth sending requests here. */
export function readyRoute(isReady: () => Promise<boolean>): AppRoute {
  return {
    name: 'ready',
    apiPath: '/_ready',
    path: '/_ready',
    get: async (context) => {
      send(context, (await isReady()) ? ok : notReady);
    },
  };
}
