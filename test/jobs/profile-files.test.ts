import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { keptDays, mostBytesTogether, mostFiles } from '#app/domain/data-file/data-file-rules.ts'
import { dataFilePath, receiveDataFile } from '#app/domain/data-file/data-file-store.server.ts'
import {
  addDataFile,
  admitDataFile,
  askOfDataFile,
  forgetDataFiles,
  removeDataFile,
} from '#app/domain/data-file/data-files.server.ts'
import { draftFromFile, takeIntoDraft } from '#app/domain/data-file/draft-from-file.server.ts'
import { tidyDraft } from '#app/domain/draft/check-draft.ts'
import { missingFields } from '#app/domain/draft/draft-sections.ts'
import { knownIn } from '#app/domain/pre-check/known.server.ts'
import { preCheckWith } from '#app/domain/pre-check/pre-check-listing.server.ts'
import { checkSample } from '#app/domain/sample/check-sample.ts'
import { createFileProfiles } from '#app/jobs/profile-files.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { findDataFile, listDataFiles } from '#db/queries/data-files.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'
import { until } from '../helpers/engine.ts'
import { asCsv, heads, rows } from '../profiling/profile-here.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'shuji-files-'))
const config = readConfig({ DATA_DIR: dataDir })
const { filesDir } = config
const dayLength = 86_400_000
let database: Database
beforeAll(async () => {
  database = await openDatabase(config.databasePath)
})
afterAll(async () => {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** An organisation with one member, and what that member does with its files. */
async function house(role: MemberRole = 'editor', standing?: 'suspended') {
  const { organisationId, slug, name } = await makeOrganisation(database, standing ? { standing } : {})
  const person = await makePerson(database, { memberOf: [{ organisationId, role }] })
  const membership = { organisationId, slug, name: { zh: name }, role, standing: standing ?? ('verified' as const) }
  const actor: PersonActor = {
    ...{ kind: 'person', personId: person.personId, name: person.name, email: person.email, sessionId: 's' },
    ...{ language: 'zh', confirmedAt: 0, memberships: [membership], isConfirmed: true, isOperator: false },
    ...{ isOperatorPending: false, hasSecondFactor: false, organisationId },
  }
  const place = { actor, organisationId }
  const send = async (content: string, fileName = '用电.csv', now = Date.now()) => {
    const file = await receiveDataFile(filesDir, Readable.from([Buffer.from(content)]))
    if (typeof file === 'string') throw new Error(file)
    return addDataFile(database, { ...place, filesDir, file, fileName, now })
  }
  const find = (id: string) => findDataFile(database.read, { id, organisationId })
  return { ...place, place, send, find }
}

const newJob = (onStart?: (child: { pid: number }) => void) =>
  createFileProfiles({ database, config, ...(onStart && { onStart }) })
const happened = async (fileId: string) =>
  (
    await database.read.selectFrom('event').select('action').where('subjectId', '=', fileId).orderBy('seq').execute()
  ).map(({ action }) => action)
const told = (personId: string) =>
  database.read.selectFrom('notice').select(['detail', 'path']).where('personId', '=', personId).execute()
const incoming = () => readdirSync(join(filesDir, 'incoming-data'))
/** Larger than one moment's reading. */
const slow = `编号,备注\n${Array.from({ length: 400_000 }, (_, index) => `${index},第${index}次抄表，读数正常`).join('\n')}`

test('the same content is one file; it goes with the last that has it, and whoever may not is refused', async () => {
  const [one, other, viewer, closed] = [
    await house(),
    await house(),
    await house('viewer'),
    await house('editor', 'suspended'),
  ]
  const first = await one.send('a,b\n1,2')
  const [again, theirs] = [
    await one.send('a,b\n1,2', '又一次.csv'),
    await other.send('a,b\n1,2', '../..\\evil<\u202Ecsv.\u0000CSV'),
  ]
  expect(again).toEqual({ id: first.id, isNew: false })
  expect(theirs.isNew).toBe(true)
  const kept = await other.find(theirs.id)
  expect(kept).toMatchObject({ state: 'waiting', fileName: 'evilcsv.csv' })
  const path = dataFilePath(filesDir, kept?.sha256 ?? '')
  await removeDataFile(database, { ...one.place, filesDir, fileId: first.id })
  expect(existsSync(path)).toBe(true)
  await expect(removeDataFile(database, { ...one.place, filesDir, fileId: theirs.id })).rejects.toThrow('fileGone')
  await removeDataFile(database, { ...other.place, filesDir, fileId: theirs.id })
  expect(existsSync(path)).toBe(false)

  await expect(viewer.send('a,b\n1,3')).rejects.toThrow('notAllowed')
  await expect(closed.send('a,b\n1,3')).rejects.toThrow('filesClosed')
  await expect(one.send('')).rejects.toThrow('fileEmpty')
  const tooMuch = { ...one.place, filesDir, bytes: mostBytesTogether }
  await one.send('a,b\n1,4')
  await database.write.updateTable('data_file').set({ bytes: mostBytesTogether }).execute()
  await expect(admitDataFile(database, tooMuch)).rejects.toThrow('filesTooLarge')
  await database.write.deleteFrom('data_file').execute()
  for (let index = 0; index < mostFiles; index++) await one.send(`a,b\n${index},5`)
  await expect(admitDataFile(database, { ...one.place, filesDir })).rejects.toThrow('tooManyFiles')
  expect(await listDataFiles(database.read, one.organisationId, 3)).toHaveLength(3)
  expect(incoming()).toEqual([])
  await database.write.deleteFrom('data_file').execute()
})

test('a full disk and a sender who goes away leave nothing behind', async () => {
  const much = Array.from({ length: 40 }, () => Buffer.alloc(1_000_000))
  expect(await receiveDataFile(filesDir, Readable.from(much), async () => -1)).toBe('diskFull')
  const leaving = async function* () {
    yield Buffer.from('a,b\n')
    throw new Error('gone')
  }
  await expect(receiveDataFile(filesDir, Readable.from(leaving()))).rejects.toThrow('gone')
  expect(incoming()).toEqual([])
})

test('a file is read in its turn, whoever sent it is told, and one that cannot be read says why', async () => {
  const { send, find, actor } = await house()
  const [good, bad] = [await send(asCsv()), await send('PK\u0003\u0004 broken', '坏.zip')]
  const job = newJob()
  expect([await job.run(Date.now()), await job.run(Date.now()), await job.run(Date.now())]).toEqual([1, 1, 0])
  expect(await find(good.id)).toMatchObject({ state: 'profiled', percent: 100, attempts: 1 })
  expect(await find(bad.id)).toMatchObject({ state: 'failed', failure: 'broken' })
  expect(await happened(good.id)).toEqual(['file.added', 'file.profiled'])
  expect((await told(actor.personId)).map(({ detail }) => JSON.parse(detail).result)).toEqual(['profiled', 'failed'])
})

test('a reading that was broken off is begun again, nothing is doubled, and the third is the last', async () => {
  const { send, find, actor } = await house()
  const { id } = await send(slow)
  // What a program that was killed leaves: its row, its folder, its upload.
  mkdirSync(join(config.dataDir, 'profiling', 'profile-left'), { recursive: true })
  writeFileSync(join(filesDir, 'incoming-data', '999999999-left'), 'a')
  let child = 0
  const first = newJob(({ pid }) => {
    child = pid
  }).run(Date.now())
  await until(() => child > 0)
  const second = newJob()
  await second.run(Date.now())
  await first
  expect(await find(id)).toMatchObject({ state: 'profiled', attempts: 2 })
  expect(await happened(id)).toEqual(['file.added', 'file.profiled'])
  expect(await told(actor.personId)).toHaveLength(1)
  await forgetDataFiles(database, filesDir)
  expect([...readdirSync(join(config.dataDir, 'profiling')), ...incoming()]).toEqual([])

  await database.write.updateTable('data_file').set({ state: 'profiling', attempts: 3 }).where('id', '=', id).execute()
  await newJob().run(Date.now())
  expect(await find(id)).toMatchObject({ state: 'failed', failure: 'crashed' })
})

test('whoever cancels ends the reading; the program’s end puts the file back', async () => {
  const { send, find, place } = await house()
  const { id } = await send(`${slow}\n-1,x`)
  let child = 0
  const running = newJob(({ pid }) => {
    child = pid
  }).run(Date.now())
  await until(() => child > 0)
  await askOfDataFile(database, { ...place, fileId: id, step: 'cancel' })
  await running
  expect(() => process.kill(child, 0)).toThrow('ESRCH')
  expect(await find(id)).toMatchObject({ state: 'cancelled' })
  await expect(askOfDataFile(database, { ...place, fileId: id, step: 'cancel' })).rejects.toThrow('fileMoved')

  await askOfDataFile(database, { ...place, fileId: id, step: 'again' })
  child = 0
  const job = newJob(({ pid }) => {
    child = pid
  })
  const ended = job.run(Date.now())
  await until(() => child > 0)
  job.stop?.()
  await ended
  expect(await find(id)).toMatchObject({ state: 'waiting', attempts: 0 })
  await removeDataFile(database, { ...place, filesDir, fileId: id })
})

test('a draft is made from a file, follows a new one, and the pre-check knows the whole of it', async () => {
  const { send, find, place, organisationId } = await house()
  const head = [...heads, '身份证号', '客户姓名']
  const table = rows.map((row, index) => [...row, ['350102199003078515', '11010519491231002X'][index % 2]!, '林志远'])
  const { id: fileId } = await send(asCsv(',', table, head), '泉州市用电月报_20240301.csv')
  await newJob().run(Date.now())
  const draftId = await draftFromFile(database, { ...place, fileId, treatments: { 客户姓名: 'keep' } })
  const read = async () => {
    const draft = await findDraft(database.read, { id: draftId, organisationId })
    if (!draft?.sample) throw new Error('No draft with a sample')
    const content = draft.content as {
      dictionary: { name: string; type: string; masked: boolean }[]
    } & typeof draft.content
    return { ...draft, content, rows: JSON.parse(draft.sample).rows as Record<string, unknown>[] }
  }
  const made = await read()
  expect(made.origin).toBe('FILE')
  expect(made.content).toMatchObject({
    recordCount: 120,
    title: { zh: '泉州市用电月报' },
    frequency: 'MONTH',
    fields: ['ENERGY'],
  })
  // Numbers and telephones of persons are left out; nothing of them is in the sample either.
  expect(made.content.dictionary.map(({ name }) => name)).toEqual([
    ...heads.filter((name) => name !== '联系电话'),
    '客户姓名',
  ])
  expect(Object.keys(made.rows[0] ?? {})).not.toContain('身份证号')
  expect(missingFields(made.content, true).map(({ path }) => path)).toEqual([
    ...['summary', 'scenarios', 'support', 'sourceKinds', 'sourceDetail', 'personal.basis', 'offers'],
  ])
  expect(
    checkSample(made.rows as never, tidyDraft(made.content).dictionary, 0).findings.map(({ rule }) => rule),
  ).not.toContain('S03')

  // Somebody declares the names as nothing personal, though the file says otherwise in all its rows.
  const declared = {
    ...made.content,
    summary: { zh: '用于负荷分析' },
    dictionary: made.content.dictionary.map((field) =>
      field.name === '客户姓名' ? { ...field, personal: 'NONE' } : { ...field, title: { zh: `手写 ${field.name}` } },
    ),
  }
  await database.write
    .updateTable('draft')
    .set({ content: JSON.stringify(declared) })
    .where('id', '=', draftId)
    .execute()
  const preCheck = preCheckWith({ db: database.read, known: knownIn(database.read) })
  const check = async () => {
    const context = { organisationId, draftId, listingId: null, sample: undefined, sampleReport: undefined }
    const content = tidyDraft((await read()).content)
    return (await preCheck(content, { ...context, evidence: [], now: Date.now() })).map(
      ({ rule, text }) => `${rule} ${text.zh}`,
    )
  }
  expect((await check()).filter((line) => line.startsWith('R06'))[0]).toContain('字段“客户姓名”的值是姓名')

  const newer = [
    ...table,
    ...table.map((row, index) => [`GJ${index}`, ...row.slice(1, 3), '2025-03-15', ...row.slice(4)]),
  ]
  const { id: next } = await send(
    asCsv(
      ',',
      newer.map((row) => [...row.slice(0, 5), ...row.slice(6), '一户']),
      [...head.slice(0, 5), ...head.slice(6), '户别'],
    ),
  )
  await newJob().run(Date.now())
  await takeIntoDraft(database, { ...place, fileId: next, draftId, treatments: {} })
  const taken = await read()
  expect(taken.content).toMatchObject({ recordCount: 240, timeEnd: '2025-03-15', summary: { zh: '用于负荷分析' } })
  expect(taken.content.dictionary.map(({ name }) => name)).toEqual([
    // What is gone from the file stays where somebody wrote of it.
    ...['编号', '地区', '用电量（千瓦时）', '抄表日期', '备注', '客户姓名', '户别'],
  ])
  expect(taken.content.dictionary[0]).toMatchObject({ title: { zh: '手写 编号' } })
  expect(Object.keys(taken.rows[0] ?? {})).toContain('户别')

  // The file goes, what was found in it stays with the draft.
  await removeDataFile(database, { ...place, filesDir, fileId: next })
  expect((await check()).some((line) => line.includes('客户姓名'))).toBe(true)
  await database.write.updateTable('draft').set({ submissionId: 's' }).where('id', '=', draftId).execute()
  await expect(takeIntoDraft(database, { ...place, fileId, draftId, treatments: {} })).rejects.toThrow('draftLocked')

  // The first file has no draft any more: its days are counted.
  await forgetDataFiles(database, filesDir, Date.now() + (keptDays - 1) * dayLength)
  expect(await find(fileId)).toBeDefined()
  await forgetDataFiles(database, filesDir, Date.now() + (keptDays + 1) * dayLength)
  expect(await find(fileId)).toBeUndefined()
})

test('a file a draft follows is kept; what no row names is taken away once it is old', async () => {
  const { send, find, place } = await house()
  const { id: fileId } = await send('编号,数量\n1,2\n2,3')
  await newJob().run(Date.now())
  await draftFromFile(database, { ...place, fileId, treatments: {} })
  const stray = dataFilePath(filesDir, 'f'.repeat(64))
  mkdirSync(join(stray, '..'), { recursive: true })
  writeFileSync(stray, 'a')
  utimesSync(stray, 1, 1)
  await forgetDataFiles(database, filesDir)
  expect(existsSync(stray)).toBe(true)
  await forgetDataFiles(database, filesDir, Date.now() + 400 * dayLength)
  expect(existsSync(stray)).toBe(false)
  expect(await find(fileId)).toBeDefined()
})
