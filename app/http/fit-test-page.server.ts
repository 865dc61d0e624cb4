import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { attachFitTest, detachFitTest, type FitTestAct } from '#app/domain/fit-test/attach-fit-test.server.ts'
import { FitForm, FitRuleForm, FitTieForm, readFitForm } from '#app/domain/fit-test/fit-form.ts'
import { setFitRule } from '#app/domain/fit-test/set-fit-rule.server.ts'
import { startFitTest } from '#app/domain/fit-test/start-fit-test.server.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'

type Answer = { response: ReturnType<typeof refuseForm> }

/** Reads the checks that a buyer stated and has them run; gives whose test it is and its id. */
export async function sendFitTest(
  context: AppLoadContext,
  request: Request,
  { actor, code }: { actor: PersonActor; code: string },
): Promise<{ slug: string; id: string } | Answer> {
  const { database, key } = context.exchange
  const form = await readForm(context, request, FitForm)
  if (!form.ok) return form
  const read = readFitForm(form.data)
  if (!read.ok) return { response: refuseForm(form.values, read.problems) }
  const { id, as } = form.data
  const member = actor.memberships.find(({ slug }) => slug === as)
  if (!member) throw notFound()
  const { organisationId, slug } = member
  try {
    const { checks, keys } = read
    return { slug, id: await startFitTest({ database, key }, { actor, organisationId, code, id, checks, keys }) }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Ties the checks of a test to a request or an order, or unties them. */
export async function sendFitTie(
  context: AppLoadContext,
  request: Request,
  act: FitTestAct,
): Promise<{ done: string } | Answer> {
  const { database } = context.exchange
  const form = await readForm(context, request, FitTieForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'attach')
      await attachFitTest(database, { ...act, number: data.number, releases: data.releases === 'yes' })
    else await detachFitTest(database, { ...act, criteria: data.criteria })
    return { done: data.intent }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Keeps what a provider lets be tested of a listing. */
export async function sendFitRule(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; organisationId: string; code: string },
): Promise<{ done: string } | Answer> {
  const form = await readForm(context, request, FitRuleForm)
  if (!form.ok) return form
  const { isAllowed, hidden } = form.data
  try {
    await setFitRule(context.exchange.database, { ...act, isAllowed: isAllowed === 'yes', hidden })
    return { done: 'saved' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}
