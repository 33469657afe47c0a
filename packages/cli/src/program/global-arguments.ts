import type { Argv } from 'yargs';

export const formats = ['human', 'json', 'ndjson'] as const;

/** How answers are written: for people, as one JSON document, or as a line of JSON for each part of it. */
export type Format = (typeof formats)[number];

/** What every command takes. */
export interface GlobalArguments {
  readonly sandbox: boolean | undefined;
  readonly json: boolean | undefined;
  readonly format: Format | undefined;
  readonly database: string | undefined;
  readonly 'settings-file': string | undefined;
  readonly 'no-color': boolean | undefined;
  /** In milliseconds. */
  readonly timeout: number | undefined;
}

/** The command line while its commands are being told to it. */
export type Program = Argv<GlobalArguments>;
