import { type Insertable, type Selectable, sql } from 'kysely'
import type { ContractContent } from '#app/domain/contract/contract-content.ts'
import type { Licence } from '#app/domain/contract/exclusivity.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { ContractTables } from '../tables/contracts.ts'

/** A contract with what was signed of it. */
export type Contract = Omit<Selectable<ContractTables['contract']>, 'content'> & { content: ContractContent }
export type Signature = Selectable<ContractTables['contract_signature']>

/** Keeps a contract; false where its order has one already. */
export function insertContract(trx: Db, contract: Insertable<ContractTables['contract']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('contract')
      .values(contract)
      .onConflict((oc) => oc.column('orderId').doNothing()),
  )
}

/** The contract of an order. */
export async function findContract(db: Db, orderId: string): Promise<Contract | undefined> {
  const row = await db.selectFrom('contract').selectAll().where('orderId', '=', orderId).executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as ContractContent }
}

/** The signatures of a contract: none, one or two. */
export async function listSignatures(db: Db, contractId: string): Promise<Signature[]> {
  return db
    .selectFrom('contract_signature')
    .selectAll()
    .where('contractId', '=', contractId)
    .orderBy('signedAt')
    .orderBy('side')
    .limit(2)
    .execute()
}

/** Keeps that a side signed; false where it did already. */
export function insertSignature(
  trx: Db,
  signature: Insertable<ContractTables['contract_signature']>,
): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('contract_signature')
      .values(signature)
      .onConflict((oc) => oc.columns(['contractId', 'side']).doNothing()),
  )
}

/** Notes that both sides have signed; false where that was noted before. */
export function moveContractToSigned(trx: Db, id: string, signedAt: number): Promise<boolean> {
  return changesOne(trx.updateTable('contract').set({ signedAt }).where('id', '=', id).where('signedAt', 'is', null))
}

/** Adds what the exchange signed of a signature; false where it has that already. */
export function sealSignature(
  trx: Db,
  { contractId, side }: { contractId: string; side: OrderSide },
  seal: { payload: string; signature: string; signedBy: string; publicKey: string },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('contract_signature')
      .set(seal)
      .where('contractId', '=', contractId)
      .where('side', '=', side)
      .where('signature', 'is', null),
  )
}

/** Signatures that the exchange has yet to seal, with their contracts, the oldest first. */
export async function listUnsealed(
  db: Db,
  limit: number,
): Promise<(Signature & { number: string; hash: string; terms: ContractContent['terms']; order: string })[]> {
  const rows = await db
    .selectFrom('contract_signature')
    .innerJoin('contract', 'contract.id', 'contract_signature.contractId')
    .selectAll('contract_signature')
    .select(['contract.number', 'contract.hash', 'contract.content'])
    .where('contract_signature.signature', 'is', null)
    .orderBy('contract_signature.signedAt')
    .limit(limit)
    .execute()
  return rows.map(({ content, ...row }) => {
    const { terms, order } = JSON.parse(content) as ContractContent
    return { ...row, terms, order }
  })
}

/** An order whose licence is in the way of another of the same listing. */
export type InTheWay = { order: string; contract: string; isExclusive: boolean }

/** Signed licences of a listing that cannot stand beside this one (rule R20), those that end last first; at most five. */
export async function listInTheWay(
  db: Db,
  { listingId, orderId, licence }: { listingId: string; orderId: string | undefined; licence: Licence },
): Promise<InTheWay[]> {
  const { exclusivity, paths, purposes, from, until } = licence
  const ends = sql<number>`coalesce(${sql.ref('entitlement.endsAt')}, ${sql.ref('licence_cell.untilAt')})`
  let query = db
    .selectFrom('licence_cell')
    .innerJoin('contract', 'contract.id', 'licence_cell.contractId')
    .innerJoin('trade_order', 'trade_order.id', 'licence_cell.orderId')
    .leftJoin('entitlement', 'entitlement.orderId', 'licence_cell.orderId')
    .select((eb) => [
      'trade_order.number as order',
      'contract.number as contract',
      eb.fn.max('licence_cell.isExclusive').as('isExclusive'),
    ])
    .where('licence_cell.listingId', '=', listingId)
    .where('trade_order.state', 'not in', ['refused', 'cancelled', 'refunded'])
    .where(({ or, eb }) =>
      or([eb('entitlement.state', 'is', null), eb('entitlement.state', 'in', ['active', 'suspended'])]),
    )
    .where('licence_cell.fromAt', '<', until)
    .where(ends, '>', from)
    .where(({ or }) =>
      or(
        paths.map(
          (path) =>
            sql<boolean>`(substr(${sql.ref('licence_cell.path')}, 1, ${path.length}) = ${path} or substr(${path}, 1, length(${sql.ref('licence_cell.path')})) = ${sql.ref('licence_cell.path')})`,
        ),
      ),
    )
  // Of those that shut nobody out there can be very many: only an exclusive one is held against them.
  if (exclusivity === 'NONEXCL') query = query.where('licence_cell.isExclusive', '=', 1)
  if (orderId !== undefined) query = query.where('licence_cell.orderId', '!=', orderId)
  if (!purposes.includes('*')) query = query.where('licence_cell.purpose', 'in', [...purposes, '*'])
  const rows = await query
    .groupBy(['trade_order.number', 'contract.number'])
    .orderBy((eb) => eb.fn.max('licence_cell.untilAt'), 'desc')
    .limit(5)
    .execute()
  return rows.map(({ isExclusive, ...row }) => ({ ...row, isExclusive: Number(isExclusive) === 1 }))
}

/** Enters what a signed contract covers. The database refuses what overlaps (rule R20). */
export async function insertLicence(
  trx: Db,
  of: { contractId: string; orderId: string; listingId: string },
  { exclusivity, paths, purposes, from, until }: Licence,
): Promise<void> {
  const cells = paths.flatMap((path) =>
    purposes.map((purpose) => ({
      ...of,
      isExclusive: exclusivity === 'NONEXCL' ? 0 : 1,
      path,
      purpose,
      fromAt: from,
      untilAt: until,
    })),
  )
  await trx.insertInto('licence_cell').values(cells).execute()
}

/** What a revision of a listing declares; undefined where there is none. `live` is the one that is shown now. */
export async function findDeclared(
  db: Db,
  { listingId, revision }: { listingId: string; revision: number | 'live' },
): Promise<{ number: number; content: ListingContent } | undefined> {
  let query = db
    .selectFrom('listing_revision')
    .innerJoin('listing', 'listing.id', 'listing_revision.listingId')
    .select(['listing_revision.number', 'listing_revision.content'])
    .where('listing_revision.listingId', '=', listingId)
  query =
    revision === 'live'
      ? query.whereRef('listing_revision.number', '=', 'listing.liveRevision')
      : query.where('listing_revision.number', '=', revision)
  const row = await query.executeTakeFirst()
  return row && { number: row.number, content: JSON.parse(row.content) as ListingContent }
}
