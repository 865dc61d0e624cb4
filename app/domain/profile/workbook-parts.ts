import { profileBounds } from './file-profile.ts'
import { ProfileFailure } from './profile-words.ts'
import { XmlReader } from './xml-reader.ts'

/** A part of a workbook that takes its XML in pieces. */
export type PartReader = { read(piece: string): void; end(): void }

/** Sheets of a workbook in their order, and whether its days are counted from 1904. */
export class WorkbookList implements PartReader {
  readonly sheets: { name: string; relation: string; isHidden: boolean }[] = []
  isFrom1904 = false
  readonly #xml = new XmlReader({
    open: (tag, attribute) => {
      if (tag === 'workbookPr') this.isFrom1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (tag === 'sheet')
        this.sheets.push({
          name: attribute('name') ?? '',
          relation: attribute('r:id') ?? attribute('id') ?? '',
          isHidden: (attribute('state') ?? 'visible') !== 'visible',
        })
    },
    close: () => {},
    text: () => {},
  })

  read = (piece: string) => this.#xml.read(piece)
  end = () => this.#xml.end()
}

/** Where the parts of a workbook lie, by the names it calls them. */
export class Relations implements PartReader {
  readonly targets = new Map<string, string>()
  readonly #xml = new XmlReader({
    open: (tag, attribute) => {
      const [id, target] = tag === 'Relationship' ? [attribute('Id'), attribute('Target')] : []
      if (id !== undefined && target !== undefined)
        this.targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => {},
    text: () => {},
  })

  read = (piece: string) => this.#xml.read(piece)
  end = () => this.#xml.end()
}

/** Which cell styles show a number as a date. */
export class CellStyles implements PartReader {
  readonly dates = new Set<number>()
  readonly #formats = new Map<number, string>()
  #isInCells = false
  #count = 0
  readonly #xml = new XmlReader({
    open: (tag, attribute) => {
      if (tag === 'numFmt') this.#formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (tag === 'cellXfs') this.#isInCells = true
      else if (tag === 'xf' && this.#isInCells) {
        const format = Number(attribute('numFmtId') ?? '0')
        if (isDateFormat(format, this.#formats.get(format))) this.dates.add(this.#count)
        this.#count++
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') this.#isInCells = false
    },
    text: () => {},
  })

  read = (piece: string) => this.#xml.read(piece)
  end = () => this.#xml.end()
}

/** Built-in formats of dates and times (ECMA-376 part 1, 18.8.30, with those of Chinese), or a code with their letters. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General|Red|_./gi, ''))
}

/** Texts that cells share, each once, given as they end. Readings of characters (phonetic runs) are no part of them. */
export class SharedTextReader implements PartReader {
  #text = ''
  #isInText = false
  #isInReading = false
  readonly #xml: XmlReader

  constructor(take: (text: string) => void) {
    this.#xml = new XmlReader({
      open: (tag) => {
        if (tag === 'si') this.#text = ''
        else if (tag === 'rPh') this.#isInReading = true
        else if (tag === 't') this.#isInText = !this.#isInReading
      },
      close: (tag) => {
        if (tag === 'si') take(this.#text)
        else if (tag === 'rPh') this.#isInReading = false
        else if (tag === 't') this.#isInText = false
      },
      text: (text) => {
        if (this.#isInText) this.#text += text
      },
    })
  }

  read = (piece: string) => this.#xml.read(piece)
  end = () => this.#xml.end()
}

/** Rows of a sheet as texts; empty cells between others are empty texts, rows without any are left out. */
export class SheetReader implements PartReader {
  /** Cells that are errors of formulas. */
  errors = 0
  readonly #about: { shared: (index: number) => string; dates: ReadonlySet<number>; isFrom1904: boolean }
  #rows: string[][] = []
  #row: string[] = []
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #isInValue = false
  #isInReading = false
  readonly #xml: XmlReader

  constructor(about: { shared: (index: number) => string; dates: ReadonlySet<number>; isFrom1904: boolean }) {
    this.#about = about
    this.#xml = new XmlReader({
      open: (tag, attribute) => this.#open(tag, attribute),
      close: (tag) => this.#close(tag),
      text: (text) => {
        if (this.#isInValue) this.#value += text
      },
    })
  }

  read = (piece: string) => this.#xml.read(piece)
  end = () => this.#xml.end()

  /** The rows that came since this was last asked. */
  takeRows(): string[][] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #open(tag: string, attribute: (name: string) => string | undefined): void {
    if (tag === 'c') {
      const place = attribute('r')
      this.#column = place === undefined ? this.#column + 1 : columnOf(place)
      this.#type = attribute('t') ?? 'n'
      this.#style = Number(attribute('s') ?? '0')
      this.#value = ''
    } else if (tag === 'row') {
      this.#row = []
      this.#column = -1
    } else if (tag === 'rPh') this.#isInReading = true
    else if (tag === 'v' || tag === 't') this.#isInValue = !this.#isInReading
  }

  #close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#isInValue = false
    else if (tag === 'rPh') this.#isInReading = false
    else if (tag === 'c') {
      const text = this.#value === '' ? '' : this.#textOf(this.#value)
      if (text === '') return
      if (this.#column < 0 || this.#column >= profileBounds.columns) throw new ProfileFailure('tooManyColumns')
      while (this.#row.length < this.#column) this.#row.push('')
      this.#row[this.#column] = text
    } else if (tag === 'row' && this.#row.length > 0) this.#rows.push(this.#row)
  }

  #textOf(value: string): string {
    switch (this.#type) {
      case 's':
        return this.#about.shared(Number(value))
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'e':
        this.errors++
        return ''
      case 'n': {
        const number = Number(value)
        if (Number.isNaN(number)) return value
        return this.#about.dates.has(this.#style) ? dateText(number, this.#about.isFrom1904) : String(number)
      }
      default:
        return value
    }
  }
}

/** Number of a column from the place of a cell: A1 is 0, AA7 is 26. */
function columnOf(place: string): number {
  let column = 0
  for (let index = 0; index < place.length && index < 4; index++) {
    const code = place.charCodeAt(index)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** A day count of a spreadsheet as it is shown: a day, a time of that day, or a time alone. */
function dateText(serial: number, isFrom1904: boolean): string {
  // The leap day of 1900, which never was, is counted.
  const days = isFrom1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1_000)
  if (Number.isNaN(iso.getTime()) || serial < 0 || iso.getUTCFullYear() > 9_999) return String(serial)
  const text = iso.toISOString()
  if (serial < 1) return text.slice(11, 19)
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`
}
