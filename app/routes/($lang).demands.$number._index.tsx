import { data as answer, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemandPage, WithdrawnDemand } from '#app/components/demand-board/demand-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'

import { notFound } from '#app/http/guards.server.ts'
import { publicDemandPage } from '#app/http/public-demand.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const page = await publicDemandPage(context, request, { number: params.number ?? '', language })
  if (!page) throw notFound()
  // What was public and is so no longer is gone rather than unknown.
  return answer(page, { status: 'withdrawn' in page ? 410 : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headMeta(data?.head),
  ...(data && 'url' in data ? [{ tagName: 'link', rel: 'canonical', href: data.url }] : []),
  ...(data && ('withdrawn' in data || data.isHidden) ? [{ name: 'robots', content: 'noindex' }] : []),
]

export default function Demand() {
  const page = useLoaderData<typeof loader>()
  return 'withdrawn' in page ? (
    <WithdrawnDemand number={page.withdrawn} />
  ) : (
    <DemandPage view={page.view} notes={page.notes} structured={page.structured} />
  )
}
