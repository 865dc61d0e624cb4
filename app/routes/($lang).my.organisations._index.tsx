import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { OrganisationsList } from '#app/components/workspace/organisations-list.tsx'
import { nextStep } from '#app/domain/organisation/next-step.ts'
import { pickText } from '#app/domain/text.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { listMembershipsOf } from '#db/queries/members.server.ts'
import { listWorkStates } from '#db/queries/organisation-work.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = organisationWorkWords[language].list
  const actor = await requirePermission(context, request, 'organisation.create')
  const { read } = context.exchange.database
  const memberships = await listMembershipsOf(read, actor.personId)
  const states = await listWorkStates(
    read,
    memberships.map(({ organisationId }) => organisationId),
  )
  return {
    organisations: memberships.flatMap(({ organisationId, slug, name, standing, role }) => {
      const state = states.find(({ id }) => id === organisationId)
      const said = pickText(name, language) ?? { text: slug, language }
      return state ? [{ slug, name: said, standing, role, next: nextStep({ standing, ...state }, role) }] : []
    }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function MyOrganisations() {
  const { organisations } = useLoaderData<typeof loader>()
  return <OrganisationsList organisations={organisations} />
}
