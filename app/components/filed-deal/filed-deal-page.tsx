import type { FiledDealPage as View } from '../../domain/filed-deal/read-filed-deals.server.ts'
import { longestReason } from '../../domain/order/order-lists.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { filedDealWords } from '../../i18n/filed-deal.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { FiledDealFacts } from './filed-deal-parts.tsx'

/** A filed deal for one of its sides: what it says, its certificate, and confirming it or taking it back. */
export function FiledDealPage({ workspace, deal, steps }: View & { workspace: Workspace }) {
  const words = useWords(filedDealWords)
  const { page } = words
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="filedDeals">
      <Done sentences={words.done} />
      <SmallFormProblem names={['confirm', 'withdraw']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.filedDeals(slug)}>{words.list.back}</a>
      </p>
      <h2 className="text-20">
        <bdi>{deal.subject}</bdi>
      </h2>
      <FiledDealFacts deal={deal} document={files.filedDealDocument(slug, deal.number)} />
      {deal.state === 'filed' && !steps.includes('confirm') ? (
        <p className="mt-3 text-15 text-ink-soft">{page.waits}</p>
      ) : null}
      {deal.certificate ? (
        <Part id="certificate" title={page.certificate}>
          <p className="flex flex-wrap gap-x-6">
            <span className="tabular-nums">{deal.certificate}</span>
            <a href={links.filedDealPdf(slug, deal.number)}>{page.pdf}</a>
            <a href={files.filedDealJson(slug, deal.number)} download>
              {page.json}
            </a>
            <a href={links.verify(deal.certificate)}>{page.verify}</a>
          </p>
        </Part>
      ) : null}
      {steps.includes('confirm') ? (
        <Part id="answer" title={page.answerTitle}>
          <SmallForm name="confirm" look="primary">
            {page.confirm}
          </SmallForm>
          <Folded name="deny" summary={page.denyOpen}>
            <Form name="deny" sentences={words.problems}>
              <TextArea name="reason" label={page.why} rows={3} maxLength={longestReason} />
              <Button look="stop">{page.deny}</Button>
            </Form>
          </Folded>
        </Part>
      ) : null}
      {steps.includes('withdraw') ? (
        <div className="mt-8">
          <SmallForm name="withdraw" look="stop">
            {page.withdraw}
          </SmallForm>
        </div>
      ) : null}
    </WorkspaceFrame>
  )
}
