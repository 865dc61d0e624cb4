import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NewInvoicePage } from '#app/components/billing/new-invoice-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { InvoiceForm } from '#app/domain/billing/invoice-forms.ts'
import { askInvoice } from '#app/domain/billing/invoices.server.ts'
import { readInvoiceForm } from '#app/domain/billing/read-invoices.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language].invoices
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.write', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    page: await readInvoiceForm(context.exchange.database.read, {
      organisationId: organisation.id,
      profile: organisation.profile,
      email: actor.email,
      order: new URL(request.url).searchParams.get('order'),
      language,
    }),
    head: pageHead(language, `${words.askTitle} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.write', params.slug)
  const form = await readForm(context, request, InvoiceForm)
  if (!form.ok) return form.response
  const { intent, order: number, amount: cents, ...wanted } = form.data
  try {
    const asked = { ...wanted, actor, organisationId: organisation.id, number, cents }
    const id = await askInvoice(context.exchange.database, asked)
    return redirect(`${linksIn(languageOf(params)).invoice(organisation.slug, id)}?done=asked`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewInvoice() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <NewInvoicePage {...view} />
}
