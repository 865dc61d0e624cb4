import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { KeysPage } from '#app/components/workspace/keys-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { confirmationLife } from '#app/domain/account/sessions.server.ts'
import { createKey, revokeKey } from '#app/domain/api-key/api-keys.server.ts'
import { KeyForm } from '#app/domain/api-key/key-forms.ts'
import { mostEndedKeys, mostLiveKeys } from '#app/domain/api-key/key-limits.ts'
import { viewEndedKeys, viewLiveKeys } from '#app/domain/api-key/keys-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { keysWords } from '#app/i18n/keys.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listEndedKeys, listLiveKeys } from '#db/queries/api-keys.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'key.see', params.slug)
  const { read } = context.exchange.database
  const now = Date.now()
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    live: viewLiveKeys(await listLiveKeys(read, organisation.id, now, mostLiveKeys), language),
    ended: viewEndedKeys(await listEndedKeys(read, organisation.id, now, mostEndedKeys)),
    mayChange: may(actor, 'key.change', organisation.id),
    isFresh: now - actor.confirmedAt < confirmationLife,
    head: pageHead(language, `${keysWords[language].title} · ${workspace.name.text}`, keysWords[language].description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'key.see', params.slug)
  const form = await readForm(context, request, KeyForm)
  if (!form.ok) return form.response
  if (!may(actor, 'key.change', organisation.id)) throw notFound()
  const { database, hasDemo } = context.exchange
  const by = { organisationId: organisation.id, actorId: actor.personId }
  const page = links.organisationKeys(organisation.slug)
  try {
    if (form.data.intent === 'revoke') {
      await revokeKey(database.write, { ...by, keyId: form.data.keyId })
      return redirect(`${page}?done=revoked`)
    }
    // A key outlives the session, so that an open screen must not be enough to get one.
    if (Date.now() - actor.confirmedAt > confirmationLife) return redirect(links.confirmPassword(page))
    const { name, scopes, days } = form.data
    const { key, expiresAt } = await createKey(database.write, { ...by, name, scopes, days, isDemo: hasDemo })
    return { made: { name, key, until: formatDay(expiresAt) } }
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Keys() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <KeysPage {...view} made={answer && 'made' in answer ? answer.made : undefined} />
}
