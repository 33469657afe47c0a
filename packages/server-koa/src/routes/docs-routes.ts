import type { DocsSite } from '../docs/docs-sites.js';
import type { LocalFile } from '../docs/local-file.js';
import type { AppContext } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { AppRoute } from './app-route.js';

/**
 * Nothing from elsewhere, and no script in the page. Styles are the exception: both pages write theirs into
 * themselves. Redoc searches in a worker that it makes of a blob.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `GET /docs` or `GET /redoc`, and the files of the page. */
export function docsRoutes({ name, page, files }: DocsSite): readonly AppRoute[] {
  return [
    {
      name,
      apiPath: `/${name}`,
      path: new RegExp(`^/${name}(/?)$`),
      get: async (context) => {
        // The page's own links are relative, so that it works wherever the server is mounted.
        if (context.captures?.[0] === '/') {
          context.set('Location', `../${name}`);
          send(context, { status: 308, body: '{}' });
          return;
        }
        context.set('Content-Security-Policy', pagePolicy);
        context.set('Referrer-Policy', 'no-referrer');
        await sendFile(context, page);
      },
    },
    {
      name: `${name} file`,
      apiPath: `/${name}/{file}`,
      path: new RegExp(`^/${name}/([^/]+)$`),
      get: async (context) => {
        const file = files.get(context.captures?.[0] ?? '');
        if (file === undefined) {
          send(context, presentErrors(404, ['there is no such file']));
          return;
        }
        context.set('Cache-Control', 'max-age=3600');
        await sendFile(context, file);
      },
    },
  ];
}

async function sendFile(context: AppContext, { type, content }: LocalFile): Promise<void> {
  const body = await content();
  context.set('Content-Type', type);
  context.body = body;
}
