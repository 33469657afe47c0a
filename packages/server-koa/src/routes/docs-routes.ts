import type { DocsSite } from '../docs/docs-sites.js';
import { pagePolicy } from '../http/page-policy.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { AppRoute } from './app-route.js';
import { sendFile } from './send-file.js';

/** Swagger UI's stylesheet holds pictures. Redoc writes its styles into the page, and searches in a worker that it makes of a blob. */
const policies: Readonly<Record<DocsSite['name'], string>> = {
  docs: pagePolicy({ 'img-src': "'self' data:" }),
  redoc: pagePolicy({
    'style-src': "'self' 'unsafe-inline'",
    'style-src-attr': "'none'",
    'img-src': "'self' data:",
    'worker-src': 'blob:',
  }),
};

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
        context.set('Content-Security-Policy', policies[name]);
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
