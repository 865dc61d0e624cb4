import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DisputePage } from '#app/components/dispute/dispute-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDisputePage } from '#app/domain/dispute/read-dispute.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendDispute } from '#app/http/dispute-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { disputeWords } from '#app/i18n/dispute.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const page = await readDisputePage(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const { page: words } = disputeWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, `${words.title} · ${page.order.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'dispute.write', params.slug)
  const { number = '' } = params
  const sent = await sendDispute(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).orderDispute(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Dispute() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <DisputePage {...view} />
}
