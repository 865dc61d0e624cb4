import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PeriodsPage } from '#app/components/billing/periods-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readSide } from '#app/domain/billing/billing-view.ts'
import { readBilling } from '#app/domain/billing/read-billing.server.ts'
import { readSavedCard } from '#app/domain/billing/saved-card.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readPlaceAfter, writePlaceAfter } from '#app/http/billing-page.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { billingWords } from '#app/i18n/billing.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = billingWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const { searchParams } = new URL(request.url)
  const side = readSide(searchParams)
  const after = readPlaceAfter(searchParams)
  const { database, payments } = context.exchange
  const organisationId = organisation.id
  const [{ older, ...page }, card] = await Promise.all([
    readBilling(database.read, {
      side,
      organisationId,
      language,
      now: Date.now(),
      ...(after && { after: { startsAt: after.at, id: after.id } }),
    }),
    side === 'buyer' ? readSavedCard(database.read, { payments, organisationId }) : undefined,
  ])
  const workspace = viewWorkspace(organisation, actor, language)
  const place = older && new URLSearchParams({ side, after: writePlaceAfter({ at: older.startsAt, id: older.id }) })
  return {
    workspace,
    side,
    page,
    ...(card !== undefined && { card }),
    ...(place && { older: linksIn(language).billing(organisation.slug, place) }),
    isFirst: after === undefined,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Billing() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <PeriodsPage {...view} />
}
