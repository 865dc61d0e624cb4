import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { ReceivedOfferForm } from '#app/domain/offer/private-offer-forms.ts'
import { acceptPrivateOffer, declinePrivateOffer } from '#app/domain/offer/private-offers.server.ts'
import { findPrivateOffer } from '#db/queries/private-offers.server.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'

type Sent = { done: 'offerDeclined' } | { order: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what an organisation sent about a private offer it got, and does it. */
export async function sendOnOffer(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; organisationId: string; id: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, ReceivedOfferForm)
  if (!form.ok) return form
  const { data, values } = form
  const offer = await findPrivateOffer(database.read, { id: act.id, buyerId: act.organisationId })
  if (!offer) throw notFound()
  try {
    if (data.intent === 'decline') {
      await declinePrivateOffer(database, { ...act, reason: data.reason })
      return { done: 'offerDeclined' }
    }
    const { purpose, scenario, publicInterest } = data
    if (purpose === '' && offer.content.purpose === undefined)
      return { response: refuseForm(values, [{ field: 'purpose', reason: 'purposeMissing' }]) }
    const recipientCheck = data['evidence.recipientCheck']
    return {
      order: await acceptPrivateOffer(database, {
        ...act,
        purpose,
        scenario: scenario || null,
        isPublicInterest: publicInterest === 'yes',
        evidence: { ...(recipientCheck && { recipientCheck }) },
      }),
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
