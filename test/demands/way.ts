import type { PersonActor } from '#app/domain/access/permissions.ts'
import { endOfDay } from '#app/domain/calendar/days.ts'
import { giveUpClaim, noteProgress, offerClaim } from '#app/domain/construction/claims.server.ts'
import { acceptClaim } from '#app/domain/construction/decide-claims.server.ts'
import { beginDemand } from '#app/domain/demand/begin-demand.server.ts'
import { annotateDemand, brokerDemand } from '#app/domain/demand/broker-demand.server.ts'
import { closeDemand, recallDemand } from '#app/domain/demand/end-demand.server.ts'
import { publishDemand, returnDemand } from '#app/domain/demand/review-demand.server.ts'
import { saveOwnDemand } from '#app/domain/demand/save-demand.server.ts'
import { submitDemand } from '#app/domain/demand/submit-demand.server.ts'
import { acceptResponse, declineResponse, shortlistResponse } from '#app/domain/response/decide-response.server.ts'
import { beginResponse, changeResponse } from '#app/domain/response/put-response.server.ts'
import type { LooseResponse } from '#app/domain/response/response-content.ts'
import { sendMessage } from '#app/domain/response/response-thread.server.ts'
import { runDemandClocks } from '#app/jobs/demand-clocks.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import type { Ground, Steps } from '../helpers/take-steps.ts'

export type Party = { organisationId: string; slug: string; owner: PersonActor }
/** By whom the steps are taken; `wanting` has a demand that nobody answers until `unanswered`. */
export type Parties = { operator: PersonActor; buyer: Party; first: Party; second: Party; wanting: Party }
type Place = Ground & Parties

/** The last day of the demand that nobody answers. */
export const unanswered = '2026-12-04'
const begin = Date.parse('2026-11-23T09:00+08:00')
const minute = (count: number) => begin + count * 60_000
const over = endOfDay(unanswered) + 1
const text = '需要福建省港口集装箱吞吐量数据，字段包括港口代码、箱量，每月更新，格式CSV，预算5-10万元。'
const offer: LooseResponse = {
  kind: 'CUSTOM',
  listings: [],
  statements: { 'field:0': { verdict: 'meets' }, 'field:1': { verdict: 'partly', note: '只有整箱' } },
  price: { kind: 'FIXED', micros: 90_000_000_000 },
  days: 20,
  validUntil: '2027-06-30',
}

/** The way of a demand to an answer that is accepted, and of another to somebody who builds what it wants: a step an act. */
export const way: Steps<Place> = {
  'begin from a paragraph': async ({ database, buyer }) => {
    // Its list shows the demand that was begun.
    if ((await demandsOf(database, buyer)).length > 0) return
    const start = { from: 'text' as const, text }
    await beginDemand(database, { ...by(buyer), start, language: 'zh', now: minute(0) })
  },
  'save it': async (place) => {
    const { content } = await ownDemand(place)
    const written = { content, deadline: '2027-01-15', visibility: 'PUBLIC' as const }
    await saveOwnDemand(place.database, {
      ...(await onDemand(place, minute(1))),
      revision: 1,
      written: { ...written, isMasked: true },
    })
  },
  'hand it in': async (place) => submitDemand(place.database, { ...(await onDemand(place, minute(2))), revision: 2 }),
  'take it back': async (place) => recallDemand(place.database, await onDemand(place, minute(3))),
  'hand it in again': async (place) =>
    submitDemand(place.database, { ...(await onDemand(place, minute(4))), revision: 2 }),
  'return it': async (place) =>
    returnDemand(place.database, { ...(await atDesk(place, minute(5))), revision: 2, reason: '请写明口径' }),
  'hand it in a third time': async (place) =>
    submitDemand(place.database, { ...(await onDemand(place, minute(6))), revision: 2 }),
  'publish it': async (place) => publishDemand(place.database, { ...(await atDesk(place, minute(7))), revision: 2 }),
  'invite a provider': async (place) => {
    const { database, second } = place
    // The desk shows who is invited.
    if (await existsRow(place, 'demand_invitation')) return
    const invited = { providers: [second.slug], organisation: '', note: '有同类数据' }
    await brokerDemand(database, { ...(await atDesk(place, minute(8))), ...invited })
  },
  'annotate it': async (place) => {
    if (await existsRow(place, 'demand_annotation')) return
    const said = { audience: 'public' as const, text: '口径以港口统计为准' }
    await annotateDemand(place.database, { ...(await atDesk(place, minute(9))), ...said })
  },
  'answer at once': (place) => answer(place, place.first, { isDraft: false, now: minute(10) }),
  'begin an answer': (place) => answer(place, place.second, { isDraft: true, now: minute(11) }),
  'hand the answer in': (place) => change(place, place.second, { ...offer, days: 30 }, minute(12)),
  ask: async (place) => say(place, 'buyer', 0, minute(13)),
  reply: async (place) => say(place, 'provider', 1, minute(14)),
  'offer something else': (place) => change(place, place.first, { ...offer, days: 10 }, minute(15)),
  shortlist: async (place) => shortlistResponse(place.database, await onAnswer(place, place.first, minute(16))),
  decline: async (place) =>
    declineResponse(place.database, { ...(await onAnswer(place, place.second, minute(17))), reason: '交付太慢' }),
  accept: async (place) =>
    acceptResponse(place.database, { ...(await onAnswer(place, place.first, minute(18))), revision: 2 }),
  close: async (place) =>
    closeDemand(place.database, { ...(await onDemand(place, minute(19))), outcome: 'SOLVED', reason: '已签约' }),
  'let the other run out': ({ database }) => runDemandClocks(database, over),
  'claim it': async (place) => {
    const plan = { plan: '逐月采集并交付。', readyBy: '2027-06-30' }
    await offerClaim(place.database, { ...by(place.first), number: await itemOf(place), ...plan, now: over + 1 })
  },
  'accept the claim': async (place) => {
    const { database, operator } = place
    const claim = { number: await itemOf(place), claimId: await claimOf(place) }
    await acceptClaim(database, { actor: operator, ...claim, now: over + 2 })
  },
  'say how it goes': async (place) => {
    if (await existsRow(place, 'construction_progress')) return
    const said = { claimId: await claimOf(place), text: '已装好十台设备' }
    await noteProgress(place.database, { ...by(place.first), ...said, now: over + 3 })
  },
  'give it up': async (place) => {
    const given = { claimId: await claimOf(place), reason: '设备停产' }
    await giveUpClaim(place.database, { ...by(place.first), ...given, now: over + 4 })
  },
}

const by = ({ organisationId, owner }: Party) => ({ organisationId, actor: owner })

async function demandsOf({ read }: Ground['database'], { organisationId }: Party) {
  return read.selectFrom('demand').select('id').where('organisationId', '=', organisationId).execute()
}

/** The one demand of the buyer; more are a step done twice. */
async function ownDemand({ database, buyer }: Place): Promise<Demand> {
  const [row, more] = await demandsOf(database, buyer)
  const demand = row && (await findDemand(database.read, { id: row.id }))
  if (!demand || more) throw new Error('Not one demand')
  return demand
}

async function onDemand(place: Place, now: number) {
  return { ...by(place.buyer), demandId: (await ownDemand(place)).id, now }
}

async function atDesk(place: Place, now: number) {
  return { actor: place.operator, number: (await ownDemand(place)).number ?? '', now }
}

async function answerOf({ database }: Place, { organisationId }: Party) {
  const { read } = database
  return read
    .selectFrom('response')
    .select(['id', 'updatedAt', 'messageCount'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
}

async function onAnswer(place: Place, party: Party, now: number) {
  return { ...(await onDemand(place, now)), responseId: (await answerOf(place, party)).id }
}

async function answer(place: Place, party: Party, { isDraft, now }: { isDraft: boolean; now: number }) {
  const { number } = await ownDemand(place)
  return beginResponse(place.database, { ...by(party), number: number ?? '', content: offer, isDraft, now })
}

async function change(place: Place, party: Party, content: LooseResponse, now: number) {
  const { id: responseId } = await answerOf(place, party)
  const seen = await place.once(`seen-${now}`, async () => (await answerOf(place, party)).updatedAt)
  return changeResponse(place.database, { ...by(party), responseId, content, isDraft: false, seen, now })
}

/** Says something in the thread of the first answer, unless the thread shows that it was said. */
async function say(place: Place, side: 'buyer' | 'provider', before: number, now: number) {
  const { id: responseId, messageCount } = await answerOf(place, place.first)
  if (messageCount > before) return
  const said = { responseId, text: '口径包括空箱吗？', now }
  if (side === 'provider') await sendMessage(place.database, { ...by(place.first), ...said, side })
  else await sendMessage(place.database, { ...(await onDemand(place, now)), ...said, side })
}

async function existsRow(
  { database }: Place,
  table: 'demand_invitation' | 'demand_annotation' | 'construction_progress',
): Promise<boolean> {
  return (await database.read.selectFrom(table).selectAll().limit(1).execute()).length > 0
}

async function itemOf({ database }: Place): Promise<string> {
  return (await database.read.selectFrom('construction_item').select('number').executeTakeFirstOrThrow()).number
}

async function claimOf({ database }: Place): Promise<string> {
  return (await database.read.selectFrom('construction_claim').select('id').executeTakeFirstOrThrow()).id
}
