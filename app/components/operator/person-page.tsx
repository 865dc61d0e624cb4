import type { PersonView } from '../../domain/person-admin/read-person.server.ts'
import { formatCount, formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { ActorLink } from './actor-link.tsx'
import { PersonActs } from './person-acts.tsx'

/** One person for the operator: the account, the organisations, what may be done, and what happened. */
export function PersonPage({ person }: { person: PersonView }) {
  const { people: words } = useWords(operatorWords)
  const { links } = useSpeech()
  const facts: readonly [label: string, value: string][] = [
    [words.email, person.email],
    [words.since, formatMoment(person.createdAt)],
    [words.seen, person.lastSeenAt === null ? words.never : formatMoment(person.lastSeenAt)],
    [words.sessions, words.sessionsCount(formatCount(person.sessions))],
    [
      words.secondFactor,
      person.secondFactorAt === null
        ? words.secondFactorOff
        : `${words.secondFactorOn(formatDay(person.secondFactorAt))} · ${words.recovery(person.recoveryCodes)}`,
    ],
    [words.language, words.languages[person.language]],
  ]
  return (
    <>
      {person.suspendedAt === null ? null : (
        <div className="mt-4 max-w-text">
          <Notice kind="warn">{words.suspendedSince(formatMoment(person.suspendedAt))}</Notice>
        </div>
      )}
      <section aria-labelledby="account" className="mt-8">
        <h2 id="account" className="text-20">
          {words.account}
        </h2>
        <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="mb-1 break-all sm:mb-0">{value}</dd>
            </div>
          ))}
        </dl>
        <PersonActs person={person} />
      </section>
      <section className="mt-12">
        <h2 className="text-20">{words.membership}</h2>
        {person.memberships.length === 0 ? (
          <p className="mt-2 text-ink-soft">{words.noMembership}</p>
        ) : (
          <ListTable label={words.membership} columns={[words.organisations, words.role, words.joined]}>
            {person.memberships.map((each) => (
              <tr key={each.slug}>
                <th scope="row">
                  <a href={links.operatorOrganisation(each.slug)}>{each.name}</a>
                </th>
                <td>
                  {each.role}
                  {each.isOnlyOwner ? <span className="text-ink-soft"> · {words.onlyOwner}</span> : null}
                </td>
                <td className="whitespace-nowrap">{formatDay(each.joinedAt)}</td>
              </tr>
            ))}
          </ListTable>
        )}
      </section>
      <section aria-labelledby="history" className="mt-12">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="history" className="text-20">
            {words.history}
          </h2>
          <a href={`${links.operatorAudit()}?${new URLSearchParams({ subject: person.id })}`}>{words.historyAll}</a>
        </div>
        {person.events.length === 0 ? (
          <p className="mt-2 text-ink-soft">{words.historyNone}</p>
        ) : (
          <ol className="mt-3">
            {person.events.map((event) => (
              <li
                key={event.seq}
                className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
              >
                <span className="text-13 text-ink-soft tabular-nums sm:pt-0.5">{formatMoment(event.at)}</span>
                <span className="min-w-0">
                  <code className="text-13 break-all">{event.action}</code>
                  <span className="ml-3">
                    <ActorLink actor={event.actor} />
                  </span>
                  {event.reason ? <span className="block text-ink-soft">{event.reason}</span> : null}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
