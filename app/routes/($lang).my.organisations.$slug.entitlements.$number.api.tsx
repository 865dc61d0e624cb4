import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallsPage } from '#app/components/gateway/calls-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { createCallKey, endCallKey } from '#app/domain/gateway/call-keys.server.ts'
import { CallKeyForm } from '#app/domain/gateway/key-rules.ts'
import { readCalls } from '#app/domain/gateway/read-calls.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { isPasswordFresh, notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { gatewayWords } from '#app/i18n/gateway.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = gatewayWords[language].calls
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const before = new URL(request.url).searchParams.get('before')
  const view = await readCalls(context.exchange.database.read, {
    ...{ number: params.number ?? '', organisationId: organisation.id, language, now: Date.now() },
    ...(before && { before }),
  })
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayUse: view.side === 'buyer' && may(actor, 'entitlement.use', organisation.id),
    isFresh: isPasswordFresh(actor),
    head: pageHead(language, `${words.title} · ${view.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.use', params.slug)
  const form = await readForm(context, request, CallKeyForm)
  if (!form.ok) return form.response
  const links = linksIn(languageOf(params))
  const act = { actor, organisationId: organisation.id, number: params.number ?? '' }
  const page = links.entitlementApi(organisation.slug, act.number)
  const { write } = context.exchange.database
  try {
    if (form.data.intent === 'revoke') {
      await endCallKey(write, { ...act, keyId: form.data.keyId })
      return redirect(`${page}?done=revoked`)
    }
    // A key outlives the session, so that an open screen must not be enough to get one.
    if (!isPasswordFresh(actor)) return redirect(links.confirmPassword(page))
    const { name, days } = form.data
    const { key, expiresAt } = await createCallKey(write, { ...act, name, days })
    return { made: { name, key, until: formatDay(expiresAt) } }
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Calls() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CallsPage {...view} made={answer && 'made' in answer ? answer.made : undefined} />
}
