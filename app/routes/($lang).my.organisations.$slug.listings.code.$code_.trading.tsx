import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TradingPage } from '#app/components/offer/trading-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readTrading } from '#app/domain/request/read-trading.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendTrading } from '#app/http/trading-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = requestWords[language].trading
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const page = await readTrading(context.exchange.database.read, {
    organisationId: organisation.id,
    code: params.code ?? '',
    language,
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page,
    maySet: may(actor, 'trading.set', organisation.id),
    head: pageHead(language, `${words.title} · ${page.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'trading.set', params.slug)
  const code = params.code ?? ''
  const sent = await sendTrading(context, request, { actor, organisationId: organisation.id, code })
  if ('response' in sent) return sent.response
  return redirect(`${linksIn(languageOf(params)).trading(organisation.slug, code)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Trading() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <TradingPage {...view} />
}
