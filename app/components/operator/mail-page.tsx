import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormState } from '../../domain/form-state.ts'
import type { MailBody as Body, MailStateName } from '../../domain/mail/mail-view.ts'
import type { Language } from '../../domain/text.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorMailWords } from '../../i18n/operator-mail.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { MailBody } from './mail-body.tsx'
import { MailState } from './mail-state.tsx'

export type MailPageView = {
  kind: string
  toAddress: string
  language: Language
  subject: string
  state: MailStateName
  attempts: number
  dueAt: number
  createdAt: number
  settledAt: number | null
  lastError: string | null
  /** What it says; none where that was erased or is for the recipient only. */
  body: Body | undefined
}

/** One mail as the operator sees it: what it is, how it stands, what can be done, what it says. */
export function MailPage({ mail }: { mail: MailPageView }) {
  const words = useWords(operatorMailWords)
  const answer = useActionData<{ form?: FormState } | undefined>()
  const isOpen = mail.state === 'waiting' || mail.state === 'stuck'
  const without = {
    sent: words.isSent,
    dropped: words.isDropped,
    kept: '',
    waiting: words.isHidden,
    stuck: words.isHidden,
  }
  // What was wanted came too late, and with its form went the place for saying so.
  const isLate = !isOpen && answer?.form !== undefined
  return (
    <>
      <dl className="mt-5 grid max-w-text grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Fact name={words.to}>
          {mail.toAddress ? <span className="break-all">{mail.toAddress}</span> : words.erased}
        </Fact>
        <Fact name={words.state}>
          <MailState state={mail.state} />{' '}
          {mail.settledAt === null ? null : <span className="mr-2">{formatMoment(mail.settledAt)}</span>}
          {mail.state === 'waiting' && mail.attempts > 0 ? words.tries(mail.attempts, formatMoment(mail.dueAt)) : null}
          {mail.state === 'stuck' ? words.triesOver(mail.attempts) : null}
        </Fact>
        {mail.lastError ? <Fact name={words.error}>{mail.lastError}</Fact> : null}
        <Fact name={words.kind}>{words.kinds[mail.kind] ?? mail.kind}</Fact>
        <Fact name={words.language}>{words.languages[mail.language]}</Fact>
        <Fact name={words.at}>{formatMoment(mail.createdAt)}</Fact>
      </dl>
      {isLate ? (
        <div className="mt-6">
          <Notice kind="warn">{words.problems.mailSettled}</Notice>
        </div>
      ) : null}
      {isOpen ? (
        <div className="mt-6 grid gap-6">
          <Form name="retry" sentences={words.problems}>
            <Button>{words.retry}</Button>
          </Form>
          <Form name="drop" sentences={words.problems} className="grid gap-2">
            <p className="text-13 text-ink-soft">{words.dropHint}</p>
            <Button look="stop">{words.drop}</Button>
          </Form>
        </div>
      ) : null}
      {mail.body ? (
        <MailBody body={mail.body} subject={mail.subject} />
      ) : (
        <p className="mt-8 text-ink-soft">{without[mail.state]}</p>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
