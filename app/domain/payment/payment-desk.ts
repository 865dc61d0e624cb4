import type { Said } from '../catalogue/listing-view.ts'
import type { Attention } from './payment-problems.ts'
import { type PaymentState, type PaymentTaskKind, paymentStates } from './payment-states.ts'
import type { PaymentView } from './payment-view.ts'
import type { NoticeState } from './service-news.ts'
import type { ReturnReason, TransferState } from './transfer-states.ts'

/** What the operators' list of payments is asked for. */
export type DeskFilter = 'attention' | 'all' | PaymentState
export const deskFilters: readonly DeskFilter[] = ['attention', 'all', ...paymentStates]

/** Where a page of a list begins: after this line; `at` is what the list is ordered by. */
export type DeskPlace = { at: number; id: string }

/** Lines on a page. */
export const linesPerPage = 30

/** The filter and the place of an address; anything unknown is left out. */
export function readDeskQuery(params: URLSearchParams): { filter: DeskFilter; after?: DeskPlace } {
  const state = params.get('state')
  const [, time, id] = /^(\d{1,16})-([\w:.-]{1,255})$/.exec(params.get('after') ?? '') ?? []
  return {
    filter: deskFilters.find((each) => each === state) ?? 'attention',
    ...(time && id && { after: { at: Number(time), id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeDeskQuery(filter: DeskFilter, after?: DeskPlace): URLSearchParams {
  return new URLSearchParams({
    ...(filter !== 'attention' && { state: filter }),
    ...(after && { after: `${after.at}-${after.id}` }),
  })
}

/** A payment in the operators' list. */
export type DeskLine = PaymentView & { order: string; buyer: Said; provider: Said; attention?: Attention }

/** Something the service was told, or is to be. */
export type TaskLine = {
  id: string
  kind: PaymentTaskKind
  state: 'open' | 'done' | 'failed'
  amount: string
  tries: number
  failure?: string
  at: string
}

/** Something the service said. */
export type NoticeLine = {
  id: string
  type: string
  state: NoticeState
  failure?: string
  tries: number
  received: string
  said?: string
}

/** Money that came by bank transfer, or is to be sent back. */
export type TransferLine = {
  id: string
  reference: string
  payer: string
  amount: string
  state: TransferState
  why?: ReturnReason
  struckFor?: string
  noted: string
  paymentId?: string
  /** It came from nobody's hand here: the exchange owes it. */
  isOwed: boolean
}
