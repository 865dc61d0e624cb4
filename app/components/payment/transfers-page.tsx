import type { TransferLine } from '../../domain/payment/payment-desk.ts'
import type { TransferAccount } from '../../domain/payment/transfer-account.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { ChosenTransfer } from './chosen-transfer.tsx'
import { TransferTable } from './transfer-table.tsx'

/** Bank transfers: the one that is dealt with, those that wait, noting another, and the account they go to. */
export function TransfersPage({
  lines,
  chosen,
  account,
  isSettled,
  next,
  isFirst,
}: {
  lines: readonly TransferLine[]
  chosen?: TransferLine
  account: TransferAccount
  /** Those that are settled are shown, not those that wait. */
  isSettled: boolean
  next?: string
  isFirst: boolean
}) {
  const all = useWords(paymentDeskWords)
  const { transfer: words, done, problems } = all
  const { links } = useSpeech()
  const list = (settled: boolean) => links.operatorTransfers(new URLSearchParams(settled ? { state: 'settled' } : {}))
  return (
    <div className="mt-6">
      <Done sentences={done} />
      <SmallFormProblem names={chosen ? [] : ['confirm', 'returned', 'strike']} sentences={problems} />
      {chosen ? <ChosenTransfer transfer={chosen} /> : null}
      <ListFilters
        label={words.title}
        filters={[
          { to: list(false), label: words.open, isHere: !isSettled },
          { to: list(true), label: words.settled, isHere: isSettled },
        ]}
      />
      {lines.length === 0 ? (
        <p className="mt-4 text-ink-soft">{isSettled ? words.noneSettled : words.none}</p>
      ) : (
        <TransferTable
          label={words.title}
          lines={lines}
          hrefOf={(id) =>
            links.operatorTransfers(new URLSearchParams({ ...(isSettled && { state: 'settled' }), transfer: id }))
          }
        />
      )}
      <ListPages words={all} first={isFirst ? undefined : list(isSettled)} next={next} />
      <section aria-labelledby="note-title" className="mt-10">
        <h2 id="note-title" className="text-17">
          {words.noteTitle}
        </h2>
        <p className="mt-1 mb-4 max-w-text text-pretty text-ink-soft">{words.noteLead}</p>
        <Form name="note" sentences={problems}>
          <TextField name="reference" label={words.reference} hint={words.referenceHint} maxLength={60} />
          <TextField name="amount" label={words.amount} inputMode="decimal" maxLength={20} />
          <TextField name="payer" label={words.payer} maxLength={200} />
          <TextField name="line" label={words.line} maxLength={80} />
          <Button>{words.note}</Button>
        </Form>
      </section>
      <section aria-labelledby="account-title" className="mt-10">
        <h2 id="account-title" className="sr-only">
          {words.accountTitle}
        </h2>
        <Folded name="account" summary={words.accountTitle}>
          <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.accountLead}</p>
          <Form name="account" values={account} sentences={problems}>
            <TextField name="holder" label={words.holder} maxLength={200} />
            <TextField name="bank" label={words.bank} maxLength={200} />
            <TextField name="number" label={words.number} maxLength={60} />
            <TextArea name="note" label={words.accountNote} rows={3} maxLength={500} isOptional />
            <Button look="plain">{words.save}</Button>
          </Form>
        </Folded>
      </section>
    </div>
  )
}
