import { expect, test } from 'vitest'
import { CellStyles, type PartReader, SharedTextReader, SheetReader, WorkbookList } from './workbook-parts.ts'

/** Gives a part its XML in pieces of a length. */
function feed(part: PartReader, xml: string, length: number): void {
  for (let at = 0; at < xml.length; at += length) part.read(xml.slice(at, at + length))
  part.end()
}

const sheet =
  '<?xml version="1.0"?><worksheet xmlns="x"><!-- c --><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>' +
  '<row r="2"/><row r="3"><c r="A3" s="1"><v>45352</v></c><c r="B3" s="1"><v>45352.5</v></c><c r="C3"><f>A1&gt;1</f><v>0.1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="b"><v>1</v></c></row></sheetData></worksheet>'

test('rows of a sheet, wherever the pieces are cut', () => {
  for (let length = 1; length < sheet.length; length += 3) {
    const reader = new SheetReader({ shared: () => '表头', dates: new Set([1]), isFrom1904: false })
    feed(reader, sheet, length)
    expect(reader.takeRows()).toEqual([
      ['表头', '', 'a & b'],
      ['2024-03-01', '2024-03-01 12:00:00', '0.1', '', 'TRUE'],
    ])
    expect(reader.errors).toBe(1)
  }
})

test('days before March 1900 and of 1904 books', () => {
  const dayOf = (serial: number, isFrom1904: boolean) => {
    const reader = new SheetReader({ shared: () => '', dates: new Set([0]), isFrom1904 })
    feed(reader, `<row><c><v>${serial}</v></c></row>`, 100)
    return reader.takeRows()[0]?.[0]
  }
  expect(dayOf(1, false)).toBe('1900-01-01')
  expect(dayOf(61, false)).toBe('1900-03-01')
  expect(dayOf(0.5, false)).toBe('12:00:00')
  expect(dayOf(43_890, true)).toBe('2024-03-01')
})

test('styles that show dates', () => {
  const styles = new CellStyles()
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;days&quot;"/><numFmt numFmtId="178" formatCode="[Red]0"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="58"/></cellXfs></styleSheet>'
  feed(styles, xml, 7)
  expect([...styles.dates]).toEqual([1, 2, 5])
})

test('shared texts join their runs, without readings', () => {
  const texts: string[] = []
  const xml =
    '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh><t>bing</t></rPh></si><si/></sst>'
  feed(new SharedTextReader((text) => texts.push(text)), xml, 5)
  expect(texts).toEqual(['甲', '乙 丙', ''])
})

test('a hidden sheet is known', () => {
  const list = new WorkbookList()
  feed(
    list,
    '<workbook><workbookPr date1904="1"/><sheets><sheet name="a>b" r:id="rId1"/><sheet name="x" state="hidden" r:id="rId2"/></sheets></workbook>',
    9,
  )
  expect(list).toMatchObject({ isFrom1904: true })
  expect(list.sheets).toEqual([
    { name: 'a>b', relation: 'rId1', isHidden: false },
    { name: 'x', relation: 'rId2', isHidden: true },
  ])
})

test('a document type, which could define entities, is refused', () => {
  const list = new WorkbookList()
  expect(() => feed(list, '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>', 50)).toThrow(
    expect.objectContaining({ code: 'broken' }),
  )
})
