import type { Db } from '#db/client.server.ts'
import type { OutboxTopic } from '#db/schema.ts'
import type { IndexDocument } from './client.server.ts'
import type { IndexMarks } from './settings.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'

/** One index of the engine: how it is called, and how the database fills it. */
export type IndexKind = {
  name: 'listings' | 'demands'
  topic: OutboxTopic
  marks: IndexMarks
  /** How many things belong into it. */
  count: (db: Db) => Promise<number>
  /** Ids of what belongs into it, in order of id. */
  listIds: (db: Db, after: string, limit: number) => Promise<string[]>
  /** Ids that events after one speak of, and the newest event looked at. */
  listChanged: (db: Db, after: number, limit: number) => Promise<{ ids: string[]; last: number }>
  /** The documents of these ids as they are now; what does not belong into the index is left out. */
  readDocuments: (db: Db, ids: readonly string[], forms?: GlossaryForms) => Promise<IndexDocument[]>
}

/** Name of the index that is searched. */
export function uidOf(kind: Pick<IndexKind, 'name'>, prefix: string): string {
  return `${prefix}_${kind.name}`
}
