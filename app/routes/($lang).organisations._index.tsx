import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrganisationList } from '#app/components/organisation/organisation-list.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import { viewOrganisation } from '#app/domain/catalogue/organisation-view.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { listOrganisationLines } from '#db/queries/organisation-pages.server.ts'

const size = 50

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = wordsIn(language).organisation
  const { searchParams } = new URL(request.url)
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const page = readPage(searchParams, 1_000)
  const { total, lines } = await listOrganisationLines(context.exchange.database.read, {
    text: fold(text),
    limit: size,
    offset: (page - 1) * size,
  })
  return {
    text,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    total,
    lines: lines.map((line) => ({
      ...viewOrganisation(line, language),
      isSuspended: line.isSuspended,
      listings: line.listings,
    })),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Organisations() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrganisationList {...view} />
}
