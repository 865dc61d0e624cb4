import type { Db } from '#db/client.server.ts'
import {
  type ConstructionAsked,
  type ConstructionItem,
  countConstructionItems,
  findConstructionItem,
  listConstructionItems,
} from '#db/queries/construction.server.ts'
import {
  type ConstructionClaim,
  findConstructionClaim,
  listClaimsOfItem,
  listConstructionProgress,
  listOwnClaims,
} from '#db/queries/construction-claims.server.ts'
import { listCardsOfOrganisation } from '#db/queries/organisation-pages.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { type ClaimFilter, type ConstructionFilter, type ConstructionPlace, itemsPerPage } from './construction-list.ts'
import {
  type ClaimView,
  type ConstructionLine,
  type ConstructionView,
  type ProgressView,
  viewClaim,
  viewConstruction,
  viewConstructionLine,
  viewProgress,
} from './construction-view.ts'

type Page<Line> = { lines: Line[]; next?: ConstructionPlace }

/** Whether somebody sees items that only verified organisations see: their members, and operators. */
export function seesVerifiedItems(actor: Actor): boolean {
  if (may(actor, 'exchange.demands')) return true
  return (
    actor.kind === 'person' && actor.isConfirmed && actor.memberships.some(({ standing }) => standing === 'verified')
  )
}

/** One page of the list, and how many items there are in each state. */
export async function readConstructionList(
  db: Db,
  asked: { filter: ConstructionFilter; after?: ConstructionPlace | undefined; actor: Actor; language: Language },
): Promise<Page<ConstructionLine> & { counts: Awaited<ReturnType<typeof countConstructionItems>> }> {
  const { filter, after, actor, language } = asked
  const isVerified = seesVerifiedItems(actor)
  const [page, counts] = await Promise.all([
    readItems(db, { ...filter, ...(after && { after }), isVerified }),
    countConstructionItems(db, { isVerified }),
  ])
  return { ...page, lines: page.lines.map((item) => viewConstructionLine(item, language)), counts }
}

/** One item for whoever may see it; undefined for others. */
export async function readConstruction(
  db: Db,
  { number, actor, language }: { number: string; actor: Actor; language: Language },
): Promise<ConstructionView | undefined> {
  const item = await findConstructionItem(db, number)
  if (!item || (item.visibility === 'VERIFIED' && !seesVerifiedItems(actor))) return undefined
  const claims = item.state === 'claimed' || item.state === 'built' ? await listClaimsOfItem(db, item.id) : []
  return viewConstruction(item, claims.find(isBuilder), language)
}

/** One page of what the operators look for. */
export async function readClaimQueue(
  db: Db,
  asked: { filter: ClaimFilter; after?: ConstructionPlace | undefined; language: Language },
): Promise<Page<ConstructionLine>> {
  const { filter, after, language } = asked
  const page = await readItems(db, {
    isVerified: true,
    ...(filter === 'waiting' ? { isWaiting: true } : { state: filter }),
    ...(after && { after }),
  })
  return {
    ...page,
    lines: page.lines.map((item) => ({ ...viewConstructionLine(item, language), offered: item.offeredCount })),
  }
}

/** An item with all its claims and how the building goes, for operators. */
export async function readConstructionForOperator(
  db: Db,
  { number, language, now }: { number: string; language: Language; now: number },
): Promise<{ item: ConstructionView; claims: ClaimView[]; progress: ProgressView[] } | undefined> {
  const item = await findConstructionItem(db, number)
  if (!item) return undefined
  const claims = await listClaimsOfItem(db, item.id)
  const builder = claims.find(isBuilder)
  return {
    item: viewConstruction(item, builder, language),
    claims: claims.map((claim) => viewClaim(claim, { language, now })),
    progress: builder ? await readProgress(db, builder.id) : [],
  }
}

/** One page of an organisation's own claims. */
export async function readOwnClaims(
  db: Db,
  asked: { organisationId: string; after?: ConstructionPlace | undefined; language: Language; now: number },
): Promise<Page<ClaimView>> {
  const { organisationId, after, language, now } = asked
  const rows = await listOwnClaims(db, {
    organisationId,
    ...(after && { after: { offeredAt: after.publishedAt, id: after.id } }),
    limit: itemsPerPage + 1,
  })
  const last = rows.slice(0, itemsPerPage).at(-1)
  return {
    lines: rows.slice(0, itemsPerPage).map((claim) => viewClaim(claim, { language, now })),
    ...(rows.length > itemsPerPage && last && { next: { publishedAt: last.offeredAt, id: last.id } }),
  }
}

/** An own claim with how the building goes, and own listings that could be what was built; undefined for others. */
export async function readOwnClaim(
  db: Db,
  { id, organisationId, language, now }: { id: string; organisationId: string; language: Language; now: number },
): Promise<{ claim: ClaimView; progress: ProgressView[]; listings: { code: string; title: Said }[] } | undefined> {
  const claim = await findConstructionClaim(db, id)
  if (claim?.organisationId !== organisationId) return undefined
  const isBuilding = claim.state === 'accepted'
  const { cards } = isBuilding
    ? await listCardsOfOrganisation(db, organisationId, { limit: 100, offset: 0 })
    : { cards: [] }
  return {
    claim: viewClaim(claim, { language, now }),
    progress: await readProgress(db, id),
    listings: cards.map(({ code, title }) => ({
      code,
      title: pickText(title, language) ?? { text: code, language },
    })),
  }
}

const isBuilder = ({ state }: ConstructionClaim) => state === 'accepted' || state === 'delivered'

async function readProgress(db: Db, claimId: string): Promise<ProgressView[]> {
  const rows = await listConstructionProgress(db, claimId)
  return rows.map(viewProgress)
}

async function readItems(db: Db, asked: Omit<ConstructionAsked, 'limit'>): Promise<Page<ConstructionItem>> {
  const rows = await listConstructionItems(db, { ...asked, limit: itemsPerPage + 1 })
  const lines = rows.slice(0, itemsPerPage)
  const last = lines.at(-1)
  return {
    lines,
    ...(rows.length > itemsPerPage && last && { next: { publishedAt: last.publishedAt, id: last.id } }),
  }
}
