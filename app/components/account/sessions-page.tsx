import { mostSessionsShown, type SessionView } from '../../domain/account/sessions-view.ts'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { AccountFrame } from './account-frame.tsx'

/** Where a person is signed in, and ways to end that. */
export function SessionsPage({ sessions, hasMore }: { sessions: readonly SessionView[]; hasMore: boolean }) {
  const { sessions: words, problems } = useWords(accountPagesWords)
  const nameOf = ({ browser, system }: SessionView) =>
    browser && system ? words.on(browser, system) : (browser ?? system ?? words.unknown)
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <Done sentences={words.done} />
      <SmallFormProblem names={['end', 'endOthers']} sentences={problems} />
      <ScrollTable label={words.table}>
        <table className="list-table">
          <caption className="sr-only">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.device}</th>
              <th scope="col" className="hidden sm:table-cell">
                {words.address}
              </th>
              <th scope="col" className="hidden lg:table-cell">
                {words.since}
              </th>
              <th scope="col" className="hidden sm:table-cell">
                {words.lastUsed}
              </th>
              <th scope="col">
                <span className="sr-only">{words.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row" className="!min-w-0">
                  <bdi>{nameOf(session)}</bdi>
                  <span className="block text-13 text-ink-soft [overflow-wrap:anywhere] sm:hidden">
                    {session.address}
                    <br />
                    {words.lastUsed} {session.lastUsed}
                  </span>
                </th>
                <td className="hidden [overflow-wrap:anywhere] sm:table-cell">{session.address}</td>
                <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{session.since}</td>
                <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{session.lastUsed}</td>
                <td className="!text-right whitespace-nowrap">
                  {session.isThis ? (
                    <span className="text-ink-soft">{words.isThis}</span>
                  ) : (
                    <SmallForm name="end" fields={{ session: session.id }} label={words.endOf(nameOf(session))}>
                      {words.end}
                    </SmallForm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {sessions.length > 1 ? (
        <div className="mt-6 grid gap-3">
          {hasMore ? <p className="text-13 text-ink-soft">{words.more(mostSessionsShown)}</p> : null}
          <SmallForm name="endOthers" look="stop">
            {words.endOthers}
          </SmallForm>
        </div>
      ) : (
        <p className="mt-4 text-ink-soft">{words.onlyThis}</p>
      )}
    </AccountFrame>
  )
}
