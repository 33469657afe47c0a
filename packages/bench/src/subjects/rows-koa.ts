import Router from '@koa/router';
import Koa from 'koa';
import { listenForParent } from './listen-for-parent.js';

/** Koa and a router, which send the rows of `ROWS` from memory: objects, of which Koa makes JSON for each answer. */
const rows: unknown = JSON.parse(process.env['ROWS'] ?? '[]');
const router = new Router();
router.get('/connected/register/:one/:other', (context) => {
  context.body = rows;
});
const app = new Koa();
app.use(router.routes());
const callback = app.callback();
await listenForParent((request, response) => void callback(request, response));
