import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import type { Language } from '../text.ts'
import { readAllCompared } from './read-received.server.ts'
import { responsesTable } from './responses-table.ts'

/** Most responses side by side in one file. */
const mostExported = 200

/**
 * What came in for a demand side by side as CSV: terms and requirements as rows, responses as columns, the first that came
 * first. Undefined for a demand of others. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export async function exportResponses(
  db: Db,
  asked: { organisationId: string; demandId: string; language: Language; now: number },
): Promise<{ number: string; text: string } | undefined> {
  const found = await readAllCompared(db, { ...asked, most: mostExported })
  if (!found) return undefined
  const table = responsesTable(found, asked.language)
  // The mark by which spreadsheets know the characters.
  const text = `\uFEFF${stringify(table, { escape_formulas: true, record_delimiter: 'windows' })}`
  return { number: found.number, text }
}
