import type { SettlementPage as Page } from '../../domain/billing/read-settlement.server.ts'
import { settlementWords } from '../../i18n/billing-settlement.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

/** What providers are owed and paid, what the exchange keeps, and whether its ledger holds. */
export function SettlementPage({ page, next, isFirst }: { page: Page; next?: string; isFirst: boolean }) {
  const words = useWords(settlementWords)
  const { links } = useSpeech()
  const { columns } = words
  const { checked } = page
  const fault = checked?.fault
  return (
    <>
      <div className="mt-6 grid max-w-text gap-3">
        <Done sentences={words.done} />
        {fault ? (
          <Notice kind="stop">{words.fault(words.checks[fault.check], fault.where, fault.ledger, fault.other)}</Notice>
        ) : null}
        <SmallFormProblem names={['check']} sentences={words.problems} />
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-15 text-ink-soft">
          <span className="text-pretty tabular-nums">
            {checked ? words.checked(formatMoment(checked.at), !fault) : words.neverChecked}
          </span>
          <SmallForm name="check">{words.check}</SmallForm>
        </div>
      </div>
      <Part isTop id="balances" title={words.balancesTitle}>
        {page.balances.length === 0 ? (
          <p className="text-ink-soft">{words.noBalances}</p>
        ) : (
          <ListTable
            label={words.balancesTitle}
            columns={[columns.provider, { head: columns.amount, isFigures: true }]}
          >
            {page.balances.map(({ slug, name, amount, isDebt }) => (
              <tr key={`${slug} ${amount}`}>
                <th scope="row">
                  <a href={links.operatorOrganisation(slug)} className="no-underline hover:underline">
                    <Marked said={name} />
                  </a>
                </th>
                <td className="text-right tabular-nums">
                  {amount} {isDebt ? <Tag tone="warn">{words.debt}</Tag> : null}
                </td>
              </tr>
            ))}
          </ListTable>
        )}
      </Part>
      <Part isTop id="propose" title={words.proposeTitle}>
        <p className="mb-4 max-w-text text-15 text-pretty">{words.proposeLead}</p>
        <Form name="propose" values={{ cutoff: page.today }} sentences={words.problems}>
          <TextField name="cutoff" type="date" label={words.cutoff} />
          <Button>{words.propose}</Button>
        </Form>
      </Part>
      <Part isTop id="runs" title={words.runsTitle}>
        {page.runs.length === 0 ? <p className="text-ink-soft">{words.noRuns}</p> : <Runs runs={page.runs} />}
        <ListPages words={words} first={isFirst ? undefined : links.operatorSettlement()} next={next} />
      </Part>
      <Part isTop id="fees" title={words.feesTitle}>
        <table className="list-table max-w-text">
          <caption className="sr-only">{words.feesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.month}</th>
              <th scope="col" className="!text-right">
                {columns.fee}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.fees.map(({ month, amount }) => (
              <tr key={month}>
                <th scope="row" className="tabular-nums">
                  {month}
                </th>
                <td className="text-right tabular-nums">{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </>
  )
}

function Runs({ runs }: { runs: Page['runs'] }) {
  const words = useWords(settlementWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.runsTitle}
      columns={[
        columns.run,
        columns.state,
        { head: columns.cutoff, from: 'sm' },
        { head: columns.payouts, from: 'sm', isFigures: true },
        { head: columns.amount, isFigures: true },
      ]}
    >
      {runs.map((run) => (
        <tr key={run.number}>
          <th scope="row" className="whitespace-nowrap tabular-nums">
            <a href={links.operatorSettlementRun(run.number)}>{run.number}</a>
          </th>
          <td>
            <Tag tone={run.state === 'proposed' ? 'lead' : 'plain'}>{words.states[run.state]}</Tag>
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{run.cutoff}</td>
          <td className="hidden text-right tabular-nums sm:table-cell">{formatCount(run.payouts)}</td>
          <td className="text-right whitespace-nowrap tabular-nums">{run.amount}</td>
        </tr>
      ))}
    </ListTable>
  )
}
