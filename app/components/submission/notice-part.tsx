import type { SubmissionView } from '../../domain/submission/submission-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { Tag } from '../ui/tag.tsx'
import { Part } from './part.tsx'

/** The public notice with its days, and the objections against it. */
export function NoticePart({ view: { notice, objections, isOpen } }: { view: SubmissionView }) {
  const { page: words } = useWords(submissionWords)
  if (!notice) return null
  return (
    <Part id="notice" title={words.notice}>
      <p className="tabular-nums">
        {notice.until === undefined ? null : words.noticeDays(notice.from, notice.until)}
        {notice.frozenDays === undefined ? null : words.frozen(notice.frozenDays)}
      </p>
      <h4 className="mt-4 text-15 font-medium">{words.objections}</h4>
      {objections.length === 0 ? (
        <p className="text-ink-soft">{words.noObjections}</p>
      ) : (
        <>
          <ul className="mt-1 grid max-w-text gap-3">
            {objections.map((objection, index) => (
              <li key={index} className="border-l-4 border-line pl-3">
                <p className="text-13 text-ink-soft">
                  <Tag tone={objection.state === 'open' || objection.state === 'upheld' ? 'warn' : 'plain'}>
                    {words.objectionStates[objection.state]}
                  </Tag>{' '}
                  {formatMoment(objection.filedAt)}
                </p>
                <p className="whitespace-pre-line wrap-anywhere">
                  <bdi>{objection.text}</bdi>
                </p>
                {objection.decision ? (
                  <p className="mt-1 whitespace-pre-line text-15 wrap-anywhere text-ink-soft">
                    {words.decision}: <bdi>{objection.decision}</bdi>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          {isOpen ? <p className="mt-2 text-13 text-ink-soft">{words.objectionHint}</p> : null}
        </>
      )}
    </Part>
  )
}
