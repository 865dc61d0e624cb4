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
  if (messages.length === 0) return <p className="text-ink-soft">{words.page.threadNone}</p>
  return (
    <ol className="max-w-text border-t border-hairline">
      {messages.map((message) => (
        <li key={message.id} className="border-b border-hairline py-3">
          <p className="text-13 text-ink-soft">
            <span className="font-medium text-ink">
              {message.side === reader ? words.mine : words.sides[message.side]}
            </span>
            {message.person ? (
              <>
                {' '}
                · <bdi>{message.person}</bdi>
              </>
            ) : null}{' '}
            · <span className="tabular-nums">{message.at}</span>
          </p>
          {message.text ? (
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
              <bdi>{message.text}</bdi>
            </p>
          ) : null}
          {message.file ? (
            <p className="mt-1 text-15 [overflow-wrap:anywhere]">
              <a href={fileOf(message.id)} download>
                <bdi>{message.file.name}</bdi>
              </a>{' '}
              <span className="text-13 text-ink-soft">{message.file.size}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
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
