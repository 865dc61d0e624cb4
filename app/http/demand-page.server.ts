import type { AppLoadContext } from '@remix-run/node'
import { beginDemand, type DemandStart } from '#app/domain/demand/begin-demand.server.ts'
import type { OwnDemandAct } from '#app/domain/demand/demand-case.server.ts'
import { BeginDemandForm, EditDemandForm, OwnDemandForm } from '#app/domain/demand/demand-forms.ts'
import { readDemandValues } from '#app/domain/demand/demand-values.ts'
import { closeDemand, recallDemand, withdrawDemand } from '#app/domain/demand/end-demand.server.ts'
import { inviteToDemand, uninviteFromDemand } from '#app/domain/demand/invite-to-demand.server.ts'
import { readBeginning } from '#app/domain/demand/read-new-demand.server.ts'
import { removeDemandDraft, saveOwnDemand } from '#app/domain/demand/save-demand.server.ts'
import { submitDemand } from '#app/domain/demand/submit-demand.server.ts'
import type { Language } from '#app/domain/text.ts'
import { findDemand } from '#db/queries/demands.server.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'

type Answer = { response: ReturnType<typeof refuseForm> }

/** Begins a demand as its form says, or as the address does; gives the id of the draft. */
export async function sendBeginning(
  context: AppLoadContext,
  request: Request,
  act: Omit<OwnDemandAct, 'demandId'> & { language: Language },
): Promise<{ id: string } | Answer> {
  const form = await readForm(context, request, BeginDemandForm)
  if (!form.ok) return { response: form.response }
  const { search } = readBeginning(new URL(request.url).searchParams)
  try {
    return { id: await beginDemand(context.exchange.database, { ...act, start: startOf(form.data, search) }) }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

function startOf(
  form: ReturnType<typeof BeginDemandForm.parse>,
  search: ReturnType<typeof readBeginning>['search'],
): DemandStart {
  switch (form.intent) {
    case 'text':
      return { from: 'text', text: form.text }
    case 'template':
      return { from: 'template', template: form.template }
    case 'like':
      return { from: 'listing', code: form.like }
    case 'search':
      return search ? { from: 'search', query: search } : { from: 'empty' }
    case 'empty':
      return { from: 'empty' }
  }
}

/** Saves what was written in the form of a demand; says what is to be shown next. */
export async function sendDemandText(
  context: AppLoadContext,
  request: Request,
  act: OwnDemandAct,
): Promise<{ next: 'stay' | 'more' | 'done' } | Answer> {
  const { database } = context.exchange
  const form = await readForm(context, request, EditDemandForm)
  if (!form.ok) return { response: form.response }
  const { revision, after, drop } = form.data
  const demand = await findDemand(database.read, { id: act.demandId, organisationId: act.organisationId })
  if (!demand) throw notFound()
  const values = drop === undefined ? form.values : { ...form.values, [`required.${drop}.name`]: '' }
  const read = readDemandValues(values, demand.content)
  if (!read.ok) return { response: refuseForm(values, read.problems) }
  try {
    await saveOwnDemand(database, { ...act, revision, written: read.written })
    return { next: drop === undefined ? after : 'more' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Does what was sent on the page of an own demand; says what was done. */
export async function sendOwnDemand(
  context: AppLoadContext,
  request: Request,
  act: OwnDemandAct,
): Promise<{ done: string } | Answer> {
  const form = await readForm(context, request, OwnDemandForm)
  if (!form.ok) return { response: form.response }
  try {
    return { done: await takeStep(context, act, form.data) }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

async function takeStep(
  { exchange: { database } }: AppLoadContext,
  act: OwnDemandAct,
  form: ReturnType<typeof OwnDemandForm.parse>,
): Promise<string> {
  switch (form.intent) {
    case 'submit':
      await submitDemand(database, { ...act, revision: form.revision })
      return 'submitted'
    case 'recall':
      await recallDemand(database, act)
      return 'recalled'
    case 'remove':
      await removeDemandDraft(database, act)
      return 'removed'
    case 'withdraw':
      await withdrawDemand(database, { ...act, reason: form.reason })
      return 'withdrawn'
    case 'close':
      await closeDemand(database, { ...act, outcome: form.outcome, reason: form.reason })
      return 'closed'
    case 'invite':
      await inviteToDemand(database, { ...act, organisation: form.organisation })
      return 'invited'
    case 'uninvite':
      await uninviteFromDemand(database, { ...act, invitedId: form.invited })
      return 'uninvited'
  }
}
