import { setImmediate as breathe } from 'node:timers/promises'
import { type Database, inTransaction } from '#db/client.server.ts'
import {
  changeSignals,
  deleteSignals,
  listEndedFollows,
  listMovedDemands,
  listNewDemands,
  listNewFollows,
} from '#db/queries/topic-signals.server.ts'
import { markStale } from '#db/queries/topics.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { DemandState } from '../demand/demand-steps.ts'
import { searchOf } from '../follow/followed.ts'
import { nameSearch } from '../search-log/search-opening.ts'
import type { Gathering } from './gather-searches.server.ts'
import { keepSignals, type NewSignal, takeFromMonths } from './keep-signals.server.ts'
import { dayOf, type SignalKind } from './topic-rules.ts'
import { type ReadSignal, readDemandSignal, readSearchSignal } from './topic-signal.ts'

/** What a demand is to topics, by where it stands; in any other state it is none of theirs. */
export const kindsOfDemands: Partial<Record<DemandState, SignalKind>> = {
  published: 'demand',
  matching: 'demand',
  in_talks: 'demand',
  no_supply: 'unserved',
}
const demandStatesCounted = Object.keys(kindsOfDemands) as DemandState[]
const slice = 500

type Wishing = Gathering & { key: Pick<ExchangeKey, 'sign'> }

/**
 * Brings followed searches and demands to their topics, and takes away those that are no more: a search nobody follows and a
 * demand that was withdrawn also leave the months; one that was met stays in them. Of whoever follows or demands only a
 * signature of the organisation's id is kept, by which none is counted twice. Gives how many came, changed or went.
 */
export async function gatherWishes(database: Database, wishing: Wishing): Promise<number> {
  const ended = await endFollows(database)
  const moved = await moveDemands(database)
  return ended + moved + (await gatherFollows(database, wishing)) + (await gatherDemands(database, wishing))
}

async function gatherFollows(database: Database, wishing: Wishing): Promise<number> {
  return inSlices(database, wishing, async (after) => {
    const rows = await listNewFollows(database.read, { after, limit: slice })
    return {
      last: rows.length < slice ? undefined : rows.at(-1)?.id,
      signals: rows.flatMap(({ id, personId, subject, createdAt, organisationId }) =>
        signalOf(wishing, {
          ...{ key: id, kind: 'follow', at: createdAt, owner: organisationId ?? personId },
          read: readSearchSignal(nameSearch(searchOf(subject)), wishing.readSubject),
        }),
      ),
    }
  })
}

async function gatherDemands(database: Database, wishing: Wishing): Promise<number> {
  return inSlices(database, wishing, async (after) => {
    const rows = await listNewDemands(database.read, { states: demandStatesCounted, after, limit: slice })
    return {
      last: rows.length < slice ? undefined : rows.at(-1)?.id,
      signals: rows.flatMap(({ id, organisationId, state, content, publishedAt, createdAt }) =>
        signalOf(wishing, {
          ...{ key: id, kind: kindsOfDemands[state] ?? 'demand', at: publishedAt ?? createdAt, owner: organisationId },
          read: readDemandSignal(JSON.parse(content) as DemandContent, wishing.readSubject),
        }),
      ),
    }
  })
}

function signalOf(
  { key: exchangeKey }: Wishing,
  {
    key,
    kind,
    at,
    owner,
    read,
  }: { key: string; kind: SignalKind; at: number; owner: string; read: ReadSignal | undefined },
): NewSignal[] {
  if (!read) return []
  return [{ key, kind, at, day: dayOf(at), who: exchangeKey.sign('topic', owner).slice(0, 32), read }]
}

async function inSlices(
  database: Database,
  { index, seenSeq, isStopped }: Wishing,
  next: (after: string) => Promise<{ last: string | undefined; signals: NewSignal[] }>,
): Promise<number> {
  let count = 0
  for (let after: string | undefined = ''; after !== undefined && !isStopped(); ) {
    const { last, signals }: { last: string | undefined; signals: NewSignal[] } = await next(after)
    count += await inTransaction(database.write, (trx) => keepSignals(trx, { signals, index, seenSeq }))
    after = last
    await breathe()
  }
  return count
}

async function endFollows(database: Database): Promise<number> {
  const ended = await listEndedFollows(database.read, slice)
  if (ended.length > 0)
    await inTransaction(database.write, async (trx) => {
      await deleteSignals(
        trx,
        ended.map(({ key }) => key),
      )
      await takeFromMonths(trx, ended)
      await markStale(trx, [...new Set(ended.map(({ topicId }) => topicId))])
    })
  return ended.length
}

async function moveDemands(database: Database): Promise<number> {
  const moved = await listMovedDemands(database.read, { kinds: kindsOfDemands, limit: slice })
  if (moved.length === 0) return 0
  await inTransaction(database.write, async (trx) => {
    for (const kind of ['demand', 'unserved'] as const)
      await changeSignals(
        trx,
        moved.filter(({ state }) => kindsOfDemands[state] === kind).map(({ key }) => key),
        kind,
      )
    await deleteSignals(
      trx,
      moved.filter(({ state }) => kindsOfDemands[state] === undefined).map(({ key }) => key),
    )
    await takeFromMonths(
      trx,
      moved.filter(({ state }) => state === 'withdrawn'),
    )
    await markStale(trx, [...new Set(moved.map(({ topicId }) => topicId))])
  })
  return moved.length
}
