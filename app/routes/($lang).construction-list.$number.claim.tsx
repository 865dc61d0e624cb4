import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClaimItemPage } from '#app/components/construction/construction-item-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { offerClaim } from '#app/domain/construction/claims.server.ts'
import { ClaimForm } from '#app/domain/construction/construction-forms.ts'
import { readConstruction } from '#app/domain/construction/read-construction.server.ts'
import { say } from '#app/domain/text.ts'
import { readForm, refuse, refuseForm } from '#app/http/forms.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requirePermission(context, request, 'construction.claim')
  const number = params.number ?? ''
  const item = await readConstruction(context.exchange.database.read, { number, actor, language })
  if (!item) throw notFound()
  const words = constructionWords[language]
  return {
    item: { number: item.number, title: item.title, state: item.state },
    organisations: actor.memberships
      .filter(({ standing, organisationId }) => standing === 'verified' && may(actor, 'response.write', organisationId))
      .map(({ slug, name }) => ({ slug, name: say(name, language) || slug })),
    head: pageHead(language, words.claimTitle, words.claimLead),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'construction.claim')
  const { database } = context.exchange
  const language = languageOf(params)
  const number = params.number ?? ''
  if (!(await readConstruction(database.read, { number, actor, language }))) throw notFound()
  const form = await readForm(context, request, ClaimForm)
  if (!form.ok) return form.response
  const { organisation: slug, plan, readyBy } = form.data
  const own = actor.memberships.find((membership) => membership.slug === slug)
  if (!own) return refuseForm(form.values, [{ field: 'organisation', reason: 'organisationMissing' }])
  try {
    const id = await offerClaim(database, { actor, organisationId: own.organisationId, number, plan, readyBy })
    return redirect(`${linksIn(language).organisationClaim(slug, id)}?done=claim`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function ClaimItem() {
  const { item, organisations } = useLoaderData<typeof loader>()
  return <ClaimItemPage item={item} organisations={organisations} />
}
