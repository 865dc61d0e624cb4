import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { withoutMarks } from '#app/domain/watermark/cell-marks.ts'
import { hashKeyOf } from '#app/domain/watermark/keyed-hash.ts'
import { kindOfFile } from '#app/domain/watermark/kind-of-file.server.ts'
import { CannotMark, carriersOfFile, markFile } from '#app/domain/watermark/mark-file.server.ts'
import { readMarkedFile } from '#app/domain/watermark/read-marked-file.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const key = hashKeyOf(digest('cells'))
const copies = ['a', 'b', 'c', 'd'].map((id) => ({ id, code: digest(`copy ${id}`) }))
const markerOf = (id: string) => ({ key, code: digest(`copy ${id}`) })
const note = (index: number) => `第${index}次巡检记录：设备运行正常，现场温度为${(index * 7) % 41}度`

test('a workbook carries marks in its prose and beyond what is shown of its decimals; names and keys stay; a part of it names the copy', async () => {
  const folder = temporaryFolder()
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('巡检')
  sheet.addRow(['编号', '记录说明文字内容', '数值'])
  for (let index = 0; index < 400; index++) sheet.addRow([`SN-${index}`, note(index), index / 8])
  const [from, to, part] = ['plain.xlsx', 'copy.xlsx', 'part.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await book.xlsx.writeFile(from)
  expect(await kindOfFile(from, 'x')).toMatchObject({ kind: 'xlsx' })
  expect(await carriersOfFile({ from, kind: 'xlsx', untouched: new Set() })).toEqual([...['记录说明文字内容', '数值']])
  expect(await markFile({ from, to, kind: 'xlsx', untouched: new Set(), marker: markerOf('b') })).toBeGreaterThan(100)
  const read = new ExcelJS.Workbook()
  await read.xlsx.readFile(to)
  const rows = read.getWorksheet('巡检')?.getSheetValues() as unknown[][]
  for (let index = 0; index < 400; index++) {
    const [, id, text, number] = rows[index + 2] ?? []
    expect([id, withoutMarks(String(text)), Number(Number(number).toPrecision(15))]).toEqual([
      ...[`SN-${index}`, note(index), index / 8],
    ])
  }
  expect(rows[1]?.slice(1)).toEqual(['编号', '记录说明文字内容', '数值'])
  // Saved anew by another program, with a tenth of its rows.
  const some = new ExcelJS.Workbook()
  const left = some.addWorksheet('x')
  for (let index = 390; index > 350; index--) left.addRow([rows[index]?.[2]])
  await some.xlsx.writeFile(part)
  expect((await readMarkedFile(part, key, copies)).named.map(({ id }) => id)).toEqual(['b'])
  expect((await readMarkedFile(from, key, copies)).named).toEqual([])
})

test('numbers of a workbook alone name the copy from some rows, saved anew or written out as text; days, sums and whole numbers stay', async () => {
  const folder = temporaryFolder()
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('读数')
  const [rows, day] = [600, new Date(Date.UTC(2026, 0, 1, 6))]
  const at = (index: number) => new Date(day.getTime() + index * 5_400_000)
  const reading = (index: number) => (1 + ((index * 7_919) % 900_000)) / 100
  sheet.addRow(['读数', '时刻', '次数', '合计'])
  for (let index = 0; index < rows; index++)
    sheet.addRow([
      ...[reading(index), at(index), index],
      { formula: `A${index + 2}*2`, result: reading(index) * 2 } as ExcelJS.CellFormulaValue,
    ])
  const path = (name: string) => join(folder, name)
  await book.xlsx.writeFile(path('plain.xlsx'))
  const marking = { from: path('plain.xlsx'), kind: 'xlsx' as const, untouched: new Set<string>() }
  expect(await carriersOfFile(marking)).toEqual(['读数'])
  await expect(carriersOfFile({ ...marking, untouched: new Set(['读数']) })).rejects.toThrow(CannotMark)
  expect(await markFile({ ...marking, to: path('copy.xlsx'), marker: markerOf('c') })).toBeGreaterThan(rows * 0.9)
  await markFile({ ...marking, to: path('again.xlsx'), marker: markerOf('c') })
  expect(readFileSync(path('copy.xlsx')).equals(readFileSync(path('again.xlsx')))).toBe(true)

  const read = new ExcelJS.Workbook()
  await read.xlsx.readFile(path('copy.xlsx'))
  const copied = ((read.getWorksheet('读数')?.getSheetValues() ?? []) as unknown[][]).slice(2)
  const numbers = copied.map(([, number]) => number as number)
  for (const [index, row] of copied.entries()) {
    const [, number, moment, count, sum] = row
    expect(Math.abs((number as number) - reading(index))).toBeLessThanOrEqual(4.5e-16 * reading(index))
    expect((number as number).toPrecision(15)).toBe(reading(index).toPrecision(15))
    expect([(moment as Date).getTime(), count]).toEqual([at(index).getTime(), index])
    expect(sum).toMatchObject({ result: reading(index) * 2 })
  }
  // A tenth of the rows in another order: saved anew by another program, and written out as text.
  const some = numbers.filter((_, index) => index % 10 === 3).reverse()
  const anew = new ExcelJS.Workbook()
  const left = anew.addWorksheet('x')
  for (const number of some) left.addRow(['随便', number])
  await anew.xlsx.writeFile(path('part.xlsx'))
  writeFileSync(path('part.csv'), `x,y\n${some.map((number) => `1,${number}`).join('\n')}\n`)
  writeFileSync(path('part.jsonl'), some.map((value) => `{"value":${value}}`).join('\n'))
  for (const name of ['copy.xlsx', 'part.xlsx', 'part.csv', 'part.jsonl']) {
    const { named } = await readMarkedFile(path(name), key, copies)
    expect(
      named.map(({ id, channel }) => [id, channel]),
      name,
    ).toEqual([['c', 'numbers']])
  }
  // Rounded to what is shown, it names nobody.
  writeFileSync(path('round.csv'), `x\n${numbers.map((number) => number.toFixed(2)).join('\n')}\n`)
  for (const name of ['plain.xlsx', 'round.csv'])
    expect((await readMarkedFile(path(name), key, copies)).named, name).toEqual([])
})

test('a large table is marked in pieces, the same each time, and one in another encoding keeps its bytes', async () => {
  const folder = temporaryFolder()
  const from = join(folder, 'plain.csv')
  const line = (index: number) => `${index},${(index * 37) % 1_000}.${10 + (index % 89)},${note(index)}\r\n`
  writeFileSync(from, `id,value,note\r\n${Array.from({ length: 40_000 }, (_, index) => line(index)).join('')}`)
  const mark = async (name: string) => {
    const to = join(folder, name)
    await markFile({ from, to, kind: 'csv', untouched: new Set(), marker: markerOf('c') })
    return readFileSync(to)
  }
  const copy = await mark('copy.csv')
  expect(statSync(from).size).toBeGreaterThan(2_000_000)
  expect(copy.equals(await mark('again.csv'))).toBe(true)
  expect(withoutMarks(copy.toString()).replace(/(\.\d\d)0,/g, '$1,')).toBe(readFileSync(from, 'utf8'))

  const other = join(folder, 'gbk.csv')
  // «备注» and some words in GBK.
  const words = Buffer.from('b1b8d7a2', 'hex')
  const rows = Array.from({ length: 300 }, (_, index) =>
    Buffer.concat([Buffer.from(`${index}.${10 + (index % 89)},`), words, Buffer.from(`\n`)]),
  )
  writeFileSync(other, Buffer.concat([Buffer.from('value,note\n'), ...rows]))
  const to = join(folder, 'gbk-copy.csv')
  await markFile({ from: other, to, kind: 'csv', untouched: new Set(), marker: markerOf('a') })
  expect(readFileSync(to, 'latin1').replace(/(\.\d\d)0,/g, '$1,')).toBe(readFileSync(other, 'latin1'))
  expect((await readMarkedFile(to, key, copies)).named.map(({ id }) => id)).toEqual(['a'])
})

test('a file in which nothing can carry marks is said to be so, and leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const from = join(folder, 'codes.csv')
  writeFileSync(from, 'code,count\nA1,1\nB2,2\n')
  const to = join(folder, 'copy.csv')
  const marking = { from, to, kind: 'csv' as const, untouched: new Set<string>(), marker: markerOf('a') }
  await expect(markFile(marking)).rejects.toThrow(CannotMark)
  expect(() => statSync(to)).toThrow()
})
