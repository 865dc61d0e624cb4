import type { ReactNode } from 'react'
import { type BestRow, bestRows, type ComparedResponse } from '../../domain/response/compare-responses.ts'
import type { ComparisonPage } from '../../domain/response/read-received.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { SmallForm } from '../form/small-form.tsx'
import { StatementNote } from './offer-facts.tsx'
import { ResponseClock, ResponseStateTag } from './response-state-tag.tsx'
import { VerdictMark } from './verdict-mark.tsx'

/** The terms of the comparison, in their order. */
export const termRows = ['state', 'kind', 'met', 'price', 'days', 'validUntil', 'sample', 'messages'] as const
type TermRow = (typeof termRows)[number]

const isBestRow = (row: TermRow): row is BestRow => (bestRows as readonly string[]).includes(row)

/** One term of one response; the best of its row carries a mark. */
export function TermCell({ response, row }: { response: ComparedResponse; row: TermRow }) {
  const isBest = isBestRow(row) && response.best.includes(row)
  return (
    <Best is={isBest}>
      <Term response={response} row={row} />
    </Best>
  )
}

function Term({ response, row }: { response: ComparedResponse; row: TermRow }) {
  const words = useWords(responseWords)
  const { offer, clock, isOver } = response
  const unsaid = <span className="text-ink-soft">{words.unsaid}</span>
  switch (row) {
    case 'state':
      return (
        <>
          <ResponseStateTag state={response.state} side="buyer" />
          {clock ? (
            <span className="mt-1 block text-15">
              <ResponseClock clock={clock} side="buyer" />
            </span>
          ) : null}
        </>
      )
    case 'kind':
      return (
        <>
          {offer.kind ?? unsaid}
          {offer.listings
            .filter(({ isListed }) => !isListed)
            .map(({ code, title }) => (
              <span key={code} className="block text-13 text-warn [overflow-wrap:anywhere]">
                {words.compare.goneListing(title.text)}
              </span>
            ))}
        </>
      )
    case 'met':
      return offer.statements.length > 0 ? words.page.metOf(offer.met, offer.statements.length) : unsaid
    case 'price':
      return offer.price ? <span className="tabular-nums">{offer.price}</span> : unsaid
    case 'days':
      return offer.days === undefined ? unsaid : words.page.daysOf(offer.days)
    case 'validUntil':
      return (
        <span className="tabular-nums">
          {offer.validUntil}
          {isOver ? <span className="block text-13 text-warn">{words.page.over}</span> : null}
        </span>
      )
    case 'sample':
      return offer.sampleOf || response.sampleFile ? words.compare.hasSample : words.compare.noSample
    case 'messages':
      return words.compare.messagesOf(response.messageCount)
  }
}

/** What a response says of one requirement. */
export function StatementCell({ response, requirement }: { response: ComparedResponse; requirement: string }) {
  const statement = response.offer.statements.find(({ key }) => key === requirement)
  if (!statement) return null
  return (
    <Best is={response.bestOf.includes(statement.key)}>
      <VerdictMark verdict={statement.verdict} label={statement.verdictLabel} />
      <span className="block text-15 [overflow-wrap:anywhere]">
        <StatementNote statement={statement} />
      </span>
    </Best>
  )
}

function Best({ is, children }: { is: boolean; children: ReactNode }) {
  const { compare: words } = useWords(responseWords)
  if (!is) return children
  return (
    <>
      <span aria-hidden="true" title={words.best} className="mr-1 text-lead">
        ★
      </span>
      <span className="sr-only">{words.best}: </span>
      {children}
    </>
  )
}

/** What the buyer can do with a response from here. */
export function ComparisonActs({
  slug,
  demandId,
  response,
  mayDecide,
}: {
  slug: string
  demandId: string
  response: ComparedResponse
  mayDecide: ComparisonPage['mayDecide']
}) {
  const { compare: words } = useWords(responseWords)
  const { links } = useSpeech()
  const { provider, state, id } = response
  return (
    <div className="grid justify-items-start gap-1">
      <a href={links.receivedResponse(slug, demandId, id)} aria-label={words.openOf(provider.text)} className="py-1">
        {words.open}
      </a>
      {mayDecide && state === 'submitted' ? (
        <SmallForm name="shortlist" fields={{ response: id }} label={words.shortlistOf(provider.text)}>
          {words.shortlist}
        </SmallForm>
      ) : null}
    </div>
  )
}
