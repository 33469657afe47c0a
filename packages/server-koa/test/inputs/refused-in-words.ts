import { z } from 'zod';
import type { Verdict } from './schema-judge.js';

/** What a request says: parameters by `path name` or `query name`, and the `body` as JSON. */
export type RequestValues = ReadonlyMap<string, string>;

const groupSchema = z.object({ developers: z.array(z.string()) });

const gitHubName = /^(?=.{1,39}$)[a-z\d]+(?:-[a-z\d]+)*$/i;

const readGists = (values: RequestValues): Verdict =>
  gitHubName.test(values.get('path user') ?? '') ? 'allowed' : 'refused';

const isGroup = (values: RequestValues): Verdict => {
  const { developers } = groupSchema.parse(JSON.parse(values.get('body') ?? ''));
  const count = new Set(developers.map(fold)).size;
  return count >= 2 && count <= 1000 ? 'allowed' : 'refused';
};

/** What descriptions say in words, since no schema can: by operation. */
const words: Readonly<Partial<Record<string, (values: RequestValues) => Verdict>>> = {
  // Two developers, and not one of them twice.
  checkConnection: (values) => (areOne(values, 'path dev1', 'path dev2') ? 'refused' : 'allowed'),
  // A cursor is opaque: only the register can tell whether it is one.
  readHistory: (values) => {
    if (areOne(values, 'path dev1', 'path dev2')) return 'refused';
    return values.has('query after') ? 'either' : 'allowed';
  },
  // So many different developers.
  checkGroup: isGroup,
  planGroup: isGroup,
  // With nobody named, exactly one repository of the name has to be saved.
  readRepository: (values) => (values.has('query username') ? 'allowed' : 'either'),
  // The same name twice, where it is given twice.
  readRepositoryOfUser: (values) =>
    values.has('query username') && !areOne(values, 'path username', 'query username') ? 'refused' : 'allowed',
  // A name that the grammar of GitHub can hold.
  readGists,
  readGistsShort: readGists,
};

/** Whether a request that its schemas allow is refused all the same. */
export function refusedInWords(operation: string, values: RequestValues): Verdict {
  return words[operation]?.(values) ?? 'allowed';
}

function areOne(values: RequestValues, one: string, other: string): boolean {
  return fold(values.get(one) ?? '') === fold(values.get(other) ?? '');
}

/** Only ASCII letters are folded, which is all that networks fold. */
function fold(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
