import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { openDeliveries } from './deliveries.server.ts'
import type { Kept, Kind, Shapes } from './objects/shapes.ts'
import { openSavedAnswers } from './saved-answers.server.ts'

const schema = `
  create table if not exists thing (
    seq integer primary key autoincrement,
    id text not null unique,
    kind text not null,
    created integer not null,
    body text not null,
    kept text not null,
    due_at integer
  ) strict;
  create index if not exists thing_kind on thing (kind, seq);
  create index if not exists thing_customer on thing (kind, json_extract(body, '$.customer'), seq);
  create index if not exists thing_intent on thing (kind, json_extract(body, '$.payment_intent'), seq);
  create index if not exists thing_due on thing (due_at) where due_at is not null;
  create table if not exists saved_answer (
    key text primary key,
    asked text not null,
    status integer not null,
    body text not null,
    at integer not null
  ) strict, without rowid;
  create index if not exists saved_answer_at on saved_answer (at);
  create table if not exists delivery (
    id integer primary key autoincrement,
    event text not null,
    endpoint text not null,
    state text not null check (state in ('waiting', 'delivered', 'given up')),
    tries integer not null default 0,
    due_at integer not null,
    first_at integer not null,
    last_status integer
  ) strict;
  create index if not exists delivery_due on delivery (due_at) where state = 'waiting';
  create index if not exists delivery_event on delivery (event, state);
`

export type Thing<K extends Kind> = { body: Shapes[K]; kept: Kept[K] }

/** Which things a list shows: fields that must have a value, times of making (seconds), and the place to go on from. */
export type Wanted = {
  fields: Partial<Record<'customer' | 'email' | 'payment_intent' | 'charge' | 'type' | 'status', string>>
  types?: readonly string[] | undefined
  created: { gt?: number; gte?: number; lt?: number; lte?: number }
  limit: number
  startingAfter?: number | undefined
  endingBefore?: number | undefined
}

export type Store = ReturnType<typeof openStore>

/**
 * The memory of the payment service: one file, `payments.sqlite` in `folder`. What was answered has reached the disk: a process
 * killed at any moment finds all of a call or nothing of it.
 */
export function openStore(folder: string) {
  mkdirSync(folder, { recursive: true })
  const database = new SqliteDatabase(join(folder, 'payments.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('busy_timeout = 5000')
  database.exec(schema)

  type Row = { seq: number; body: string; kept: string }
  const insertThing = database.prepare(
    'insert into thing (id, kind, created, body, kept, due_at) values (?, ?, ?, ?, ?, ?)',
  )
  const updateThing = database.prepare('update thing set body = ?, kept = ?, due_at = ? where id = ? and kind = ?')
  const findThing = database.prepare<[string, string], Row>(
    'select seq, body, kept from thing where id = ? and kind = ?',
  )
  const findById = database.prepare<[string], Row>('select seq, body, kept from thing where id = ?')
  const removeThing = database.prepare('delete from thing where id = ? and kind = ?')
  const removeEvents = database.prepare("delete from thing where kind = 'event' and created < ?")
  const dueThings = database.prepare<[number], { id: string; kind: string }>(
    'select id, kind from thing where due_at <= ? order by due_at limit 100',
  )
  const clearDue = database.prepare('update thing set due_at = null where id = ?')

  const read = <K extends Kind>(row: Row | undefined): (Thing<K> & { seq: number }) | undefined =>
    row && { seq: row.seq, body: JSON.parse(row.body) as Shapes[K], kept: JSON.parse(row.kept) as Kept[K] }

  return {
    deliveries: openDeliveries(database),
    savedAnswers: openSavedAnswers(database),
    /** Runs `act` as one whole: all of it or nothing; inside another it can be undone alone. */
    whole: <T>(act: () => T): T => database.transaction(act).immediate(),

    /** Keeps a new thing. `dueAt` (ms): when time alone changes it. */
    insert<K extends Kind>(kind: K, thing: Thing<K>, dueAt: number | null = null): void {
      const { id, created } = thing.body
      insertThing.run(id, kind, created, JSON.stringify(thing.body), JSON.stringify(thing.kept), dueAt)
    },
    /** Keeps a thing as it is now. */
    update<K extends Kind>(kind: K, thing: Thing<K>, dueAt: number | null = null): void {
      const { changes } = updateThing.run(
        JSON.stringify(thing.body),
        JSON.stringify(thing.kept),
        dueAt,
        thing.body.id,
        kind,
      )
      if (changes !== 1) throw new Error(`No ${kind} ${thing.body.id} to change`)
    },
    find: <K extends Kind>(kind: K, id: string) => read<K>(findThing.get(id, kind)),
    /** Whatever has this id. */
    findAny: (id: string) => read<Kind>(findById.get(id)),
    /** Forgets events older than `time` (seconds). */
    removeEventsBefore: (time: number) => removeEvents.run(time).changes,
    remove: (kind: Kind, id: string) => removeThing.run(id, kind).changes === 1,
    /** Things whose time has come, at most 100. */
    due: (now: number) => dueThings.all(now),
    /** Time changes it no more. */
    settleDue: (id: string): void => {
      clearDue.run(id)
    },

    /** One more than asked for, where there are more; newest first. */
    list<K extends Kind>(kind: K, wanted: Wanted): Thing<K>[] {
      const where = ['kind = ?']
      const values: (string | number)[] = [kind]
      for (const [field, value] of Object.entries(wanted.fields)) {
        where.push(`json_extract(body, '$.${field}') = ?`)
        values.push(value)
      }
      if (wanted.types) {
        where.push(`json_extract(body, '$.type') in (${wanted.types.map(() => '?').join(', ')})`)
        values.push(...wanted.types)
      }
      for (const [name, sign] of [
        ['gt', '>'],
        ['gte', '>='],
        ['lt', '<'],
        ['lte', '<='],
      ] as const) {
        const bound = wanted.created[name]
        if (bound === undefined) continue
        where.push(`created ${sign} ?`)
        values.push(bound)
      }
      const backwards = wanted.endingBefore !== undefined
      if (wanted.startingAfter !== undefined) {
        where.push('seq < ?')
        values.push(wanted.startingAfter)
      }
      if (wanted.endingBefore !== undefined) {
        where.push('seq > ?')
        values.push(wanted.endingBefore)
      }
      const rows = database
        .prepare<(string | number)[], Row>(
          `select seq, body, kept from thing where ${where.join(' and ')} order by seq ${backwards ? 'asc' : 'desc'} limit ?`,
        )
        .all(...values, wanted.limit + 1)
      return rows.map((row) => read<K>(row)).filter((thing) => thing !== undefined)
    },
    close: () => database.close(),
  }
}
