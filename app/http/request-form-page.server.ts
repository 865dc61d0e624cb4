import type { AppLoadContext } from '@remix-run/node'
import { v7 as newId } from 'uuid'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { readRequestChoice } from '#app/domain/request/read-request-choice.ts'
import { openRequestForm } from '#app/domain/request/read-request-form.server.ts'
import { RequestFormSent } from '#app/domain/request/request-forms.ts'
import { isUnconditional } from '#app/domain/request/request-gates.ts'
import { type HandedIn, resubmitRequest, submitRequest } from '#app/domain/request/submit-request.server.ts'
import { actingFor } from './acting-for.server.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'

type Answer = ReturnType<typeof refuseForm>
type Sent = { slug: string; done: 'submitted' | 'resubmitted'; handedIn: HandedIn } | { response: Answer }

/** Reads the form in which a listing is asked for, and hands the request in; or only works the price out. */
export async function sendRequest(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; code: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, RequestFormSent)
  if (!form.ok) return form
  const { actor, code } = act
  const { intent, calculate, again, round, response } = form.data
  const as = form.data.as || actingFor(actor, 'request.write')
  const opened = await openRequestForm(database.read, { code, actor, as, responseId: response, again })
  if (!opened) throw notFound()
  const { listing, buyer, form: choices } = opened
  const { values } = form
  if (!buyer || !choices) return { response: refuseForm(values, [{ reason: 'organisationMissing' }]) }
  if (calculate !== undefined) return { response: refuseForm(values, [], 200) }
  // One click: the first offer that anybody may have, for the listing's own purpose.
  const sent = intent === 'take' ? takenValues(listing.content, choices) : values
  if (!sent) return { response: refuseForm(values, [{ reason: 'offerMissing', field: 'offer' }]) }
  const { content, problems } = readRequestChoice(sent, choices)
  if (!content) return { response: refuseForm(values, problems) }
  const side = { actor, organisationId: buyer.id }
  try {
    if (again !== undefined)
      return {
        slug: buyer.slug,
        done: 'resubmitted',
        handedIn: await resubmitRequest(database, { ...side, number: again, content, seen: round ?? 0 }),
      }
    const id = form.data.id ?? newId()
    return {
      slug: buyer.slug,
      done: 'submitted',
      handedIn: await submitRequest(database, { ...side, code, id, content }),
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openRequestForm>>>

function takenValues(
  content: Opened['listing']['content'],
  form: NonNullable<Opened['form']>,
): Record<string, string> | undefined {
  const index = form.offers.findIndex((offer) => isUnconditional(content, offer, { hasForm: form.fields.length > 0 }))
  if (index < 0) return undefined
  return {
    offer: String(index),
    mode: 'FILE',
    months: '',
    purposeChoice: form.gates.purposes.length > 0 ? '0' : 'own',
    // Whoever takes what is open to all takes it for its own use.
    purpose: '自用',
  }
}
