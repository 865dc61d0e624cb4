import { v7 as newId } from 'uuid'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { QuoteContent } from '#app/domain/quote/quote-content.ts'
import type { RequestContent } from '#app/domain/request/request-content.ts'
import { type HandedIn, submitRequest } from '#app/domain/request/submit-request.server.ts'
import { monday, type Trade } from './trading.ts'

/** What a buyer asks for; what a test says differs. */
export function requestContent(overrides: Partial<RequestContent> = {}): RequestContent {
  return {
    revision: 1,
    choice: 'listed',
    offer: { model: 'ONEOFF', price: 299_000_000, currency: 'CNY' },
    mode: 'FILE',
    quantity: null,
    months: 12,
    days: null,
    purpose: '冷链运输风险定价',
    isListedPurpose: false,
    scenario: null,
    isPublicInterest: false,
    wish: null,
    evidence: {},
    fields: [],
    answers: {},
    contact: { name: '采购王五', email: 'buyer@example.org' },
    ...overrides,
  }
}

/** Hands a request of the buyer in, by the act. */
export function makeRequest(
  trade: Pick<Trade, 'database' | 'buyer' | 'listed'>,
  overrides: {
    content?: Partial<RequestContent>
    actor?: PersonActor
    organisationId?: string
    id?: string
    now?: number
  } = {},
): Promise<HandedIn> {
  return submitRequest(trade.database, {
    actor: overrides.actor ?? trade.buyer.editor,
    organisationId: overrides.organisationId ?? trade.buyer.organisationId,
    code: trade.listed.code,
    id: overrides.id ?? newId(),
    content: requestContent(overrides.content),
    now: overrides.now ?? monday,
  })
}

/** A price that is talked about. */
export function quoteContent(overrides: Partial<QuoteContent> = {}): QuoteContent {
  return { cents: 8_000_000, currency: 'CNY', model: 'ONEOFF', months: 12, quota: null, ...overrides }
}
