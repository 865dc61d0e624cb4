import type { TransferLine } from '../../domain/payment/payment-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Facts } from '../ui/facts.tsx'

/** One transfer and what there is to do with it: confirm it by its amount, send it back, strike it out. */
export function ChosenTransfer({ transfer }: { transfer: TransferLine }) {
  const { transfer: words, transferStates, returnReasons, problems } = useWords(paymentDeskWords)
  const { links } = useSpeech()
  const { state, paymentId } = transfer
  const isOpen = state === 'noted' || state === 'toReturn'
  const canConfirm = state === 'noted' && paymentId !== undefined
  const canReturn = state === 'toReturn' || (state === 'noted' && paymentId === undefined)
  return (
    <section aria-labelledby="chosen-title" className="max-w-text rounded border border-hairline bg-sheet px-5 py-4">
      <h2 id="chosen-title" className="text-17 tabular-nums">
        {transfer.reference || '—'}
      </h2>
      <SmallFormProblem names={['returned']} sentences={problems} />
      <Facts
        facts={[
          [
            words.columns.amount,
            <span key="a" className="tabular-nums">
              {transfer.amount}
            </span>,
          ],
          [words.columns.payer, transfer.payer && <bdi>{transfer.payer}</bdi>],
          [
            words.columns.state,
            `${transferStates[state]}${transfer.why ? ` · ${returnReasons[transfer.why]}` : ''}${transfer.struckFor ? ` · ${transfer.struckFor}` : ''}`,
          ],
          [
            words.columns.noted,
            <span key="n" className="tabular-nums">
              {transfer.noted}
            </span>,
          ],
          [
            words.payment,
            paymentId ? (
              <a key="p" href={links.operatorPayment(paymentId)}>
                {words.payment}
              </a>
            ) : (
              words.noPayment
            ),
          ],
        ]}
      />
      {canConfirm ? (
        <div className="mt-5">
          <h3 className="font-medium">{words.confirmTitle}</h3>
          <p className="mt-1 mb-3 text-15 text-pretty text-ink-soft">{words.confirmLead}</p>
          <Form name="confirm" sentences={problems}>
            <input type="hidden" name="transfer" value={transfer.id} />
            <TextField name="amount" label={words.amountAgain} inputMode="decimal" maxLength={20} />
            <Button>{words.confirm}</Button>
          </Form>
        </div>
      ) : null}
      {canReturn ? (
        <div className="mt-4">
          <SmallForm name="returned" fields={{ transfer: transfer.id }} look="primary">
            {words.returned}
          </SmallForm>
        </div>
      ) : null}
      {isOpen && !transfer.isOwed ? (
        <div className="mt-4">
          <Folded name="strike" summary={words.strikeOpen}>
            <Form name="strike" sentences={problems}>
              <input type="hidden" name="transfer" value={transfer.id} />
              <TextArea name="reason" label={words.strikeReason} rows={3} maxLength={500} />
              <Button look="stop">{words.strike}</Button>
            </Form>
          </Folded>
        </div>
      ) : null}
    </section>
  )
}
