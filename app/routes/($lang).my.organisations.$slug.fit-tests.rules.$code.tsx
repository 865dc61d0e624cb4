import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FitRulePage } from '#app/components/fit-test/fit-rule-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readFitRule } from '#app/domain/fit-test/read-fit-tests.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendFitRule } from '#app/http/fit-test-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { fitTestWords } from '#app/i18n/fit-test.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = fitTestWords[language].rule
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const view = await readFitRule(context.exchange.database.read, {
    ...{ code: params.code ?? '', providerId: organisation.id, language },
  })
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    mayWrite: may(actor, 'trading.set', organisation.id),
    head: pageHead(language, `${words.title} · ${view.title.text}`, words.lead),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'trading.set', params.slug)
  const code = params.code ?? ''
  const sent = await sendFitRule(context, request, { actor, organisationId: organisation.id, code })
  if ('response' in sent) return sent.response
  return redirect(`${linksIn(languageOf(params)).fitRule(organisation.slug, code)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function FitRule() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FitRulePage {...view} />
}
