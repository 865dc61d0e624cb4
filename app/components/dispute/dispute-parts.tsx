import { labelOf } from '../../domain/codes/code-list.ts'
import type { DisputeState } from '../../domain/dispute/dispute-steps.ts'
import type { DisputedOrder, DisputeMessageView, DisputeView } from '../../domain/dispute/dispute-view.ts'
import { type Relation, relations } from '../../domain/order/related-party.ts'
import { disputeWords } from '../../i18n/dispute.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { Thread } from '../ui/thread.tsx'

/** How a dispute stands. */
export function DisputeStateTag({ state }: { state: DisputeState }) {
  const { states } = useWords(disputeWords)
  return <Tag tone={state === 'open' || state === 'answered' ? 'warn' : 'plain'}>{states[state]}</Tag>
}

/** What a dispute is about: order, reason, what is wanted, what the buyer says, how it stands and what was decided. */
export function DisputeFacts({ order, dispute }: { order: DisputedOrder; dispute: DisputeView }) {
  const words = useWords(disputeWords)
  const { page } = words
  const { links } = useSpeech()
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-x-3">
        <DisputeStateTag state={dispute.state} />
        {dispute.due ? <span className="text-15 tabular-nums">{page.due(dispute.due)}</span> : null}
      </p>
      <Facts
        facts={[
          [page.order, <span key="n">{order.number}</span>],
          [
            page.product,
            <a key="p" href={links.listing(order.code)}>
              <Marked said={order.title} />
            </a>,
          ],
          [words.sides.buyer, <Marked key="b" said={order.buyer} />],
          [words.sides.provider, <Marked key="v" said={order.provider} />],
          [page.total, order.total],
          [page.period, dispute.about && words.page.periodOf(dispute.about.period, dispute.about.amount)],
          [page.opened, dispute.opened],
          [page.reason, dispute.reason],
          [page.wish, dispute.wish],
          [
            page.text,
            <bdi key="t" className="whitespace-pre-line">
              {dispute.text}
            </bdi>,
          ],
          [page.ended, dispute.ended],
        ]}
      />
      {dispute.decision ? (
        <Part id="decision" title={page.decisionTitle}>
          <Facts
            facts={[
              [page.state, words.states[dispute.state]],
              [page.back_, dispute.back],
              [
                page.decision,
                <bdi key="d" className="whitespace-pre-line">
                  {dispute.decision}
                </bdi>,
              ],
            ]}
          />
        </Part>
      ) : null}
    </>
  )
}

/** What both sides and the exchange said, the oldest first. */
export function DisputeThread({
  messages,
  reader,
  fileOf,
}: {
  messages: readonly DisputeMessageView[]
  reader: 'buyer' | 'provider' | 'operator'
  /** Address of the file of a message. */
  fileOf: (id: string) => string
}) {
  const words = useWords(disputeWords)
  return (
    <Thread
      messages={messages}
      none={words.page.threadNone}
      sideOf={({ side }) => (side === reader ? words.mine : words.sides[side])}
      fileOf={fileOf}
    />
  )
}

/** That both sides seem to belong together, and why; nothing where nothing speaks for it. */
export function RelatedNotice({ found }: { found: readonly Relation[] }) {
  const { desk } = useWords(disputeWords)
  const { language } = useSpeech()
  if (found.length === 0) return null
  return (
    <div className="mt-4 max-w-text">
      <Notice kind="warn">
        {desk.relatedLead}{' '}
        {found.map((code) => labelOf(relations, code, language)).join(language === 'zh' ? '；' : '; ')}
      </Notice>
    </div>
  )
}
