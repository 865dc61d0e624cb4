import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { readRequestChoice } from '#app/domain/request/read-request-choice.ts'
import { requestFormOf } from '#app/domain/request/request-form-of.server.ts'
import { submitRequest } from '#app/domain/request/submit-request.server.ts'
import type { ResponseAgreed } from '#app/domain/response/response-content.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { insertResponse } from '#db/queries/responses.server.ts'
import { makeDemand } from '../factories/demands.ts'
import { monday, openTrade, type Trade } from '../factories/trading.ts'

test('what a response agreed on is ordered once, at its price, by the buyer alone', async () => {
  const trade = await openTrade()
  const { database, buyer, stranger, listed } = trade
  const responseId = await accept(trade, { kind: 'FIXED', micros: 12_345_600_000 })
  const form = await formFor(trade, responseId)
  expect(form.demand?.offer).toMatchObject({ model: 'ONEOFF', price: 12_345_600_000 })
  const { content } = readRequestChoice({ offer: 'demand', purpose: '运价预测', months: '' }, form)
  if (!content) throw new Error('The form was not complete')
  const submit = () =>
    submitRequest(database, {
      actor: buyer.editor,
      organisationId: buyer.organisationId,
      code: listed.code,
      id: newId(),
      content,
      now: monday,
    })
  const { order = '' } = await submit()
  expect(await findOrder(database.read, { number: order })).toMatchObject({ origin: 'demand', totalCents: 1_234_560 })
  await expect(submit()).rejects.toMatchObject({ reason: 'orderedAlready' })
  // Another organisation is not offered it.
  const listing = await findListingWhole(database.read, { code: listed.code })
  if (!listing) throw new Error('No listing')
  const theirs = { listing, buyerId: stranger.organisationId, actor: stranger.owner, responseId }
  expect((await requestFormOf(database.read, theirs)).demand).toBeUndefined()
  await trade.close()
})

test('a price that was left open is talked about', async () => {
  const trade = await openTrade()
  const responseId = await accept(trade, { kind: 'RANGE', min: 1_000_000, max: 2_000_000 })
  expect((await formFor(trade, responseId)).demand?.offer).toMatchObject({ model: 'NEGOTIATED', rangeMax: 2_000_000 })
  await trade.close()
})

async function formFor({ database, buyer, listed }: Trade, responseId: string) {
  const listing = await findListingWhole(database.read, { code: listed.code })
  if (!listing) throw new Error('No listing')
  return requestFormOf(database.read, {
    listing,
    buyerId: buyer.organisationId,
    actor: buyer.editor,
    responseId,
  })
}

async function accept({ database, buyer, provider, listed }: Trade, price: NonNullable<ResponseAgreed['price']>) {
  const made = { organisationId: buyer.organisationId, personId: buyer.owner.personId }
  const demand = await makeDemand(database, made, { state: 'matched', now: monday })
  const id = newId()
  const agreed: ResponseAgreed = {
    kind: 'EXISTING',
    listings: [listed.code],
    statements: {},
    price,
    revision: 1,
    demandRevision: 1,
  }
  await inTransaction(database.write, (trx) =>
    insertResponse(trx, {
      id,
      number: `YD-${id}`,
      demandId: demand.id,
      organisationId: provider.organisationId,
      createdBy: provider.owner.personId,
      state: 'accepted',
      isOpen: 0,
      content: JSON.stringify({ kind: 'EXISTING', listings: [listed.code], statements: {} }),
      revision: 1,
      messageCount: 0,
      agreed: JSON.stringify(agreed),
      dueAt: noDue,
      createdAt: monday,
      submittedAt: monday,
      endedAt: monday,
      updatedAt: monday,
    }),
  )
  return id
}
