import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { OrganisationsQueue } from '#app/components/operator/organisations-queue.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { labelOf } from '#app/domain/codes/code-list.ts'
import { organisationKinds } from '#app/domain/codes/parties.ts'
import { daysWaiting } from '#app/domain/organisation/application-view.ts'
import { standings } from '#app/domain/organisation/standings.ts'
import { pickText } from '#app/domain/text.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorOrganisationWords } from '#app/i18n/operator-organisations.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { listOrganisationQueue } from '#db/queries/organisation-queue.server.ts'

const size = 50

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = operatorOrganisationWords[language]
  await requireOperator(context, request, 'exchange.verify')
  const { searchParams } = new URL(request.url)
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const asked = searchParams.get('standing')
  const filter = (['all', ...standings] as const).find((each) => each === asked) ?? ('waiting' as const)
  const page = readPage(searchParams, 2_000)
  const { total, lines } = await listOrganisationQueue(context.exchange.database.read, {
    filter,
    text: fold(text),
    limit: size,
    offset: (page - 1) * size,
  })
  const now = Date.now()
  return {
    text,
    filter,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    total,
    lines: lines.map(({ slug, name, kind, creditCode, standing, submittedAt, requestedAt }) => ({
      slug,
      name: pickText(name, language) ?? { text: slug, language },
      kind: labelOf(organisationKinds, kind, language),
      creditCode,
      standing,
      waiting:
        submittedAt !== null
          ? { for: 'verification' as const, days: daysWaiting(submittedAt, now) }
          : requestedAt !== null
            ? { for: 'capability' as const, days: daysWaiting(requestedAt, now) }
            : undefined,
    })),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorOrganisations() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(operatorOrganisationWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <OrganisationsQueue {...view} />
    </OperatorFrame>
  )
}
