import { provinceOf, regions } from '../codes/region.ts'

const endings = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|地区|省|市|盟|州)$/
const byName = new Map<string, string>()
/** Names without their ending, such as 泉州; some name two places, and then the province is meant, which comes first. */
const byShortName = new Map<string, string>()
for (const { code, zh } of regions) {
  if (!byName.has(zh)) byName.set(zh, code)
  const short = zh.replace(endings, '')
  if (short.length >= 2 && !byShortName.has(short)) byShortName.set(short, code)
}
const codes = new Set(regions.map(({ code }) => code))
const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a)

const placeName =
  /地区|地市|区域|区划|属地|省|城市|市州|县|地址|住址|位置|region|city|province|area|addr|district|county|xzq/i
const codeName = /区划|地区|区域|属地|行政|省|市|region|area|adcode|division|xzq|county|district/i
/** Names of organisations begin with a place that is not where the record is from. */
const otherName = /公司|企业|单位|机构|部门|名称|标题|备注|说明|描述|内容|name|title|remark|desc|note/i

/** The division that a text begins with or is: the prefecture, else the province. Undefined where there is none. */
export function readRegion(text: string): string | undefined {
  const first = beginning(text)
  if (first === undefined) return byShortName.get(text)
  const [code, length] = first
  if (!code.endsWith('0000')) return code
  const inside = beginning(text.slice(length)) ?? [byShortName.get(text.slice(length)), 0]
  return inside[0] !== undefined && provinceOf(inside[0]) === code ? inside[0] : code
}

/** The listed division of a division code of 6, 9 or 12 digits: 350502 → 350500. Undefined where there is none. */
export function readRegionCode(digits: string): string | undefined {
  if (!/^[1-8]\d{5}(?:\d{3}(?:\d{3})?)?$/.test(digits)) return undefined
  const code = digits.slice(0, 6)
  if (codes.has(code)) return code
  const prefecture = `${code.slice(0, 4)}00`
  if (codes.has(prefecture)) return prefecture
  const province = `${code.slice(0, 2)}0000`
  // Districts of the four municipalities stand right below them.
  return codes.has(province) && /^(?:11|12|31|50)(?:01|02)/.test(code) ? province : undefined
}

function beginning(text: string): [code: string, length: number] | undefined {
  for (const length of lengths) {
    if (length > text.length) continue
    const code = byName.get(text.slice(0, length))
    if (code !== undefined) return [code, length]
  }
  return undefined
}

/** Counts the divisions that a column names. Gives up on a column that names none in its first thousand texts. */
export class RegionTally {
  readonly #isName: boolean
  readonly #isCode: boolean
  #texts = 0
  #codes = 0
  #found = 0
  readonly #counts = new Map<string, number>()

  constructor(columnName: string) {
    this.#isName = placeName.test(columnName) || !otherName.test(columnName)
    this.#isCode = codeName.test(columnName)
  }

  /** Takes a text that was not met before, and gives the division it names. */
  addName(text: string): string | undefined {
    if (!this.#isName || (this.#texts > 1_000 && this.#found === 0)) return undefined
    this.#texts++
    return this.#noteFound(readRegion(text))
  }

  /** Takes a row of digits that was not met before, and gives the division it names. */
  addCode(digits: string): string | undefined {
    if (!this.#isCode) return undefined
    this.#codes++
    return this.#noteFound(readRegionCode(digits))
  }

  /** Counts a row that names a division. */
  note(code: string): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1)
  }

  /** Divisions and their rows, where at least three in ten texts, or eight in ten codes, name one; else none. */
  get result(): ReadonlyMap<string, number> {
    const isNamed = this.#texts > 0 && this.#found >= 0.3 * this.#texts && this.#codes === 0
    const isCoded = this.#codes > 0 && this.#found >= 0.8 * (this.#codes + this.#texts)
    return isNamed || isCoded ? this.#counts : new Map()
  }

  #noteFound(code: string | undefined): string | undefined {
    if (code === undefined) return undefined
    this.#found++
    this.note(code)
    return code
  }
}
