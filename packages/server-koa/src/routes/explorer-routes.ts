import type { ExplorerSite } from '../explorer/explorer-site.js';
import { pagePolicy } from '../http/page-policy.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { AppRoute } from './app-route.js';
import { sendFile } from './send-file.js';

/** What it draws is exported as a picture, which is made in the page. */
const policy = pagePolicy({ 'img-src': "'self' data: blob:" });

/** `GET /`, and the files of the page. */
export function explorerRoutes({ page, files }: ExplorerSite): readonly AppRoute[] {
  return [
    {
      name: 'explorer',
      apiPath: '/',
      path: /^\/$/,
      get: async (context) => {
        context.set('Content-Security-Policy', policy);
        context.set('Cache-Control', 'no-cache');
        await sendFile(context, page);
      },
    },
    {
      name: 'explorer file',
      apiPath: '/explorer/{file}',
      path: /^\/explorer\/([^/]*)$/,
      get: async (context) => {
        const file = files.get(context.captures?.[0] ?? '');
        if (file === undefined) {
          send(context, presentErrors(404, ['there is no such file']));
          return;
        }
        // A file that changes gets another name.
        context.set('Cache-Control', 'public, max-age=31536000, immutable');
        await sendFile(context, file);
      },
    },
  ];
}
