import { deliveryModes } from '../codes/trade.ts'
import type { Offer } from '../listing/listing-content.ts'
import { readUnits } from '../listing/price-calculator.ts'
import { asksMonths, asksQuantity, chargeOf } from '../offer/price-of.ts'
import { everyVersion, say } from '../text.ts'
import { cleanText } from '../typed-text.ts'
import { type FormField, readAnswers } from './form-fields.ts'
import type { RequestChoice, RequestContent } from './request-content.ts'
import { evidenceSlots, isOneOfTexts, type ListingGates, slotsOf, whyGated } from './request-gates.ts'
import { longestNumber, longestPurpose, mostMonths } from './request-lists.ts'
import type { Trial } from './trading-settings.ts'

/** What a form of a request may choose among. */
export type RequestForm = {
  revision: number
  /** Offers as the buyer may see them. */
  offers: readonly Offer[]
  gates: ListingGates
  /** Months a licence lasts by the listing's terms; undefined where they do not say. */
  periodMonths: number | undefined
  fields: readonly FormField[]
  trial: Trial | null
  /** The offer of an accepted response to a demand. */
  demand?: { responseId: string; number: string; offer: Offer }
  currency: string
  contact: RequestContent['contact']
}

type Problem = { field: string; reason: string }
type Values = Readonly<Record<string, string | readonly string[]>>

/** Reads what a buyer chose and typed; what is wrong is said with its field. Content only where nothing is. */
export function readRequestChoice(
  values: Values,
  form: RequestForm,
): { content?: RequestContent; problems: Problem[] } {
  const valueIn = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '')
  const problems: Problem[] = []
  const chosen = chosenOffer(valueIn('offer'), form)
  if (!chosen) problems.push({ field: 'offer', reason: 'offerMissing' })
  const offer = chosen?.offer
  const mode = deliveryModes.find(({ code }) => code === valueIn('mode'))?.code ?? form.gates.modes[0]?.mode
  if (!mode) return { problems: [{ field: 'mode', reason: 'modeRefused' }] }
  const typed = typedNumbers({ valueIn, form, chosen })
  problems.push(...typed.problems)
  const purpose = readPurpose(valueIn, form.gates)
  if (purpose === '') problems.push({ field: 'purpose', reason: 'purposeMissing' })
  else if ([...purpose].length > longestPurpose) problems.push({ field: 'purpose', reason: 'tooLong' })
  const wish = chosen?.choice === 'wish' ? cleanText(valueIn('wish')) : ''
  if (chosen?.choice === 'wish' && wish === '') problems.push({ field: 'wish', reason: 'wishMissing' })
  if ([...wish].length > longestPurpose) problems.push({ field: 'wish', reason: 'tooLong' })
  const scenario = cleanText(valueIn('scenario')).slice(0, longestNumber) || null
  const evidence: Record<string, string> = {}
  for (const slot of slotsOf(form.gates, mode)) {
    const shown = evidenceSlots[slot].side === 'buyer' ? cleanText(valueIn(`evidence.${slot}`)) : ''
    if (shown !== '') evidence[slot] = shown.slice(0, longestNumber)
  }
  const { answers, problems: wrong } = readAnswers(form.fields, valueIn)
  problems.push(...wrong)
  if (!offer || !chosen) return { problems }
  const isPublicInterest = valueIn('publicInterest') === 'yes' && form.gates.isFreeForPublicInterest
  const deal = { offer, mode, purpose, scenario, isPublicInterest, evidence }
  const said = new Set(problems.map(({ field }) => field))
  problems.push(...whyGated(form.gates, deal, ['buyer']).filter(({ field }) => !said.has(field)))
  if (problems.length > 0) return { problems }
  return {
    problems,
    content: {
      revision: form.revision,
      choice: chosen.choice,
      offer,
      mode,
      quantity: typed.quantity,
      months: typed.months,
      days: chosen.choice === 'trial' ? (form.trial?.days ?? null) : null,
      purpose,
      isListedPurpose: isOneOfTexts(purpose, form.gates.purposes),
      scenario,
      isPublicInterest,
      wish: wish || null,
      evidence,
      fields: [...form.fields],
      answers,
      contact: form.contact,
      ...(chosen.choice === 'demand' &&
        form.demand && { demand: { responseId: form.demand.responseId, number: form.demand.number } }),
    },
  }
}

/** The offer that a value of the form names: the number of a listed one, a trial, a wish, or what a response agreed on. */
export function chosenOffer(
  value: string,
  { offers, trial, demand, currency }: Pick<RequestForm, 'offers' | 'trial' | 'demand' | 'currency'>,
): { choice: RequestChoice; offer: Offer } | undefined {
  if (value === 'wish') return { choice: 'wish', offer: { model: 'NEGOTIATED', currency } }
  if (value === 'trial')
    return trial
      ? { choice: 'trial', offer: { model: 'FREE', currency, ...(trial.calls !== null && { quota: trial.calls }) } }
      : undefined
  if (value === 'demand') return demand && { choice: 'demand', offer: demand.offer }
  const offer = /^\d{1,2}$/.test(value) ? offers[Number(value)] : undefined
  return offer && { choice: 'listed', offer }
}

/** How many units and months were typed, where the offer asks for them. */
function typedNumbers({
  valueIn,
  form,
  chosen,
}: {
  valueIn: (name: string) => string
  form: RequestForm
  chosen: { choice: RequestChoice; offer: Offer } | undefined
}): { quantity: number | null; months: number | null; problems: Problem[] } {
  if (!chosen || chosen.choice === 'trial') return { quantity: null, months: null, problems: [] }
  const { offer } = chosen
  const problems: Problem[] = []
  const quantity = asksQuantity(offer) ? readUnits(valueIn('quantity')) : undefined
  if (asksQuantity(offer) && !quantity) problems.push({ field: 'quantity', reason: 'quantityWrong' })
  const text = valueIn('months').trim()
  const months = text === '' ? undefined : readUnits(text)
  // What is charged by month or year, or talked about, may last longer than the licence that is listed.
  const isFixed = form.periodMonths !== undefined && !asksMonths(offer) && chargeOf(offer) !== 'agreed'
  const most = isFixed ? (form.periodMonths ?? mostMonths) : mostMonths
  if (text === '' ? asksMonths(offer) : !months || months > mostMonths)
    problems.push({ field: 'months', reason: 'monthsWrong' })
  else if (months && months > most) problems.push({ field: 'months', reason: 'monthsLong' })
  return { quantity: quantity || null, months: months || null, problems }
}

/** A purpose the listing names, by its number, or the buyer's own words. */
function readPurpose(valueIn: (name: string) => string, gates: ListingGates): string {
  const chosen = valueIn('purposeChoice')
  const named = /^\d{1,2}$/.test(chosen) ? gates.purposes[Number(chosen)] : undefined
  if (named) return say(named, 'zh') || (everyVersion(named)[0] ?? '')
  return cleanText(valueIn('purpose'))
}
