import type { Engine } from '../database/engine.js';
import { jsonRows } from '../database/json-rows.js';
import { toStatement, type Statement } from '../database/statement.js';
import { REGISTER_TABLE } from './register-row.js';

/** As many rows as are held at a time, whatever the history's length. */
export const PAGE_SIZE = 500;

/** A page of a history: the first one, or the one behind a position. */
export interface PageStatements {
  readonly first: Statement;
  readonly behind: Statement;
}

export interface RegisterStatements {
  /** Takes the rows as one value. They are numbered in their order. */
  readonly insert: Statement;
  /** The rows of a page. */
  readonly rows: PageStatements;
  /** One text for a page: how many of its records could be told and how many there are, where the last stands, and they. Null for none. */
  readonly text: PageStatements;
  /** The same of the first whole pages of several pairs, which it takes as one value. */
  readonly texts: Statement;
}

const insertInto = `insert into ${REGISTER_TABLE} (first_handle, second_handle, registered_at, connected, organisations)
select value->>0, value->>1, value->>2, cast(value->>3 as boolean), value->>4 from`;

const selectPage = `select id, registered_at, connected, organisations from ${REGISTER_TABLE}
where first_handle = ? and second_handle = ?`;
const inOrder = 'order by registered_at, id';

/** What is behind a position: the pair, the position and how many. */
const behindOf: Readonly<Record<Engine, string>> = {
  // SQLite looks a position up by its time alone, and would read a second's records from its first for each page of them.
  sqlite: `with page(first, second, at, id, size) as (values (?, ?, ?, ?, ?))
select * from (${sqlitePart('registered_at = (select at from page) and id > (select id from page)')})
union all
select * from (${sqlitePart('registered_at > (select at from page)')})
limit (select size from page)`,
  postgres: `${selectPage} and (registered_at, id) > (?, ?) ${inOrder} limit ?`,
};

function sqlitePart(condition: string): string {
  return `select id, registered_at, connected, organisations from ${REGISTER_TABLE}
where first_handle = (select first from page) and second_handle = (select second from page)
and ${condition} order by registered_at, id limit (select size from page)`;
}

// The logins are kept as JSON already. Where they are missing the record is null, and is not counted.
const record = `'{"registered_at":"' || registered_at || '","connected":' ||
case when connected then 'true,"organisations":' || organisations else 'false' end || '}'`;

/** How the engines join text in an order, and write a number so that the greater one is the greater text. */
const spellings: Readonly<Record<Engine, { readonly joined: string; readonly id: string }>> = {
  // A page is read in its order, and SQLite leaves that to whoever joins text; told the order it would sort once more.
  sqlite: { joined: `group_concat(${record}, ',')`, id: `printf('%016d', id)` },
  postgres: { joined: `string_agg(${record}, ',' ${inOrder})`, id: `lpad(cast(id as text), 16, '0')` },
};

export const registerStatements: Readonly<Record<Engine, RegisterStatements>> = {
  sqlite: statementsFor('sqlite'),
  postgres: statementsFor('postgres'),
};

function statementsFor(engine: Engine): RegisterStatements {
  const { joined, id } = spellings[engine];
  const packed = `count(${record}) || ' ' || count(*) || ' ' || max(registered_at || ' ' || ${id}) || ' ' || ${joined}`;
  const textOf = (page: string): string => `select ${packed} as page from (${page}) as page`;
  const first = `${selectPage} ${inOrder} limit ?`;
  const behind = behindOf[engine];
  const { rows } = jsonRows[engine];
  const whole = `select id, registered_at, connected, organisations from ${REGISTER_TABLE}
where first_handle = value->>0 and second_handle = value->>1 ${inOrder} limit ${PAGE_SIZE}`;
  return {
    insert: toStatement('insert_answers', `${insertInto} ${rows} order by key`),
    rows: { first: toStatement('history', first), behind: toStatement('history_behind', behind) },
    text: {
      first: toStatement('history_text', textOf(first)),
      behind: toStatement('history_text_behind', textOf(behind)),
    },
    texts: toStatement('history_texts', `select (${textOf(whole)}) as page from ${rows} order by key`),
  };
}
