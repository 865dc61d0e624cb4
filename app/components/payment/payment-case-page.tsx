import type { ReactNode } from 'react'
import type { DeskLine, NoticeLine, TaskLine, TransferLine } from '../../domain/payment/payment-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { PaymentFacts } from './payment-section.tsx'
import { TransferTable } from './transfer-table.tsx'

/** A payment as operators see it: what it is, what has to be looked at, what was told and said of it. */
export function PaymentCasePage({
  payment,
  names,
  tasks,
  notices,
  transfers,
  events,
}: {
  payment: DeskLine
  /** How the payment service calls it. */
  names: { intent: string | null; checkout: string | null }
  tasks: readonly TaskLine[]
  notices: readonly NoticeLine[]
  transfers: readonly TransferLine[]
  events: readonly { seq: number; at: string; action: string; reason: string | null }[]
}) {
  const words = useWords(paymentDeskWords)
  const { links } = useSpeech()
  const { case: said, attentions, problems } = words
  const isCard = payment.method === 'card'
  return (
    <div className="mt-6">
      <Done sentences={words.done} />
      <SmallFormProblem names={['look', 'retry', ...(payment.attention ? [] : ['settled'])]} sentences={problems} />
      {payment.attention ? (
        <div className="mb-6 max-w-text">
          <Notice kind="warn">
            {said.attention}：{attentions[payment.attention]}
          </Notice>
        </div>
      ) : null}
      <PaymentFacts payment={payment} />
      <Facts
        facts={[
          [
            said.order,
            <span key="o" className="tabular-nums">
              {payment.order}
            </span>,
          ],
          [said.buyer, <Marked key="b" said={payment.buyer} />],
          [said.provider, <Marked key="p" said={payment.provider} />],
          [said.reference, !isCard && <span className="tabular-nums">{payment.reference}</span>],
          [said.intent, names.intent ?? names.checkout],
        ]}
      />
      {isCard ? (
        <div className="mt-4">
          <SmallForm name="look" look="plain">
            {said.look}
          </SmallForm>
          <p className="mt-1 text-13 text-ink-soft">{said.lookHint}</p>
        </div>
      ) : null}
      {payment.attention ? (
        <Part id="settle" title={said.settleTitle}>
          <Form name="settled" sentences={problems}>
            <TextArea name="reason" label={said.reason} rows={3} maxLength={500} />
            <Button>{said.settle}</Button>
          </Form>
        </Part>
      ) : null}
      {transfers.length > 0 ? (
        <Part id="transfers" title={said.transfers}>
          <TransferTable
            label={said.transfers}
            lines={transfers}
            hrefOf={(id) => links.operatorTransfers(new URLSearchParams({ transfer: id }))}
          />
        </Part>
      ) : null}
      {isCard ? (
        <>
          <Part id="tasks" title={said.tasks}>
            {tasks.length === 0 ? <None /> : <Tasks tasks={tasks} />}
          </Part>
          <Part id="notices" title={said.notices}>
            {notices.length === 0 ? <None /> : <Notices notices={notices} />}
          </Part>
        </>
      ) : null}
      <Part id="events" title={said.events}>
        <ul className="mt-3 grid gap-1 text-15">
          {events.map(({ seq, at, action, reason }) => (
            <li key={seq}>
              <span className="tabular-nums text-ink-soft">{at}</span> {action} {reason ? <bdi>{reason}</bdi> : null}
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-10">
      <h2 id={`${id}-title`} className="text-17">
        {title}
      </h2>
      {children}
    </section>
  )
}

function None() {
  const { case: said } = useWords(paymentDeskWords)
  return <p className="mt-2 text-ink-soft">{said.noneYet}</p>
}

function Tasks({ tasks }: { tasks: readonly TaskLine[] }) {
  const { case: said, taskKinds, taskStates } = useWords(paymentDeskWords)
  const { columns } = said
  return (
    <ListTable
      label={said.tasks}
      columns={[columns.what, columns.state, columns.amount, columns.tries, columns.at, columns.why]}
    >
      {tasks.map((task) => (
        <tr key={task.id}>
          <th scope="row">{taskKinds[task.kind]}</th>
          <td className="whitespace-nowrap">
            {taskStates[task.state]}{' '}
            {task.state === 'failed' ? (
              <SmallForm name="retry" fields={{ task: task.id }} label={`${said.retry}: ${taskKinds[task.kind]}`}>
                {said.retry}
              </SmallForm>
            ) : null}
          </td>
          <td className="whitespace-nowrap tabular-nums">{task.amount}</td>
          <td className="tabular-nums">{task.tries}</td>
          <td className="whitespace-nowrap tabular-nums">{task.at}</td>
          <td>{task.failure}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Notices({ notices }: { notices: readonly NoticeLine[] }) {
  const { case: said, noticeStates } = useWords(paymentDeskWords)
  return (
    <ul className="mt-3 grid gap-1 text-15">
      {notices.map((notice) => (
        <li key={notice.id} className="[overflow-wrap:anywhere]">
          <span className="tabular-nums text-ink-soft">{notice.received}</span> {notice.type} ·{' '}
          {noticeStates[notice.state]}
          {notice.failure ? ` · ${said.columns.why}：${notice.failure}` : ''}
        </li>
      ))}
    </ul>
  )
}
