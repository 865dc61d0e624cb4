import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListingPage } from '#app/components/listing/listing-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { followState } from '#app/http/follow-page.server.ts'
import { listingPage } from '#app/http/listing-page.server.ts'
import { logOpening } from '#app/http/search-log.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const page = await listingPage(context.exchange, {
    code: params.code ?? '',
    language,
    params: new URL(request.url).searchParams,
    origin: context.origin,
  })
  if (!page) throw new Response(null, { status: 404 })
  logOpening(context, request, { code: page.view.card.code })
  const isFollowing = await followState(context, request, { kind: 'listing', code: page.view.card.code })
  return { ...page, isFollowing }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headMeta(data?.head),
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.view.cite.url }] : []),
  ...(data?.view.notice ? [{ name: 'robots', content: 'noindex' }] : []),
]

export default function Listing() {
  const page = useLoaderData<typeof loader>()
  return <ListingPage key={page.view.cite.url} {...page} />
}
