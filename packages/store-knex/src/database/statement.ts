/** A statement that runs often, so that the database is to keep it prepared. */
export interface Statement {
  /** What it is kept under: no two of a database share one. */
  readonly name: string;
  /** With question marks for its values, as knex takes it. */
  readonly sql: string;
  /** With the numbers that PostgreSQL itself takes. */
  readonly numberedSql: string;
}

export type StatementValue = string | number;

/** The question marks of a statement are its values, and nothing else: none may be in a literal of it. */
export function toStatement(name: string, sql: string): Statement {
  let count = 0;
  const numberedSql = sql.replaceAll('?', () => {
    count += 1;
    return `$${count}`;
  });
  return { name: `codeties_${name}`, sql, numberedSql };
}
