import Router from '@koa/router';
import Koa from 'koa';
import { listenForParent } from './listen-for-parent.js';

/** Koa and a router, which reply the text of `ANSWER` to whatever two developers are asked about: nothing can be less. */
const { ANSWER: answer = '' } = process.env;
const router = new Router();
router.get('/connected/realtime/:one/:other', (context) => {
  context.type = 'application/json; charset=utf-8';
  context.body = answer;
});
const app = new Koa();
app.use(router.routes());
const callback = app.callback();
await listenForParent((request, response) => void callback(request, response));
