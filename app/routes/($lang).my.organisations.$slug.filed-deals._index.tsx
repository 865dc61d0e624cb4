import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FiledDealsPage } from '#app/components/filed-deal/filed-deals-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readFiledDeals } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { readPlace } from '#app/domain/list-place.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { filedDealWords } from '#app/i18n/filed-deal.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { searchParams } = new URL(request.url)
  const after = readPlace(searchParams)
  const page = await readFiledDeals(context.exchange.database.read, {
    organisationId: organisation.id,
    as: searchParams.get('as') === 'other' ? 'other' : 'filer',
    ...(after && { after }),
    language,
  })
  const { list: words } = filedDealWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    mayFile: organisation.standing === 'verified' && may(actor, 'order.write', organisation.id),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function FiledDeals() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FiledDealsPage {...view} />
}
