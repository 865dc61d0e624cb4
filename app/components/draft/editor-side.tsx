import type { SideView } from '../../domain/draft/editor-view.ts'
import { findingSeverities } from '../../domain/pre-check/finding.ts'
import type { CheckView } from '../../domain/submission/findings-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { usePlace } from '../submission/use-place.ts'

/** The sections of the form with how far each is. */
export function SectionList({ slug, id, side, open }: { slug: string; id: string; side: SideView; open: string }) {
  const words = useWords(draftWords).editor
  const { links } = useSpeech()
  return (
    <nav aria-label={words.sections}>
      <ol className="grid text-15 sm:grid-cols-2 md:grid-cols-1">
        {side.sections.map((each) => (
          <li key={each.id}>
            <a
              href={links.draft(slug, id, { section: each.id })}
              aria-current={each.id === open ? 'step' : undefined}
              className="flex items-baseline justify-between gap-2 rounded px-2 py-1.5 text-ink no-underline hover:bg-wash aria-[current]:bg-lead-wash aria-[current]:font-medium aria-[current]:text-lead"
            >
              <span className="flex gap-2">
                <span className="w-4 shrink-0 text-ink-soft">{each.letter}</span>
                <span>{each.label}</span>
              </span>
              <span className="text-13 whitespace-nowrap tabular-nums">
                {each.wrong > 0 ? (
                  <span className="text-stop">{words.wrongCount(each.wrong)}</span>
                ) : each.missing > 0 ? (
                  <span className="text-ink-soft">{words.missingCount(each.missing)}</span>
                ) : (
                  <span className="text-lead">
                    <span aria-hidden="true">✓</span>
                    <span className="sr-only">{words.sectionDone}</span>
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Missing items shown at first: those that give most. */
const mostShown = 6

/** The disclosure score and what would raise it, best first, each with its place in the form. */
export function ScoreBox({
  slug,
  id,
  side,
  isSmall = false,
}: {
  slug: string
  id: string
  side: SideView
  /** The one for small screens; the page holds both. */
  isSmall?: boolean
}) {
  const titleId = isSmall ? 'score-small' : 'score'
  const words = useWords(draftWords).editor
  const { links } = useSpeech()
  const line = (item: SideView['missing'][number]) => (
    <li key={item.label} className="flex items-baseline justify-between gap-3">
      <a href={`${links.draft(slug, id, { section: item.section })}#f-${item.place}`}>{item.label}</a>
      <span className="text-13 text-ink-soft tabular-nums">{words.worth(item.worth)}</span>
    </li>
  )
  return (
    <section aria-labelledby={titleId} className="border-t-2 border-ink pt-3">
      <h2 id={titleId} className="flex items-baseline justify-between text-15 font-medium">
        {words.score}
        <span data-score={isSmall ? undefined : ''} className="text-26 tabular-nums">
          {side.score}
        </span>
      </h2>
      <div aria-hidden="true" className="h-1.5 bg-wash">
        <div className="h-1.5 bg-bar" style={{ width: `${side.score}%` }} />
      </div>
      <p className="mt-2 text-13 text-pretty text-ink-soft">{words.scoreNote}</p>
      {side.missing.length === 0 ? (
        <p className="mt-3 text-15">{words.complete}</p>
      ) : (
        <>
          <h3 className="mt-3 text-13 font-medium text-ink-soft">{words.best}</h3>
          <ol className="mt-1 grid gap-1 text-15">{side.missing.slice(0, mostShown).map(line)}</ol>
          {side.missing.length > mostShown ? (
            <details className="mt-1 text-15">
              <summary className="w-fit py-1 text-13 text-ink-soft">+{side.missing.length - mostShown}</summary>
              <ol className="grid gap-1">{side.missing.slice(mostShown).map(line)}</ol>
            </details>
          ) : null}
        </>
      )}
    </section>
  )
}

/** What the machine finds in the draft: how many of each, the first of what has to be mended, and the way to all. */
export function FindingBox({
  slug,
  id,
  check,
  isSmall = false,
}: {
  slug: string
  id: string
  check: CheckView
  /** The one for small screens; the page holds both. */
  isSmall?: boolean
}) {
  const titleId = isSmall ? 'check-small' : 'check'
  const { findings: words } = useWords(submissionWords)
  const { links } = useSpeech()
  const place = usePlace(slug, id)
  const { counts, first } = check
  return (
    <section aria-labelledby={titleId} className="border-t-2 border-ink pt-3">
      <h2 id={titleId} className="text-15 font-medium">
        {words.side}
      </h2>
      <ul className="mt-1 text-15 tabular-nums">
        {findingSeverities.map((severity) =>
          counts[severity] > 0 ? (
            <li key={severity} className="flex justify-between gap-3">
              <span
                className={severity === 'block' ? 'text-stop' : severity === 'warn' ? 'text-warn' : 'text-ink-soft'}
              >
                {words.counts[severity]}
              </span>
              {counts[severity]}
            </li>
          ) : null,
        )}
      </ul>
      {counts.block === 0 ? <p className="mt-1 text-15 text-lead">{words.clean}</p> : null}
      {first.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-13">
          {first.map((finding, index) => (
            <li key={index} className="text-pretty">
              {finding.at ? <a href={place(finding.at)}>{finding.place}</a> : finding.place} {finding.text}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2 grid gap-1 text-15">
        <a href={links.draftEvidence(slug, id)}>{words.toEvidence}</a>
        <a href={links.draftSubmit(slug, id)} className="font-medium">
          {words.all}
        </a>
      </p>
    </section>
  )
}
