import type { SignatureHow } from '#app/domain/contract/signature-payload.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'

export type ContractTables = {
  /** What both sides of an order sign. One an order; never changed. */
  contract: {
    id: string
    /** HY… */
    number: string
    orderId: string
    /** Canonical JSON ContractContent. */
    content: string
    /** SHA-256 of `content`: what is signed. */
    hash: string
    /** Version of the clause library. */
    library: string
    drawnAt: number
    /** When the second side signed. */
    signedAt: number | null
  }
  /** That one side signed a contract. What the exchange signs of it is added once, with its key. */
  contract_signature: {
    contractId: string
    side: OrderSide
    organisationId: string
    /** None where a published offer is the signature. */
    personId: string | null
    how: SignatureHow
    signedAt: number
    /** Canonical JSON ContractSignature. */
    payload: string | null
    signature: string | null
    /** Id of the key. */
    signedBy: string | null
    publicKey: string | null
  }
  /** One area for one purpose that a signed licence covers (rule R20). */
  licence_cell: {
    contractId: string
    orderId: string
    listingId: string
    /** 1 for licences that shut others out. */
    isExclusive: number
    path: string
    /** Folded; `*` meets any other. */
    purpose: string
    fromAt: number
    /** Until its right has an end of its own, which counts then. */
    untilAt: number
  }
}
