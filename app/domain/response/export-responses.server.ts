import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import { responseWords } from '../../i18n/response.ts'
import type { Language } from '../text.ts'
import { readAllCompared } from './read-received.server.ts'

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
  const words = responseWords[asked.language]
  const { responses } = found
  const row = (label: string, wanted: string, cells: readonly string[]) => [label, wanted, ...cells]
  const { rows } = words.compare
  const table = [
    row(
      words.csv.requirement,
      words.csv.wanted,
      responses.map(({ provider }) => provider.text),
    ),
    row(
      words.csv.number,
      '',
      responses.map(({ number }) => number ?? ''),
    ),
    row(
      rows.state,
      '',
      responses.map(({ state }) => words.states[state]),
    ),
    row(
      rows.kind,
      '',
      responses.map(({ offer }) => offer.kind ?? ''),
    ),
    row(
      rows.met,
      '',
      responses.map(({ offer }) => words.page.metOf(offer.met, offer.statements.length)),
    ),
    row(
      rows.price,
      '',
      responses.map(({ offer }) => offer.price ?? ''),
    ),
    row(
      rows.days,
      '',
      responses.map(({ offer }) => (offer.days === undefined ? '' : words.page.daysOf(offer.days))),
    ),
    row(
      rows.validUntil,
      '',
      responses.map(({ offer }) => offer.validUntil ?? ''),
    ),
    ...found.requirements.map(({ key, label, wanted }) =>
      row(
        label,
        wanted,
        responses.map(({ offer }) => {
          const statement = offer.statements.find((each) => each.key === key)
          if (!statement) return ''
          return statement.note ? words.csv.note(statement.verdictLabel, statement.note) : statement.verdictLabel
        }),
      ),
    ),
    row(
      words.page.message,
      '',
      responses.map(({ offer }) => offer.message ?? ''),
    ),
  ]
  // The mark by which spreadsheets know the characters.
  const text = `\uFEFF${stringify(table, { escape_formulas: true, record_delimiter: 'windows' })}`
  return { number: found.number, text }
}
