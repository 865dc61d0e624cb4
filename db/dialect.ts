import { sql } from 'kysely'

/** The two databases the exchange runs on. What differs between them is in this file and nowhere else. */
export type DialectName = 'sqlite' | 'postgres'

/** Column types and table endings for migrations. SQLite tables are strict, so a wrong type is refused there too. */
export function columnsFor(dialect: DialectName) {
  const isSqlite = dialect === 'sqlite'
  return {
    text: sql`text`,
    /** 64-bit whole number: times in milliseconds UTC, money in millionths. */
    integer: isSqlite ? sql`integer` : sql`bigint`,
    real: isSqlite ? sql`real` : sql`double precision`,
    /** Primary key that counts up. */
    serial: isSqlite ? sql`integer primary key autoincrement` : sql`bigint generated always as identity primary key`,
    end: isSqlite ? sql`strict` : sql``,
  }
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
  ]
}
