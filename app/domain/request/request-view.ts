import type { Quote } from '../../../db/queries/quotes.server.ts'
import type { RequestMessage, Round } from '../../../db/queries/request-rounds.server.ts'
import type { AccessRequest } from '../../../db/queries/requests.server.ts'
import { formatCount, formatDay, formatMoment, formatMoney } from '../../i18n/format.ts'
import { requestWords } from '../../i18n/request.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { sayOffer } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { allRegions, findRegion } from '../codes/region.ts'
import { deliveryModes, priceModels, priceUnits } from '../codes/trade.ts'
import type { Offer } from '../listing/listing-content.ts'
import { leadOffer } from '../listing/listing-projection.ts'
import { countedUnit } from '../listing/price-calculator.ts'
import { priceOf } from '../offer/price-of.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { offerOfQuote, type QuoteContent } from '../quote/quote-content.ts'
import type { QuoteState } from '../quote/quote-states.ts'
import { type Language, pickText, say, type Text } from '../text.ts'
import type { Conditions, RequestContent } from './request-content.ts'
import { type EvidenceSlot, evidenceSlots } from './request-gates.ts'
import { denyReasons, type RemarkField, remarkFields } from './request-lists.ts'
import type { RequestState } from './request-states.ts'
import type { RequestSide } from './request-steps.ts'

export type Reader = { language: Language; calendar: WorkCalendar; now: number }
export type ClockView = { side: RequestSide; due: string; daysLeft: number }
/** A line of what is asked for: its name, its value, and its kind where a round is held against the one before. */
export type FactView = { key: string; name: string; value: string }

export const saidOf = (text: Text | undefined, language: Language): Said =>
  pickText(text, language) ?? { text: '—', language }

/** The clock that runs, if one does. */
export function viewRequestClock(
  { waitsFor, dueAt }: Pick<AccessRequest, 'waitsFor' | 'dueAt'>,
  { calendar, now }: Reader,
): ClockView | undefined {
  if (waitsFor === null) return undefined
  return { side: waitsFor, due: formatDay(dueAt), daysLeft: workingDaysLeft(now, dueAt, calendar) }
}

/** A line of a list. */
export type RequestLine = {
  number: string
  title: Said
  other: Said
  state: RequestState
  clock?: ClockView
  updated: string
}

/** A request in the list of one side. */
export function viewRequestLine(request: AccessRequest, side: RequestSide, reader: Reader): RequestLine {
  const { language } = reader
  const clock = viewRequestClock(request, reader)
  return {
    number: request.number,
    title: saidOf(request.listing.title, language),
    other: saidOf((side === 'buyer' ? request.provider : request.buyer).name, language),
    state: request.state,
    ...(clock && { clock }),
    updated: formatDay(request.updatedAt),
  }
}

/** An offer in a line: ¥0.50/call, on request. */
export function sayPriceOf(given: Offer, language: Language): string {
  // A pack is paid whole, whatever is counted in it.
  const { unit: _, ...whole } = given
  const offer: Offer = given.model === 'PACK' ? whole : given
  return sayOffer(leadOffer([offer]) ?? { model: offer.model, currency: offer.currency, more: false }, language)
}

/** What a buyer asked for, line by line, in a reader's words. */
export function viewFacts(content: RequestContent, language: Language): FactView[] {
  const { page: words, form } = requestWords[language]
  const { offer } = content
  const price = priceOf(offer, content)
  const unit = countedUnit(offer)
  const title = say(offer.title, language)
  const lines: (readonly [string, string, string | null | undefined | false])[] = [
    [
      'offer',
      words.offer,
      // What has no price says the same twice.
      [...new Set([title || labelOf(priceModels, offer.model, language), sayPriceOf(offer, language)])].join(' · '),
    ],
    [
      'quantity',
      words.quantity,
      content.quantity !== null &&
        `${formatCount(content.quantity)} ${unit ? labelOf(priceUnits, unit, language) : ''}`,
    ],
    ['months', words.months, content.days === null ? words.monthsOf(content.months) : words.daysOf(content.days)],
    [
      'price',
      words.price,
      price && `${formatMoney(price.cents * 10_000, offer.currency)} · ${form.charges[price.charge]}`,
    ],
    ['mode', words.mode, labelOf(deliveryModes, content.mode, language)],
    ['purpose', words.purpose, content.purpose],
    ['wish', words.wish, content.wish],
    ['scenario', words.scenario, content.scenario],
    ['publicInterest', words.publicInterest, content.isPublicInterest && words.yes],
    ...(Object.keys(evidenceSlots) as EvidenceSlot[]).map(
      (slot) => [`evidence.${slot}`, form.evidence[slot], content.evidence[slot]] as const,
    ),
    ...content.fields.map(
      ({ id, kind, label }) =>
        [
          `answer.${id}`,
          say(label, language),
          kind === 'tick' && content.answers[id] ? words.yes : content.answers[id],
        ] as const,
    ),
    ['demand', words.demand, content.demand?.number],
  ]
  return lines.flatMap(([key, name, value]) => (value ? [{ key, name, value }] : []))
}

/** Who asks: taken from the organisation's profile and the person that handed it in. */
export function viewPassport(
  profile: OrganisationProfile,
  contact: { name: string; email: string },
  language: Language,
): FactView[] {
  const { passportRows: rows } = requestWords[language].form
  const region = profile.region === undefined ? undefined : findRegion(profile.region)
  const lines: (readonly [keyof typeof rows, string | undefined])[] = [
    ['name', say(profile.name, language)],
    ['creditCode', profile.creditCode],
    ['region', region && labelOf(allRegions, region.code, language)],
    ['industry', profile.industry && labelOf(industrySections, profile.industry, language)],
    ['contact', `${contact.name} · ${contact.email}`],
  ]
  return lines.flatMap(([key, value]) => (value ? [{ key, name: rows[key], value }] : []))
}

/** What a provider narrowed, line by line. */
export function viewConditions(conditions: Conditions | undefined, language: Language): FactView[] {
  const { condition: words, monthsOf } = requestWords[language].page
  if (!conditions) return []
  const { purposes, territory, months, note } = conditions
  const lines: (readonly [string, string, string | undefined])[] = [
    ['purposes', words.purposes, purposes],
    ['territory', words.territory, territory?.map((code) => labelOf(allRegions, code, language)).join('、')],
    ['months', words.months, months === undefined ? undefined : monthsOf(months)],
    ['note', words.note, note],
  ]
  return lines.flatMap(([key, name, value]) => (value ? [{ key, name, value }] : []))
}

export type ChangeView = { name: string; before: string; after: string }
export type RoundView = {
  number: number
  submitted: string
  answer?: {
    kind: string
    day: string
    rule?: string
    code?: string
    reason?: string
    fields: { field: RemarkField; text: string }[]
    conditions: FactView[]
  }
  /** What is other than in the round before. */
  changes: ChangeView[]
}

/** Rounds of a request, the last first, each with how it was answered and what was changed for it. */
export function viewRounds(rounds: readonly Round[], language: Language): RoundView[] {
  return rounds.map((round, index) => {
    const before = rounds[index + 1]
    const { answer, detail, answeredAt } = round
    return {
      number: round.number,
      submitted: formatDay(round.submittedAt),
      ...(answer &&
        answeredAt !== null && {
          answer: {
            kind: answer,
            day: formatDay(answeredAt),
            ...(detail?.rule !== undefined && { rule: detail.rule }),
            ...(detail?.code && { code: labelOf(denyReasons, detail.code, language) }),
            ...(detail?.reason && { reason: detail.reason }),
            fields: remarkFields.flatMap((field) => {
              const text = detail?.fields?.[field]
              return text ? [{ field, text }] : []
            }),
            conditions: viewConditions(detail?.conditions, language),
          },
        }),
      changes: before ? changesOf(viewFacts(before.content, language), viewFacts(round.content, language)) : [],
    }
  })
}

/** Lines that are other than before, gone or new. */
export function changesOf(before: readonly FactView[], after: readonly FactView[]): ChangeView[] {
  const old = new Map(before.map(({ key, value }) => [key, value]))
  const now = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap(({ key, name, value }) =>
      old.get(key) === value ? [] : [{ name, before: old.get(key) ?? '', after: value }],
    ),
    ...before.flatMap(({ key, name, value }) => (now.has(key) ? [] : [{ name, before: value, after: '' }])),
  ]
}

export type QuoteView = {
  id: string
  isMine: boolean
  /** ¥80,000.00 · paid once */
  price: string
  terms: string[]
  note?: string
  state: QuoteState
  until: string
  at: string
}

/** A price that is talked about, in words. */
export function sayQuote(content: QuoteContent, language: Language): { price: string; terms: string[] } {
  const { quote: words, page } = requestWords[language]
  const { cents, currency, model, months, quota } = content
  const whole = priceOf(offerOfQuote(content), { quantity: null, months })
  return {
    price: `${formatMoney(cents * 10_000, currency)} · ${words.models[model]}`,
    terms: [
      page.monthsOf(months),
      ...(model !== 'ONEOFF' && months !== null && whole
        ? [requestWords[language].form.whole(formatMoney(whole.wholeCents * 10_000, currency), months)]
        : []),
      ...(quota === null ? [] : [words.quotaOf(formatCount(quota))]),
    ],
  }
}

/** Quotes of a request as one side reads them. */
export function viewQuotes(quotes: readonly Quote[], side: RequestSide, language: Language): QuoteView[] {
  return quotes.map(({ id, side: by, content, state, validUntil, createdAt }) => ({
    id,
    isMine: by === side,
    ...sayQuote(content, language),
    ...(content.note && { note: content.note }),
    state,
    until: formatDay(validUntil),
    at: formatMoment(createdAt),
  }))
}

export type MessageView = { id: string; isMine: boolean; person?: string; at: string; text: string }

/** Messages as one side reads them: people are named to their own side alone. */
export function viewRequestMessages(messages: readonly RequestMessage[], side: RequestSide): MessageView[] {
  return messages.map(({ id, side: by, personName, text, sentAt }) => ({
    id,
    isMine: by === side,
    ...(by === side && { person: personName }),
    at: formatMoment(sentAt),
    text,
  }))
}
