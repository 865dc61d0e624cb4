import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { deleteDraft } from '#app/domain/draft/delete-draft.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { exportResources } from '#app/domain/resource/export-resources.server.ts'
import { importResources } from '#app/domain/resource/import-resources.server.ts'
import { makeListing } from '#app/domain/resource/make-listing.server.ts'
import { readResource } from '#app/domain/resource/read-resource.ts'
import type { LooseResource } from '#app/domain/resource/resource-content.ts'
import { resourceFields } from '#app/domain/resource/resource-fields.ts'
import { isResourceNumber } from '#app/domain/resource/resource-number.ts'
import { renderResourceTemplate } from '#app/domain/resource/resource-sheet.ts'
import { canStep, resourceStates, resourceSteps } from '#app/domain/resource/resource-states.ts'
import {
  changeResource,
  discardResource,
  registerResource,
  retireResource,
  saveResource,
} from '#app/domain/resource/resources.server.ts'
import { acceptSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { listEditions, listProductsOf } from '#db/queries/resource-history.server.ts'
import { findResource, listResources } from '#db/queries/resources.server.ts'
import { resourceContact as contact, resourceContent } from '../factories/resources.ts'
import { monday, openWorld, reasonOf, type World } from '../review/review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const place = (actor: PersonActor = world.provider.editor) => ({
  actor,
  organisationId: world.provider.organisationId,
  now: monday,
})
const register = (content: Partial<LooseResource> = {}, actor?: PersonActor) =>
  registerResource(world.here, { ...place(actor), content: resourceContent(content), contact })
const find = async (id: string) => {
  const found = await findResource(world.here.read, { id, organisationId: world.provider.organisationId })
  if (!found) throw new Error('No such resource')
  return found
}

test('a resource is registered, changed edition by edition, and retired; each once, all of it recorded', async () => {
  const id = await register({ title: '电表日冻结电量' })
  const first = await find(id)
  expect(first).toMatchObject({ state: 'registered', edition: 1, contact })
  expect(isResourceNumber(first.number ?? '')).toBe(true)
  const changed = { ...resourceContent({ title: '电表日冻结电量' }), recordCount: 9 }
  const change = (seen: number, note = '扩大范围', content: LooseResource = changed) =>
    changeResource(world.here, { ...place(), content, contact, resourceId: id, seen, note })
  expect(await reasonOf(change(1, ''))).toBe('invalid noteMissing note')
  expect(await reasonOf(change(1, '没有', first.content))).toBe('stale nothingChanged')
  await change(1)
  expect(await reasonOf(change(1))).toBe('stale resourceMoved')
  expect(await find(id)).toMatchObject({ state: 'changed', edition: 2, number: first.number })
  const retire = (seen: number) => retireResource(world.here, { ...place(), resourceId: id, seen, reason: '系统下线' })
  await retire(2)
  expect(await reasonOf(retire(3))).toBe('stale resourceMoved')
  expect(await reasonOf(change(3))).toBe('stale resourceMoved')
  const editions = await listEditions(world.here.read, id, 10)
  expect(editions.map(({ edition, content, note }) => [edition, content.recordCount, note])).toEqual([
    [2, 9, '扩大范围'],
    [1, 1_200_000, null],
  ])
  const events = await listEventsOf(world.here.read, { kind: 'resource', id }, 10)
  expect(events.map(({ action }) => action)).toEqual(['resource.retired', 'resource.changed', 'resource.registered'])
  // Whom to ask is kept with the resource alone.
  expect(JSON.stringify([editions, events])).not.toContain(contact.reach)
  // A retired one leaves its name to another.
  await register({ title: '电表日冻结电量' })
})

test('a draft may lack things and counts nowhere; a registration may not, and no two have one name', async () => {
  const id = await saveResource(world.here, { ...place(), content: { title: '半份档案' }, contact: {} })
  expect(await find(id)).toMatchObject({ state: 'draft', number: null, edition: 0 })
  const declared = { ...place(), resourceId: id, seen: 1, contact }
  expect(await reasonOf(registerResource(world.here, { ...declared, content: { title: '半份档案' } }))).toBe(
    'invalid resourceIncomplete',
  )
  await registerResource(world.here, { ...declared, content: resourceContent({ title: '半份档案' }) })
  expect(await reasonOf(register({ title: '半份 档案'.replace(' ', '') }))).toBe('invalid titleTaken title')
  expect(await reasonOf(discardResource(world.here, { ...place(), resourceId: id, seen: 2 }))).toBe(
    'stale resourceMoved',
  )
  const other = await saveResource(world.here, { ...place(), content: { title: '作废' }, contact: {} })
  await discardResource(world.here, { ...place(), resourceId: other, seen: 1 })
  expect(await findResource(world.here.read, { id: other, organisationId: world.provider.organisationId })).toBe(
    undefined,
  )
})

test('only those who may write do, and only in their own organisation', async () => {
  const id = await register({ title: '谁能改' })
  const viewer = await world.member('viewer')
  expect(await reasonOf(register({ title: '只读的' }, viewer))).toBe('not_allowed notAllowed')
  const stranger = world.objector.owner
  const retire = (actor: PersonActor, organisationId: string) =>
    reasonOf(retireResource(world.here, { actor, organisationId, resourceId: id, seen: 1, reason: '不该' }))
  expect(await retire(stranger, world.provider.organisationId)).toBe('not_found notAllowed')
  expect(await retire(stranger, world.objector.organisationId)).toBe('not_found notAllowed')
  expect(await find(id)).toMatchObject({ state: 'registered' })
})

test('every state is reached by a step and left by one, or is the end', () => {
  const steps = Object.keys(resourceSteps) as (keyof typeof resourceSteps)[]
  for (const state of resourceStates) {
    expect(steps.some((step) => resourceSteps[step].to === state)).toBe(true)
    expect(steps.some((step) => canStep(step, state))).toBe(state !== 'retired')
  }
})

test.each([
  ['region', '亚特兰蒂斯', 'regionUnknown'],
  ['formats', '竹简', 'codeUnknown'],
  ['recordCount', '很多', 'numberWrong'],
  ['storageBytes', '一屋子', 'sizeWrong'],
  ['personal', '大概', 'flagWrong'],
  ['fields', '|没有名字', 'fieldsWrong'],
  ['title', '长'.repeat(101), 'tooLong'],
])('%s cannot be %s', (key, typed, reason) => {
  const typedRight = Object.fromEntries(resourceFields.map((field) => [field.key, field.example]))
  expect(readResource(typedRight, { isDraft: false }).problems).toEqual([])
  expect(readResource({ ...typedRight, [key]: typed }, { isDraft: true }).problems).toEqual([{ field: key, reason }])
})

async function sheet(rows: readonly Record<string, string>[], name = '资源.csv') {
  const headings = resourceFields.map(({ label }) => `${label.zh} ${label.en}`)
  const cells = rows.map((row) => resourceFields.map(({ key, example }) => row[key] ?? example))
  const text = stringify([headings, ...cells])
  return upload(Buffer.from(text), name)
}

async function upload(bytes: Uint8Array, fileName: string) {
  const file = await receiveFile(world.filesDir, Readable.from([Buffer.from(bytes)]))
  if (file.isTooLarge) throw new Error('too large')
  return importResources(world.here, { ...place(), file, fileName })
}

test('a spreadsheet is taken whole or not at all, with each fault by row and column', async () => {
  const before = await world.here.read.selectFrom('resource').select('id').execute()
  const faulty = await sheet([
    { title: '第一项' },
    { title: '第二项', region: '无名市', recordCount: '', storageBytes: '' },
    { title: '第一项' },
    { title: '' },
  ])
  expect(faulty).toEqual({
    registered: 0,
    faults: [
      { row: 3, field: 'region', reason: 'regionUnknown' },
      { row: 3, field: 'recordCount', reason: 'volumeMissing' },
      { row: 4, field: 'title', reason: 'titleTwice' },
      { row: 5, field: 'title', reason: 'required' },
    ],
  })
  expect(await world.here.read.selectFrom('resource').select('id').execute()).toHaveLength(before.length)
  expect(await sheet([{ title: '第一项' }, { title: '第二项' }])).toEqual({ registered: 2, faults: [] })
  expect(await sheet([{ title: '第三项' }, { title: '第二项' }])).toEqual({
    registered: 0,
    faults: [{ row: 3, field: 'title', reason: 'titleTaken' }],
  })
  // The empty spreadsheet holds hints and an example, which are no resources; in either form.
  for (const format of ['csv', 'xlsx'] as const)
    expect(await reasonOf(upload(await renderResourceTemplate(format), `表.${format}`))).toBe('invalid sheetEmpty file')
  expect(await reasonOf(upload(Buffer.from('%PDF-1.7'), '别的.pdf'))).toBe('invalid sheetUnknown file')
  expect(readdirSync(`${world.filesDir}/incoming`)).toEqual([])
})

test('an export says what was declared, starts no formula, and its new lines can be registered', async () => {
  await register({ title: '=HYPERLINK("http://x")', summary: '@SUM(1)' })
  const texts: string[] = []
  const asked = { organisationId: world.provider.organisationId, filter: { text: 'hyperlink' } }
  for await (const text of exportResources(world.here.read, asked)) texts.push(text)
  const [heading = [], row = []] = parse(texts.join(''), { bom: true }) as string[][]
  const cell = (name: string) => row[heading.findIndex((each) => each.startsWith(name))]
  expect(cell('资源名称')).toBe(`'=HYPERLINK("http://x")`)
  expect(cell('资源摘要')).toBe(`'@SUM(1)`)
  expect([cell('数据格式'), cell('流通意愿'), cell('联系方式')]).toEqual(['CSV、接口', '可交易', contact.reach])
  const again = row.map((each, index) => (index === 0 ? '' : each.replace("'=HYPERLINK", '另一项')))
  expect(await upload(Buffer.from(stringify([heading, again])), '导出.csv')).toEqual({ registered: 1, faults: [] })
  const kept = row.map((each) => each)
  expect(await upload(Buffer.from(stringify([heading, kept])), '导出.csv')).toMatchObject({
    faults: [{ row: 2, reason: 'numberGiven' }],
  })
})

test('a product begun from a resource has all it declares, and counts once it is a listing', async () => {
  const id = await register({ title: '可成产品的资源' })
  const draftId = await makeListing(world.here, { ...place(), resourceId: id })
  const draft = await findDraft(world.here.read, { id: draftId, organisationId: world.provider.organisationId })
  expect(draft).toMatchObject({
    origin: 'RESOURCE',
    content: {
      title: { zh: '可成产品的资源' },
      industries: ['D'],
      regions: ['350500'],
      sourceKinds: ['OWN'],
      formats: ['CSV', 'API'],
      recordCount: 1_200_000,
      grade: 'G2',
      dictionary: [
        { name: 'meter_no', title: { zh: '表号' }, type: 'STRING' },
        { name: 'kwh', unit: 'kWh' },
      ],
    },
  })
  expect(JSON.stringify(draft?.content)).not.toContain(contact.reach)
  const products = () => listProductsOf(world.here.read, id, 10)
  expect(await products()).toMatchObject([{ draftId, code: null, isUnderReview: false }])
  await world.edit(draftId, { title: { zh: '成了产品' } })
  const { submissionId } = await world.submit(draftId, { edition: 2 })
  const act = { actor: world.one, submissionId, round: 1, now: monday }
  await acceptSubmission(world.here, act)
  await confirmGrade(world.here, { ...act, grade: 'G2', impacts: world.harmless })
  await decideCompliance(world.here, { ...act, isPassed: true })
  await approveSubmission(world.here, { ...act, grade: 'G2', startsNotice: true })
  const { dueAt } = await world.find(submissionId)
  await registerSubmission(world.here, { submissionId, filesDir: world.filesDir, now: dueAt + 1 })
  const { code } = await world.listing(submissionId)
  // The link to the listing outlives the draft.
  await deleteDraft(world.here, { ...place(), draftId, filesDir: world.filesDir })
  expect(await products()).toMatchObject([{ draftId: null, code, state: 'registered', edition: 1 }])
  const [line] = await listResources(world.here.read, {
    organisationId: world.provider.organisationId,
    filter: { text: '可成产品' },
    limit: 5,
  })
  expect(line).toMatchObject({ id, products: 1 })

  const core = await register({ title: '核心的', grade: 'CORE' })
  expect(await reasonOf(makeListing(world.here, { ...place(), resourceId: core }))).toBe('not_allowed coreResource')
  const unregistered = await saveResource(world.here, { ...place(), content: { title: '未登记' }, contact: {} })
  expect(await reasonOf(makeListing(world.here, { ...place(), resourceId: unregistered }))).toBe(
    'not_allowed notRegistered',
  )
})
