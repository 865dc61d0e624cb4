import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { FacetCounts } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import type { Db } from '../client.server.ts'
import { contains, startsWith } from '../dialect.ts'
import type { Schema } from '../schema.ts'

/** Words looked for in the folded text of a listing, and the whole folded query for exact titles. */
export type WantedText = { pieces: readonly string[]; folded: string }

export type CataloguePage = {
  ids: string[]
  total: number
  facets: FacetCounts
  samples: { with: number; without: number }
}

/** Facets that are rows of `listing_code`, and the name of their list there. */
const listOf = {
  field: 'field',
  industry: 'industry',
  region: 'region',
  zone: 'zone',
  priceModel: 'price_model',
  delivery: 'delivery',
  format: 'format',
  language: 'language',
} as const satisfies Partial<Record<FacetName, string>>
type CodeFacet = keyof typeof listOf
const codeFacets = Object.keys(listOf) as CodeFacet[]
const facetOfList = new Map<string, CodeFacet>(codeFacets.map((name) => [listOf[name], name]))

/** The columns of a listing that conditions look at; what a scan of the texts leaves over. */
type Candidate = Pick<
  Schema['listing'],
  | 'id'
  | 'kind'
  | 'grade'
  | 'frequency'
  | 'providerId'
  | 'sourceId'
  | 'priceMin'
  | 'dataUpdatedAt'
  | 'disclosure'
  | 'listedAt'
  | 'titleSort'
> & { hasSample: number; rank: number }
type Scanned = Schema & { candidate: Candidate; chosen: Candidate }
type Group = FacetName | 'hasSample'

/**
 * A page of the catalogue from the database alone: the same query, exact total and disjunctive counts, a rougher order.
 * Used while the search engine is away.
 */
export async function findCataloguePage(db: Db, query: CatalogueQuery, text: WantedText): Promise<CataloguePage> {
  const rows = await readPage(db, query, text)
  const page: CataloguePage = { ids: [], total: 0, facets: {}, samples: { with: 0, without: 0 } }
  for (const name of facetNames) {
    const counts: Record<string, number> = {}
    for (const value of query.chosen[name] ?? []) counts[value] = 0
    page.facets[name] = counts
  }
  for (const row of rows) {
    const n = Number(row.n)
    if (row.facet === 'total') page.total = n
    else if (row.facet === 'hit') page.ids[n - 1 - (query.page - 1) * query.size] = row.value ?? ''
    else if (row.facet === 'hasSample') page.samples[Number(row.value) === 1 ? 'with' : 'without'] = n
    else if (row.value !== null && n > 0) {
      const counts = page.facets[facetOfList.get(row.facet) ?? (row.facet as FacetName)]
      if (counts) counts[row.value] = n
    }
  }
  return page
}

/** The order of a page: what a visitor chose, then disclosure, then the newest. */
function orderOf(query: CatalogueQuery, text: WantedText) {
  const none = (column: 'priceMin' | 'dataUpdatedAt') => sql`case when ${sql.ref(column)} is null then 1 else 0 end`
  const chosen = {
    relevance: text.pieces.length > 0 ? sql`"rank"` : sql`case when "sourceId" is null then 0 else 1 end`,
    newest: sql`"listedAt" desc`,
    updated: sql`${none('dataUpdatedAt')}, "dataUpdatedAt" desc`,
    disclosure: sql`"disclosure" desc`,
    price: sql`${none('priceMin')}, "priceMin"`,
    'price-desc': sql`${none('priceMin')}, "priceMin" desc`,
    title: sql`"titleSort"`,
  }[query.sort]
  return sql`${chosen}, "disclosure" desc, "listedAt" desc, "id" desc`
}

/** Hits and every count of a page in one statement, so that the texts are read once. */
function readPage(db: Db, query: CatalogueQuery, text: WantedText) {
  const scanned = db
    .with(
      (cte) => cte('candidate').materialized(),
      (qb) =>
        qb
          .selectFrom('listing')
          .select(['id', 'kind', 'grade', 'frequency', 'providerId', 'sourceId', 'priceMin', 'dataUpdatedAt'])
          .select(['disclosure', 'listedAt', 'titleSort'])
          .select((eb) => [eb.ref('hasSample').as('hasSample'), titleRank(text).as('rank')])
          .where((eb) => textCondition(eb, text)),
    )
    .with(
      (cte) => cte('chosen').materialized(),
      (qb) =>
        qb
          .selectFrom('candidate')
          .selectAll()
          .where((eb) => eb.and(conditions(eb as unknown as Conditions, query))),
    )
  // Only the first part of a union carries the common tables; the others just name them.
  const plain = db as unknown as Kysely<Scanned>
  /** The listings that a group's counts are taken over: those of the page where the group has no choice of its own. */
  const scope = (group: Group) => {
    const hasChoice = group === 'hasSample' ? query.hasSample !== undefined : query.chosen[group] !== undefined
    const listings = hasChoice
      ? plain
          .selectFrom('candidate')
          .selectAll()
          .where((eb) => eb.and(conditions(eb, query, group)))
      : plain.selectFrom('chosen').selectAll()
    return listings.as('candidate')
  }
  const total = scanned
    .selectFrom('chosen')
    .select((eb) => [sql<string>`'total'`.as('facet'), sql<string | null>`''`.as('value'), eb.fn.countAll().as('n')])
  const after = (query.page - 1) * query.size
  const parts = [
    plain
      .selectFrom(
        plain
          .selectFrom('chosen')
          .select(['chosen.id', sql<number>`row_number() over (order by ${orderOf(query, text)})`.as('place')])
          .as('hit'),
      )
      .select((eb) => [
        sql<string>`'hit'`.as('facet'),
        sql<string | null>`${eb.ref('hit.id')}`.as('value'),
        sql<number>`${eb.ref('hit.place')}`.as('n'),
      ])
      .where('hit.place', '>', after)
      .where('hit.place', '<=', after + query.size),
    ...(['kind', 'grade', 'frequency', 'hasSample'] as const).map((name) =>
      plain
        .selectFrom(scope(name))
        .select((eb) => [
          sql<string>`${sql.lit(name)}`.as('facet'),
          sql<string | null>`cast(${eb.ref(name)} as text)`.as('value'),
          eb.fn.countAll().as('n'),
        ])
        .groupBy(name),
    ),
    plain
      .selectFrom(scope('provider'))
      .innerJoin('organisation', 'organisation.id', 'candidate.providerId')
      .select((eb) => [
        sql<string>`'provider'`.as('facet'),
        sql<string | null>`${eb.ref('organisation.slug')}`.as('value'),
        eb.fn.countAll().as('n'),
      ])
      .groupBy('organisation.slug'),
    plain
      .selectFrom(scope('source'))
      .leftJoin('source', 'source.id', 'candidate.sourceId')
      .select((eb) => [
        sql<string>`'source'`.as('facet'),
        sql<string | null>`coalesce(${eb.ref('source.name')}, 'own')`.as('value'),
        eb.fn.countAll().as('n'),
      ])
      .groupBy('source.name'),
    // Lists without a choice are counted under the same conditions, all in one pass.
    plain
      .selectFrom('listing_code')
      .innerJoin('chosen', 'chosen.id', 'listing_code.listingId')
      .select((eb) => [
        sql<string>`${eb.ref('listing_code.list')}`.as('facet'),
        sql<string | null>`${eb.ref('listing_code.code')}`.as('value'),
        eb.fn.countAll().as('n'),
      ])
      .where('listing_code.list', 'in', [
        '',
        ...codeFacets.filter((name) => name !== 'region' && !query.chosen[name]).map((name) => listOf[name]),
      ])
      .groupBy(['listing_code.list', 'listing_code.code']),
    ...codeFacets
      .filter((name) => name === 'region' || query.chosen[name])
      .flatMap((name) => {
        const value = sql<string | null>`${sql.ref('listing_code.code')}`
        const province = sql<string | null>`substr(${sql.ref('listing_code.code')}, 1, 2) || '0000'`
        const count = (shown: typeof value, isProvince: boolean) =>
          plain
            .selectFrom('listing_code')
            .innerJoin(scope(name), 'candidate.id', 'listing_code.listingId')
            .select((eb) => [
              sql<string>`${sql.lit(listOf[name])}`.as('facet'),
              shown.as('value'),
              isProvince ? eb.fn.count('candidate.id').distinct().as('n') : eb.fn.countAll().as('n'),
            ])
            .where('listing_code.list', '=', listOf[name])
            .$if(name === 'region', (qb) =>
              isProvince
                ? qb.where('listing_code.code', 'not like', 'X-%')
                : qb.where((eb) =>
                    eb.or([eb('listing_code.code', 'like', 'X-%'), eb('listing_code.code', 'not like', '__0000')]),
                  ),
            )
            .groupBy(shown)
        return name === 'region' ? [count(value, false), count(province, true)] : [count(value, false)]
      }),
  ] as unknown as (typeof total)[]
  return parts.reduce((all, part) => all.unionAll(part), total).execute()
}

type Conditions = ExpressionBuilder<Scanned, 'candidate'>

function textCondition(eb: ExpressionBuilder<Schema, 'listing'>, text: WantedText): Expression<SqlBool> {
  return eb.and([
    eb('listing.state', '=', 'listed'),
    ...text.pieces.map((piece) => contains(eb.ref('listing.searchText'), piece)),
  ])
}

/** The conditions of a query's choices on a listing or candidate, but for those of one group. */
function conditions(eb: Conditions, query: CatalogueQuery, without?: Group): Expression<SqlBool>[] {
  const column = <C extends keyof Candidate>(name: C) => `candidate.${name}` as const
  const list: Expression<SqlBool>[] = []
  const chosen = (name: FacetName) => (name === without ? undefined : query.chosen[name])
  for (const name of ['kind', 'grade', 'frequency'] as const) {
    const values = chosen(name)
    if (values) list.push(eb(column(name) as 'candidate.id', 'in', values))
  }
  const slugs = chosen('provider')
  if (slugs)
    list.push(eb(column('providerId'), 'in', eb.selectFrom('organisation').select('id').where('slug', 'in', slugs)))
  const names = chosen('source')
  if (names) {
    const named = eb(column('sourceId'), 'in', eb.selectFrom('source').select('id').where('name', 'in', names))
    list.push(names.includes('own') ? eb.or([named, eb(column('sourceId'), 'is', null)]) : named)
  }
  for (const name of codeFacets) {
    const values = chosen(name)
    if (!values) continue
    const provinces = name === 'region' ? values.filter((value) => /^\d{2}0000$/.test(value)) : []
    list.push(
      eb(
        column('id'),
        'in',
        eb
          .selectFrom('listing_code')
          .select('listingId')
          .where('list', '=', listOf[name])
          .where((on) =>
            on.or([
              on('code', 'in', values),
              ...provinces.map((value) => on('code', 'like', `${value.slice(0, 2)}____`)),
            ]),
          ),
      ),
    )
  }
  if (query.hasSample !== undefined && without !== 'hasSample')
    list.push(eb(column('hasSample'), '=', query.hasSample ? 1 : 0))
  if (query.priceFrom !== undefined) list.push(eb(column('priceMin'), '>=', micros(query.priceFrom)))
  if (query.priceTo !== undefined) list.push(eb(column('priceMin'), '<=', micros(query.priceTo)))
  if (query.updatedSince) list.push(eb(column('dataUpdatedAt'), '>=', Date.parse(query.updatedSince)))
  return list
}

/** The title itself, a title that begins so, a title with all the words, any listing with all the words. */
function titleRank(text: WantedText) {
  if (text.pieces.length === 0) return sql<number>`0`
  const inTitle = sql.join(
    text.pieces.map((piece) => contains(sql.ref('titleSort'), piece)),
    sql` and `,
  )
  return sql<number>`case when ${sql.ref('titleSort')} = ${text.folded} then 0
    when ${startsWith(sql.ref('searchText'), text.folded)} then 1
    when ${inTitle} then 2 else 3 end`
}

function micros(yuan: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round(yuan * 1_000_000))
}
