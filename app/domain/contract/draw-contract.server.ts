import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findContract, insertContract, insertSignature } from '#db/queries/contracts.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findSetting, takeSerials } from '#db/queries/settings.server.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { parseSettings, settingsKey } from '../settings/exchange-settings.ts'
import { concludeContract } from './conclude-contract.server.ts'
import { writeContract } from './contract-content.ts'
import { contractNumber, contractSerialName } from './contract-number.ts'

/**
 * Draws the contract of an order that passed, inside the caller's transaction: what it says follows from the order's terms and
 * is never changed. One that anybody may take is signed as it is drawn, by the published offer and by its acceptance, and the
 * order goes on. Drawing twice gives one.
 */
export async function drawContract(trx: Db, order: Order, now: number): Promise<void> {
  if (await findContract(trx, order.id)) return
  const { name } = parseSettings(await findSetting(trx, settingsKey))
  const number = contractNumber(now, await takeSerials(trx, contractSerialName(now), 1))
  const exchange = { zh: name.zh, en: name.en }
  const content = canonicalJson(writeContract({ number, order: order.number, exchange, terms: order.terms, now }))
  const id = newId()
  const hash = hashOf(content)
  const { library } = JSON.parse(content) as { library: string }
  if (!(await insertContract(trx, { id, number, orderId: order.id, content, hash, library, drawnAt: now }))) return
  await recordOrder(trx, order, {
    action: 'order.contract_drawn',
    actorId: 'system',
    detail: { contract: number, hash, library },
    now,
  })
  if (!order.terms.isUnconditional) return
  const signed = { contractId: id, signedAt: now }
  const { providerId, buyerId, createdBy } = order
  await insertSignature(trx, { ...signed, side: 'provider', organisationId: providerId, how: 'offered' })
  await insertSignature(trx, {
    ...signed,
    side: 'buyer',
    organisationId: buyerId,
    personId: createdBy,
    how: 'accepted',
  })
  await concludeContract(trx, { contract: { id, number, hash }, order, now })
}
