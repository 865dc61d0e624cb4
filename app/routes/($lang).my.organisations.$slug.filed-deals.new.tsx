import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NewDealPage } from '#app/components/filed-deal/new-deal-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { sendNewDeal } from '#app/http/receipt-filed-deals.server.ts'
import { filedDealWords } from '#app/i18n/filed-deal.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.write', params.slug)
  const { form: words } = filedDealWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.write', params.slug)
  const sent = await sendNewDeal(context, request, { actor, organisationId: organisation.id })
  if (!('number' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).filedDeal(organisation.slug, sent.number)}?done=filed`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewDeal() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <NewDealPage {...view} />
}
