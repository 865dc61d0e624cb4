import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import { countBoard, listBoardIds, listBoardRows, listChangedDemands } from '#db/queries/demand-board.server.ts'
import { type DemandDocument, demandDocument } from './demand-document.ts'
import { demandMarks } from './demand-settings.ts'
import type { IndexKind } from './index-kind.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'

const readSize = 250

/** The documents of these demands as they are now; what not everybody may see is left out. */
async function readDocuments(db: Db, ids: readonly string[], forms?: GlossaryForms): Promise<DemandDocument[]> {
  const documents: DemandDocument[] = []
  for (let start = 0; start < ids.length; start += readSize) {
    const rows = await listBoardRows(db, ids.slice(start, start + readSize))
    for (const row of rows) documents.push(demandDocument(row, forms))
    await breathe()
  }
  return documents
}

/** The index of demands that everybody may see. */
export const demandsIndex: IndexKind = {
  name: 'demands',
  topic: 'search.demand',
  marks: demandMarks,
  count: countBoard,
  listIds: listBoardIds,
  listChanged: listChangedDemands,
  readDocuments,
}
