import type { ReactNode } from 'react'
import { memberRoles } from '../../domain/access/roles.ts'
import { labelOf } from '../../domain/codes/code-list.ts'
import { formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { HistoryTable } from '../workspace/history-table.tsx'
import { StandingMark } from '../workspace/standing-mark.tsx'
import { ReviewBadges } from './review-badges.tsx'
import { ReviewCapabilities } from './review-capabilities.tsx'
import { ReviewChecks } from './review-checks.tsx'
import { ReviewDocuments } from './review-documents.tsx'
import { ReviewProfile } from './review-profile.tsx'
import { ReviewStanding } from './review-standing.tsx'
import type { Review } from './review-types.ts'

/** All of an organisation that the operator decides on. */
export function OrganisationReview({ review }: { review: Review }) {
  const { page: words, days, done, back } = useWords(operatorOrganisationWords)
  const sentences = useWords(organisationProblems)
  const { language, links } = useSpeech()
  const { open } = review
  return (
    <>
      <p className="mt-1 text-13 text-ink-soft">
        <Dotted
          parts={[
            <StandingMark key="standing" standing={review.standing} />,
            review.verifiedAt === null
              ? words.since(formatDay(review.createdAt))
              : words.verified(formatDay(review.verifiedAt)),
            review.isPublic ? (
              <a key="public" href={links.organisation(review.slug)}>
                {words.publicPage}
              </a>
            ) : null,
            <a key="work" href={links.myOrganisation(review.slug)}>
              {words.workspace}
            </a>,
            <a key="back" href={links.operatorOrganisations()}>
              {back}
            </a>,
          ]}
        />
      </p>
      <div className="mt-6">
        <Done sentences={done} />
        <SmallFormProblem names={goneForms(review)} sentences={sentences} />
      </div>
      <Part id="application" title={review.standing === 'verified' && open ? words.change : words.application}>
        <p>{open ? words.submitted(formatMoment(open.submittedAt), days(open.days)) : words.noApplication}</p>
        <ReviewChecks review={review} />
        <ReviewDocuments review={review} />
        <ReviewProfile review={review} />
        {open ? (
          <div className="mt-8 border-t border-line pt-5">
            <SmallForm name="verify" fields={{ verification: open.id }} look="primary">
              {words.verify}
            </SmallForm>
            <p className="mt-2 text-13 text-ink-soft">{words.verifyHint}</p>
          </div>
        ) : null}
      </Part>
      <Part id="capabilities" title={words.capabilities}>
        <ReviewCapabilities review={review} />
      </Part>
      <Part id="badges" title={words.badges}>
        <ReviewBadges review={review} />
      </Part>
      {review.standing === 'verified' || review.standing === 'suspended' ? (
        <Part id="standing" title={words.standing}>
          <ReviewStanding standing={review.standing} />
        </Part>
      ) : null}
      {review.people.length > 0 ? (
        <Part id="people" title={words.people}>
          <ul>
            {review.people.map((person) => (
              <li key={person.email}>
                <bdi>{person.name}</bdi>
                <span className="text-ink-soft">
                  {' '}
                  {labelOf(memberRoles, person.role, language)}
                  {' · '}
                  <span className="break-all">{person.email}</span>
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="history" title={words.history}>
        <HistoryTable history={review.history} />
      </Part>
      <Part id="record" title={words.record}>
        <Record record={review.record} />
      </Part>
    </>
  )
}

/** Forms that say nothing themselves: those of one button, and those that are not on the page any more. */
function goneForms({ open, standing, capabilities }: Review): string[] {
  const isAsked = capabilities.some(({ state }) => state === 'requested')
  return [
    'verify',
    'grant',
    ...(open ? [] : ['return']),
    ...(standing === 'verified' ? [] : ['suspend', 'badges']),
    ...(standing === 'suspended' ? [] : ['reinstate']),
    ...(isAsked ? [] : ['refuse']),
  ]
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-12 first-of-type:mt-6">
      <h2 id={id} className="mb-2 text-20">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Record({ record }: { record: Review['record'] }) {
  const { page: words, actions } = useWords(operatorOrganisationWords)
  return (
    <ListTable label={words.recordTable} columns={[words.at, words.action, words.why]}>
      {record.map((line, index) => (
        <tr key={index}>
          <th scope="row" className="!min-w-0 font-normal whitespace-nowrap">
            {formatMoment(line.at)}
          </th>
          <td>{actions[line.action] ?? line.action}</td>
          <td className="whitespace-pre-line">{line.reason}</td>
        </tr>
      ))}
    </ListTable>
  )
}
