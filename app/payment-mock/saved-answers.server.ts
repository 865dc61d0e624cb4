import type { Database } from 'better-sqlite3'

export type SavedAnswer = { asked: string; status: number; body: string }

export type SavedAnswers = ReturnType<typeof openSavedAnswers>

/** What was answered to calls that carried an Idempotency-Key, so that the same call has one effect. */
export function openSavedAnswers(database: Database) {
  const find = database.prepare<[string], SavedAnswer>('select asked, status, body from saved_answer where key = ?')
  const add = database.prepare('insert into saved_answer (key, asked, status, body, at) values (?, ?, ?, ?, ?)')
  const removeOld = database.prepare('delete from saved_answer where at < ?')
  return {
    find: (key: string) => find.get(key),
    add: (key: string, answer: SavedAnswer, at: number): void => {
      add.run(key, answer.asked, answer.status, answer.body, at)
    },
    removeBefore: (time: number) => removeOld.run(time).changes,
  }
}
