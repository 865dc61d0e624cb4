import type { RunPage as Page } from '../../domain/billing/read-settlement.server.ts'
import { settlementWords } from '../../i18n/billing-settlement.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

/** A settlement run: who gets what, who proposed and approved it, and the next step. */
export function RunPage({ page }: { page: Page }) {
  const words = useWords(settlementWords)
  const { facts } = words
  const who = ({ by, at }: { by: string | null; at: number }) => (
    <span>
      <bdi>{by ?? words.byClock}</bdi> <span className="text-13 text-ink-soft tabular-nums">{formatMoment(at)}</span>
    </span>
  )
  return (
    <>
      <div className="mt-6">
        <Done sentences={words.done} />
        <SmallFormProblem names={['approve']} sentences={words.problems} />
      </div>
      <Facts
        facts={[
          [facts.state, <Tag key="s">{words.states[page.state]}</Tag>],
          [facts.cutoff, page.cutoff],
          [facts.proposed, who(page.proposed)],
          [facts.approved, page.approved && who(page.approved)],
        ]}
      />
      {page.state === 'proposed' && (page.isOwn || page.isInvolved) ? (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{page.isInvolved ? words.involved : words.own}</Notice>
        </div>
      ) : null}
      {page.mayApprove ? (
        <div className="mt-6">
          <p className="mb-3 max-w-text text-15 text-pretty">{words.approveLead}</p>
          <SmallForm name="approve" look="primary">
            {words.approve}
          </SmallForm>
        </div>
      ) : null}
      {page.mayCancel ? (
        <Folded name="cancel" summary={words.cancelOpen}>
          <Form name="cancel" sentences={words.problems}>
            <TextArea name="reason" label={words.reason} rows={2} maxLength={500} />
            <Button look="stop">{words.cancel}</Button>
          </Form>
        </Folded>
      ) : null}
      <Part isTop id="payouts" title={words.payoutsTitle}>
        <Payouts page={page} />
      </Part>
      {page.mayPay ? <Settling page={page} /> : null}
    </>
  )
}

/** The forms by which a transfer is recorded, or that it failed. */
function Settling({ page }: { page: Page }) {
  const words = useWords(settlementWords)
  const options = page.payouts
    .filter(({ state }) => state === 'approved')
    .map(({ id, name, amount }) => ({ value: id, label: `${name.text} · ${amount}` }))
  if (options.length === 0) return null
  const values = options.length === 1 ? { payout: options[0]?.value ?? '' } : {}
  return (
    <Part isTop id="settle" title={words.markPaid}>
      <Form name="paid" values={values} sentences={words.problems}>
        <SelectField name="payout" label={words.columns.provider} options={options} />
        <TextField name="bankReference" label={words.bankReference} maxLength={60} />
        <Button>{words.markPaid}</Button>
      </Form>
      <Folded name="failed" summary={words.failedTitle}>
        <Form name="failed" values={values} sentences={words.problems}>
          <SelectField name="payout" label={words.columns.provider} options={options} />
          <TextArea name="reason" label={words.reason} rows={2} maxLength={500} />
          <Button look="stop">{words.markFailed}</Button>
        </Form>
      </Folded>
    </Part>
  )
}

function Payouts({ page }: { page: Page }) {
  const words = useWords(settlementWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.payoutsTitle}
      columns={[
        columns.provider,
        columns.state,
        { head: columns.orders, from: 'sm', isFigures: true },
        { head: columns.amount, isFigures: true },
      ]}
    >
      {page.payouts.map((payout) => (
        <tr key={payout.id}>
          <LineHead to={links.operatorOrganisation(payout.slug)} name={payout.name}>
            {payout.bankReference || payout.reason ? (
              <span className="block text-13 text-ink-soft">
                <bdi>{payout.bankReference ?? payout.reason}</bdi>
              </span>
            ) : null}
          </LineHead>
          <td>
            <Tag tone={payout.state === 'failed' ? 'warn' : 'plain'}>{words.payoutStates[payout.state]}</Tag>
          </td>
          <td className="hidden text-right tabular-nums sm:table-cell">{formatCount(payout.orders)}</td>
          <td className="text-right whitespace-nowrap tabular-nums">{payout.amount}</td>
        </tr>
      ))}
    </ListTable>
  )
}
