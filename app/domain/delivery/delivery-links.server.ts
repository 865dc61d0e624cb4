import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  countDownload,
  countDownloadsSince,
  findCopyById,
  findDeliveryCopy,
  findDeliveryDownload,
  insertDeliveryCopy,
  insertDeliveryDownload,
  noteDamaged,
} from '#db/queries/delivery-downloads.server.ts'
import { findDeliveryFile } from '#db/queries/delivery-files.server.ts'
import { findDeliverySet } from '#db/queries/delivery-sets.server.ts'
import { findEntitlement, useEntitlement as takeUnits } from '#db/queries/entitlements.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { whyNotUsable } from '../entitlement/entitlement-states.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { markedCopy, plainFile, type Sendable, setAside } from './delivery-copy.server.ts'
import { fileModes, linkLife, mostLinksADay } from './delivery-rules.ts'
import { setsOfRight } from './right-sets.server.ts'

const day = 86_400_000

/** What sending files needs to know of this exchange. */
export type SendingPlace = { filesDir: string; key: ExchangeKey }

/** Why a link gives nothing; also reasons of the right it rests on. */
export type WhyNoDownload = 'expired' | 'suspended' | 'ended' | 'revoked' | 'notYet' | 'usedUp' | 'noMember'

type Download = NonNullable<Awaited<ReturnType<typeof findDeliveryDownload>>>

/**
 * Makes a link to one file for a right of the buyer, with the copy that carries its mark where the provider wants one. Refused where the right does
 * not hold now. Gives the secret of the link.
 */
export async function issueLink(
  database: Database,
  place: SendingPlace,
  act: { actor: PersonActor; organisationId: string; number: string; fileId: string; now?: number },
): Promise<string> {
  const { actor, organisationId, number, fileId, now = Date.now() } = act
  insist(actor, 'entitlement.use', organisationId)
  const issued = await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'entitlement.use')
    const right = await findEntitlement(trx, { number, buyerId: organisationId })
    const order = right && (await findOrderById(trx, right.orderId))
    if (!right || !order) throw new Refusal('not_found', 'notAllowed')
    const why = whyNotUsable(right, now)
    if (why)
      throw new Refusal(
        'not_allowed',
        `right_${why}`.replace(/_./, (sign) => sign.charAt(1).toUpperCase()),
      )
    const sets = fileModes.includes(right.mode) ? await setsOfRight(trx, right, order.terms.updates) : []
    const file = await findDeliveryFile(trx, fileId)
    const set = sets.find(({ id }) => id === file?.setId)
    if (!file || !set) throw new Refusal('not_found', 'notAllowed')
    const since = now - day
    if ((await countDownloadsSince(trx, { entitlementId: right.id, since })) >= mostLinksADay)
      throw new Refusal('too_many', 'tooManyLinks', { retryAfter: 3_600 })
    const isMarked = set.isMarked === 1 && file.kind !== null && file.unmarked === null
    const copy = isMarked ? await copyOf(trx, { entitlementId: right.id, fileId, now }) : undefined
    const id = newId()
    const link = { id, entitlementId: right.id, fileId, buyerId: right.buyerId, expiresAt: now + linkLife }
    await insertDeliveryDownload(trx, {
      ...link,
      ...{ copyId: copy?.id ?? null, personId: actor.personId, issuedAt: now, countedAt: null, damagedAt: null },
    })
    return { token: linkToken(place.key, link), copy, file, set }
  })
  // Written now, so that reading begins at once.
  const { token, copy, file, set } = issued
  if (copy) await markedCopy(database, { ...place, now }, { copy, file, set })
  return token
}

/** A link that holds: what it sends, and the right it rests on. */
export type OpenLink = {
  download: Download
  file: Sendable
  fileName: string
  mediaType: string
  /** Throws where the right does not hold any more. */
  look: () => Promise<void>
}

/**
 * What a link leads to, if everything it rests on holds at this moment: the secret, its time, the right, the membership of whoever
 * asked for it. Undefined where there is no such link.
 */
export async function openLink(
  database: Database,
  place: SendingPlace,
  { token, now = Date.now() }: { token: string; now?: number },
): Promise<OpenLink | { refused: WhyNoDownload; slug: string; number: string } | undefined> {
  const [id = '', signature = ''] = token.split('.', 2)
  const download = /^[0-9a-f-]{36}$/.test(id) ? await findDeliveryDownload(database.read, id) : undefined
  if (!download || !place.key.isSigned('delivery', signedText(download), signature)) return undefined
  const refused = await whyNoDownload(database.read, download, now)
  if (refused) return { refused, slug: download.slug, number: download.number }
  const file = await findDeliveryFile(database.read, download.fileId)
  const set = file && (await findDeliverySet(database.read, { id: file.setId, providerId: download.providerId }))
  if (!file || !set) return undefined
  const copy = download.copyId ? await findCopyById(database.read, download.copyId) : undefined
  const sent = copy
    ? await markedCopy(database, { ...place, now }, { copy, file, set })
    : plainFile(place.filesDir, file)
  const look = async () => {
    const again = await findDeliveryDownload(database.read, id)
    // What was begun in time is sent to its end, if the right lasts.
    const why = again && (await whyNoRight(database.read, { ...again, countedAt: now }, Date.now()))
    if (why) throw new Refusal('not_allowed', why)
  }
  return { download, file: sent, fileName: file.fileName, mediaType: file.mediaType, look }
}

/**
 * Counts that a link is read, once however often and in how many parts: against the volume of the right, which has to hold at this very
 * moment, and in the record, where both sides see it. Gives why it may not be read after all.
 */
export async function beginDownload(
  database: Database,
  { download }: Pick<OpenLink, 'download'>,
  now = Date.now(),
): Promise<WhyNoDownload | undefined> {
  if (download.countedAt !== null) return undefined
  try {
    await inTransaction(database.write, async (trx) => {
      // Another part of the same link may have been first.
      if (!(await countDownload(trx, { id: download.id, now }))) return
      if (!(await takeUnits(trx, { id: download.entitlementId, units: 1, now })))
        throw new Refusal('not_allowed', 'usedUp')
      const { buyerId, providerId, fileId, copyId, number } = download
      await insertEvents(trx, [
        {
          ...{ at: now, actor: download.personId, action: 'delivery.downloaded' },
          ...{ subjectKind: 'entitlement' as const, subjectId: download.entitlementId },
          detail: { number, buyer: buyerId, provider: providerId, file: fileId, ...(copyId && { copy: copyId }) },
        },
      ])
    })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fresh = await findDeliveryDownload(database.write, download.id)
    return (fresh && (await whyNoDownload(database.write, fresh, now))) ?? 'usedUp'
  }
}

/** Writes down, once a link, that the file behind it is missing or damaged; operators find it in the record. */
export async function noteDamage(
  database: Database,
  { download, file }: Pick<OpenLink, 'download' | 'file'>,
  now = Date.now(),
): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    if (!(await noteDamaged(trx, { id: download.id, now }))) return
    await insertEvents(trx, [
      {
        ...{ at: now, actor: 'system', action: 'delivery.damaged' },
        ...{ subjectKind: 'entitlement' as const, subjectId: download.entitlementId },
        detail: { number: download.number, file: download.fileId, sha256: file.sha256 },
      },
    ])
  })
  // A copy can be written anew from what was uploaded.
  if (download.copyId) await setAside(file.path)
}

async function whyNoDownload(db: Db, download: Download, now: number): Promise<WhyNoDownload | undefined> {
  return now >= download.expiresAt ? 'expired' : whyNoRight(db, download, now)
}

async function whyNoRight(db: Db, download: Download, now: number): Promise<WhyNoDownload | undefined> {
  const why = whyNotUsable(download, now)
  // What was counted may be gone on with.
  if (why && !(why === 'usedUp' && download.countedAt !== null)) return why
  if (download.standing === 'suspended') return 'suspended'
  const { buyerId: organisationId, personId } = download
  return (await findMembership(db, { organisationId, personId })) ? undefined : 'noMember'
}

async function copyOf(trx: Db, { entitlementId, fileId, now }: { entitlementId: string; fileId: string; now: number }) {
  await insertDeliveryCopy(trx, {
    ...{ id: newId(), entitlementId, fileId, version: null, bytes: null, sha256: null, blocks: null, marked: null },
    ...{ createdAt: now, usedAt: now },
  })
  const copy = await findDeliveryCopy(trx, { entitlementId, fileId })
  if (!copy) throw new Error('The copy is missing')
  return copy
}

type Signed = Pick<Download, 'id' | 'entitlementId' | 'fileId' | 'buyerId' | 'expiresAt'>

function signedText({ id, entitlementId, fileId, buyerId, expiresAt }: Signed): string {
  return [id, entitlementId, fileId, buyerId, expiresAt].join(' ')
}

/** The secret of a link: its id, and the signature over all that it is bound to. */
export function linkToken(key: ExchangeKey, link: Signed): string {
  return `${link.id}.${key.sign('delivery', signedText(link))}`
}
