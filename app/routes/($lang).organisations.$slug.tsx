import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrganisationPage } from '#app/components/organisation/organisation-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { viewCard } from '#app/domain/catalogue/listing-view.ts'
import { viewOrganisation } from '#app/domain/catalogue/organisation-view.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { viewRecognition } from '#app/domain/organisation/recognition-view.ts'
import { publicStandings } from '#app/domain/organisation/standings.ts'
import { responseRecordOf } from '#app/domain/response/response-record.server.ts'
import { publicRecordOf } from '#app/domain/response/response-record.ts'
import { followState } from '#app/http/follow-page.server.ts'
import { notFound } from '#app/http/guards.server.ts'
import { readActor } from '#app/http/session.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { listBadges } from '#db/queries/badges.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { listCardsOfOrganisation } from '#db/queries/organisation-pages.server.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'

const size = 20

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { read } = context.exchange.database
  const found = await findOrganisation(read, params.slug ?? '')
  const isPublic = found !== undefined && publicStandings.includes(found.standing)
  if (!found || !(isPublic || (await mayLookAhead(context, request, found.id)))) throw notFound()
  const page = readPage(new URL(request.url).searchParams, 5_000)
  const listed = await listCardsOfOrganisation(read, found.id, { limit: size, offset: (page - 1) * size })
  const organisation = viewOrganisation(found, language)
  const [badges, capabilities] = await Promise.all([listBadges(read, found.id), listCapabilities(read, found.id)])
  const description = organisation.about?.text.slice(0, 160) ?? wordsIn(language).organisation.description
  const now = Date.now()
  return {
    organisation,
    recognition: viewRecognition(found, { badges, capabilities }, { language, now }),
    answering: publicRecordOf(await responseRecordOf(read, found.id)),
    isPublic,
    isFollowing: isPublic ? await followState(context, request, { kind: 'organisation', slug: found.slug }) : undefined,
    page,
    pages: Math.max(1, Math.ceil(listed.total / size)),
    total: listed.total,
    withSample: listed.withSample,
    cards: listed.cards.map((card) => viewCard(card, language, now)),
    head: pageHead(language, organisation.name.text, description),
  }
}

/** Before it is public, members and operators see the page as it will be. */
async function mayLookAhead(context: AppLoadContext, request: Request, organisationId: string): Promise<boolean> {
  if (context.forEachVisitor) return false
  return may(await readActor(context, request), 'organisation.see', organisationId)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Organisation() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrganisationPage {...view} />
}
