import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import type { FitCheck } from '#app/domain/fit-test/fit-checks.ts'
import { startFitTest } from '#app/domain/fit-test/start-fit-test.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { monday, openTrade } from '../factories/trading.ts'

export const keyOf = (index: number) => `K${String(index).padStart(5, '0')}`
const regions = ['厦门市', '350100', '泉州']

/** 2,000 rows: keys K00000 on, days of 2026 up to October, three regions, one value in 25 empty. */
export const wholeCsv = (rows = 2_000) =>
  `code,day,region,value\n${Array.from({ length: rows }, (_, index) => {
    const day = `2026-${String((index % 10) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`
    return `${keyOf(index)},${day},${regions[index % 3]},${index % 25 === 0 ? '' : index}\n`
  }).join('')}`

const field = { type: 'STRING', nullable: true, isKey: false, personal: 'NONE', masked: false } as const

/** Two traders and a listing whose dictionary names the columns of `wholeCsv` and a personal one. */
export async function openFitTrade(listing: Parameters<typeof openTrade>[0] = {}) {
  const dictionary = ['code', 'day', 'region', 'value'].map((name) => ({ ...field, name }))
  const personal = { ...field, name: 'phone', personal: 'PERSONAL' as const }
  const made = await openTrade({
    ...{ path: ':memory:', open: openDatabase },
    listing: { dictionary: [...dictionary, personal], ...listing.listing } as never,
  })
  const filesDir = join(made.folder, 'files')
  const key = exchangeKeyOf(Buffer.alloc(32, 7))
  return { ...made, key, filesDir, parts: { key, filesDir, scratch: join(made.folder, 'fit-tests') } }
}
export type FitTrade = Awaited<ReturnType<typeof openFitTrade>>

/** Uploads and releases a file of the listing. */
export async function release({ database, provider, listed, filesDir }: FitTrade, csv: string, now = monday) {
  const act = { actor: provider.editor, organisationId: provider.organisationId, now }
  const setId = await openSet(database, { ...act, code: listed.code })
  const file = await receiveStream(filesDir, Readable.from([Buffer.from(csv)]), 1e9)
  if (typeof file === 'string') throw new Error(file)
  await addDeliveryFile(database, { ...act, setId, place: { filesDir, scan: undefined }, file, fileName: 'data.csv' })
  await releaseSet(database, { ...act, setId })
}

/** Has the buyer state checks; gives the id of the test. */
export function start(
  { database, key, buyer, listed }: FitTrade,
  checks: FitCheck[],
  { keys = [], id = newId(), now = monday }: { keys?: string[]; id?: string; now?: number } = {},
) {
  const by = { actor: buyer.editor, organisationId: buyer.organisationId, code: listed.code }
  return startFitTest({ database, key }, { ...by, id, checks, keys, now })
}
