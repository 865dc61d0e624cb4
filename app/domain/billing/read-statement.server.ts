import type { Db } from '#db/client.server.ts'
import {
  listStatementCurrencies,
  listStatementRows,
  type StatementOf,
  type StatementRow,
  type StatementSums,
  sumStatement,
} from '#db/queries/ledger-statements.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { LedgerKind } from '../ledger/postings.ts'
import { saidOf } from '../order/order-line.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import type { Language, Text } from '../text.ts'
import { readStatementNotes, type StatementNote } from './read-credit-notes.server.ts'
import { boundsOfMonth, type StatementQuery, statementPage } from './statement-query.ts'

/** A line of a statement; cents as the side sees them, signed. */
export type StatementLine = {
  day: string
  order: string
  title: Said
  other: Said
  kind: LedgerKind
  gross: number
  fee: number
  net: number
}

/** A statement: what there was before, each posting of the month, and what there is after it. */
export type Statement = StatementQuery & {
  sums: StatementSums & { closing: number }
  lines: StatementLine[]
  /** Credit notes that came up in the month: documents, which move no money. */
  notes: StatementNote[]
  /** Lines that are not among them: more than are shown at once. */
  left: number
}

type Asked = StatementQuery & { organisationId: string; language: Language }

/** A statement with its first lines, at most `limit`. What it comes to counts all lines. */
export async function readStatement(db: Db, { limit = statementPage, ...asked }: Asked & { limit?: number }) {
  const of = { ...asked, ...boundsOfMonth(asked.month) }
  const [sums, rows, currencies, notes] = await Promise.all([
    sumStatement(db, of),
    listStatementRows(db, { ...of, limit }),
    listStatementCurrencies(db, asked),
    readStatementNotes(db, asked),
  ])
  const statement: Statement = {
    side: asked.side,
    month: asked.month,
    currency: asked.currency,
    sums: { ...sums, closing: sums.opening + sums.net },
    lines: rows.map((row) => lineOf(row, asked.language)),
    notes,
    left: Math.max(0, sums.lines - rows.length),
  }
  return { statement, currencies: currencies.length > 1 ? currencies : [] }
}

/** The lines of a statement, piece by piece, at most `most`. */
export async function* statementLines(
  db: Db,
  { language, most, ...of }: StatementOf & { language: Language; most: number },
): AsyncGenerator<StatementLine[]> {
  let after: { at: number; id: string } | undefined
  for (let given = 0; given < most; ) {
    const rows = await listStatementRows(db, { ...of, ...(after && { after }), limit: Math.min(1_000, most - given) })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => lineOf(row, language))
    after = { at: last.at, id: last.id }
    given += rows.length
  }
}

function lineOf(row: StatementRow, language: Language): StatementLine {
  const terms = JSON.parse(row.terms) as OrderTerms
  return {
    day: dayOf(row.at),
    order: row.number,
    title: saidOf(terms.listing.title, language),
    other: saidOf(JSON.parse(row.other) as Text, language),
    kind: row.kind,
    gross: row.gross,
    fee: row.fee,
    net: row.net,
  }
}
