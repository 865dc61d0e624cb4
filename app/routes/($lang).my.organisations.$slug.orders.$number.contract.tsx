import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContractPage } from '#app/components/contract/contract-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readContractPage } from '#app/domain/contract/read-contract.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendContract } from '#app/http/contract-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { viewStepUp } from '#app/http/step-up.server.ts'
import { contractWords } from '#app/i18n/contract.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'contract.see', params.slug)
  const page = await readContractPage(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const words = contractWords[language].page
  const { number, title } = page.contract
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    ...viewStepUp(actor),
    head: pageHead(language, `${words.title(number)} · ${title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'contract.sign', params.slug)
  const { number = '' } = params
  const sent = await sendContract(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).contract(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Contract() {
  const { head, asksPassword, ...view } = useLoaderData<typeof loader>()
  return <ContractPage {...view} />
}
