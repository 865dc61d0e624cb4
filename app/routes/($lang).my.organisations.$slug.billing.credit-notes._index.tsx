import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CreditNotesPage } from '#app/components/billing/credit-notes-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readSide } from '#app/domain/billing/billing-view.ts'
import { readCreditNotes } from '#app/domain/billing/read-credit-notes.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readPlaceAfter, writePlaceAfter } from '#app/http/billing-page.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language].creditNotes
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const { searchParams } = new URL(request.url)
  const side = readSide(searchParams)
  const after = readPlaceAfter(searchParams)
  const { lines, next } = await readCreditNotes(context.exchange.database.read, {
    side,
    organisationId: organisation.id,
    language,
    ...(after && { after }),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  const place = next && new URLSearchParams({ side, after: writePlaceAfter(next) })
  return {
    workspace,
    side,
    lines,
    ...(place && { next: linksIn(language).creditNotes(organisation.slug, place) }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function CreditNotes() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <CreditNotesPage {...view} />
}
