import type { ClaimView, ProgressView } from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Facts } from '../ui/facts.tsx'
import { Tag } from '../ui/tag.tsx'

/** Where a claim stands. */
export function ClaimStateTag({ claim }: { claim: Pick<ClaimView, 'state' | 'isOverdue'> }) {
  const words = useWords(constructionWords)
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={claim.state === 'accepted' || claim.state === 'delivered' ? 'lead' : 'plain'}>
        {words.claimStates[claim.state]}
      </Tag>
      {claim.isOverdue ? <Tag tone="warn">{words.overdue}</Tag> : null}
    </span>
  )
}

/** What a claim says and where it stands. */
export function ClaimFacts({ claim, isTitled = true }: { claim: ClaimView; isTitled?: boolean }) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const isReleased = claim.state === 'released'
  const reason = claim.reason ? (words.reasons[claim.reason] ?? claim.reason) : isReleased && words.superseded
  return (
    <Facts
      facts={[
        [words.facts.state, <ClaimStateTag key="s" claim={claim} />],
        [
          words.facts.number,
          isTitled && (
            <a href={links.constructionItem(claim.number)} className="tabular-nums">
              {claim.number}
            </a>
          ),
        ],
        [words.own.columns.offered, claim.offered],
        [words.facts.readyBy, claim.readyBy],
        [
          words.planTitle,
          <bdi key="p" className="whitespace-pre-line">
            {claim.plan}
          </bdi>,
        ],
        [words.reason, reason && <bdi className="whitespace-pre-line">{reason}</bdi>],
      ]}
    />
  )
}

/** How the building goes, the last first. */
export function Progress({ progress }: { progress: readonly ProgressView[] }) {
  const words = useWords(constructionWords)
  if (progress.length === 0) return <p className="mt-2 text-ink-soft">{words.noProgress}</p>
  return (
    <ol className="mt-3 border-t border-hairline">
      {progress.map(({ id, text, day }) => (
        <li key={id} className="border-b border-hairline py-2">
          <span className="text-13 text-ink-soft tabular-nums">{day}</span>
          <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{text}</bdi>
          </p>
        </li>
      ))}
    </ol>
  )
}
