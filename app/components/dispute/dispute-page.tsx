import { disputeReasons, disputeWishes, longestDisputeText } from '../../domain/dispute/dispute-lists.ts'
import type { DisputePage as View } from '../../domain/dispute/read-dispute.server.ts'
import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { disputeWords } from '../../i18n/dispute.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DisputeFacts, DisputeThread } from './dispute-parts.tsx'

/** The dispute about an order, for either side: opening it, what was said and decided, taking it back. */
export function DisputePage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(disputeWords)
  const { links } = useSpeech()
  const { order, side, dispute, messages = [] } = page
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={words.done} />
      <SmallFormProblem names={['withdraw']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.order(slug, order.number)}>{words.page.back}</a>
      </p>
      <h2 className="text-20">
        {words.page.title} · <Marked said={order.title} />
      </h2>
      {dispute ? <DisputeFacts order={order} dispute={dispute} /> : null}
      {dispute ? (
        <Part id="thread" title={words.page.threadTitle}>
          <p className="mb-3 max-w-text text-15 text-ink-soft">{words.page.threadLead}</p>
          <DisputeThread messages={messages} reader={side} fileOf={(id) => files.disputeFile(slug, order.number, id)} />
          {page.maySay ? <SayForm side={side} /> : null}
        </Part>
      ) : null}
      {page.mayWithdraw ? (
        <Folded name="withdraw" summary={words.page.withdrawOpen}>
          <p className="mb-4 text-15 text-pretty">
            {dispute?.about
              ? words.page.withdrawLeadPeriod
              : page.isDelivered
                ? words.page.withdrawLead
                : words.page.withdrawLeadLate}
          </p>
          <SmallForm name="withdraw" look="stop">
            {words.page.withdraw}
          </SmallForm>
        </Folded>
      ) : null}
      {page.about ? <OpenForm about={page.about} isOverdue={page.isOverdue} /> : null}
    </WorkspaceFrame>
  )
}

function SayForm({ side }: { side: View['side'] }) {
  const words = useWords(disputeWords)
  return (
    <div className="mt-6 max-w-text">
      <h4 className="mb-3 font-medium">{words.page.say[side]}</h4>
      <Form name="say" encType="multipart/form-data" sentences={words.problems}>
        <TextArea name="text" label={words.page.sayText} rows={4} maxLength={longestDisputeText} />
        <TextField
          name="file"
          type="file"
          label={words.page.file}
          hint={words.page.fileHint}
          accept={acceptedFiles}
          isOptional
        />
        <Button>{words.page.send}</Button>
      </Form>
    </div>
  )
}

function OpenForm({ about, isOverdue }: { about: NonNullable<View['about']>; isOverdue: boolean }) {
  const words = useWords(disputeWords)
  const { language } = useSpeech()
  const options = (list: typeof disputeReasons | typeof disputeWishes) =>
    list.map(({ code, ...label }) => ({ value: code, label: label[language] }))
  return (
    <Part id="open" title={words.page.openTitle}>
      <p className="mb-5 max-w-text text-15 text-pretty">
        {isOverdue ? `${words.page.overdueLead} ` : null}
        {about.period > 0 ? words.page.periodLead(about.period, about.amount) : words.page.openLead}
      </p>
      <Form name="open" encType="multipart/form-data" sentences={words.problems}>
        <ChoiceField name="reason" kind="radio" label={words.page.reason} options={options(disputeReasons)} />
        <ChoiceField
          name="wish"
          kind="radio"
          label={words.page.wish}
          options={options(disputeWishes).filter(({ value }) => about.period === 0 || value !== 'REDELIVER')}
        />
        <TextField
          name="wishAmount"
          label={words.page.wishAmount}
          hint={about.period > 0 ? words.page.wishAmountHintPeriod : words.page.wishAmountHint}
          inputMode="decimal"
          maxLength={20}
          isOptional
        />
        <TextArea
          name="text"
          label={words.page.text}
          hint={words.page.textHint}
          rows={6}
          maxLength={longestDisputeText}
        />
        <TextField
          name="file"
          type="file"
          label={words.page.file}
          hint={words.page.fileHint}
          accept={acceptedFiles}
          isOptional
        />
        <Button>{words.page.open}</Button>
      </Form>
    </Part>
  )
}
