import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findListingWhole, type Listing } from '#db/queries/request-listings.server.ts'
import { listRounds } from '#db/queries/request-rounds.server.ts'
import { type AccessRequest, findOpenRequest, findRequest } from '#db/queries/requests.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Grade, grades } from '../codes/grading.ts'
import { deliveryModes, priceModels, priceUnits } from '../codes/trade.ts'
import { findRenewed } from '../entitlement/renewed-request.server.ts'
import { canonicalJson } from '../events/event-chain.ts'
import type { FormState } from '../form-state.ts'
import type { Offer } from '../listing/listing-content.ts'
import { isResolvable } from '../listing/listing-states.ts'
import { countedUnit } from '../listing/price-calculator.ts'
import { asksMonths, asksQuantity, type Charge, chargeOf } from '../offer/price-of.ts'
import { readTradingLimits } from '../order/order-case.server.ts'
import { type Language, pickText, say } from '../text.ts'
import { answerName } from './form-fields.ts'
import { requestRecordOf } from './provider-record.server.ts'
import { chosenOffer, type RequestForm } from './read-request-choice.ts'
import { requestFormOf } from './request-form-of.server.ts'
import { type EvidenceSlot, evidenceSlots, isUnconditional, slotsOf } from './request-gates.ts'
import type { FieldKind } from './request-lists.ts'
import { type FactView, type RoundView, saidOf, sayPriceOf, viewPassport, viewRounds } from './request-view.ts'
import { whyNotBuyer, whyNotRequestable } from './who-may-buy.server.ts'

/** One offer to choose, with all that its price is worked out from. */
export type ChoiceView = {
  value: string
  title: Said
  price: string
  /** The model, where the title is another word. */
  model?: string
  note?: Said
  offer: Offer
  charge: Charge
  asksQuantity: boolean
  asksMonths: boolean
  unit?: string
  isAtOnce: boolean
  trial?: { days: number; calls: number | null }
}

/** The page on which a listing is asked for. */
export type RequestFormPage = {
  code: string
  title: Said
  provider: { slug: string; name: Said }
  grade?: { code: Grade; label: string }
  isResolvable: boolean
  /** Why nobody can ask for it, or this organisation cannot: the key of a sentence. */
  why?: string
  /** Organisations of the reader that may send requests. */
  organisations: { slug: string; name: Said }[]
  form?: {
    id: string
    as: { slug: string; name: Said }
    passport: FactView[]
    choices: ChoiceView[]
    modes: { code: string; label: string; condition?: string }[]
    purposes: Said[]
    needsListedPurpose: boolean
    scenario?: { options?: string[] }
    hasPublicInterest: boolean
    slots: EvidenceSlot[]
    fields: { name: string; kind: FieldKind; label: Said; options: string[]; isRequired: boolean }[]
    periodMonths?: number
    values: FormState['values']
    open?: string
    again?: { number: string; round: number; last?: RoundView }
    response?: string
  }
  answerDays: number
  record?: { answers: number; days: number }
}

type Asked = {
  code: string
  actor: PersonActor
  /** Slug of the organisation that asks. */
  as: string | undefined
  responseId?: string | undefined
  /** Number of a request that is changed. */
  again?: string | undefined
  /** Number of a right that is asked for again. */
  renews?: string | undefined
}

/** Who asks for what, and what may be chosen; undefined where there is no such listing. */
export async function openRequestForm(
  db: Db,
  { code, actor, as, responseId, again }: Asked,
): Promise<
  | {
      listing: Listing
      buyer: Awaited<ReturnType<typeof findOrganisationWork>>
      form?: RequestForm
      request?: AccessRequest
    }
  | undefined
> {
  const listing = await findListingWhole(db, { code })
  if (!listing || !isResolvable(listing)) return undefined
  const member = actor.memberships.find(({ slug, organisationId }) =>
    slug === as ? may(actor, 'request.write', organisationId) : false,
  )
  const buyer = member && (await findOrganisationWork(db, { id: member.organisationId }))
  if (!buyer) return { listing, buyer: undefined }
  const found = again === undefined ? undefined : await findRequest(db, { number: again })
  const request = found?.buyerId === buyer.id && found.listingId === listing.id ? found : undefined
  const from = responseId ?? request?.content.demand?.responseId
  const form = await requestFormOf(db, { listing, buyerId: buyer.id, actor, responseId: from })
  return { listing, buyer, form, ...(request && { request }) }
}

/** Reads the page; undefined where there is no such listing. */
export async function readRequestFormPage(
  db: Db,
  asked: Asked & { language: Language; now: number },
): Promise<RequestFormPage | undefined> {
  const { actor, language, now, responseId } = asked
  const opened = await openRequestForm(db, asked)
  if (!opened) return undefined
  const { listing, buyer, form, request } = opened
  const { content, provider } = listing
  const why = whyNotRequestable(listing) ?? (buyer && (await whyNotBuyer(db, { organisation: buyer, listing })))
  const record = await requestRecordOf(db, { providerId: provider.id, now })
  const open = buyer && !request ? await findOpenRequest(db, { listingId: listing.id, buyerId: buyer.id }) : undefined
  const kept =
    request ?? (buyer && (await findRenewed(db, { renews: asked.renews, buyerId: buyer.id, listingId: listing.id })))
  const [last] = request ? await listRounds(db, { requestId: request.id, limit: 1 }) : []
  return {
    code: listing.code,
    title: saidOf(content.title, language),
    provider: { slug: provider.slug, name: saidOf(provider.profile.name, language) },
    ...(content.grade && { grade: { code: content.grade, label: labelOf(grades, content.grade, language) } }),
    isResolvable: true,
    ...(why && { why }),
    organisations: actor.memberships
      .filter(({ organisationId }) => may(actor, 'request.write', organisationId))
      .map(({ slug, name }) => ({ slug, name: saidOf(name, language) })),
    ...(buyer &&
      form && {
        form: {
          id: newId(),
          as: { slug: buyer.slug, name: saidOf(buyer.profile.name, language) },
          passport: viewPassport(buyer.profile, form.contact, language),
          choices: viewChoices(listing, form, language),
          modes: form.gates.modes.map(({ mode, condition }) => ({
            code: mode,
            label: labelOf(deliveryModes, mode, language),
            ...(condition && { condition }),
          })),
          purposes: form.gates.purposes.map((purpose) => saidOf(purpose, language)),
          needsListedPurpose: form.gates.needsListedPurpose,
          ...(form.gates.needsScenario && {
            scenario: { ...(form.gates.scenarios && { options: form.gates.scenarios.map((each) => say(each, 'zh')) }) },
          }),
          hasPublicInterest: form.gates.isFreeForPublicInterest,
          slots: [...new Set(form.gates.modes.flatMap(({ mode }) => slotsOf(form.gates, mode)))].filter(
            (slot) => evidenceSlots[slot].side === 'buyer',
          ),
          fields: form.fields.map(({ id, kind, label, options, isRequired }) => ({
            name: answerName(id),
            kind,
            label: saidOf(label, language),
            options,
            isRequired,
          })),
          ...(form.periodMonths !== undefined && { periodMonths: form.periodMonths }),
          values: kept ? valuesOf(kept, form) : firstValues(form),
          ...(open && { open: open.number }),
          ...(request && {
            again: {
              number: request.number,
              round: request.round,
              ...(last && { last: viewRounds([last], language)[0] as RoundView }),
            },
          }),
          ...(responseId !== undefined && form.demand && { response: responseId }),
        },
      }),
    answerDays: (await readTradingLimits(db)).requestDays,
    ...(record && { record }),
  }
}

/** Everything one can choose, what was agreed on first, then offers, a trial, and a wish. */
function viewChoices(listing: Listing, form: RequestForm, language: Language): ChoiceView[] {
  const values = [
    ...(form.demand ? ['demand'] : []),
    ...form.offers.map((_, index) => String(index)),
    ...(form.trial ? ['trial'] : []),
    'wish',
  ]
  return values.flatMap((value): ChoiceView[] => {
    const chosen = chosenOffer(value, form)
    if (!chosen) return []
    const { offer, choice } = chosen
    const unit = countedUnit(offer)
    const model = labelOf(priceModels, offer.model, language)
    return [
      {
        value,
        title: pickText(offer.title, language) ?? { text: model, language },
        price: sayPriceOf(offer, language),
        ...(offer.title && { model }),
        ...(offer.note && { note: saidOf(offer.note, language) }),
        offer,
        charge: chargeOf(offer),
        asksQuantity: asksQuantity(offer),
        asksMonths: asksMonths(offer),
        ...(unit && { unit: labelOf(priceUnits, unit, language) }),
        isAtOnce: choice === 'listed' && isUnconditional(listing.content, offer, { hasForm: form.fields.length > 0 }),
        ...(value === 'trial' && form.trial && { trial: form.trial }),
      },
    ]
  })
}

function firstValues(form: RequestForm): FormState['values'] {
  const needsMonths = form.offers.some(asksMonths)
  const months = form.periodMonths ?? (needsMonths ? 12 : undefined)
  return {
    offer: form.demand ? 'demand' : form.offers.length > 0 ? '0' : 'wish',
    mode: form.gates.modes[0]?.mode ?? '',
    months: months === undefined ? '12' : String(months),
    purposeChoice: form.gates.purposes.length > 0 ? '0' : 'own',
  }
}

/** A request as the form has it, to be changed. */
function valuesOf({ content }: AccessRequest, form: RequestForm): FormState['values'] {
  const was = canonicalJson(content.offer)
  const same = form.offers.findIndex((offer) => canonicalJson(offer) === was)
  const listed = form.gates.purposes.findIndex((purpose) => Object.values(purpose).includes(content.purpose))
  return {
    offer: content.choice === 'listed' ? (same < 0 ? '' : String(same)) : content.choice,
    mode: content.mode,
    quantity: content.quantity === null ? '' : String(content.quantity),
    months: content.months === null ? '' : String(content.months),
    purposeChoice: listed < 0 ? 'own' : String(listed),
    purpose: listed < 0 ? content.purpose : '',
    wish: content.wish ?? '',
    scenario: content.scenario ?? '',
    publicInterest: content.isPublicInterest ? 'yes' : '',
    ...Object.fromEntries(Object.entries(content.evidence).map(([slot, text]) => [`evidence.${slot}`, text])),
    ...Object.fromEntries(Object.entries(content.answers).map(([id, text]) => [answerName(id), text])),
  }
}
