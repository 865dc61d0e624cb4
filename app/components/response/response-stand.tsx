import type { ReactNode } from 'react'
import type { ResponseSide } from '../../domain/response/response-lists.ts'
import type { ResponseView } from '../../domain/response/response-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { OfferFacts } from './offer-facts.tsx'
import { ResponseStateTag } from './response-state-tag.tsx'

/** The head of a response's page: what it is about, where it stands, who has to act, and how it ended. */
export function ResponseStand({
  response,
  side,
  title,
}: {
  response: ResponseView
  side: ResponseSide
  title: ReactNode
}) {
  const words = useWords(responseWords)
  const { clock, end, number, revision, submitted, state } = response
  return (
    <>
      <h2 className="mt-1 flex flex-wrap items-baseline gap-x-3 text-20">
        <span>{title}</span>
        <ResponseStateTag state={state} side={side} />
      </h2>
      {number ? (
        <p className="text-13 text-ink-soft tabular-nums">
          {number}
          {submitted ? ` · ${words.page.revision(revision, submitted)}` : null}
        </p>
      ) : null}
      <Facts
        facts={[
          [
            words.page.due,
            clock && `${words.waits[side][clock.side]} · ${words.page.dueOf(clock.due, clock.daysLeft)}`,
          ],
          [
            words.page.endLabel,
            end && (
              <>
                {end.reason ? (
                  <bdi className="whitespace-pre-line">{end.reason}</bdi>
                ) : end.why && end.why !== 'GIVEN' ? (
                  words.page.ends[end.why]
                ) : (
                  words.unsaid
                )}{' '}
                <span className="text-13 text-ink-soft tabular-nums">{end.day}</span>
              </>
            ),
          ],
        ]}
      />
    </>
  )
}

/** What both agreed on, once a response was accepted, and what comes next. */
export function AgreedPart({ response, path }: { response: ResponseView; path: string }) {
  const { page: words } = useWords(responseWords)
  if (!response.agreed) return null
  return (
    <section aria-labelledby="agreed" className="mb-6">
      <Notice kind="info">
        <h3 id="agreed" className="font-medium">
          {words.agreed}
        </h3>
        <p>{words.agreedLead}</p>
        <OfferFacts offer={response.agreed} isOver={false} path={path} />
      </Notice>
    </section>
  )
}
