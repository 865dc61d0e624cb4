import { capabilityDecided } from '#app/email/capability-decided.ts'
import { organisationDecided } from '#app/email/organisation-decided.ts'
import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOwners, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import { type MemberRole, memberRoles } from '../access/roles.ts'
import { codesOf } from '../codes/code-list.ts'
import type { Capability } from '../codes/parties.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import { notify, toldAtOnce } from '../notice/notify.server.ts'
import { type Language, say } from '../text.ts'
import type { OrganisationDecision } from './organisation-decision.ts'

const everyRole: readonly MemberRole[] = codesOf(memberRoles)
/** Most members that are told of one thing. */
const mostTold = 500

/** Who writes: the address that links in mails begin with, and the name of the exchange in each language. */
export type Sender = { origin: string; name: Readonly<Record<Language, string>> }

/**
 * Tells the members of an organisation what the operator decided on it; its owners by a mail of its own too, each in their
 * language, unless they want such things later or not by mail. Once an occasion.
 */
export async function tellOfDecision(
  trx: Db,
  told: {
    occasion: string
    organisation: Pick<OrganisationWork, 'id' | 'slug' | 'profile'>
    decision: OrganisationDecision
    sender: Sender
    now: number
  },
): Promise<void> {
  const { occasion, organisation, decision, sender, now } = told
  const owners = await toldAtOnce(trx, 'organisation.decided', await listOwners(trx, organisation.id))
  await notify(trx, {
    kind: 'organisation.decided',
    personIds: await listMemberIds(trx, organisation.id, everyRole, mostTold),
    occasion,
    detail: { organisation: JSON.stringify(organisation.profile.name), step: decision.step },
    path: `/my/organisations/${organisation.slug}`,
    mailed: owners.map(({ personId }) => personId),
    now,
  })
  for (const owner of owners)
    await queueMail(trx, {
      occasion: `${occasion}:${owner.personId}`,
      kind: 'organisation_decided',
      personId: owner.personId,
      to: owner.email,
      language: owner.language,
      mail: organisationDecided({
        language: owner.language,
        exchange: { name: sender.name[owner.language] },
        organisation: say(organisation.profile.name, owner.language),
        decision,
        origin: sender.origin,
        slug: organisation.slug,
      }),
      now,
    })
}

/** Tells the members whether a capability was granted; the owners by a mail of its own too. */
export async function tellOfCapability(
  trx: Db,
  told: {
    occasion: string
    organisation: Pick<OrganisationWork, 'id' | 'slug' | 'profile'>
    capability: Capability
    isGranted: boolean
    reason?: string
    sender: Sender
    now: number
  },
): Promise<void> {
  const { occasion, organisation, sender, now } = told
  const owners = await toldAtOnce(trx, 'capability.decided', await listOwners(trx, organisation.id))
  await notify(trx, {
    kind: 'capability.decided',
    personIds: await listMemberIds(trx, organisation.id, everyRole, mostTold),
    occasion,
    detail: {
      organisation: JSON.stringify(organisation.profile.name),
      capability: told.capability,
      result: told.isGranted ? 'granted' : 'refused',
    },
    path: `/my/organisations/${organisation.slug}/capabilities`,
    mailed: owners.map(({ personId }) => personId),
    now,
  })
  for (const owner of owners)
    await queueMail(trx, {
      occasion: `${occasion}:${owner.personId}`,
      kind: 'capability_decided',
      personId: owner.personId,
      to: owner.email,
      language: owner.language,
      mail: capabilityDecided({
        language: owner.language,
        exchange: { name: sender.name[owner.language] },
        organisation: say(organisation.profile.name, owner.language),
        capability: told.capability,
        isGranted: told.isGranted,
        ...(told.reason !== undefined && { reason: told.reason }),
        origin: sender.origin,
        slug: organisation.slug,
      }),
      now,
    })
}

/** Tells the operators that something of an organisation waits for them. */
export async function tellOperators(
  trx: Db,
  told: {
    occasion: string
    organisation: Pick<OrganisationWork, 'slug' | 'profile'>
    what: 'application' | 'change' | 'capability'
    capability?: Capability
    now: number
  },
): Promise<void> {
  await notify(trx, {
    kind: 'operator.waiting',
    personIds: (await listOperators(trx)).map(({ id }) => id),
    occasion: told.occasion,
    detail: {
      organisation: JSON.stringify(told.organisation.profile.name),
      what: told.what,
      ...(told.capability && { capability: told.capability }),
    },
    path: `/operator/organisations/${told.organisation.slug}`,
    now: told.now,
  })
}
