import { conceptsWith } from '#app/domain/glossary/operator-lines.ts'
import type { Database, Db } from '#db/client.server.ts'
import { glossaryVersion, listGlossaryLines } from '#db/queries/glossary.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import { type GlossaryForms, glossaryForms, shippedForms } from './glossary-forms.ts'

/** The glossary as it is now: what ships with the product, and the operator's own lines. */
export type CurrentForms = {
  now: () => GlossaryForms
  /** Differs after every change of the operator's. */
  version: () => string
  /** Takes a change in that any process has made; cheap where there is none. */
  refresh: () => Promise<void>
}

/** Follows the glossary of a database. */
export function followForms(database: Database): CurrentForms {
  let seen: string | undefined
  let version = ''
  let forms: GlossaryForms | undefined
  let reading: Promise<void> | undefined
  const read = async () => {
    const changes = database.changes()
    const found = (await findSetting(database.read, glossaryVersion)) ?? ''
    if (found !== version) {
      forms = await readForms(database.read)
      version = found
    }
    seen = changes
  }
  return {
    now: () => forms ?? shippedForms(),
    version: () => version,
    refresh: async () => {
      if (database.changes() === seen) return
      reading ??= read().finally(() => {
        reading = undefined
      })
      await reading
    },
  }
}

/** The glossary of a database at this moment. */
export async function readForms(db: Db): Promise<GlossaryForms> {
  return formsWith((await listGlossaryLines(db)).map(({ line }) => line))
}

/** The glossary of the product with an operator's lines. */
export function formsWith(lines: readonly string[]): GlossaryForms {
  const concepts = conceptsWith(lines)
  return concepts ? glossaryForms(concepts) : shippedForms()
}
