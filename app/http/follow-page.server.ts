import { type AppLoadContext, redirect } from '@remix-run/node'
import { may } from '#app/domain/access/permissions.ts'
import { labelOfValue } from '#app/domain/catalogue/catalogue-view.ts'
import { follow, isFollowing, unfollow } from '#app/domain/follow/follow.server.ts'
import { FollowForm } from '#app/domain/follow/follow-forms.ts'
import { type Followed, nameOfSearch, whyNotFollowed } from '#app/domain/follow/followed.ts'
import type { NoticeDelivery } from '#app/domain/notice/notice-kinds.ts'
import { readPreferences } from '#app/domain/notice/notices.server.ts'
import { type Language, say } from '#app/domain/text.ts'
import { noticeWords } from '#app/i18n/notices.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findFollowedListing, findFollowedOrganisation } from '#db/queries/follows.server.ts'
import { readForm, refuse } from './forms.server.ts'
import { notFound, requirePermission } from './guards.server.ts'
import { openNames } from './open-names.server.ts'
import { readActor } from './session.server.ts'

/** Whether the person who looks at a page follows what it shows; undefined for visitors, who all get the same page. */
export async function followState(
  context: AppLoadContext,
  request: Request,
  followed: Followed,
): Promise<boolean | undefined> {
  if (context.forEachVisitor) return undefined
  const actor = await readActor(context, request)
  if (actor.kind !== 'person') return undefined
  return may(actor, 'follow.change') && isFollowing(context.exchange.database.read, actor.personId, followed)
}

/** What the page of a follow shows. */
export type FollowPageView = {
  kind: Followed['kind']
  name: string
  /** The page of what is followed. */
  back: string
  isFollowing: boolean
  /** Why it cannot be followed, as the key of a sentence. */
  problem?: string
  delivery: NoticeDelivery
  head: { title: string; description: string }
}

type Asked = { request: Request; context: AppLoadContext; language: Language; followed: Followed }

/** Reads the page on which one thing is followed or no longer followed. */
export async function readFollowPage({ request, context, language, followed }: Asked): Promise<FollowPageView> {
  const actor = await requirePermission(context, request, 'follow.change')
  const { database } = context.exchange
  const about = await describe(context, { language, followed })
  const [following, preferences] = await Promise.all([
    isFollowing(database.read, actor.personId, followed),
    readPreferences(database, actor.personId),
  ])
  const words = noticeWords[language].follow
  return {
    kind: followed.kind,
    name: about.name,
    back: about.back,
    isFollowing: following,
    ...(about.problem && { problem: about.problem }),
    delivery: preferences[`follow.${followed.kind}`],
    head: pageHead(language, words.titles[followed.kind], words.description),
  }
}

/** Follows or no longer follows, and leads back to what it is about. */
export async function sendFollow({ request, context, language, followed }: Asked) {
  const actor = await requirePermission(context, request, 'follow.change')
  const form = await readForm(context, request, FollowForm)
  if (!form.ok) return form.response
  const about = await describe(context, { language, followed })
  const { database } = context.exchange
  try {
    if (form.data.intent === 'follow') await follow(database, { actor, followed, language, name: about.name })
    else await unfollow(database, { actor, followed })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(about.back)
}

/** What it is called, and where its page is. */
async function describe(
  { exchange }: AppLoadContext,
  { language, followed }: { language: Language; followed: Followed },
): Promise<{ name: string; back: string; problem?: string }> {
  const links = linksIn(language)
  const { read } = exchange.database
  if (followed.kind === 'listing') {
    const listing = await findFollowedListing(read, followed.code)
    if (!listing) throw notFound()
    const back = links.listing(listing.code)
    return { name: say(listing.title, language), back, ...(!listing.isListed && { problem: 'gone' }) }
  }
  if (followed.kind === 'organisation') {
    const organisation = await findFollowedOrganisation(read, followed.slug)
    if (!organisation) throw notFound()
    return { name: say(organisation.name, language), back: links.organisation(organisation.slug) }
  }
  const { query } = followed
  const { provider = [], source } = query.chosen
  const names = await openNames(read, { provider, source: source !== undefined }, language)
  const problem = whyNotFollowed(query)
  return {
    name: nameOfSearch(query, {
      labelOf: (name, value) => labelOfValue(name, value, language, names),
      words: wordsIn(language).catalogue,
    }),
    back: links.catalogue(query),
    ...(problem && { problem }),
  }
}
