import { type Expression, type SqlBool, sql } from 'kysely'

/** The two databases the exchange runs on. What differs between them is in this file and nowhere else. */
export type DialectName = 'sqlite' | 'postgres'

/** Column types and table endings for migrations. SQLite tables are strict, so a wrong type is refused there too. */
export function columnsFor(dialect: DialectName) {
  const isSqlite = dialect === 'sqlite'
  return {
    /** Ordered and compared by code point on both, whatever the language of the server is. */
    text: isSqlite ? sql`text` : sql`text collate "C"`,
    /** 64-bit whole number: times in milliseconds UTC, money in millionths. */
    integer: isSqlite ? sql`integer` : sql`bigint`,
    real: isSqlite ? sql`real` : sql`double precision`,
    /** Primary key that counts up. */
    serial: isSqlite ? sql`integer primary key autoincrement` : sql`bigint generated always as identity primary key`,
    end: isSqlite ? sql`strict` : sql``,
  }
}

/**
 * How what PostgreSQL's drivers give as text is read: 64-bit whole numbers (type 20) and their sums (1700) are numbers, as
 * they are on SQLite. What enters is at most Number.MAX_SAFE_INTEGER, so each number is exact.
 */
export const postgresParsers: Record<number, (text: string) => number> = { 20: Number, 1700: Number }

/** What PostgreSQL is given for a value: its texts hold every character but U+0000, which SQLite takes. */
export function postgresValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}

/** Whether a column has this piece anywhere. Both sides are folded: SQLite takes A and a for the same, PostgreSQL not. */
export function contains(column: Expression<unknown>, piece: string): Expression<SqlBool> {
  return sql<SqlBool>`${column} like ${`%${escapeLike(piece)}%`} escape '\\'`
}

/** Whether a column begins with this text. Both sides are folded. */
export function startsWith(column: Expression<unknown>, text: string): Expression<SqlBool> {
  return sql<SqlBool>`${column} like ${`${escapeLike(text)}%`} escape '\\'`
}

/** Whether a column ends with this text. Both sides are folded. */
export function endsWith(column: Expression<unknown>, text: string): Expression<SqlBool> {
  return sql<SqlBool>`${column} like ${`%${escapeLike(text)}`} escape '\\'`
}

/** Statements that make a table append-only: the database itself refuses update and delete. */
export function appendOnly(dialect: DialectName, table: string): string[] {
  if (dialect === 'sqlite')
    return ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on "${table}" begin select raise(abort, '${table} is append-only'); end`,
    )
  return [
    `create function ${table}_append_only() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function ${table}_append_only()`,
    `create trigger ${table}_no_truncate before truncate on "${table}" for each statement execute function ${table}_append_only()`,
  ]
}

function escapeLike(text: string): string {
  // SQLite reads a pattern up to U+0000 only.
  return text.replaceAll('\0', '\uFFFD').replace(/[\\%_]/g, '\\$&')
}
