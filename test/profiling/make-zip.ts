import { crc32, deflateRawSync } from 'node:zlib'

export type Member = {
  name: string | Buffer
  data: Buffer | string
  /** What the directory says of the size, where that is a lie. */
  claimed?: number
  flags?: number
}

/** A ZIP of members, as honest as they are. */
export function makeZip(members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claimed, flags = 0x800 } of members) {
    const bytes = Buffer.from(data as Buffer)
    const packed = deflateRawSync(bytes, { level: 6 })
    const title = Buffer.from(name as Buffer)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed ?? bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    parts.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, packed]))
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, title]))
    offset += (parts[parts.length - 1] as Buffer).length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

/** The least that makes a workbook of one sheet. */
export function makeWorkbook(sheet: Buffer | string, about: { sheetName?: string; claimed?: number } = {}): Buffer {
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook><sheets><sheet name="${about.sheetName ?? 'Sheet1'}" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: sheet,
      ...(about.claimed !== undefined && { claimed: about.claimed }),
    },
  ])
}
