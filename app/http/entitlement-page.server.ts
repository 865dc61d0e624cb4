import type { AppLoadContext } from '@remix-run/node'
import {
  type EntitlementAct,
  resumeEntitlement,
  revokeEntitlement,
  suspendEntitlement,
} from '#app/domain/entitlement/decide-entitlement.server.ts'
import { EntitlementForm } from '#app/domain/entitlement/entitlement-forms.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

/** Reads what a provider decided about a right it gave, and does it. */
export async function sendEntitlement(
  context: AppLoadContext,
  request: Request,
  act: EntitlementAct,
): Promise<{ done: string } | { response: ReturnType<typeof refuseForm> }> {
  const { database } = context.exchange
  const form = await readForm(context, request, EntitlementForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'suspend') await suspendEntitlement(database, { ...act, reason: data.reason })
    else if (data.intent === 'revoke') await revokeEntitlement(database, { ...act, reason: data.reason })
    else await resumeEntitlement(database, act)
    return { done: data.intent }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
