import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { PeopleList, peopleFilters } from '#app/components/operator/people-list.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { marksOf } from '#app/domain/person-admin/person-view.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorWords } from '#app/i18n/operator.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { countPeople, listPeople } from '#db/queries/people-admin.server.ts'

const size = 50

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.people')
  const { searchParams } = new URL(request.url)
  const text = (searchParams.get('q') ?? '').normalize('NFKC').trim().slice(0, 100)
  const filter = peopleFilters.find((each) => each === searchParams.get('filter')) ?? 'all'
  const { read } = context.exchange.database
  const total = await countPeople(read, { filter, text })
  const pages = Math.max(1, Math.ceil(total / size))
  const page = readPage(searchParams, pages)
  const lines = await listPeople(read, { filter, text, limit: size, offset: (page - 1) * size })
  const words = operatorWords[language].people
  return {
    view: {
      ...{ text, filter, page, pages, total },
      lines: lines.map(({ id, name, email, createdAt, lastSeenAt, organisations, ...person }) => ({
        ...{ id, name, createdAt, lastSeenAt, organisations },
        email: email ?? '',
        marks: marksOf(person),
      })),
    },
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function People() {
  const { view } = useLoaderData<typeof loader>()
  const { people: words } = useWords(operatorWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <PeopleList {...view} />
    </OperatorFrame>
  )
}
