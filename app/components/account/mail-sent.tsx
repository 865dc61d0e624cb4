import { accountWords } from '../../i18n/account.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'
import { EntryPage, WayOn } from './entry-page.tsx'

/** After a form that sent a mail: where to look, and in a demo the mail itself. */
export function MailSent({
  words,
  mail,
  to,
}: {
  words: { sentTitle: string; sent: readonly string[]; sentHelp: string }
  /** Where the mail can be read, in a demo. */
  mail: string | undefined
  to: { href: string; label: string }
}) {
  return (
    <EntryPage title={words.sentTitle} after={<WayOn to={to.href} label={to.label} />}>
      {words.sent.map((each) => (
        <p key={each} role="status" className="text-pretty">
          {each}
        </p>
      ))}
      <p className="text-ink-soft text-pretty">{words.sentHelp}</p>
      <DemoMail link={mail} />
    </EntryPage>
  )
}

/** In a demo no mail leaves: the page that had it sent leads to it. */
export function DemoMail({ link }: { link: string | undefined }) {
  const words = useWords(accountWords)
  return link ? (
    <Notice kind="info">
      <a href={link}>{words.demoMail}</a>
    </Notice>
  ) : null
}
