import { v7 as newId } from 'uuid'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { emailKeyOf } from '#app/domain/account/email-address.ts'
import type { Db } from '#db/client.server.ts'
import { listDemoOwners, upsertDemoMember } from '../queries/demo-people.server.ts'
import { listOrganisationsBySlug } from '../queries/organisations.server.ts'
import { insertPerson } from '../queries/people.server.ts'
import { listOperators } from '../queries/people-admin.server.ts'

/** Who acts in the demo: its operator, and an owner of each of these organisations. */
export type DemoActors = {
  operator: PersonActor
  ownerOf: (slug: string) => { actor: PersonActor; organisationId: string }
}

/** Invented names for those nobody signs in as. */
const names =
  '沈若川 何清越 江予安 罗望舒 温以宁 许知秋 陆听澜 简书禾 方砚池 季云归 严承屿 蓝知微 傅远岫 裴若谷 谢南笙 苏行简 柳如舟 俞静川 顾临溪 白念安 程远帆 章怀瑾 戴思远 曹映雪 叶归晚 汤牧野 纪清和 钟闻溪 梁以南 姚星野'.split(
    ' ',
  )

/**
 * The people who act in the demo. An organisation without an owner gets one who has no password: nobody signs in as them.
 * Undefined where there is no operator of the demo. Call with the transaction that lets them act.
 */
export async function castDemoActors(
  trx: Db,
  { slugs, now }: { slugs: readonly string[]; now: number },
): Promise<DemoActors | undefined> {
  const operator = (await listOperators(trx)).find(
    ({ isDemo, passwordHash, suspendedAt }) => isDemo === 1 && passwordHash !== null && suspendedAt === null,
  )
  if (!operator) return undefined
  const organisations = (await listOrganisationsBySlug(trx, slugs)).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const ids = organisations.map(({ id }) => id)
  const known = new Map((await listDemoOwners(trx, ids)).map((owner) => [owner.organisationId, owner]))
  const owners = new Map<string, { actor: PersonActor; organisationId: string }>()
  for (const [index, { id, slug, profile }] of organisations.entries()) {
    const owner =
      known.get(id) ??
      (await enterOwner(trx, { slug, organisationId: id, name: names[index % names.length] ?? '', now }))
    const membership = { organisationId: id, slug, name: profile.name, role: 'owner', standing: 'verified' } as const
    owners.set(slug, {
      organisationId: id,
      actor: { ...actorOf(owner), memberships: [membership], organisationId: id },
    })
  }
  return {
    operator: { ...actorOf({ personId: operator.id, name: operator.name }), isOperator: true, hasSecondFactor: true },
    ownerOf: (slug) => {
      const owner = owners.get(slug)
      if (!owner) throw new Error(`A demo submission names no organisation: ${slug}`)
      return owner
    },
  }
}

async function enterOwner(
  trx: Db,
  { slug, organisationId, name, now }: { slug: string; organisationId: string; name: string; now: number },
): Promise<{ personId: string; name: string }> {
  const personId = newId()
  const email = `owner@${slug}.example`
  await insertPerson(trx, {
    id: personId,
    email,
    emailKey: emailKeyOf(email),
    name,
    language: 'zh',
    emailConfirmedAt: now,
    passwordHash: null,
    passwordChangedAt: now,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    suspendedAt: null,
    isOperator: 0,
    isDemo: 1,
    createdAt: now,
    deletedAt: null,
  })
  await upsertDemoMember(trx, { organisationId, personId, role: 'owner', joinedAt: now })
  return { personId, name }
}

function actorOf({ personId, name }: { personId: string; name: string }): PersonActor {
  return {
    kind: 'person',
    personId,
    sessionId: '',
    name,
    email: '',
    language: 'zh',
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [],
    organisationId: undefined,
  }
}
