import { z } from 'zod';
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.js';

/** A sandbox for each test of the suite, and short ways of asking it. */
export interface UsedSandbox {
  readonly sandbox: () => Sandbox;
  readonly github: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly x: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The path goes on after `/2.0`. */
  readonly bitbucket: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly graphql: (query: string, variables?: object) => Promise<Response>;
}

export function useSandbox(options: () => SandboxOptions = () => ({})): UsedSandbox {
  let current: Sandbox | undefined;
  const sandbox = (): Sandbox => {
    if (current === undefined) throw new Error('no sandbox is running');
    return current;
  };
  beforeEach(async () => {
    current = await startSandbox(options());
  });
  afterEach(async () => {
    await current?.close();
  });
  return {
    sandbox,
    github: (path, headers = {}) =>
      fetch(`${sandbox().githubUrl}${path}`, { headers: { authorization: 'Bearer token', ...headers } }),
    x: (path, headers = {}) =>
      fetch(`${sandbox().xUrl}${path}`, { headers: { authorization: 'Bearer token', ...headers } }),
    bitbucket: (path, headers = {}) =>
      fetch(`${sandbox().bitbucketUrl}${path}`, { headers: { authorization: 'Bearer token', ...headers } }),
    graphql: (query, variables) =>
      fetch(`${sandbox().githubUrl}/graphql`, {
        method: 'POST',
        headers: { authorization: 'Bearer token' },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

const rowSchema = z.looseObject({ id: z.string(), username: z.string() });
const problemSchema = z.looseObject({ title: z.string(), type: z.string(), value: z.string() });
const xListSchema = z.strictObject({
  data: z.array(rowSchema).min(1).optional(),
  errors: z.array(problemSchema).min(1).optional(),
  meta: z
    .strictObject({
      result_count: z.number(),
      next_token: z.string().optional(),
      previous_token: z.string().optional(),
    })
    .optional(),
});

export type XList = z.infer<typeof xListSchema>;

/** The body of a list of X users. */
export async function xList(response: Promise<Response>): Promise<XList> {
  return xListSchema.parse(await (await response).json());
}

export function usernames(list: XList): string[] {
  return (list.data ?? []).map((user) => user.username);
}

/** The logins in the body of a list of GitHub accounts. */
export async function logins(response: Promise<Response>): Promise<string[]> {
  const list = z.array(z.looseObject({ login: z.string() })).parse(await (await response).json());
  return list.map((account) => account.login);
}

/** The names in the body of a list of GitHub repositories. */
export async function names(response: Promise<Response>): Promise<string[]> {
  const list = z.array(z.looseObject({ name: z.string() })).parse(await (await response).json());
  return list.map(({ name }) => name);
}

/** The id of a user on X. */
export async function xIdOf(used: UsedSandbox, username: string): Promise<string> {
  const { data } = await xList(used.x(`/2/users/by?usernames=${username}`));
  return data?.[0]?.id ?? '';
}
