import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FitTestsPage } from '#app/components/fit-test/fit-tests-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readFitTests } from '#app/domain/fit-test/read-fit-tests.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readPlaceAfter, writePlaceAfter } from '#app/http/billing-page.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { fitTestWords } from '#app/i18n/fit-test.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = fitTestWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const asked = new URL(request.url).searchParams
  const side: 'buyer' | 'provider' = asked.get('side') === 'provider' ? 'provider' : 'buyer'
  const { lines, next } = await readFitTests(context.exchange.database.read, {
    ...{ organisationId: organisation.id, side, after: readPlaceAfter(asked), language },
  })
  const workspace = viewWorkspace(organisation, actor, language)
  const further = next && new URLSearchParams({ side, after: writePlaceAfter(next) })
  return {
    ...{ workspace, side, lines },
    ...(further && { next: linksIn(language).fitTests(organisation.slug, further) }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function FitTests() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FitTestsPage {...view} />
}
