import { expect, test } from 'vitest'
import { RecordCheck } from './check-records.ts'
import type { RecordFacts } from './record-facts.ts'
import { type RecordFaultCode, recordFaults } from './record-faults.ts'

let number = 0
function record(changed: object = {}): Record<string, unknown> {
  number++
  return {
    id: `r-${number}`,
    data_content: [{ media_type: 'text', content: `第 ${number} 号变压器油温 ${number * 7} 度，负载率正常。` }],
    annotation: { label: ['正常'], annotation_method: '人工标注', annotator: '行业领域专家' },
    original_time: '2026-01-01',
    last_modified_time: '2026-02-01',
    version: '1.0.0',
    license: '商业授权',
    source: '自采',
    source_details: '配电房巡检终端 T-12',
    generated_data_indicator: 0,
    ...changed,
  }
}
const content = (text: unknown, media = 'text') => ({ data_content: [{ media_type: media, content: text }] })
const annotated = (changed: object) => ({
  annotation: { label: ['正常'], annotation_method: '人工标注', annotator: '其他', ...changed },
})

function check(records: readonly unknown[]): RecordFacts {
  const it = new RecordCheck({ today: '2026-11-29', from: '2025-01-01', to: '2026-12-31' })
  for (const [index, each] of records.entries())
    if (typeof each === 'string') it.addText(each, index + 1)
    else it.add(each, index + 1)
  return it.result()
}

const long =
  '用电负荷预测模型使用过去十五个月的小时级负荷、气温和节假日信息，先按行业分组归一化，再训练梯度提升树，并在留出的两个月上检验。'

// One record that is wrong in one way; nothing else may be said of it.
const cases: [RecordFaultCode, unknown, string?][] = [
  ['notRecord', '{"id": 1'],
  ['notRecord', '[1, 2]'],
  ['wrongType', record({ generated_data_indicator: '否' }), 'generated_data_indicator'],
  ['wrongType', record({ id: 12 }), 'id'],
  ['badDate', record({ original_time: '2026-02-30' }), 'original_time'],
  ['badVersion', record({ version: '第一版' }), 'version'],
  ['badMedium', record({ data_content: ['文字'] }), 'data_content'],
  ['unknownMedium', record(content('x.pts', 'hologram')), 'data_content'],
  ['unknownField', record({ 备注: '好' }), '备注'],
  ['personal', record(content('联系人手机 13859012345，请在工作日拨打')), 'MOBILE'],
  ['personalPossible', record(content('车牌闽C12345的货车驶入')), 'PLATE'],
  ['unsafe', record(content('诚信代开各类发票，价格面议，欢迎咨询'))],
  ['badAnnotation', record({ annotation: { label: ['正常'], annotation_method: '人工标注' } }), 'annotation.annotator'],
  ['emptyLabel', record(annotated({ label: ['正常', ' '] })), 'annotation.label'],
  ['badMethod', record(annotated({ annotation_method: '众包' })), 'annotation.annotation_method'],
  ['badAnnotator', record(annotated({ annotator: '学生' })), 'annotation.annotator'],
  ['missingField', record({ license: undefined }), 'license'],
  ['emptyField', record({ license: '  ' }), 'license'],
  ['emptyContent', record({ data_content: [{ media_type: 'text', content: '' }] }), 'data_content'],
  ['noAddress', record({ source: '互联网', source_details: '某门户网站' }), 'source_details'],
  ['vagueSource', record({ source_details: '未知' }), 'source_details'],
  ['timeReversed', record({ last_modified_time: '2025-12-31' }), 'last_modified_time'],
  ['mediumMismatch', record(content('images/0001.wav', 'image')), 'data_content'],
  [
    'noReply',
    record({ annotation: null, data_content: [{ media_type: 'text', role: 'user', content: '油温高怎么办？' }] }),
    'data_content',
  ],
  ['garbled', record(content('锟斤拷锟斤拷 变压器'))],
  ['markup', record(content('油温<br/>正常&nbsp;'))],
  ['placeholder', record(content('待补充'))],
  ['repetitive', record(content('油温正常，负载率正常；'.repeat(20)))],
  ['cutOff', record(content(`${long}，其中第一组包括石化、建材、轻工，`))],
  ['futureDate', record({ last_modified_time: '2027-01-01' })],
  ['outsidePeriod', record({ original_time: '2019-01-01' }), 'original_time'],
]

test.each(cases)('%s: %j', (code, wrong, field = '') => {
  const { faults, indicators } = check([wrong])
  expect(faults.map((each) => [each.code, each.field])).toEqual([[code, field]])
  const kind = recordFaults.find((each) => each.code === code)
  expect(indicators[kind?.indicator ?? '0201']?.good).toBe(kind?.isFailure ? 0 : 1)
})

test('whatever can be wrong has a case', () => {
  const apart = ['idRepeated', 'repeated', 'nearRepeated', 'otherFormat']
  expect(new Set([...cases.map(([code]) => code), ...apart])).toEqual(new Set(recordFaults.map(({ code }) => code)))
})

test('what is labelled needs no answer, and a label may be a word for nothing', () => {
  const said = { data_content: [{ media_type: 'text', role: 'user', content: '把托盘放到二号工位' }] }
  expect(check([record({ ...said, ...annotated({ label: ['无'] }) })]).faults).toEqual([])
})

test('a sound file has nothing wrong, and what is in it is counted', () => {
  const facts = check([record(), record(), record({ generated_data_indicator: 1, annotation: null })])
  expect(facts.faults).toEqual([])
  expect(facts).toMatchObject({
    records: 3,
    inFormat: 3,
    annotated: 2,
    byExperts: 2,
    synthetic: 1,
    labels: { distinct: 1, most: [{ value: '正常', count: 2 }] },
    made: { first: '2026-01-01', last: '2026-01-01' },
  })
  expect(facts.indicators['0203']).toEqual({ good: 2, of: 2 })
})

test('copies and near copies are found with the line they repeat; others are not taken for them', () => {
  const facts = check([
    record(content(long)),
    record(content(`  ${long.replaceAll('，', ',')} `)),
    record(content(long.replace('两个月', '三个月'))),
    record(content(`${long.slice(0, 30)}另有一份按站点汇总的光伏出力记录，用于校核春节期间的低谷负荷与弃光。`)),
    record({ ...content('短句'), id: 'r-same' }),
    record({ ...content('另一短句'), id: 'r-same' }),
    {
      data_content: [
        { media_type: 'text', content: '图里是什么？' },
        { media_type: 'image', content: 'a.png' },
      ],
    },
    {
      data_content: [
        { media_type: 'text', content: '图里是什么？' },
        { media_type: 'image', content: 'b.png' },
      ],
    },
  ])
  const of = (code: string) => facts.faults.find((each) => each.code === code)
  expect(of('repeated')).toMatchObject({ lines: [2], examples: [{ line: 2, text: '↔ 1' }] })
  expect(of('nearRepeated')).toMatchObject({ lines: [3], examples: [{ line: 3, text: '↔ 1' }] })
  expect(of('idRepeated')).toMatchObject({ lines: [6] })
})

test('nothing that is shown leads to a person', () => {
  const facts = check([
    record({ ...annotated({ label: ['张三 13859012345'] }), source_details: '采集人 350582199003074511' }),
    record({ ...content('身份证 11010519491231002X，邮箱 zhang.san@163.com'), '13859012345': 1 }),
  ])
  const said = JSON.stringify(facts)
  for (const secret of ['13859012345', '11010519491231002X', 'zhang.san@']) expect(said).not.toContain(secret)
  expect(facts.indicators['0202']).toEqual({ good: 0, of: 2 })
})

test('a file in another form is recognised, and its texts are looked at all the same', () => {
  const facts = check([
    { instruction: '翻译', input: 'load', output: '负荷' },
    { instruction: '翻译', input: 'phone', output: '请致电 13859012345' },
  ])
  expect(facts).toMatchObject({ inFormat: 0, otherForm: { form: 'INSTRUCTION', records: 2 } })
  expect(facts.faults.find(({ code }) => code === 'otherFormat')?.records).toBe(2)
  expect(facts.indicators['0201']).toEqual({ good: 0, of: 2 })
  expect(facts.faults.find(({ code }) => code === 'personal')?.lines).toEqual([2])
})

test('records of any shape are taken without harm, and what is kept of them stays small', () => {
  let deep: unknown = '底'
  for (let depth = 0; depth < 2_000; depth++) deep = [deep]
  const odd = [null, 7, 'text', [], {}, { data_content: {} }, { data_content: [deep, null, 3] }, { annotation: [] }]
  const wide = Array.from({ length: 600 }, (_, at) => ({ [`f${at}`]: 'x'.repeat(500) }))
  const facts = check([
    ...odd.map((each) => JSON.stringify(each)),
    ...wide,
    record({ __proto__: null, constructor: 1 }),
  ])
  expect(facts.records).toBe(odd.length + wide.length + 1)
  expect(JSON.stringify(facts).length).toBeLessThan(60_000)
})
