import { fold } from '#app/domain/catalogue/fold.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains, endsWith, startsWith } from '../dialect.ts'

export type QueueLine = {
  slug: string
  name: Text
  kind: OrganisationProfile['kind']
  creditCode: string | null
  standing: Standing
  /** Since when an application waits. */
  submittedAt: number | null
  /** Since when the longest waiting request for a capability waits. */
  requestedAt: number | null
  updatedAt: number
}

/** What the operator looks for: those that wait, those in one standing, or all that registered here. */
export type QueueFilter = 'waiting' | 'all' | Standing

/**
 * One page of organisations for the operator, those that wait for a decision first, the longest waiting before others.
 * `text` is folded: a part of a name, or the beginning of a credit code.
 */
export async function listOrganisationQueue(
  db: Db,
  options: { filter: QueueFilter; text: string; limit: number; offset: number },
): Promise<{ total: number; lines: QueueLine[] }> {
  const { filter, text } = options
  let found = db
    .selectFrom('organisation')
    .leftJoin('verification', (join) =>
      join.onRef('verification.organisationId', '=', 'organisation.id').on('verification.state', '=', 'open'),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('capability_grant')
          .select((each) => ['organisationId', each.fn.min('requestedAt').as('requestedAt')])
          .where('state', '=', 'requested')
          .groupBy('organisationId')
          .as('asked'),
      (join) => join.onRef('asked.organisationId', '=', 'organisation.id'),
    )
  if (filter === 'waiting')
    found = found.where((eb) => eb.or([eb('verification.id', 'is not', null), eb('asked.requestedAt', 'is not', null)]))
  // Harvested ones are many and nobody's to decide on: shown only when asked for.
  else if (filter === 'all') found = found.where('organisation.standing', '!=', 'harvested')
  else found = found.where('organisation.standing', '=', filter)
  if (text)
    found = found.where((eb) =>
      eb.or([
        contains(eb.ref('organisation.searchText'), text),
        startsWith(eb.ref('organisation.creditCode'), text.toUpperCase()),
      ]),
    )
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'organisation.slug',
      'organisation.name',
      'organisation.kind',
      'organisation.creditCode',
      'organisation.standing',
      'organisation.updatedAt',
      'verification.submittedAt',
      'asked.requestedAt',
    ])
    .orderBy((eb) =>
      eb.fn.coalesce(
        'verification.submittedAt',
        'asked.requestedAt',
        // Those for whom nothing waits come after all that do.
        eb.val(Number.MAX_SAFE_INTEGER),
      ),
    )
    .orderBy('organisation.updatedAt', 'desc')
    .orderBy('organisation.id')
    .limit(options.limit)
    .offset(options.offset)
    .execute()
  return {
    total: Number(total),
    lines: rows.map((row) => ({
      ...row,
      name: JSON.parse(row.name) as Text,
      submittedAt: row.submittedAt === null ? null : Number(row.submittedAt),
      requestedAt: row.requestedAt === null ? null : Number(row.requestedAt),
    })),
  }
}

/** How many organisations wait for a decision. */
export async function countWaitingOrganisations(db: Db): Promise<number> {
  const { total } = await listOrganisationQueue(db, { filter: 'waiting', text: '', limit: 1, offset: 0 })
  return total
}

/** Another organisation that has the same code or the same name. */
export type Namesake = { slug: string; name: Text; standing: Standing }

/** Others with the same credit code, verified ones first, at most ten. */
export async function listWithCode(db: Db, code: string, exceptId: string): Promise<Namesake[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['slug', 'name', 'standing'])
    .where('creditCode', '=', code)
    .where('id', '!=', exceptId)
    .orderBy((eb) => eb.case().when('standing', 'in', ['verified', 'suspended']).then(0).else(1).end())
    .orderBy('slug')
    .limit(10)
    .execute()
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as Text }))
}

/** Others that are called the same in one of their languages, at most ten. */
export async function listNamesakes(db: Db, name: Text, exceptId: string): Promise<Namesake[]> {
  const names = everyVersion(name)
    .slice(0, 4)
    .map(fold)
    .filter((each) => each !== '')
  if (names.length === 0) return []
  // The names of one organisation stand behind each other with a space between.
  const rows = await db
    .selectFrom('organisation')
    .select(['slug', 'name', 'standing'])
    .where('id', '!=', exceptId)
    .where((eb) =>
      eb.or(
        names.flatMap((each) => [
          eb('searchText', '=', each),
          startsWith(eb.ref('searchText'), `${each} `),
          endsWith(eb.ref('searchText'), ` ${each}`),
        ]),
      ),
    )
    .orderBy('slug')
    .limit(200)
    .execute()
  return rows
    .map((row) => ({ ...row, name: JSON.parse(row.name) as Text }))
    .filter((row) => everyVersion(row.name).some((each) => names.includes(fold(each))))
    .slice(0, 10)
}
