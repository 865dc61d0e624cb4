import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { FiguresPage } from '#app/components/trade-figures/figures-page.tsx'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readFigures } from '#app/domain/trade-figures/read-figures.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { tradeFiguresWords } from '#app/i18n/trade-figures.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = tradeFiguresWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const side = new URL(request.url).searchParams.get('side') === 'buyer' ? 'buyer' : 'provider'
  const view = await readFigures(context.exchange.database.read, {
    organisationId: organisation.id,
    side,
    language,
    now: Date.now(),
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...view,
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function TradeFigures() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FiguresPage {...view} />
}
