import { choiceVariable, flagVariable, wholeNumberVariable } from '@codeties/composition';
import { z } from 'zod';
import { parseApiKeys, type ApiKeyList } from '../access/parse-api-keys.js';
import type { ContractName, LogLevel } from './settings.js';

/** The variables that are about the server, once they are parsed: defaults filled in. */
export interface ServerVariables {
  readonly PORT: number;
  readonly HOST: string;
  readonly CONTRACT: ContractName;
  readonly API_KEYS?: ApiKeyList | undefined;
  readonly ALLOW_ANONYMOUS: boolean;
  readonly RATE_LIMIT_PER_MINUTE: number;
  readonly TRUSTED_PROXIES: number;
  readonly EXPLORER: boolean;
  readonly LOG_LEVEL: LogLevel;
  readonly TRACING: boolean;
}

/** Whose values may be shown. Keys may not. */
export const shownServerVariables: ReadonlySet<string> = new Set([
  'PORT',
  'HOST',
  'CONTRACT',
  'ALLOW_ANONYMOUS',
  'RATE_LIMIT_PER_MINUTE',
  'TRUSTED_PROXIES',
  'EXPLORER',
  'LOG_LEVEL',
  'TRACING',
]);

const apiKeys = z
  .string()
  .transform(parseApiKeys)
  .superRefine(({ errors }, context) => {
    for (const error of errors) context.addIssue(error);
  });

export const serverVariablesSchema: z.ZodType<ServerVariables> = z.object({
  PORT: wholeNumberVariable(0, 65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1'),
  CONTRACT: choiceVariable(['plain', 'strict']).default('plain'),
  API_KEYS: apiKeys.optional(),
  ALLOW_ANONYMOUS: flagVariable().default(false),
  RATE_LIMIT_PER_MINUTE: wholeNumberVariable(0, 1_000_000_000).default(600),
  TRUSTED_PROXIES: wholeNumberVariable(0, 100).default(0),
  EXPLORER: flagVariable().default(true),
  LOG_LEVEL: choiceVariable(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TRACING: flagVariable().default(false),
});
