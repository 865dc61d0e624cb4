import { expect, test } from 'vitest'
import { createPersonalScan } from './detect-personal.ts'

type Cell = string | number | boolean | null

function scan(columns: string[], rows: Iterable<Cell[]>) {
  const open = createPersonalScan(columns)
  for (const row of rows) open.add(row)
  return open.result()
}
function kindsOf(columns: string[], rows: Iterable<Cell[]>): string[][] {
  return scan(columns, rows).map(({ suspicions }) => suspicions.map(({ kind, certainty }) => `${kind} ${certainty}`))
}

test('one identity number in a remark among 100,000 is certain and says where it stands', () => {
  function* rows(): Iterable<Cell[]> {
    for (let row = 1; row <= 100_000; row++)
      yield [row === 73_211 ? '补录 11010519491231002X 一户' : '设备运行正常', String(350_500_000_000 + row)]
  }
  expect(scan(['备注', '表号'], rows())).toEqual([
    {
      column: '备注',
      suspicions: [{ kind: 'ID_NUMBER', matched: 1, examined: 100_000, certainty: 'certain', firstRow: 73_211 }],
    },
    { column: '表号', suspicions: [] },
  ])
})

test('a number that passes the check by chance among numbers of its length says nothing', () => {
  const numbers = Array.from({ length: 200 }, (_, row) => [`35050219900101${String(row).padStart(4, '0')}`])
  expect(numbers).toContainEqual(['350502199001010112'])
  expect(kindsOf(['k'], numbers)).toEqual([[]])
  expect(kindsOf(['身份证号'], numbers)).toEqual([['ID_NUMBER certain']])
})

test('a column that says telephone is believed, however alike its numbers begin', () => {
  const scan = createPersonalScan(['联系电话', '设备编号'])
  for (let row = 0; row < 40; row++) scan.add([`1380000${1_000 + row}`, `1380000${1_000 + row}`])
  const [telephone, device] = scan.result()
  expect(telephone?.suspicions.map(({ kind, certainty }) => [kind, certainty])).toEqual([['MOBILE', 'certain']])
  expect(device?.suspicions).toEqual([])
})

test('telephones typed as numbers are found, amounts and series are not', () => {
  expect(kindsOf(['x'], [[13800138000], [15900000001], [18650123456]])).toEqual([['MOBILE likely']])
  expect(kindsOf(['注册资本'], [[13_800_000_000], [500_000], [15_600_000_000]])).toEqual([[]])
  expect(
    kindsOf(
      ['v'],
      Array.from({ length: 50 }, (_, row) => [String(13_500_000_000 + row)]),
    ),
  ).toEqual([[]])
})

test.each([
  ['１３８００１３８０００', 'MOBILE'],
  ['一三八零零一三八零零零', 'MOBILE'],
  ['138\u200b0013\u200b8000', 'MOBILE'],
  ['+86 138-0013-8000', 'MOBILE'],
  ['{"certNo":"11010519491231002X"}', 'ID_NUMBER'],
  ['110105 19491231 002X', 'ID_NUMBER'],
  ['闽CD12345', 'PLATE'],
  ['粤B1234警', 'PLATE'],
])('%s does not hide', (value, kind) => {
  expect(scan(['备注'], [[value]])[0]?.suspicions.map((each) => each.kind)).toEqual([kind])
})

test.each([
  ['138****8000'],
  ['350***********1234'],
  ['订单号13800138000'],
  ['注册资本13800138000元'],
  ['客服热线400-123-4567'],
  ['拨打12345'],
  ['1704067200000'],
  ['ISBN 978-7-111-12345-6'],
  ['6901234567892'],
  ['91350100M000100Y43'],
  ['a13800138000b'],
  ['泉州市丰泽区东海街道'],
  ['京ICP备12345678号'],
  ['版本 3.2.110.45'],
  ['service@quanzhou-mail.com'],
])('%s is nobody', (value) => {
  expect(kindsOf(['备注'], [[value]])).toEqual([[]])
})

test('what the name of a column leaves open its neighbours decide', () => {
  const people: Cell[][] = [
    ['王小红', '13800138000', '福建省泉州市丰泽区东海大街12号'],
    ['欧阳文博', '15900000001', '福建省泉州市丰泽区田安路8号'],
  ]
  expect(kindsOf(['a', 'b', '地址'], people)).toEqual([['NAME likely'], ['MOBILE likely'], ['ADDRESS likely']])
  const hospitals: Cell[][] = [
    ['泉州市第一医院', '0595-22345678', '福建省泉州市丰泽区东海大街12号'],
    ['安溪县医院', '0595-23456789', '福建省泉州市安溪县新安路8号'],
  ]
  expect(kindsOf(['名称', '电话', '地址'], hospitals)).toEqual([[], [], []])
})

test('coordinates are whereabouts only beside who or what moves', () => {
  const columns = (key: string) => [key, '经度', '纬度', '时间']
  const moving = [
    ['k1', 118.601, 24.901, '2024-03-01 08:00'],
    ['k1', 118.655, 24.933, '2024-03-01 08:10'],
  ]
  const standing = moving.map(([key, , , at]) => [key, 118.601, 24.901, at] as Cell[])
  const place = (key: string, rows: Cell[][]) => kindsOf(columns(key), rows).slice(1, 3)
  expect(place('用户ID', moving)).toEqual([['LOCATION certain'], ['LOCATION certain']])
  expect(place('设备编号', moving)).toEqual([['LOCATION likely'], ['LOCATION likely']])
  expect(place('设备编号', standing)).toEqual([[], []])
  expect(place('站点名称', moving)).toEqual([[], []])
})

test('illness counts where rows are people', () => {
  expect(kindsOf(['病历号', '诊断'], [['10023', '高血压']])[1]).toEqual(['MEDICAL likely'])
  expect(kindsOf(['年份', '疾病名称', '病例数'], [['2023', '流感', 320]])).toEqual([[], [], []])
})

test('empty tables, empty values and short rows are no trouble', () => {
  expect(scan(['姓名', '手机号'], [])).toEqual([
    { column: '姓名', suspicions: [] },
    { column: '手机号', suspicions: [] },
  ])
  expect(kindsOf(['姓名', '手机号'], [['', null], [], ['  ']])).toEqual([[], []])
})

test('a long text of digits and signs is read in time that grows with its length', () => {
  const text = '1 2-3.4 '.repeat(40_000)
  expect(
    kindsOf(
      ['备注'],
      [
        [text],
        ['路1'.repeat(60_000)],
        ['姓名'.repeat(60_000)],
        ['a@'.repeat(60_000)],
        [`微信${' '.repeat(200_000)}lin`],
        [`护照${':'.repeat(200_000)}1`],
      ],
    ),
  ).toEqual([[]])
})
