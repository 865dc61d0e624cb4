import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { copyToDraft, createDrafts, type NewDraft, reviseListing } from '#app/domain/draft/create-draft.server.ts'
import { deleteDraft } from '#app/domain/draft/delete-draft.server.ts'
import type { DraftSection, LooseContent } from '#app/domain/draft/draft-field.ts'
import { mostContentSize, mostDrafts } from '#app/domain/draft/draft-origins.ts'
import { findSection } from '#app/domain/draft/draft-sections.ts'
import { viewSection } from '#app/domain/draft/editor-view.ts'
import type { FormValues } from '#app/domain/draft/form-values.ts'
import { type Saved, saveDraft } from '#app/domain/draft/save-draft.server.ts'
import { startFromFile } from '#app/domain/draft/start-from-file.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { countDrafts, findDraft } from '#db/queries/drafts.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { countOwnWork, listOwnWork } from '#db/queries/own-listings.server.ts'
import { createListing } from '../factories/listings.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase(':memory:')
})
afterAll(() => database.close())

type Desk = { organisationId: string; actor: PersonActor; slug: string }

async function makeDesk(role: MemberRole = 'editor', at?: Desk, name = '陈编辑'): Promise<Desk> {
  const made = at ?? (await makeOrganisation(database))
  const { organisationId, slug } = made
  const { personId, email } = await makePerson(database, { name, memberOf: [{ organisationId, role }] })
  const actor: PersonActor = {
    kind: 'person',
    personId,
    sessionId: 's',
    name,
    email,
    language: 'zh',
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [{ organisationId, slug, name: { zh: '机构' }, role, standing: 'verified' }],
    organisationId,
  }
  return { organisationId, actor, slug }
}

async function makeDraft(desk: Desk, content: LooseContent, origin: NewDraft['origin'] = 'EMPTY'): Promise<string> {
  const [id = ''] = await createDrafts(database, { ...desk, drafts: [{ origin, content }] })
  return id
}

async function draftOf(desk: Desk, id: string) {
  const draft = await findDraft(database.read, { id, organisationId: desk.organisationId })
  if (!draft) throw new Error('no draft')
  return draft
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.code} ${error.reason}` : String(error)),
  )

/** A form as somebody has it open: filled with what stands there, and what they type over it. */
async function open(desk: Desk, id: string, sectionId: string, from = 0) {
  const section = findSection(sectionId) as DraftSection
  const { content, edition } = await draftOf(desk, id)
  const view = viewSection(section, content, from, 'zh')
  const values: FormValues = {
    ...Object.assign({}, ...view.fields.map((field) => field.values)),
    ...Object.fromEntries(
      view.fields.flatMap(({ path, lines }) => (lines ? [[`count.${path}`, String(lines.shown)]] : [])),
    ),
  }
  return {
    values,
    base: view.base,
    save: (typed: FormValues, again: { base?: Record<string, string>; by?: Desk; edition?: number } = {}) =>
      saveDraft(database, {
        ...(again.by ?? desk),
        draftId: id,
        section,
        form: { ...values, ...typed },
        seen: { edition: again.edition ?? edition, base: again.base ?? view.base, from },
      }),
  }
}

function savedOf(saved: Saved) {
  if (saved.state !== 'saved') throw new Error('conflict')
  return saved
}

test('a section is saved as it was typed, also where it is not valid, and the others stay', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', deliveryDays: 3 })
  const form = await open(desk, id, 'extent')
  const saved = savedOf(
    await form.save({ recordCount: '约一万', timeStart: '2026/3/1', regions: '泉州市、亚特兰蒂斯' }),
  )
  expect(saved.edition).toBe(2)
  expect((await draftOf(desk, id)).content).toEqual({
    kind: 'DATASET',
    deliveryDays: 3,
    recordCount: '约一万',
    timeStart: '2026-03-01',
    regions: ['350500', '亚特兰蒂斯'],
  })
  // What was saved is written back as it was typed.
  expect((await open(desk, id, 'extent')).values).toMatchObject({
    recordCount: '约一万',
    regions: '泉州市、亚特兰蒂斯',
  })
})

test('saving the same again changes nothing: no edition, no event', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', title: { zh: '负荷' } })
  const events = (await listEventsOf(database.read, { kind: 'draft', id }, 10)).length
  const form = await open(desk, id, 'identity')
  expect(savedOf(await form.save({})).edition).toBe(1)
  expect((await listEventsOf(database.read, { kind: 'draft', id }, 10)).length).toBe(events)
})

test('two who write in different fields of one form both keep what they wrote', async () => {
  const [one, other] = await twoDesks()
  const id = await makeDraft(one, { kind: 'DATASET', title: { zh: '旧' } })
  const [mine, theirs] = [await open(one, id, 'identity'), await open(other, id, 'identity')]
  savedOf(await theirs.save({ 'summary.zh': '他们的简介' }))
  const saved = savedOf(await mine.save({ 'title.zh': '我的名称' }))
  expect(saved.kept).toEqual(['summary'])
  expect((await draftOf(one, id)).content).toMatchObject({ title: { zh: '我的名称' }, summary: { zh: '他们的简介' } })
  // The form goes on with the old summary in it; it must not come back.
  savedOf(await mine.save({ 'title.zh': '我的名称二' }, { base: { ...mine.base, ...saved.next.base } }))
  expect((await draftOf(one, id)).content).toMatchObject({ title: { zh: '我的名称二' }, summary: { zh: '他们的简介' } })
})

test('two who change the same field: the second is shown both values, nothing is saved, and then what they choose', async () => {
  const [one, other] = await twoDesks()
  const id = await makeDraft(one, { kind: 'DATASET', title: { zh: '旧' } })
  const [mine, theirs] = [await open(one, id, 'identity'), await open(other, id, 'identity')]
  savedOf(await theirs.save({ 'title.zh': '他们的' }))
  const typed = { 'title.zh': '我的', 'summary.zh': '我的简介' }
  const clash = await mine.save(typed)
  expect(clash).toMatchObject({
    state: 'conflict',
    edition: 2,
    by: '林编辑',
    clashes: [{ field: { path: 'title' }, mine: { zh: '我的' }, theirs: { zh: '他们的' } }],
  })
  expect((await draftOf(one, id)).content).toEqual({ kind: 'DATASET', title: { zh: '他们的' } })

  const seen = await open(one, id, 'identity')
  const chosen = { ...mine.base, title: seen.base.title ?? '' }
  savedOf(await mine.save({ ...typed, 'choose.title': 'theirs' }, { base: chosen, edition: 2 }))
  expect((await draftOf(one, id)).content).toMatchObject({ title: { zh: '他们的' }, summary: { zh: '我的简介' } })
  savedOf(await mine.save({ ...typed, 'choose.title': 'mine' }, { base: chosen, edition: 3 }))
  expect((await draftOf(one, id)).content).toMatchObject({ title: { zh: '我的' }, summary: { zh: '我的简介' } })
})

async function twoDesks(): Promise<[Desk, Desk]> {
  const one = await makeDesk()
  return [one, await makeDesk('owner', one, '林编辑')]
}

test('of two who save the same moment exactly one is first, and no edition is given twice', async () => {
  const [one, other] = await twoDesks()
  const id = await makeDraft(one, { kind: 'DATASET' })
  const [mine, theirs] = [await open(one, id, 'identity'), await open(other, id, 'identity')]
  const both = await Promise.all([mine.save({ 'title.zh': '我' }), theirs.save({ 'title.zh': '他' })])
  expect(both.map(({ state }) => state).sort()).toEqual(['conflict', 'saved'])
  expect((await draftOf(one, id)).edition).toBe(2)
})

test('a field the form did not show is never taken for an empty one', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', title: { zh: '负荷' }, summary: { zh: '简介' } })
  const form = await open(desk, id, 'identity')
  const { summary: _, ...base } = form.base
  savedOf(await form.save({ 'summary.zh': '' }, { base }))
  expect((await draftOf(desk, id)).content).toMatchObject({ summary: { zh: '简介' } })
})

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `f${at}`, type: 'STRING', length: 8, nullable: true }))
const namesOf = async (desk: Desk, id: string) =>
  ((await draftOf(desk, id)).content.dictionary as { name: string }[]).map(({ name }) => name)

test('a page of a long dictionary is saved among the others; what the form does not show of a line stays', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', dictionary: lines(30) })
  const form = await open(desk, id, 'dictionary', 12)
  const saved = savedOf(
    await form.save({
      'dictionary.0.name': 'changed',
      'dictionary.1.remove': 'on',
      'dictionary.12.name': 'added',
      'dictionary.12.at': '',
      'dictionary.12.type': 'DATE',
    }),
  )
  const names = await namesOf(desk, id)
  expect(names).toHaveLength(30)
  expect(names.slice(11, 15)).toEqual(['f11', 'changed', 'f14', 'f15'])
  expect(names[23]).toBe('added')
  expect(names[24]).toBe('f24')
  expect(((await draftOf(desk, id)).content.dictionary as LooseContent[])[12]).toMatchObject({
    name: 'changed',
    length: 8,
  })
  expect(saved.next.counts.dictionary).toBe(12)
})

test('a form that goes on after lines were added and taken out does not write them twice', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', dictionary: lines(20) })
  const form = await open(desk, id, 'dictionary')
  const typed: Record<string, string> = {
    'dictionary.12.name': 'one',
    'dictionary.12.at': '',
    'dictionary.13.name': 'two',
    'dictionary.13.at': '',
  }
  const first = savedOf(await form.save(typed))
  expect(await namesOf(desk, id)).toHaveLength(22)
  expect(first.next.counts.dictionary).toBe(14)
  // As the page does it: the rows are numbered as they now stand, and the count goes with them.
  const going = { ...typed, 'dictionary.12.at': '12', 'dictionary.13.at': '13', 'count.dictionary': '14' }
  const base = { ...form.base, ...first.next.base }
  const second = savedOf(await form.save({ ...going, 'dictionary.13.name': 'second' }, { base }))
  expect(second.edition).toBe(first.edition + 1)
  const names = await namesOf(desk, id)
  expect(names).toHaveLength(22)
  expect(names.slice(11, 15)).toEqual(['f11', 'one', 'second', 'f12'])
})

test('lines pasted from a spreadsheet come after the others, or in place of them unless somebody else changed them', async () => {
  const [one, other] = await twoDesks()
  const id = await makeDraft(one, { kind: 'DATASET', dictionary: lines(2) })
  savedOf(await (await open(one, id, 'dictionary')).save({ 'dictionary.paste': 'a\t甲\tint\nb\t乙\t字符' }))
  expect(await namesOf(one, id)).toEqual(['f0', 'f1', 'a', 'b'])
  const form = await open(one, id, 'dictionary')
  savedOf(await (await open(other, id, 'dictionary')).save({ 'dictionary.0.name': 'theirs' }))
  const replacing = { 'dictionary.paste': 'c\t丙\tint', 'dictionary.pasteMode': 'replace' }
  expect(await form.save(replacing)).toMatchObject({ state: 'conflict' })
  savedOf(await (await open(one, id, 'dictionary')).save(replacing))
  expect(await namesOf(one, id)).toEqual(['c'])
})

test('offers are saved with their tiers and their notes; the words of a source stay', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'API', offers: [{ model: 'FREE', currency: 'CNY', original: '免费' }] })
  savedOf(
    await (await open(desk, id, 'price')).save({
      'offers.1.model': 'TIERED_CALL',
      'offers.1.price': '0.0028',
      'offers.1.unit': 'CALL',
      'offers.1.tiers': '1 0.0028\n1000 0.002',
      'offers.1.note': '含税 | Tax included',
    }),
  )
  expect((await draftOf(desk, id)).content.offers).toEqual([
    { model: 'FREE', currency: 'CNY', original: '免费' },
    {
      model: 'TIERED_CALL',
      price: 2_800,
      unit: 'CALL',
      currency: 'CNY',
      tiers: [
        { from: 1, price: 2_800 },
        { from: 1_000, price: 2_000 },
      ],
      note: { zh: '含税', en: 'Tax included' },
    },
  ])
})

test('under review a draft is neither changed nor deleted; afterwards it is', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET', title: { zh: '负荷' } })
  const form = await open(desk, id, 'identity')
  const lock = (submissionId: string | null) =>
    database.write.updateTable('draft').set({ submissionId }).where('id', '=', id).execute()
  await lock('submission')
  expect(await reasonOf(form.save({ 'title.zh': '新' }))).toBe('not_allowed draftLocked')
  expect(await reasonOf(deleteDraft(database, { ...desk, draftId: id, filesDir: '' }))).toBe('not_allowed draftLocked')
  expect((await draftOf(desk, id)).content).toMatchObject({ title: { zh: '负荷' } })
  expect(await countOwnWork(database.read, desk.organisationId)).toEqual({ review: 1 })
  await lock(null)
  await deleteDraft(database, { ...desk, draftId: id, filesDir: '' })
  expect(await countDrafts(database.read, desk.organisationId)).toBe(0)
  expect(await reasonOf(form.save({ 'title.zh': '新' }))).toBe('stale draftGone')
  const actions = (await listEventsOf(database.read, { kind: 'draft', id }, 10)).map(({ action }) => action)
  expect(actions).toEqual(['draft.deleted', 'draft.created'])
})

test('whoever may not write listings, or is of another organisation, changes nothing', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET' })
  const form = await open(desk, id, 'identity')
  const viewer = await makeDesk('viewer', desk)
  const stranger = await makeDesk('owner')
  const typed = { 'title.zh': '别人的' }
  expect(await reasonOf(form.save(typed, { by: viewer }))).toBe('not_allowed notAllowed')
  expect(await reasonOf(form.save(typed, { by: { ...stranger, organisationId: desk.organisationId } }))).toBe(
    'not_found notAllowed',
  )
  expect(await reasonOf(form.save(typed, { by: stranger }))).toBe('stale draftGone')
  expect(await reasonOf(deleteDraft(database, { ...viewer, draftId: id, filesDir: '' }))).toBe('not_allowed notAllowed')
  expect(await reasonOf(copyToDraft(database, { ...stranger, source: { draft: id } }))).toBe('invalid copyMissing')
  expect((await draftOf(desk, id)).content).toEqual({ kind: 'DATASET' })
})

test('whoever lost the role since the page was opened is refused by the act itself', async () => {
  const desk = await makeDesk()
  const id = await makeDraft(desk, { kind: 'DATASET' })
  const form = await open(desk, id, 'identity')
  await database.write
    .updateTable('member')
    .set({ role: 'viewer' })
    .where('personId', '=', desk.actor.personId)
    .execute()
  expect(await reasonOf(form.save({ 'title.zh': '新' }))).toBe('not_allowed notAllowed')
})

test('what is too large is not kept, and nobody has more drafts than the limit', async () => {
  const desk = await makeDesk()
  const large = { kind: 'DATASET', description: { zh: '长'.repeat(mostContentSize) } }
  expect(await reasonOf(makeDraft(desk, large))).toBe('invalid draftTooLarge')
  const many = Array.from({ length: mostDrafts }, () => ({ origin: 'TEMPLATE' as const, content: { kind: 'DATASET' } }))
  await createDrafts(database, { ...desk, drafts: many })
  expect(await reasonOf(makeDraft(desk, { kind: 'DATASET' }))).toBe('not_allowed tooManyDrafts')
  const one = await makeDesk()
  expect(await reasonOf(createDrafts(database, { ...one, drafts: [...many, ...many.slice(0, 1)] }))).toBe(
    'not_allowed tooManyDrafts',
  )
  expect(await countDrafts(database.read, one.organisationId)).toBe(0)
})

test('a suspended organisation begins nothing', async () => {
  const desk = await makeDesk()
  await database.write
    .updateTable('organisation')
    .set({ standing: 'suspended' })
    .where('id', '=', desk.organisationId)
    .execute()
  expect(await reasonOf(makeDraft(desk, { kind: 'DATASET' }))).toBe('not_allowed draftClosed')
})

test('a copy of a listing is another product; a revision is of the listing, and only one is open', async () => {
  const slug = `copied-${Date.now()}`
  const { code, id: listingId } = await createListing(database.write, {
    provider: slug,
    title: { zh: '负荷', en: 'Load' },
    version: '2.3.0',
  })
  const { id: organisationId } = await database.read
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const desk = await makeDesk('owner', { organisationId, slug, actor: {} as PersonActor })
  const copy = await draftOf(desk, await copyToDraft(database, { ...desk, source: { listing: code } }))
  expect(copy).toMatchObject({ listingId: null, origin: 'COPY' })
  expect(copy.content.title).toEqual({ zh: '负荷（副本）', en: 'Load (copy)' })
  expect(copy.content).not.toHaveProperty('version')

  const first = await reviseListing(database, { ...desk, code })
  expect(await draftOf(desk, first)).toMatchObject({ listingId, listingCode: code, content: { version: '2.3.0' } })
  expect(await reviseListing(database, { ...desk, code })).toBe(first)
  const again = await copyToDraft(database, { ...desk, source: { draft: first } })
  expect((await draftOf(desk, again)).listingId).toBeNull()

  const harvested = await createListing(database.write, { provider: slug, source: 'elsewhere' })
  expect(await reasonOf(reviseListing(database, { ...desk, code: harvested.code }))).toBe('not_found notAllowed')
})

test('the own list goes page by page over drafts and listings, by state and by what is in them', async () => {
  const slug = `listed-${Date.now()}`
  await createListing(database.write, { provider: slug, title: '路况监测' })
  const { id: organisationId } = await database.read
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const desk = await makeDesk('owner', { organisationId, slug, actor: {} as PersonActor })
  // All of one moment: the order is by id then.
  const drafts = Array.from({ length: 7 }, (_, at) => ({
    origin: 'EMPTY' as const,
    content: { kind: 'DATASET', title: { zh: `草稿${at}` }, ...(at === 3 && { dictionary: [{ name: 'Load_KW' }] }) },
  }))
  await createDrafts(database, { ...desk, drafts })
  const seen: string[] = []
  let after: { updatedAt: number; id: string } | undefined
  for (;;) {
    const rows = await listOwnWork(database.read, {
      organisationId,
      filter: { text: '', state: 'all' },
      ...(after && { after }),
      limit: 3,
    })
    seen.push(...rows.map(({ id }) => id))
    after = rows.at(-1)
    if (rows.length < 3) break
  }
  expect(new Set(seen).size).toBe(8)
  expect(seen).toHaveLength(8)
  expect(await countOwnWork(database.read, organisationId)).toEqual({ draft: 7, listed: 1 })
  const find = async (text: string, state: 'all' | 'draft' | 'listed' = 'all') =>
    (await listOwnWork(database.read, { organisationId, filter: { text, state }, limit: 20 })).length
  expect(await find('load_kw')).toBe(1)
  expect(await find('草稿')).toBe(7)
  expect(await find('路况')).toBe(1)
  expect(await find('路况', 'draft')).toBe(0)
  expect(await find('100%_')).toBe(0)
})

test('a file becomes drafts with a line each, and is not kept', async () => {
  const desk = await makeDesk()
  const folder = mkdtempSync(join(tmpdir(), 'shuji-start-'))
  const bring = async (fileName: string, text: string) => {
    const file = await receiveFile(folder, Readable.from([Buffer.from(text)]))
    if (file.isTooLarge) throw new Error('too large')
    return startFromFile(database, { ...desk, file, fileName, language: 'zh' })
  }
  const openApi = {
    openapi: '3.0.0',
    info: { title: '查询接口', version: '1' },
    paths: { '/a': { get: {} } },
    'x-note': '内部备注',
  }
  const report = await bring('api.json', JSON.stringify(openApi))
  expect(report).toMatchObject({ made: 1, format: 'OpenAPI 3.0.0', lines: [{ place: 'GET /a', title: '查询接口' }] })
  expect(report.lines[0]?.understood).toContain('接口路径')
  expect(report.lines[0]?.unread).toEqual(['x-note: 内部备注'])
  expect(await draftOf(desk, report.lines[0]?.id ?? '')).toMatchObject({ origin: 'OPENAPI', content: { kind: 'API' } })

  const sheet = await bring('表.csv', '产品名称,产品简介\n负荷,预测\n,没有名称')
  expect(sheet).toMatchObject({ isSpreadsheet: true, made: 1, lines: [{ place: '2' }, { place: '3' }] })
  expect(sheet.lines[1]).not.toHaveProperty('id')
  expect(await reasonOf(bring('a.bin', '\u0000\u0001'))).toBe('invalid startUnknown')
  expect(await countDrafts(database.read, desk.organisationId)).toBe(2)
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  rmSync(folder, { recursive: true })
})
