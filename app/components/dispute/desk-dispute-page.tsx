import { longestDisputeText } from '../../domain/dispute/dispute-lists.ts'
import type { DeskDispute } from '../../domain/dispute/read-dispute.server.ts'
import { disputeWords } from '../../i18n/dispute.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { DisputeFacts, DisputeThread, RelatedNotice } from './dispute-parts.tsx'

/** A dispute for operators: what is claimed and said, and the decision. */
export function DeskDisputePage({ order, dispute, messages, relations, isOwn, decisions }: DeskDispute) {
  const words = useWords(disputeWords)
  const { links } = useSpeech()
  return (
    <>
      <Done sentences={words.done} />
      <p className="mt-2 text-15">
        <a href={links.operatorOrder(order.number)}>
          {words.page.order} {order.number}
        </a>
      </p>
      <RelatedNotice found={relations} />
      <DisputeFacts order={order} dispute={dispute} />
      <Part isTop id="thread" title={words.page.threadTitle}>
        <DisputeThread
          messages={messages}
          reader="operator"
          fileOf={(id) => files.deskDisputeFile(dispute.number, id)}
        />
      </Part>
      {isOwn ? (
        <div className="mt-6 max-w-text">
          <Notice kind="warn">{words.desk.own}</Notice>
        </div>
      ) : null}
      {decisions.length > 0 ? <Decide decisions={decisions} isOfPeriod={dispute.about !== undefined} /> : null}
    </>
  )
}

function Decide({ decisions, isOfPeriod }: { decisions: DeskDispute['decisions']; isOfPeriod: boolean }) {
  const words = useWords(disputeWords)
  const { desk } = words
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <Part isTop id="decide" title={desk.decideTitle}>
        <Form name="decide" sentences={words.problems}>
          <ChoiceField
            name="decision"
            kind="radio"
            label={desk.decideChoice}
            options={decisions.map((decision) => ({
              value: decision,
              label: (isOfPeriod ? desk.periodDecisions : desk.decisions)[decision],
            }))}
          />
          {decisions.includes('partRefund') ? (
            <TextField
              name="backAmount"
              label={desk.backAmount}
              hint={desk.backAmountHint}
              inputMode="decimal"
              maxLength={20}
              isOptional
            />
          ) : null}
          <TextArea name="reason" label={desk.reason} hint={desk.reasonHint} rows={5} maxLength={longestDisputeText} />
          <Button>{desk.decide}</Button>
        </Form>
      </Part>
      <Part isTop id="ask" title={desk.askTitle}>
        <Form name="ask" sentences={words.problems}>
          <TextArea name="text" label={desk.askText} rows={5} maxLength={longestDisputeText} />
          <Button look="plain">{desk.ask}</Button>
        </Form>
      </Part>
    </div>
  )
}
