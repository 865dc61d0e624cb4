import { v7 as newId } from 'uuid'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { emailKeyOf } from '#app/domain/account/email-address.ts'
import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { hashPassword } from '#app/domain/account/passwords.server.ts'
import { newTotpSecret } from '#app/domain/account/second-factor.server.ts'
import type { EventEntry } from '#app/domain/events/event-chain.ts'
import { demoPassword, demoPeopleKey } from '#app/domain/person-admin/demo-access.ts'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { closeDemoAccounts, existsRealOperator, upsertDemoMember } from '../queries/demo-people.server.ts'
import { insertEvents } from '../queries/events.server.ts'
import { listOrganisationsBySlug } from '../queries/organisations.server.ts'
import { findPersonByEmail, insertPerson, updatePerson } from '../queries/people.server.ts'
import { demoLoaded, findSetting, upsertSetting } from '../queries/settings.server.ts'

type DemoPerson = { email: string; name: string; memberOf: readonly { slug: string; role: MemberRole }[] }

/** One person of each role in two organisations; one of them reads along in the other, so there is something to switch. */
const people: readonly DemoPerson[] = [
  { email: 'owner@lanxu.example', name: '林澜', memberOf: [{ slug: 'lanxu-energy-data', role: 'owner' }] },
  { email: 'editor@lanxu.example', name: '郑书宁', memberOf: [{ slug: 'lanxu-energy-data', role: 'editor' }] },
  { email: 'finance@lanxu.example', name: '蔡明远', memberOf: [{ slug: 'lanxu-energy-data', role: 'finance' }] },
  { email: 'viewer@lanxu.example', name: '许念', memberOf: [{ slug: 'lanxu-energy-data', role: 'viewer' }] },
  { email: 'owner@luting.example', name: '黄渡', memberOf: [{ slug: 'luting-port', role: 'owner' }] },
  {
    email: 'editor@luting.example',
    name: '苏帆',
    memberOf: [
      { slug: 'luting-port', role: 'editor' },
      { slug: 'lanxu-energy-data', role: 'viewer' },
    ],
  },
  { email: 'finance@luting.example', name: '吴泊', memberOf: [{ slug: 'luting-port', role: 'finance' }] },
  { email: 'viewer@luting.example', name: '叶汀', memberOf: [{ slug: 'luting-port', role: 'viewer' }] },
]
const operator: DemoPerson = { email: 'operator@demo.example', name: '陈衡', memberOf: [] }

/**
 * Sees to it at every start that a demo has its ready-made accounts as they should be, and that nothing else has any: where
 * the demo is not wanted they are closed and their sessions end. In a database without the demo it does nothing. The
 * operator of the demo is there only as long as there is no real one. Safe to call again.
 */
export async function settleDemoPeople(
  database: Database,
  { key, isWanted, now = Date.now() }: { key: ExchangeKey; isWanted: boolean; now?: number },
): Promise<void> {
  if ((await findSetting(database.read, demoLoaded)) === undefined) return
  const passwordHash = isWanted ? await hashPassword(demoPassword) : undefined
  await inTransaction(database.write, async (trx) => {
    const events: EventEntry[] = []
    const note = (action: string, ids: readonly string[]) =>
      events.push(
        ...ids.map((subjectId) => ({
          at: now,
          actor: 'demo',
          action,
          subjectKind: 'person' as const,
          subjectId,
          detail: {},
        })),
      )
    if (passwordHash === undefined) note('person.demo_closed', await closeDemoAccounts(trx, { onlyOperators: false }))
    else {
      const isRun = await existsRealOperator(trx)
      if (isRun) note('person.demo_closed', await closeDemoAccounts(trx, { onlyOperators: true }))
      const wanted = isRun ? people : [...people, operator]
      const organisations = await listOrganisationsBySlug(trx, [
        ...new Set(people.flatMap(({ memberOf }) => memberOf.map(({ slug }) => slug))),
      ])
      const organisationIds = new Map(organisations.map(({ slug, id }) => [slug, id]))
      for (const person of wanted) {
        const opened = await open(trx, { person, organisationIds, passwordHash, key, now })
        if (opened) note('person.demo_opened', [opened])
      }
    }
    if (events.length > 0) await insertEvents(trx, events)
    await upsertSetting(trx, demoPeopleKey, passwordHash === undefined ? 'closed' : 'open')
  })
}

/** Enters one of them, or puts back what visitors changed; gives the id where something was to be done. */
async function open(
  trx: Db,
  about: {
    person: DemoPerson
    organisationIds: ReadonlyMap<string, string>
    passwordHash: string
    key: ExchangeKey
    now: number
  },
): Promise<string | undefined> {
  const { person, organisationIds, passwordHash, key, now } = about
  const known = await findPersonByEmail(trx, emailKeyOf(person.email))
  // Somebody real may have this address.
  if (known && known.isDemo === 0) return undefined
  const id = known?.id ?? newId()
  const isOperator = person === operator
  const sealed = isOperator ? key.seal('totp', newTotpSecret()) : null
  const fresh = {
    name: person.name,
    emailConfirmedAt: known?.emailConfirmedAt ?? now,
    passwordHash,
    suspendedAt: null,
    isOperator: isOperator ? 1 : 0,
  }
  const factor = { totpSecret: sealed, totpConfirmedAt: isOperator ? now : null, totpLastStep: null }
  if (!known)
    await insertPerson(trx, {
      id,
      email: person.email,
      emailKey: emailKeyOf(person.email),
      language: 'zh',
      ...fresh,
      ...factor,
      passwordChangedAt: now,
      isDemo: 1,
      createdAt: now,
      deletedAt: null,
    })
  else if (isChanged(known, isOperator))
    await updatePerson(trx, id, { ...fresh, ...factor, passwordChangedAt: known.createdAt })
  for (const { slug, role } of person.memberOf) {
    const organisationId = organisationIds.get(slug)
    if (organisationId) await upsertDemoMember(trx, { organisationId, personId: id, role, joinedAt: now })
  }
  return known && !isChanged(known, isOperator) ? undefined : id
}

/** Whether a visitor changed the password or the second factor, or the account was closed or suspended. */
function isChanged(known: NonNullable<Awaited<ReturnType<typeof findPersonByEmail>>>, isOperator: boolean): boolean {
  return (
    known.passwordHash === null ||
    known.passwordChangedAt !== known.createdAt ||
    known.suspendedAt !== null ||
    (known.totpConfirmedAt !== null) !== isOperator ||
    (known.isOperator === 1) !== isOperator
  )
}
