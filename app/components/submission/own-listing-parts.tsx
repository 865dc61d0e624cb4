import type { OwnListingView } from '../../domain/submission/own-listing-view.ts'
import { certificateSectionWords } from '../../i18n/certificate-section.ts'
import { formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionListingWords } from '../../i18n/submission-listing.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { Part } from './part.tsx'
import { SubmissionMark } from './submission-state.tsx'

/** What was promised of updates, and when the next is due. */
export function FreshnessPart({ view: { freshness } }: { view: OwnListingView }) {
  const words = useWords(submissionListingWords)
  const { state, frequency, updatedOn, dueOn, periods } = freshness
  const lines = [
    [words.frequency, frequency],
    [words.updated, updatedOn],
    [words.due, dueOn],
  ].flatMap(([label = '', text]) => (text === undefined ? [] : [{ label, text }]))
  return (
    <Part id="freshness" title={words.freshness}>
      <p>
        <Tag tone={state === 'fresh' ? 'lead' : state === 'none' ? 'plain' : 'warn'}>{words.promise[state]}</Tag>
      </p>
      {lines.length > 0 ? (
        <dl className="mt-2 grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          {lines.map(({ label, text }) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="tabular-nums">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-2 max-w-text text-13 text-pretty text-ink-soft">
        {state === 'none' ? words.noPromise : words.promiseLead(periods)}
      </p>
    </Part>
  )
}

/** The submissions by which it was registered and changed. */
export function SubmissionsPart({ slug, view }: { slug: string; view: OwnListingView }) {
  const words = useWords(submissionListingWords)
  const { links } = useSpeech()
  if (view.submissions.length === 0) return null
  return (
    <Part id="submissions" title={words.submissions}>
      <ul className="grid gap-1">
        {view.submissions.map(({ number, state, submittedAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3">
            <a href={links.organisationSubmission(slug, number)}>{number}</a>
            <SubmissionMark state={state} />
            <span className="text-13 text-ink-soft tabular-nums">{formatDay(submittedAt)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Its certificates, the newest first. */
export function CertificatesPart({ view }: { view: OwnListingView }) {
  const words = useWords(submissionListingWords)
  const { kinds, states, revision } = useWords(certificateSectionWords)
  const { links } = useSpeech()
  return (
    <Part id="certificates" title={words.certificates}>
      {view.certificates.length === 0 ? (
        <p className="text-ink-soft">{words.noCertificates}</p>
      ) : (
        <ul className="grid gap-1">
          {view.certificates.map((each) => (
            <li key={each.number} className="flex flex-wrap items-baseline gap-x-3">
              <span>{kinds[each.kind]}</span>
              <a href={links.certificate(each.number)}>{each.number}</a>
              <span className="text-13 text-ink-soft">
                {revision(each.revision)} · {each.issued} · {states[each.state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

/** What happened to it, the newest first. */
export function HistoryPart({ view }: { view: OwnListingView }) {
  const words = useWords(submissionListingWords)
  return (
    <Part id="history" title={words.history}>
      <ListTable
        label={words.historyTable}
        columns={[words.columns.at, words.columns.action, { head: words.columns.reason, from: 'sm' }]}
      >
        {view.history.map((line, index) => (
          <tr key={index}>
            <th scope="row" className="min-w-36 font-normal whitespace-nowrap tabular-nums">
              {formatMoment(line.at)}
            </th>
            <td className="sm:whitespace-nowrap">
              {words.actions[line.action] ?? words.otherAction}
              {line.revision === undefined ? null : (
                <span className="text-13 text-ink-soft"> {words.revision(line.revision)}</span>
              )}
              <bdi className="block text-13 wrap-anywhere text-ink-soft sm:hidden">{line.reason}</bdi>
            </td>
            <td className="hidden min-w-40 wrap-anywhere sm:table-cell">
              <bdi>{line.reason}</bdi>
            </td>
          </tr>
        ))}
      </ListTable>
    </Part>
  )
}
