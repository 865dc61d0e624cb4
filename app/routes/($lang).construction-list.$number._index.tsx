import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConstructionItemPage } from '#app/components/construction/construction-item-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readConstruction } from '#app/domain/construction/read-construction.server.ts'
import { notFound } from '#app/http/guards.server.ts'
import { readActor } from '#app/http/session.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = context.forEachVisitor ? { kind: 'visitor' as const } : await readActor(context, request)
  const number = params.number ?? ''
  const item = await readConstruction(context.exchange.database.read, { number, actor, language })
  if (!item) throw notFound()
  return { item, head: pageHead(language, item.title.text, item.need.text.slice(0, 160)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function ConstructionItem() {
  const { item } = useLoaderData<typeof loader>()
  return <ConstructionItemPage item={item} />
}
