import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type AppLoadContext, writeReadableStreamToWritable } from '@remix-run/node'
import express from 'express'
import { v7 as newId } from 'uuid'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { markedCopy } from '#app/domain/delivery/delivery-copy.server.ts'
import { linkToken } from '#app/domain/delivery/delivery-links.server.ts'
import { linkLife } from '#app/domain/delivery/delivery-rules.ts'
import { deliveryPath, incomingPath, keepDelivery } from '#app/domain/delivery/delivery-store.server.ts'
import { hashFile } from '#app/domain/delivery/file-blocks.server.ts'
import { answerDownload } from '#app/http/delivery-download.server.ts'
import { drained } from '#app/http/drained.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { findCopyById } from '#db/queries/delivery-downloads.server.ts'
import { findDeliveryFile, insertDeliveryFile } from '#db/queries/delivery-files.server.ts'
import { findDeliverySet } from '#db/queries/delivery-sets.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { printRatio, seconds } from './set-up.ts'
import { printSurvival } from './watermark-survival.ts'

const wantedBytes = 100_000_000
const rounds = 5

/**
 * The speed of a download of a CSV of 100 MB, as it is and as a buyer's marked copy, against express.static sending the same file in the
 * same process; the speed of marking against copying; and what is left of a mark by the share of rows that are left.
 */
export async function benchDelivery(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-delivery-'))
  const config = readConfig({ DATA_DIR: folder })
  const database = await openDatabase(config.databasePath)
  let server: Server | undefined
  try {
    const { filesDir } = config
    await loadDemo(database.write, { filesDir })
    const key = loadExchangeKey(folder)
    const made = await makeLinks(database, { filesDir, key })
    const context = { exchange: { database, config, key }, report: console.error } as unknown as AppLoadContext
    const app = express()
    app.use('/static', express.static(join(filesDir, 'deliveries')))
    app.use('/copies', express.static(join(filesDir, 'delivery-copies')))
    app.get('/deliveries/:token', async (request, response) => {
      const asked = new Request(`http://bench${request.url}`)
      const answer = await answerDownload({ ...context, drained: () => drained(response) }, asked, request.params.token)
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      if (answer.body) await writeReadableStreamToWritable(answer.body, response)
    })
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
    })
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const of = (part: string, path: string) => `${site}/${part}/${path.slice(-67)}`
    for (const { name, path, token, part } of made) {
      const speeds = { ours: 0, limit: 0 }
      for (let round = 0; round < rounds; round++) {
        speeds.limit = Math.max(speeds.limit, await download(of(part, path)))
        speeds.ours = Math.max(speeds.ours, await download(`${site}/deliveries/${token}`))
      }
      printRatio(
        `Download of ${name}`,
        { value: speeds.ours, unit: 'MB/s' },
        { name: 'express.static', value: speeds.limit },
      )
    }
    printSurvival()
  } finally {
    server?.close()
    server?.closeAllConnections()
    await database.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Place = { filesDir: string; key: ReturnType<typeof loadExchangeKey> }

/** A provider's file with a buyer's right to it, and two links: to the file as it is, and to the marked copy. */
async function makeLinks(database: Database, { filesDir, key }: Place) {
  const { write } = database
  const now = Date.now()
  const listing = await write.selectFrom('listing').select(['id', 'providerId']).limit(1).executeTakeFirstOrThrow()
  const buyer = await write
    .selectFrom('organisation')
    .select('id')
    .where('id', '!=', listing.providerId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const [personId, orderId, entitlementId, setId, fileId, copyId] = Array.from({ length: 6 }, () => newId()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  await write.insertInto('person').values({ id: personId, name: 'bench', language: 'en', createdAt: now }).execute()
  await write
    .insertInto('member')
    .values({ organisationId: buyer.id, personId, role: 'owner', joinedAt: now })
    .execute()
  const sides = {
    listingId: listing.id,
    providerId: listing.providerId,
    buyerId: buyer.id,
    createdAt: now,
    updatedAt: now,
  }
  await write
    .insertInto('trade_order')
    .values({
      ...{
        id: orderId,
        number: 'DD1',
        ...sides,
        createdBy: personId,
        origin: 'listing',
        state: 'completed',
        isOpen: 0,
      },
      ...{ terms: '{}', totalCents: 0, feeCents: 0, currency: 'CNY', dueAt: now, approvalsNeeded: 0 },
    })
    .execute()
  await write
    .insertInto('entitlement')
    .values({
      ...{ id: entitlementId, number: 'SY1', orderId, ...sides, revision: 1, mode: 'FILE', state: 'active' },
      ...{ startsAt: now, endsAt: now + 1e10 },
    })
    .execute()
  await write
    .insertInto('delivery_set')
    .values({
      ...{
        id: setId,
        listingId: listing.id,
        providerId: listing.providerId,
        revision: 1,
        number: 1,
        state: 'released',
      },
      ...{ isMarked: 1, untouched: '[]', createdBy: personId, createdAt: now, updatedAt: now },
    })
    .execute()
  const path = await incomingPath(filesDir)
  await writeTable(path)
  const hashed = await hashFile(path)
  await keepDelivery(filesDir, 'files', { path, sha256: hashed.sha256 })
  const plain = deliveryPath(filesDir, 'files', hashed.sha256)
  await insertDeliveryFile(write, {
    ...{ id: fileId, setId, fileName: 'readings.csv', mediaType: 'text/csv', kind: 'csv', ...hashed },
    ...{ carriers: '[]', uploadedBy: personId, uploadedAt: now },
  })
  await write
    .insertInto('delivery_copy')
    .values({ id: copyId, entitlementId, fileId, createdAt: now, usedAt: now })
    .execute()
  const [copy, file, set] = [
    await findCopyById(write, copyId),
    await findDeliveryFile(write, fileId),
    await findDeliverySet(write, { id: setId, providerId: listing.providerId }),
  ]
  if (!copy || !file || !set) throw new Error('The bench lacks a row')
  let startedAt = performance.now()
  await hashFile(plain)
  const hashing = hashed.bytes / 1e6 / seconds(startedAt)
  startedAt = performance.now()
  const before = process.memoryUsage.rss()
  const marked = await markedCopy(database, { filesDir, key }, { copy, file, set })
  const marking = hashed.bytes / 1e6 / seconds(startedAt)
  printRatio(
    'Marking a CSV of 100 MB',
    { value: marking, unit: 'MB/s' },
    { name: 'reading and hashing it', value: hashing },
  )
  console.log(`Memory of it, above rest: ${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB`)
  const expiresAt = now + linkLife
  const link = async (of: { copyId: string | null }) => {
    const id = newId()
    const bound = { id, entitlementId, fileId, buyerId: buyer.id, expiresAt }
    await write
      .insertInto('delivery_download')
      .values({ ...bound, ...of, personId, issuedAt: now })
      .execute()
    return linkToken(key, bound)
  }
  return [
    { name: 'a CSV of 100 MB', path: plain, part: 'static', token: await link({ copyId: null }) },
    { name: 'a marked CSV of 100 MB', path: marked.path, part: 'copies', token: await link({ copyId }) },
  ]
}

async function writeTable(path: string): Promise<void> {
  const file = await open(path, 'wx').catch(async () => open(join(dirname(path), newId()), 'wx'))
  let bytes = await written(file, 'id,station,note,value,count\n')
  for (let row = 0; bytes < wantedBytes; row += 1_000)
    bytes += await written(file, Array.from({ length: 1_000 }, (_, index) => lineOf(row + index)).join(''))
  await file.close()
}

function lineOf(row: number): string {
  const [value, count] = [(row * 7_919) % 10_007, (row * 31) % 977]
  return `${row},S${row % 400},第${row}次巡检：设备运行正常，温度${count}度，无异常记录,${value}.${10 + (row % 89)},${count}\n`
}

async function written(file: Awaited<ReturnType<typeof open>>, text: string): Promise<number> {
  const bytes = Buffer.from(text)
  await file.writeFile(bytes)
  return bytes.length
}

/** MB a second of one download whose bytes are thrown away. */
function download(address: string): Promise<number> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    get(address, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200 && bytes > wantedBytes / 2
          ? resolve(bytes / 1e6 / seconds(startedAt))
          : reject(new Error(`${address} answered ${answer.statusCode} with ${bytes} bytes`)),
      )
    }).on('error', reject)
  })
}
