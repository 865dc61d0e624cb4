import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { beginDownload, issueLink, noteDamage, openLink } from '#app/domain/delivery/delivery-links.server.ts'
import { blockBytes, pieceBytes } from '#app/domain/delivery/delivery-rules.ts'
import { changeSet, openSet, removeDeliveryFile } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { readBlocks } from '#app/domain/delivery/file-blocks.server.ts'
import { findCopies } from '#app/domain/delivery/find-copies.server.ts'
import { forgetDeliveries } from '#app/domain/delivery/forget-deliveries.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import { beginUpload, finishUpload, takePiece } from '#app/domain/delivery/upload-pieces.server.ts'
import { withoutMarks } from '#app/domain/watermark/cell-marks.ts'
import { openDatabase } from '#db/client.server.ts'
import { listDownloads } from '#db/queries/delivery-downloads.server.ts'
import { listDeliveryFiles } from '#db/queries/delivery-files.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { monday, openTrade, type Trade } from '../factories/trading.ts'
import { beginRight } from './begin-right.ts'

const key = exchangeKeyOf(Buffer.alloc(32, 7))
const csv = (rows = 400) =>
  `id,说明,数值\n${Array.from({ length: rows }, (_, index) => `${index},第${index}条巡检记录说明文字，状态正常,${index}.${10 + (index % 80)}\n`).join('')}`

async function trade() {
  const made = await openTrade({ path: ':memory:', open: openDatabase })
  const place = { filesDir: join(made.folder, 'files'), scan: undefined, key }
  const provider = { actor: made.provider.editor, organisationId: made.provider.organisationId, now: monday }
  return { ...made, place, act: provider }
}
type Made = Awaited<ReturnType<typeof trade>>

async function put({ database, place, act, listed }: Made, content: string | Buffer, name = 'data.csv') {
  const setId = await openSet(database, { ...act, code: listed.code })
  const file = await receiveStream(place.filesDir, Readable.from([Buffer.from(content)]), 1e9)
  if (typeof file === 'string') throw new Error(file)
  await addDeliveryFile(database, { ...act, setId, place, file, fileName: name })
  return setId
}

async function linkOf(made: Made, number: string) {
  const [file] = await made.database.read.selectFrom('delivery_file').select('id').execute()
  const { buyer } = made
  const act = { actor: buyer.editor, organisationId: buyer.organisationId, number, fileId: file?.id ?? '', now: monday }
  return issueLink(made.database, made.place, act)
}

async function open(made: Made, token: string, now = monday) {
  const link = await openLink(made.database, made.place, { token, now })
  if (!link || 'refused' in link) throw new Error(link ? link.refused : 'no link')
  return link
}

async function read(link: Awaited<ReturnType<typeof open>>, start = 0, end = link.file.bytes - 1): Promise<Buffer> {
  const pieces: Buffer[] = []
  const { file, look } = link
  for await (const piece of readBlocks(file.path, file, { start, end, every: blockBytes, look })) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('an order waits for files, and a release delivers it; the next order is delivered at once', async () => {
  const made = await trade()
  const { order } = await beginRight(made)
  expect(order.state).toBe('delivering')
  const setId = await put(made, csv())
  expect(await releaseSet(made.database, { ...made.act, setId })).toBe(1)
  expect((await findOrderById(made.database.read, order.id))?.state).toBe('completed')
  await expect(releaseSet(made.database, { ...made.act, setId })).rejects.toThrow('stale')
  const [file] = await listDeliveryFiles(made.database.read, [setId], 9)
  await expect(removeDeliveryFile(made.database, { ...made.act, setId, fileId: file?.id ?? '' })).rejects.toThrow(
    'stale',
  )
  expect((await beginRight(made)).order.state).toBe('completed')
  await made.close()
})

test('a buyer gets a copy with its mark, counted once, and a leaked part of it names the buyer', async () => {
  const made = await trade()
  const setId = await put(made, csv())
  await releaseSet(made.database, { ...made.act, setId })
  const { right } = await beginRight(made, { quota: 1 })
  const link = await open(made, await linkOf(made, right.number))
  const whole = (await read(link)).toString()
  expect(whole).not.toBe(csv())
  expect(withoutMarks(whole).replace(/(\.\d\d)0\n/g, '$1\n')).toBe(csv())
  expect((await read(link, 100, 199)).toString('latin1')).toBe(Buffer.from(whole).subarray(100, 200).toString('latin1'))
  expect(await beginDownload(made.database, link, monday)).toBeUndefined()
  expect(await beginDownload(made.database, link, monday)).toBeUndefined()
  expect(await listDownloads(made.database.read, { entitlementId: right.id, limit: 9 })).toHaveLength(1)
  expect(await listDownloads(made.database.read, { listingId: made.listed.id, limit: 9 })).toHaveLength(1)
  // The volume is used up: another link is refused, this one goes on.
  await expect(linkOf(made, right.number)).rejects.toThrow('rightUsedUp')
  expect((await findEntitlementOfOrder(made.database.read, right.orderId))?.used).toBe(1)

  const part = join(made.folder, 'leaked.csv')
  writeFileSync(
    part,
    whole
      .split('\n')
      .slice(200, 260)
      .map((line) => line.split(',').slice(1).reverse().join(';'))
      .join('\n'),
  )
  const found = await findCopies(made.database, key, part)
  expect(found.owners).toHaveLength(1)
  expect(found.owners[0]).toMatchObject({ buyerSlug: 'buyer', entitlement: right.number, downloads: 1 })
  writeFileSync(part, csv())
  expect((await findCopies(made.database, key, part)).owners).toEqual([])
  await made.close()
})

test('two links read at once against one that is left: one is counted, the other told', async () => {
  const made = await trade()
  await releaseSet(made.database, { ...made.act, setId: await put(made, csv()) })
  const { right } = await beginRight(made, { quota: 1 })
  const [one, other] = [await linkOf(made, right.number), await linkOf(made, right.number)]
  const links = [await open(made, one), await open(made, other)]
  const told = await Promise.all(links.map((link) => beginDownload(made.database, link, monday)))
  expect(told.filter((why) => why === undefined)).toHaveLength(1)
  expect(told).toContain('usedUp')
  await made.close()
})

test('a link ends with its time and at once with the right; a forged one is none', async () => {
  const made = await trade()
  await releaseSet(made.database, { ...made.act, setId: await put(made, csv()) })
  const { right } = await beginRight(made)
  const token = await linkOf(made, right.number)
  const ask = (said: string, now = monday) => openLink(made.database, made.place, { token: said, now })
  expect(await ask(`${token.slice(0, -2)}AA`)).toBeUndefined()
  expect(await ask(token.split('.')[0] ?? '')).toBeUndefined()
  expect(await ask(token, monday + 61 * 60_000)).toMatchObject({ refused: 'expired' })
  const link = await open(made, token)
  const { write } = made.database
  for (const state of ['suspended', 'revoked'] as const) {
    await write.updateTable('entitlement').set({ state }).where('id', '=', right.id).execute()
    expect(await ask(token)).toMatchObject({ refused: state })
    await expect(link.look()).rejects.toThrow(state)
    expect(await beginDownload(made.database, link, monday)).toBe(state)
  }
  expect(await listDownloads(made.database.read, { entitlementId: right.id, limit: 9 })).toEqual([])
  await made.close()
})

test('nobody but members of the buyer that may use it gets a link', async () => {
  const made = await trade()
  await releaseSet(made.database, { ...made.act, setId: await put(made, csv()) })
  const { right } = await beginRight(made)
  const [file] = await made.database.read.selectFrom('delivery_file').select('id').execute()
  const ask = (actor: Trade['buyer']['owner'], organisationId: string) =>
    issueLink(made.database, made.place, {
      actor,
      organisationId,
      number: right.number,
      fileId: file?.id ?? '',
      now: monday,
    })
  await expect(ask(made.buyer.viewer, made.buyer.organisationId)).rejects.toThrow('not_allowed')
  await expect(ask(made.stranger.owner, made.stranger.organisationId)).rejects.toThrow('not_found')
  await expect(ask(made.stranger.owner, made.buyer.organisationId)).rejects.toThrow('not_found')
  await made.close()
})

test('of a damaged file no damaged byte leaves; it is noted once, and a copy is written anew', async () => {
  const made = await trade()
  const setId = await put(made, csv(60_000))
  await releaseSet(made.database, { ...made.act, setId })
  const { right } = await beginRight(made)
  const link = await open(made, await linkOf(made, right.number))
  const bytes = readFileSync(link.file.path)
  expect(bytes.length).toBeGreaterThan(2 * blockBytes)
  const good = await read(link)
  bytes[blockBytes + 5] = (bytes[blockBytes + 5] ?? 0) ^ 1
  writeFileSync(link.file.path, bytes)
  const sent: Buffer[] = []
  const { file, look } = link
  const reading = async () => {
    for await (const piece of readBlocks(file.path, file, { start: 0, end: file.bytes - 1, every: 1e9, look }))
      sent.push(piece)
  }
  await expect(reading()).rejects.toThrow('damaged')
  expect(Buffer.concat(sent).equals(good.subarray(0, blockBytes))).toBe(true)
  for (const _ of [1, 2]) await noteDamage(made.database, link, monday)
  const events = await made.database.read
    .selectFrom('event')
    .select('action')
    .where('action', '=', 'delivery.damaged')
    .execute()
  expect(events).toHaveLength(1)
  expect((await read(await open(made, await linkOf(made, right.number)))).equals(good)).toBe(true)
  await made.close()
})

test('pieces come in order, are held against their hash, and go on after they broke off', async () => {
  const made = await trade()
  const { database, act, place } = made
  const { filesDir } = place
  const content = Buffer.from(csv(90_000))
  expect(content.length).toBeGreaterThan(pieceBytes)
  const setId = await openSet(database, { ...act, code: made.listed.code })
  const begin = () =>
    beginUpload(database, { ...act, setId, fileName: '../a.csv', bytes: content.length, filesDir, mostFileBytes: 1e9 })
  const { id } = await begin()
  const send = async (from: number, to: number, sha256?: string) => {
    const part = content.subarray(from, to)
    const piece = await receiveStream(filesDir, Readable.from([part]), pieceBytes)
    if (typeof piece === 'string') throw new Error(piece)
    const hash = sha256 ?? createHash('sha256').update(part).digest('hex')
    return takePiece(database, { ...act, uploadId: id, filesDir, piece, from, sha256: hash })
  }
  await expect(send(5, 10)).rejects.toThrow('pieceElsewhere')
  await expect(send(0, pieceBytes, '0'.repeat(64))).rejects.toThrow('pieceWrong')
  expect((await send(0, pieceBytes)).received).toBe(pieceBytes)
  // The same again, as after an answer that never came; and the upload is found again by name and length.
  expect((await send(0, pieceBytes)).received).toBe(pieceBytes)
  expect(await begin()).toMatchObject({ id, received: pieceBytes })
  await expect(finishUpload(database, { ...act, uploadId: id, filesDir, place })).rejects.toThrow('uploadUnderWay')
  await expect(releaseSet(database, { ...act, setId })).rejects.toThrow()
  await send(pieceBytes, content.length)
  expect(await finishUpload(database, { ...act, uploadId: id, filesDir, place })).toBe(true)
  const [file] = await listDeliveryFiles(database.read, [setId], 9)
  expect(file).toMatchObject({
    fileName: 'a.csv',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
  expect(readdirSync(join(filesDir, 'incoming-delivery'))).toEqual([])
  await made.close()
})

test('a scanner that finds something, or cannot tell, keeps a file out; marks are left off only with a reason', async () => {
  const made = await trade()
  const { database, act, place, listed } = made
  const setId = await openSet(database, { ...act, code: listed.code })
  const add = async (scan: string | undefined) => {
    const file = await receiveStream(place.filesDir, Readable.from([Buffer.from(csv())]), 1e9)
    if (typeof file === 'string') throw new Error(file)
    return addDeliveryFile(database, { ...act, setId, place: { ...place, scan }, file, fileName: 'a.csv' })
  }
  await expect(add('false')).rejects.toThrow('fileInfected')
  await expect(add('/no/such/program')).rejects.toThrow('scanFailed')
  expect(readdirSync(join(place.filesDir, 'incoming-delivery'))).toEqual([])
  expect(await add('true')).toBe(true)
  expect(await add(undefined)).toBe(false)
  const choices = { isMarked: false, unmarkedReason: ' ', untouched: [], note: '' }
  await expect(changeSet(database, { ...act, setId, filesDir: place.filesDir, choices })).rejects.toThrow(
    'unmarkedReasonMissing',
  )
  await changeSet(database, {
    ...act,
    setId,
    filesDir: place.filesDir,
    choices: { ...choices, unmarkedReason: '公开数据' },
  })
  await releaseSet(database, { ...act, setId })
  const { right } = await beginRight(made)
  const link = await open(made, await linkOf(made, right.number))
  expect((await read(link)).toString()).toBe(csv())
  await made.close()
})

test('what nobody needs goes: uploads that stopped, copies not asked for, files no set names', async () => {
  const made = await trade()
  await releaseSet(made.database, { ...made.act, setId: await put(made, csv()) })
  const { right } = await beginRight(made)
  const token = await linkOf(made, right.number)
  const before = await read(await open(made, token))
  const later = Date.now() + 30 * 86_400_000
  expect(await forgetDeliveries(made.database, made.place.filesDir, later)).toBe(1)
  // It is written again, byte by byte the same.
  expect((await read(await open(made, token))).equals(before)).toBe(true)
  await made.close()
})
