import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnClaimPage } from '#app/components/construction/own-claims-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { WorkspaceFrame } from '#app/components/workspace/workspace-frame.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { takeOwnClaimAct } from '#app/domain/construction/claims.server.ts'
import { OwnClaimForm } from '#app/domain/construction/construction-forms.ts'
import { readOwnClaim } from '#app/domain/construction/read-construction.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.see', params.slug)
  const found = await readOwnClaim(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
    language,
    now: Date.now(),
  })
  if (!found) throw notFound()
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    ...found,
    workspace,
    canWrite: may(actor, 'response.write', organisation.id),
    head: pageHead(language, found.claim.title.text, constructionWords[language].own.pageDescription),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'response.write', params.slug)
  const form = await readForm(context, request, OwnClaimForm)
  if (!form.ok) return form.response
  const act = { actor, organisationId: organisation.id, claimId: params.id ?? '' }
  try {
    await takeOwnClaimAct(context.exchange.database, { ...act, form: form.data })
  } catch (error) {
    return refuse(error, form.values)
  }
  const links = linksIn(languageOf(params))
  return redirect(`${links.organisationClaim(organisation.slug, act.claimId)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnClaim() {
  const { head, workspace, ...view } = useLoaderData<typeof loader>()
  return (
    <WorkspaceFrame workspace={workspace} tab="construction">
      <OwnClaimPage slug={workspace.slug} {...view} />
    </WorkspaceFrame>
  )
}
