import { labelOf } from '../../domain/codes/code-list.ts'
import { grades } from '../../domain/codes/grading.ts'
import type { DeskOrder } from '../../domain/order/read-order.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { TermSentences } from '../listing/term-sentences.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { DeskDecision } from './desk-decision.tsx'
import { DeskRight, DeskRightProblem } from './desk-right.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderClock, OrderStateTag } from './order-marks.tsx'
import { OrderProgressLine } from './order-progress-line.tsx'
import { OrderTermsFacts } from './order-terms.tsx'

/** An order whole for operators: what the grade asks for, what was shown, the terms, and the decision. */
export function DeskOrderPage(page: DeskOrder) {
  const words = useWords(orderWords)
  const { desk } = words
  const { links, language } = useSpeech()
  const { order, terms, flags } = page
  const content = (['personal', 'sensitive', 'authorised'] as const).filter((flag) => flags[flag])
  return (
    <>
      <div className="mt-4">
        <Done sentences={words.done} />
        <SmallFormProblem names={page.steps.length > 0 ? [] : ['approve', 'refuse']} sentences={words.problems} />
        <DeskRightProblem held={page.held} />
      </div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <OrderStateTag state={order.state} />
        <span className="text-13 text-ink-soft tabular-nums">{order.number}</span>
        {order.clock ? <OrderClock clock={order.clock} reader="operator" /> : null}
      </p>
      <div className="mt-4">
        <OrderProgressLine steps={page.progress} />
      </div>
      {order.isRelated ? (
        <div className="mt-6">
          <Notice kind="warn">{desk.relatedNote}</Notice>
        </div>
      ) : null}
      <Facts
        facts={[
          [
            words.list.others.buyer,
            <a key="p" href={links.operatorOrganisation(page.slugs.provider)}>
              <Marked said={order.provider} />
            </a>,
          ],
          [
            words.list.others.provider,
            <a key="b" href={links.operatorOrganisation(page.slugs.buyer)}>
              <Marked said={order.buyer} />
            </a>,
          ],
          [
            words.page.terms.listing,
            <a key="l" href={links.listing(terms.code)}>
              {terms.code}
            </a>,
          ],
          [
            desk.grade,
            page.grade ? (
              <GradeMark key="g" grade={page.grade} label={labelOf(grades, page.grade, language)} />
            ) : (
              desk.noGrade
            ),
          ],
          [
            desk.content,
            content.length > 0
              ? content.map((flag) => desk.flags[flag]).join(language === 'zh' ? '、' : ', ')
              : desk.noFlags,
          ],
          [desk.origin, desk.origins[page.origin]],
          [words.page.reason, page.reason && <bdi className="whitespace-pre-line">{page.reason}</bdi>],
        ]}
      />
      <Part isTop id="gates" title={desk.gatesTitle}>
        {page.gates.length === 0 ? (
          <p className="text-ink-soft">{desk.noGates}</p>
        ) : (
          <ul className="list-disc pl-5">
            {page.gates.map((gate) => (
              <li key={gate}>{desk.gates[gate] ?? gate}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part isTop id="evidence" title={desk.evidenceTitle}>
        {page.evidence.length === 0 ? (
          <p className="text-ink-soft">{desk.noEvidence}</p>
        ) : (
          <Facts
            facts={page.evidence.map(({ slot, text }) => [
              desk.evidence[slot] ?? slot,
              <bdi key={slot} className="whitespace-pre-line">
                {text}
              </bdi>,
            ])}
          />
        )}
      </Part>
      <Part isTop id="terms" title={words.page.termsTitle}>
        <OrderTermsFacts terms={terms} money={page.money} isFree={order.total === undefined} />
      </Part>
      <Part isTop id="use" title={words.page.useTitle}>
        <TermSentences sentences={terms.sentences} />
      </Part>
      <DeskDecision page={page} />
      {page.held ? <DeskRight held={page.held} /> : null}
      <Part isTop id="history" title={words.page.historyTitle}>
        <OrderHistory events={page.history} />
      </Part>
    </>
  )
}
