import type { OfferedListing } from '../../../db/queries/response-listings.server.ts'
import type { ResponseMessage } from '../../../db/queries/response-threads.server.ts'
import type { Response } from '../../../db/queries/responses.server.ts'
import { formatBytes, formatDay, formatMoment, formatMoney } from '../../i18n/format.ts'
import { matchingWords } from '../../i18n/matching.ts'
import { requirementWords } from '../../i18n/requirement.ts'
import { memberRoles } from '../access/roles.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'
import { sayRequirements } from '../demand/say-requirement.ts'
import { type Language, pickText, type Text } from '../text.ts'
import {
  differenceOf,
  type LooseResponse,
  type ResponseAgreed,
  type ResponsePrice,
  verdictOf,
} from './response-content.ts'
import { type EndReason, type ResponseSide, responseKinds } from './response-lists.ts'
import type { ResponseState } from './response-steps.ts'

export type Reader = { language: Language; calendar: WorkCalendar; now: number }

/** What is said of one requirement. */
export type StatementView = {
  key: RequirementKey
  label: string
  wanted: string
  verdict: Verdict
  verdictLabel: string
  note?: string
  /** Where the provider says other than comparing its listings found. */
  difference?: 'better' | 'worse'
}

/** What is offered, in a reader's words. */
export type OfferView = {
  kind?: string
  listings: { code: string; title: Said; isListed: boolean }[]
  price?: string
  days?: number
  validUntil?: string
  sampleOf?: { code: string; title: Said }
  message?: string
  /** Whether it may be told who was chosen; left out where nobody was asked. */
  mayName?: boolean
  met: number
  statements: StatementView[]
}

/** The clock of a response: who has to act, until when, and how many working days are left. */
export type ClockView = { side: ResponseSide; due: string; daysLeft: number }

/** A response as both sides see it; names of the two sides are added apart. */
export type ResponseView = {
  id: string
  number?: string
  state: ResponseState
  offer: OfferView
  revision: number
  submitted?: string
  clock?: ClockView
  /** Whether what was offered holds no longer. */
  isOver: boolean
  sampleFile?: { name: string; size: string }
  end?: { why?: EndReason; reason?: string; day: string }
  agreed?: OfferView
}

/** A message as one side reads it: people are named to their own side alone. */
export type MessageView = {
  id: string
  side: ResponseSide
  isMine: boolean
  role: string
  person?: string
  at: string
  text: string
  file?: { name: string; size: string }
}

export const saidOf = (text: Text | undefined, language: Language): Said =>
  pickText(text, language) ?? { text: '—', language }

/** A price in words: an amount, a range, or a range that is talked about. */
export function sayPrice(price: ResponsePrice, language: Language): string {
  const words = requirementWords[language]
  const amount = (micros: number) => formatMoney(micros, 'CNY')
  if (price.kind === 'FIXED') return amount(price.micros)
  const range = words.amounts(amount(price.min), amount(price.max))
  return price.kind === 'NEGOTIABLE' ? words.negotiable(range) : range
}

/** The clock that runs, if one does. */
export function viewClock(
  { waitsFor, dueAt }: Pick<Response, 'waitsFor' | 'dueAt'>,
  { calendar, now }: Reader,
): ClockView | undefined {
  if (waitsFor === null) return undefined
  return { side: waitsFor, due: formatDay(dueAt), daysLeft: workingDaysLeft(now, dueAt, calendar) }
}

/** What is offered; `listings` are those it names, as they are now. */
export function viewOffer(
  content: LooseResponse | ResponseAgreed,
  { demand, listings, language }: { demand: DemandContent; listings: readonly OfferedListing[]; language: Language },
): OfferView {
  const loose: LooseResponse = 'revision' in content ? { ...content, machine: undefined } : content
  const { kind, price, days, validUntil, sampleOf, message, mayName } = loose
  const titleOf = (code: string) => saidOf(listings.find((listing) => listing.code === code)?.title, language)
  const statements = sayRequirements(demand, language).map(({ key, label, wanted }): StatementView => {
    const verdict = verdictOf(loose, key)
    const note = loose.statements[key]?.note
    const difference = differenceOf(loose, key)
    const verdictLabel = matchingWords[language].verdicts[verdict]
    return { key, label, wanted, verdict, verdictLabel, ...(note && { note }), ...(difference && { difference }) }
  })
  return {
    ...(kind && { kind: labelOf(responseKinds, kind, language) }),
    listings: loose.listings.map((code) => ({
      code,
      title: titleOf(code),
      isListed: listings.some((listing) => listing.code === code && listing.isListed),
    })),
    ...(price && { price: sayPrice(price, language) }),
    ...(days !== undefined && { days }),
    ...(validUntil && { validUntil }),
    ...(sampleOf && { sampleOf: { code: sampleOf, title: titleOf(sampleOf) } }),
    ...(message && { message }),
    ...(demand.challenge && { mayName: mayName === true }),
    met: statements.filter(({ verdict }) => verdict === 'meets').length,
    statements,
  }
}

/** A response with what it offers: `content` is what this reader sees of it. */
export function viewResponse(
  response: Response,
  about: Reader & {
    content: LooseResponse
    demand: DemandContent
    listings: readonly OfferedListing[]
    today: string
  },
): ResponseView {
  const { number, state, submittedAt, validUntil, fileName, bytes, endReason, endedAt, reason, agreed } = response
  const clock = viewClock(response, about)
  return {
    id: response.id,
    ...(number !== null && { number }),
    state,
    offer: viewOffer(about.content, about),
    revision: response.revision,
    ...(submittedAt !== null && { submitted: formatDay(submittedAt) }),
    ...(clock && { clock }),
    isOver: validUntil !== null && validUntil < about.today && state !== 'accepted',
    ...(fileName !== null && { sampleFile: { name: fileName, size: formatBytes(bytes ?? 0) } }),
    ...(endedAt !== null &&
      state !== 'accepted' && {
        end: {
          ...(endReason !== null && { why: endReason }),
          ...(endReason === 'GIVEN' && reason !== null && { reason }),
          day: formatDay(endedAt),
        },
      }),
    ...(agreed && { agreed: viewOffer(agreed, about) }),
  }
}

/** The messages of a thread as one side reads them. */
export function viewMessages(
  messages: readonly ResponseMessage[],
  { side, language }: { side: ResponseSide; language: Language },
): MessageView[] {
  return messages.map((message) => {
    const isMine = message.side === side
    return {
      id: message.id,
      side: message.side,
      isMine,
      role: labelOf(memberRoles, message.role, language),
      ...(isMine && message.personName !== '' && { person: message.personName }),
      at: formatMoment(message.sentAt),
      text: message.text,
      ...(message.fileName !== null && {
        file: { name: message.fileName, size: formatBytes(message.bytes ?? 0) },
      }),
    }
  })
}
