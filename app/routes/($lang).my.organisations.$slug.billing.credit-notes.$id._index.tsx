import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CreditNotePage } from '#app/components/billing/credit-note-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readCreditNote } from '#app/domain/billing/read-credit-notes.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendCreditNote } from '#app/http/billing-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language].creditNotes
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const page = await readCreditNote(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
    actor,
    language,
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page,
    head: pageHead(language, `${words.title} · ${page.order}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.write', params.slug)
  const { id = '' } = params
  const sent = await sendCreditNote(context, request, { actor, organisationId: organisation.id, id })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).creditNote(organisation.slug, id)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function CreditNote() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <CreditNotePage {...view} />
}
