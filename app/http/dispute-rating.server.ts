import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { decideRating } from '#app/domain/rating/decide-rating.server.ts'
import { answerRating, objectToRating, rateOrder } from '#app/domain/rating/rate-order.server.ts'
import { DecideRatingForm, RatingForm } from '#app/domain/rating/rating-forms.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of a rating and does it. */
export async function sendRating(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, RatingForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'rate': {
        const { fit, quality, delivery, support, text, named } = data
        const written = { scores: { fit, quality, delivery, support }, text, isNamed: named === 'yes' }
        return { done: await rateOrder(database, { ...act, written }) }
      }
      case 'answer':
        await answerRating(database, { ...act, text: data.text })
        return { done: 'answered' }
      case 'object':
        await objectToRating(database, { ...act, reason: data.reason })
        return { done: 'contested' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Reads what an operator decided on a rating and does it. */
export async function sendDeskRating(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor },
): Promise<Sent> {
  const form = await readForm(context, request, DecideRatingForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    const isHidden = data.intent === 'hide'
    await decideRating(context.exchange.database, { ...act, id: data.id, isHidden, reason: data.reason })
    return { done: isHidden ? 'hidden' : 'kept' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
