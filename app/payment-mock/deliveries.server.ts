import type { Database } from 'better-sqlite3'

export type Delivery = { id: number; event: string; endpoint: string; tries: number; first_at: number }

export type Deliveries = ReturnType<typeof openDeliveries>

/** What is still to be told to endpoints. An event has one row for each endpoint that it goes to, and one for each repetition. */
export function openDeliveries(database: Database) {
  const add = database.prepare(
    "insert into delivery (event, endpoint, state, due_at, first_at) values (?, ?, 'waiting', ?, ?)",
  )
  const due = database.prepare<[number, number], Delivery>(
    "select id, event, endpoint, tries, first_at from delivery where state = 'waiting' and due_at <= ? order by due_at, id limit ?",
  )
  const next = database.prepare<[], { at: number | null }>(
    "select min(due_at) as at from delivery where state = 'waiting'",
  )
  const settle = database.prepare(
    'update delivery set state = ?, tries = tries + 1, due_at = ?, last_status = ? where id = ?',
  )
  const waiting = database.prepare<[string], { count: number }>(
    "select count(*) as count from delivery where event = ? and state <> 'delivered'",
  )
  const all = database.prepare<[], { event: string; endpoint: string; state: string; tries: number; due_at: number }>(
    'select event, endpoint, state, tries, due_at from delivery order by id desc limit 1000',
  )
  const endpoints = database.prepare<[string], { endpoint: string }>(
    'select distinct endpoint from delivery where event = ?',
  )
  const removeOld = database.prepare("delete from delivery where first_at < ? and state <> 'waiting'")

  return {
    add: (event: string, endpoint: string, dueAt: number): void => {
      add.run(event, endpoint, dueAt, dueAt)
    },
    due: (now: number, most: number) => due.all(now, most),
    /** When the next one is due, in ms; null for none. */
    next: () => next.get()?.at ?? null,
    /** Notes how an attempt ended; `dueAt` is when the next one follows. */
    settle: (id: number, state: 'waiting' | 'delivered' | 'given up', dueAt: number, status: number | null): void => {
      settle.run(state, dueAt, status, id)
    },
    /** How many of this event have not arrived. */
    waiting: (event: string): number => waiting.get(event)?.count ?? 0,
    endpointsOf: (event: string): string[] => endpoints.all(event).map(({ endpoint }) => endpoint),
    /** The last thousand, newest first. */
    all: () => all.all(),
    removeBefore: (time: number) => removeOld.run(time).changes,
  }
}
