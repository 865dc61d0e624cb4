import { sql } from 'kysely'
import { type Database, indexCounter } from '#db/client.server.ts'

/** What nobody here changes, or the index does. */
const left = /^(kysely_|sqlite_|job_run$|outbox$|listing|search_|harvest|source|industry)/
/** Columns that say when something was last used. */
const volatile: Readonly<Record<string, readonly string[]>> = { session: ['lastSeenAt'], api_key: ['lastUsedAt'] }

export type WatchedTables = {
  /** The tables in which rows came, went or became others since this was asked last. */
  changed: () => Promise<string[]>
}

/**
 * Watches each table in which people and organisations have something, by triggers of the connection that writes: a change
 * is seen even if another undoes it. The exchange does without its regular work meanwhile. What is not committed never
 * happened; what another connection writes is told as such, since triggers do not see it.
 */
export async function watchTables({ write }: Database): Promise<WatchedTables> {
  await sql`create temp table "changed" ("name" text not null)`.execute(write)
  for (const { name, columns } of await write.introspection.getTables()) {
    if (left.test(name)) continue
    for (const trigger of triggersOf(
      name,
      columns.map((column) => column.name),
    ))
      await sql.raw(trigger).execute(write)
  }
  const commitsOfOthers = async () => JSON.stringify((await sql`pragma data_version`.execute(write)).rows)
  let before = await commitsOfOthers()
  return {
    changed: async () => {
      const { rows } = await sql<{ name: string }>`delete from "changed" returning "name"`.execute(write)
      const after = await commitsOfOthers()
      const names = new Set(rows.map(({ name }) => name))
      if (after !== before) names.add('something, by another connection')
      before = after
      return [...names].sort()
    },
  }
}

function triggersOf(table: string, columns: readonly string[]): string[] {
  const kept = columns.filter((column) => !volatile[table]?.includes(column))
  // As bytes: a column that takes A for a is changed from the one to the other.
  const differs = kept.map((column) => `old."${column}" is not new."${column}" collate binary`).join(' or ')
  // The index notes in the settings how far it has come, and counts its changes.
  const ours: Readonly<Record<string, string>> = {
    setting: `"key" like 'exchange%'`,
    counter: `"name" <> '${indexCounter}'`,
  }
  const isOurs = (row: 'old' | 'new') => (ours[table] === undefined ? 'true' : `${row}.${ours[table]}`)
  const watch = (what: string, when: string) =>
    `create temp trigger "watch_${table}_${what}" after ${what} on main."${table}" when ${when} begin insert into "changed" values ('${table}'); end`
  return [
    watch('insert', isOurs('new')),
    watch('delete', isOurs('old')),
    watch('update', `(${isOurs('old')} or ${isOurs('new')}) and (${differs})`),
  ]
}
