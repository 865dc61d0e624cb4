import type { RoundLine, SubmissionView } from '../../domain/submission/submission-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { Part } from './part.tsx'
import { ReasonList } from './reason-list.tsx'

/** Each time it was handed in, the newest first: note, what differs, and why it was returned. */
export function RoundsPart({ slug, view }: { slug: string; view: SubmissionView }) {
  const { page: words } = useWords(submissionWords)
  return (
    <Part id="rounds" title={words.rounds}>
      <ol className="grid max-w-text gap-2">
        {view.rounds.map((round, index) => (
          <li key={round.number}>
            <details open={index === 0 && round.changes !== undefined}>
              <summary className="py-1">
                {words.round(round.number)}{' '}
                <span className="text-13 text-ink-soft tabular-nums">
                  {words.handedIn(formatMoment(round.handedInAt))}
                </span>
              </summary>
              <div className="grid gap-3 pt-2 pb-4 pl-4">
                <p className="text-15 text-ink-soft">{words.found(round.found.block, round.found.warn)}</p>
                {round.note ? (
                  <p className="whitespace-pre-line wrap-anywhere">
                    <span className="text-ink-soft">{words.note}: </span>
                    <bdi>{round.note}</bdi>
                  </p>
                ) : null}
                {round.changes ? <Changes changes={round.changes} /> : <p className="text-15">{words.firstRound}</p>}
                {round.reasons.length > 0 && !(index === 0 && view.state === 'returned') ? (
                  <div>
                    <h4 className="mb-2 text-15 font-medium">{words.reasonsOf(round.number)}</h4>
                    <ReasonList slug={slug} draftId={undefined} reasons={round.reasons} />
                  </div>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Changes({ changes }: { changes: NonNullable<RoundLine['changes']> }) {
  const { page: words } = useWords(submissionWords)
  const { language } = useSpeech()
  const { lines, more, evidence } = changes
  return (
    <div>
      <h4 className="text-15 font-medium">{words.changes}</h4>
      {lines.length === 0 && evidence.length === 0 ? <p className="text-15">{words.noChanges}</p> : null}
      <dl className="mt-1 grid gap-2 text-15">
        {lines.map((line, index) => (
          <div key={index}>
            <dt className="text-ink-soft">{line.label}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">
              {line.after === '' ? <span className="text-ink-soft">{words.gone}</span> : <ins>{line.after}</ins>}
              <span className="block text-13 text-ink-soft">
                {words.before} {line.before === '' ? words.nothing : <del>{line.before}</del>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 ? <p className="mt-2 text-13 text-ink-soft">{words.moreChanges(more)}</p> : null}
      {evidence.length > 0 ? (
        <p className="mt-2 text-15">{words.evidenceChanged(evidence.join(language === 'zh' ? '、' : ', '))}</p>
      ) : null}
    </div>
  )
}
