import { setImmediate as breathe } from 'node:timers/promises'
import { glossary } from '#app/domain/glossary/glossary.ts'
import { conceptsWith } from '#app/domain/glossary/operator-lines.ts'
import type { Text } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { glossaryForms } from './glossary-forms.ts'
import { otherFormsOf } from './listing-words.ts'

/** A listing that another glossary lets be found by other words. */
export type ChangedListing = { id: string; code: string; title: Text; gains: string[]; loses: string[] }

const readSize = 250
const batchSize = 2_000

/**
 * Every listed listing whose words would be others if the operator's lines were `after` instead of `before`. Walks the
 * whole catalogue and lets go of the event loop between slices.
 */
export async function listingsChangedBy(
  database: Database,
  before: readonly string[],
  after: readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<ChangedListing[]> {
  const [old, fresh] = [before, after].map((lines) => conceptsWith(lines) ?? glossary())
  const key = (concept: { zh: readonly string[]; en: readonly string[] }) => JSON.stringify([concept.zh, concept.en])
  const [oldKeys, freshKeys] = [old, fresh].map((concepts) => new Set((concepts ?? []).map(key)))
  const touched = [...(old ?? []), ...(fresh ?? [])].filter(
    (concept) => !(oldKeys?.has(key(concept)) && freshKeys?.has(key(concept))),
  )
  if (touched.length === 0) return []
  // Few listings have anything to do with the change: only those are looked at under both glossaries.
  const quick = glossaryForms(touched)
  const [oldForms, freshForms] = [glossaryForms(old ?? []), glossaryForms(fresh ?? [])]
  const changed: ChangedListing[] = []
  let done = 0
  for (let last = ''; ; ) {
    const ids = await listListedIds(database.read, last, batchSize)
    const end = ids.at(-1)
    if (end === undefined) return changed
    last = end
    for (let start = 0; start < ids.length; start += readSize) {
      for (const row of await listDocumentRows(database.read, ids.slice(start, start + readSize))) {
        if (otherFormsOf(row, quick).length === 0) continue
        const [had, has] = [new Set(otherFormsOf(row, oldForms)), new Set(otherFormsOf(row, freshForms))]
        const gains = [...has].filter((form) => !had.has(form))
        const loses = [...had].filter((form) => !has.has(form))
        if (gains.length + loses.length > 0)
          changed.push({ id: row.id, code: row.code, title: row.content.title, gains, loses })
      }
      await breathe()
    }
    done += ids.length
    onProgress(done)
  }
}
