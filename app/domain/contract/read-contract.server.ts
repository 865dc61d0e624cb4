import type { Db } from '#db/client.server.ts'
import {
  type Contract,
  findContract,
  findDeclared,
  type InTheWay,
  listSignatures,
  type Signature,
} from '#db/queries/contracts.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { sideOf } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { Language } from '../text.ts'
import { type ContractView, viewContract } from './contract-view.ts'
import { findInTheWay } from './licence-holds.server.ts'
import { changedRules } from './listing-now.ts'
import { ContractFile, ContractSignature, signatureStatement } from './signature-payload.ts'

/** The page of a contract. */
export type ContractPageView = {
  side: OrderSide
  contract: ContractView
  /** Sides that have yet to sign, while the order waits for them. */
  waitsFor: OrderSide[]
  /** The order ended before both had signed. */
  isOver: boolean
  /** What this reader would sign, where it may and its side has not. */
  signing?: { statement: string; hash: string }
  /** Its side has yet to sign, and it is not this reader's to do. */
  isOwnersToSign: boolean
  /** Licences that keep it from being concluded; their orders only for the provider, whose they are. */
  inTheWay?: { isExclusive: boolean; orders: string[] } | undefined
  /** What the listing says now where it has another revision. */
  listingNow?: { revision: number; changes: { id: string; contract?: string; listing?: string }[] } | undefined
}

type Asked = { number: string; organisationId: string }

/** The page of the contract of an own order; undefined for another's, and before it is drawn. */
export async function readContractPage(
  db: Db,
  { actor, language, now, ...asked }: Asked & { actor: PersonActor; language: Language; now: number },
): Promise<ContractPageView | undefined> {
  const found = await findOwn(db, asked)
  if (!found) return undefined
  const { order, side, contract, signatures } = found
  const signed = signatures.map((each) => each.side)
  const unsigned = (['provider', 'buyer'] as const).filter((each) => !signed.includes(each))
  const waitsFor = order.state === 'contracting' ? unsigned : []
  const isMySide = waitsFor.includes(side)
  const maySign = may(actor, 'contract.sign', asked.organisationId)
  const { hash, content } = contract
  const inTheWay =
    waitsFor.length > 0
      ? await findInTheWay(db, { listingId: order.listingId, orderId: order.id, terms: order.terms, now })
      : []
  const listingNow = await readListingNow(db, { order, content, language })
  return {
    side,
    contract: viewContract({ content, hash }, { signatures, language }),
    waitsFor,
    isOver: unsigned.length > 0 && order.isOpen === 0,
    ...(isMySide &&
      maySign && {
        signing: { statement: signatureStatement({ number: content.number, hash }, 'signed')[language], hash },
      }),
    isOwnersToSign: isMySide && !maySign,
    ...(inTheWay.length > 0 && { inTheWay: viewInTheWay(inTheWay, side) }),
    ...(listingNow && { listingNow }),
  }
}

/** The contract of an own order for print; undefined for another's, and before it is drawn. */
export async function readContractForPrint(
  db: Db,
  { language, ...asked }: Asked & { language: Language },
): Promise<{ view: ContractView; file: ContractFile; drawnAt: number } | undefined> {
  const found = await findOwn(db, asked)
  if (!found) return undefined
  const { contract, signatures } = found
  return {
    view: viewContract(contract, { signatures, language }),
    file: fileOf(contract, signatures),
    drawnAt: contract.drawnAt,
  }
}

/** The contract of an own order as a file that is verified without the exchange; signatures that wait for their seal are not in it yet. */
export async function readContractFile(db: Db, asked: Asked): Promise<ContractFile | undefined> {
  const found = await findOwn(db, asked)
  return found && fileOf(found.contract, found.signatures)
}

async function findOwn(db: Db, { number, organisationId }: Asked) {
  const order = await findOrder(db, { number })
  const side = order && sideOf(order, organisationId)
  const contract = order && side && (await findContract(db, order.id))
  if (!order || !side || !contract) return undefined
  return { order, side, contract, signatures: await listSignatures(db, contract.id) }
}

function fileOf({ content, hash }: Contract, signatures: readonly Signature[]): ContractFile {
  return ContractFile.parse({
    content,
    hash,
    signatures: signatures.flatMap(({ payload, signature, signedBy: keyId, publicKey }) =>
      payload === null ? [] : [{ payload: ContractSignature.parse(JSON.parse(payload)), signature, keyId, publicKey }],
    ),
  })
}

function viewInTheWay(found: readonly InTheWay[], side: OrderSide): ContractPageView['inTheWay'] {
  return {
    isExclusive: found.some(({ isExclusive }) => isExclusive),
    orders: side === 'provider' ? found.map(({ order }) => order) : [],
  }
}

async function readListingNow(
  db: Db,
  { order, content, language }: { order: Order; content: Contract['content']; language: Language },
): Promise<ContractPageView['listingNow']> {
  const { listingId, terms } = order
  const live = await findDeclared(db, { listingId, revision: 'live' })
  if (!live || live.number === terms.listing.revision) return undefined
  const agreed = await findDeclared(db, { listingId, revision: terms.listing.revision })
  if (!agreed) return undefined
  const changes = changedRules(terms, content.sentences, { before: agreed.content, after: live.content })
  return {
    revision: live.number,
    changes: changes.map(({ id, contract, listing }) => ({
      id,
      ...(contract && { contract: contract[language] }),
      ...(listing && { listing: listing[language] }),
    })),
  }
}
