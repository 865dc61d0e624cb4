import { formatSigned } from '../../domain/billing/amounts.ts'
import type { Statement } from '../../domain/billing/read-statement.server.ts'
import { writeStatementQuery } from '../../domain/billing/statement-query.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Part } from '../submission/part.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { BillingFrame } from './billing-frame.tsx'
import { CreditNoteTable } from './credit-note-table.tsx'
import { OrderCell } from './order-cell.tsx'

/** What a side paid and received in a month, with its files. */
export function StatementPage({
  workspace,
  statement,
  currencies,
}: {
  workspace: Workspace
  statement: Statement
  /** Currencies to choose from, where there are several. */
  currencies: readonly string[]
}) {
  const { statement: words } = useWords(billingWords)
  const { links, language } = useSpeech()
  const { slug } = workspace
  const { side, month, currency, sums, lines, left } = statement
  const params = writeStatementQuery(statement)
  return (
    <BillingFrame workspace={workspace} side={side} part="statement">
      <form method="get" className="mt-5 flex flex-wrap items-end gap-3">
        {side === 'provider' ? <input type="hidden" name="side" value={side} /> : null}
        <label className="grid gap-1 text-15">
          {words.monthLabel}
          <input
            type="month"
            name="month"
            defaultValue={month}
            pattern="20[0-9]{2}-[0-9]{2}"
            className="rounded border border-line bg-sheet px-3 py-1.5"
          />
        </label>
        {currencies.length > 0 ? (
          <label className="grid gap-1 text-15">
            {words.currencyLabel}
            <select name="currency" defaultValue={currency} className="rounded border border-line bg-sheet px-3 py-1.5">
              {currencies.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="submit" className="rounded border border-line bg-sheet px-3 py-1.5 font-medium hover:border-ink">
          {words.go}
        </button>
      </form>
      <Part id="statement" title={words.title(month)}>
        <p className="text-ink-soft">{words.sides[side]}</p>
        <p className="mt-2 flex flex-wrap gap-4 text-15">
          <span className="text-ink-soft">{words.files}</span>
          <a href={files.statement(slug, 'csv', params, language)} download>
            CSV
          </a>
          <a href={files.statement(slug, 'xlsx', params, language)} download>
            Excel
          </a>
          <a href={links.statementPdf(slug, params)} download>
            PDF
          </a>
        </p>
        <ScrollTable label={words.table}>
          <StatementTable slug={slug} statement={statement} />
        </ScrollTable>
        {lines.length === 0 ? <p className="mt-4 text-ink-soft">{words.none}</p> : null}
        {left > 0 ? <p className="mt-2 text-13 text-ink-soft">{words.more(left)}</p> : null}
        <p className="mt-4 text-17">
          {words.closing[side]} <span className="tabular-nums">{formatSigned(sums.closing, currency)}</span>
        </p>
      </Part>
      {statement.notes.length > 0 ? (
        <Part id="credit-notes" title={words.notes.title}>
          <p className="mb-3 max-w-text text-15 text-ink-soft">{words.notes.lead}</p>
          <CreditNoteTable slug={slug} lines={statement.notes} />
        </Part>
      ) : null}
    </BillingFrame>
  )
}

function StatementTable({ slug, statement }: { slug: string; statement: Statement }) {
  const { statement: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { side, currency, sums, lines } = statement
  const isProvider = side === 'provider'
  const say = (cents: number) => formatSigned(cents, currency)
  const amount = (cents: number, isNarrow = false) => (
    <td className={`text-right whitespace-nowrap tabular-nums ${isNarrow ? 'hidden sm:table-cell' : ''}`}>
      {say(cents)}
    </td>
  )
  const frame = (label: string, cents: number) => (
    <tr>
      <th scope="row">{label}</th>
      <td />
      <td className="hidden sm:table-cell" />
      {isProvider ? <td className="hidden sm:table-cell" /> : null}
      {isProvider ? <td className="hidden sm:table-cell" /> : null}
      {amount(cents)}
    </tr>
  )
  return (
    <table className="list-table">
      <caption className="sr-only">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.kind}</th>
          <th scope="col" className="hidden sm:table-cell">
            {words.columns.day}
          </th>
          {isProvider ? (
            <>
              <th scope="col" className="hidden !text-right sm:table-cell">
                {words.columns.gross}
              </th>
              <th scope="col" className="hidden !text-right sm:table-cell">
                {words.columns.fee}
              </th>
            </>
          ) : null}
          <th scope="col" className="!text-right">
            {isProvider ? words.columns.net : words.columns.paid}
          </th>
        </tr>
      </thead>
      <tbody>
        {frame(words.opening[side], sums.opening)}
        {lines.map((line, index) => (
          <tr key={`${line.order} ${index}`}>
            <OrderCell about={line} to={links.order(slug, line.order)} />
            <td className="whitespace-nowrap">{words.kinds[line.kind]}</td>
            <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.day}</td>
            {isProvider ? amount(line.gross, true) : null}
            {isProvider ? amount(0 - line.fee, true) : null}
            {amount(line.net)}
          </tr>
        ))}
        <tr>
          <th scope="row">{words.sum}</th>
          <td />
          <td className="hidden sm:table-cell" />
          {isProvider ? amount(sums.gross, true) : null}
          {isProvider ? amount(0 - sums.fee, true) : null}
          {amount(sums.net)}
        </tr>
        {frame(words.closing[side], sums.closing)}
      </tbody>
    </table>
  )
}
