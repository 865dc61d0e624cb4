import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FiledDealPage } from '#app/components/filed-deal/filed-deal-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readFiledDeal } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendFiledDeal } from '#app/http/receipt-filed-deals.server.ts'
import { filedDealWords } from '#app/i18n/filed-deal.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const asked = { number: params.number ?? '', organisationId: organisation.id, actor, language }
  const page = await readFiledDeal(context.exchange.database.read, asked)
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, page.deal.number, filedDealWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.write', params.slug)
  const { number = '' } = params
  const sent = await sendFiledDeal(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).filedDeal(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function FiledDeal() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FiledDealPage {...view} />
}
