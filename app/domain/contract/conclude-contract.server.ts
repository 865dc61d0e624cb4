import type { Db } from '#db/client.server.ts'
import { type Contract, moveContractToSigned } from '#db/queries/contracts.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { Refusal } from '../errors.ts'
import { afterSigned } from '../order/advance-order.server.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { holdLicence } from './licence-holds.server.ts'

/**
 * Both sides have signed: what the contract covers is held against other licences (rule R20), and the order goes on. Inside
 * the caller's transaction; refused whole where another licence stands in the way.
 */
export async function concludeContract(
  trx: Db,
  { contract, order, now }: { contract: Pick<Contract, 'id' | 'number' | 'hash'>; order: Order; now: number },
): Promise<void> {
  const { id: orderId, listingId, terms } = order
  await holdLicence(trx, { contractId: contract.id, orderId, listingId, terms, now })
  if (!(await moveContractToSigned(trx, contract.id, now))) throw new Refusal('stale', 'contractSigned')
  await recordOrder(trx, order, {
    action: 'order.contract_concluded',
    actorId: 'system',
    detail: { contract: contract.number, hash: contract.hash },
    now,
  })
  await afterSigned(trx, order, now)
}
