import type { ReactNode } from 'react'
import { answerDays } from '../../domain/complaint/complaint-steps.ts'
import type { ComplaintView } from '../../domain/complaint/complaint-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { ComplaintStateTag, DaysLeft } from './complaint-state.tsx'

/** Working days the provider has, for the sentences that name them. */
export const daysToAnswer = answerDays

/** All of a complaint that its reader may see. `rest` are facts that only this reader sees. */
export function ComplaintFacts({
  complaint,
  rest = [],
  hasListing = true,
}: {
  complaint: ComplaintView
  rest?: readonly (readonly [string, ReactNode])[]
  /** Whether the listing is named; its own page need not. */
  hasListing?: boolean
}) {
  const { facts: words, revision } = useWords(complaintWords)
  const { links } = useSpeech()
  const { answer, decision, daysLeft } = complaint
  const text = (said: string) => <bdi className="whitespace-pre-line">{said}</bdi>
  return (
    <Facts
      facts={[
        [
          words.number,
          <span key="n" className="tabular-nums">
            {complaint.number}
          </span>,
        ],
        [
          words.state,
          <span key="s">
            <ComplaintStateTag state={complaint.state} />{' '}
            {daysLeft === undefined ? null : (
              <>
                <DaysLeft days={daysLeft} />{' '}
                <span className="text-13 whitespace-nowrap text-ink-soft tabular-nums">{complaint.due}</span>
              </>
            )}
          </span>,
        ],
        [
          words.listing,
          hasListing && (
            <a href={links.listing(complaint.code)}>
              <Marked said={complaint.title} />
            </a>
          ),
        ],
        [
          words.provider,
          hasListing && (
            <a href={links.organisation(complaint.provider.slug)}>
              <Marked said={complaint.provider.name} />
            </a>
          ),
        ],
        [words.revision, hasListing && revision(complaint.revision)],
        [words.filed, complaint.filed],
        [words.kind, complaint.kind],
        [words.text, text(complaint.text)],
        ...rest,
        [
          words.answer,
          answer && (
            <>
              {text(answer.text)}
              <span className="block text-13 text-ink-soft tabular-nums">{answer.day}</span>
            </>
          ),
        ],
        [words.measure, decision?.measure],
        [
          words.decision,
          decision && (
            <>
              {text(decision.text)}
              <span className="block text-13 text-ink-soft tabular-nums">{decision.day}</span>
            </>
          ),
        ],
      ]}
    />
  )
}
