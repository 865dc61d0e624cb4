import type { AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { FormProblem } from '#app/domain/form-state.ts'
import { makePrivateOffer, withdrawPrivateOffer } from '#app/domain/offer/private-offers.server.ts'
import { evidenceIn } from '#app/domain/request/request-forms.ts'
import { mostRules } from '#app/domain/request/request-lists.ts'
import { setTrading } from '#app/domain/request/set-trading.server.ts'
import { readFormFields, readTrial, TradingForm } from '#app/domain/request/trading-forms.ts'
import type { TradingSettings } from '#app/domain/request/trading-settings.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { findTradingSettings } from '#db/queries/request-forms.server.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'
import { validFor } from './request-page.server.ts'

type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }
type Act = { actor: PersonActor; organisationId: string; code: string }
type Sending = z.infer<typeof TradingForm>

/** Reads what a provider sent on the page of a listing's trading and does it. */
export async function sendTrading(context: AppLoadContext, request: Request, act: Act): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, TradingForm)
  if (!form.ok) return form
  const { data, values } = form
  const listing = await findOwnListing(database.read, act)
  if (!listing) throw notFound()
  const {
    scope,
    revision: _,
    ...kept
  } = await findTradingSettings(database.read, {
    providerId: act.organisationId,
    listingId: listing.id,
  })
  try {
    switch (data.intent) {
      case 'settings': {
        const { fields, problems } = readFormFields(values)
        const { trial, problems: others } = readTrial(values)
        const wrong: FormProblem[] = [...problems, ...others]
        if (wrong.length > 0) return { response: refuseForm(values, wrong) }
        const forAll = data.scope === 'all'
        const seen = forAll ? data.seenAll : data.seenOne
        await setTrading(database, { ...act, forAll, settings: { ...kept, fields, trial }, seen })
        return { done: 'saved' }
      }
      case 'addRule':
      case 'removeRule': {
        const rules = changedRules(kept.rules, data)
        if (!rules) return { response: refuseForm(values, [{ reason: 'rulesFull' }]) }
        const forAll = scope !== undefined && scope !== listing.id
        const seen = forAll ? data.seenAll : data.seenOne
        await setTrading(database, { ...act, forAll, settings: { ...kept, rules }, seen })
        return { done: data.intent === 'addRule' ? 'ruleAdded' : 'ruleRemoved' }
      }
      case 'offer':
        await makePrivateOffer(database, { ...act, ...offerOf(data) })
        return { done: 'offered' }
      case 'withdrawOffer':
        await withdrawPrivateOffer(database, { ...act, id: data.offer })
        return { done: 'offerWithdrawn' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Rules with one more, or one less; undefined where there is no room. */
function changedRules(
  rules: TradingSettings['rules'],
  data: Extract<Sending, { intent: 'addRule' | 'removeRule' }>,
): TradingSettings['rules'] | undefined {
  if (data.intent === 'removeRule') return rules.filter(({ id }) => id !== data.rule)
  if (rules.length >= mostRules) return undefined
  const highest = Math.max(0, ...rules.map(({ id }) => Number(id.slice(1)) || 0))
  const { name, tiers, kinds, regions, onlyListed, models, maxPrice } = data
  const rule = { id: `r${highest + 1}`, name, tiers, kinds, regions, models, onlyListedPurpose: onlyListed === 'yes' }
  return [...rules, { ...rule, ...(maxPrice !== undefined && { maxCents: maxPrice }) }]
}

function offerOf(data: Extract<Sending, { intent: 'offer' }>) {
  const { id, to, mode, purpose, price: cents, currency, model, months, quota, note, validDays } = data
  const { exclusivity, territory, afterTerm } = data
  const granted = (['derivative', 'redistribution', 'modelTraining'] as const).flatMap((grant) =>
    data[grant] === '' ? [] : [[grant, data[grant] === 'yes']],
  )
  return {
    id,
    to,
    validUntil: validFor(validDays),
    content: {
      price: { cents, currency, model, months, quota, ...(note && { note }) },
      mode,
      ...(purpose && { purpose }),
      use: {
        ...(exclusivity !== '' && { exclusivity }),
        ...(territory.length > 0 && { territory }),
        ...Object.fromEntries(granted),
        ...(afterTerm !== '' && { afterTerm }),
      },
      evidence: evidenceIn(data),
    },
  }
}
