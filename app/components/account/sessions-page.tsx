import { mostSessionsShown, type SessionView } from '../../domain/account/sessions-view.ts'
import { accountPagesWords } from '../../i18n/account-pages.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
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
      <ListTable
        label={words.table}
        columns={[
          words.device,
          { head: words.address, from: 'sm' },
          { head: words.since, from: 'lg' },
          { head: words.lastUsed, from: 'sm' },
          { head: <span className="sr-only">{words.actions}</span> },
        ]}
      >
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
      </ListTable>
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
