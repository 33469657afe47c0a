import { readSettings, startServer } from '@codeties/server-koa';
import { answerParent } from './answer-parent.js';

/** The server itself, with the settings of its environment. */
const server = await startServer(readSettings(process.env));
if (!(await server.ready)) throw new Error('the server closed before it was ready');
answerParent(server.url);
