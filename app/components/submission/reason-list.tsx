import type { ReasonLine } from '../../domain/submission/reasons-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { Tag } from '../ui/tag.tsx'
import { usePlace } from './use-place.ts'

/** Why a round was returned, a line a field; with a draft each leads to where it is mended. */
export function ReasonList({
  slug,
  draftId,
  reasons,
}: {
  slug: string
  draftId: string | undefined
  reasons: readonly ReasonLine[]
}) {
  const { page: words, handIn } = useWords(submissionWords)
  const place = usePlace(slug, draftId ?? '')
  return (
    <ul className="grid max-w-text gap-3">
      {reasons.map((reason, index) => (
        <li key={index} className="border-l-4 border-warn pl-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            {reason.at && draftId ? (
              <a href={place(reason.at)} className="font-medium">
                {reason.place}
              </a>
            ) : (
              <span className="font-medium">{reason.place}</span>
            )}
            {reason.isMended === undefined ? null : (
              <Tag tone={reason.isMended ? 'lead' : 'warn'}>{reason.isMended ? handIn.mended : handIn.notMended}</Tag>
            )}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">
            <bdi>{reason.text}</bdi>
          </p>
          <p className="text-13 text-ink-soft">
            {reason.rule} {reason.ruleTitle}
          </p>
          {reason.why ? (
            <p className="text-13 text-ink-soft">
              {words.late}: <bdi>{reason.why}</bdi>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
