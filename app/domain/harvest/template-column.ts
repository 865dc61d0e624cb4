import type { CodeList } from '../codes/code-list.ts'

/** How a cell of the spreadsheet template is read. */
export type CellKind =
  | 'text'
  | 'texts'
  | 'code'
  | 'codes'
  | 'regions'
  | 'number'
  | 'size'
  | 'date'
  | 'flag'
  | 'price'
  | 'link'
  | 'dictionary'

/** One column of the spreadsheet for many products: its headings, what to write, and two examples. */
export type TemplateColumn = {
  key: string
  zh: string
  en: string
  hint: { zh: string; en: string }
  cell: CellKind
  /** The code list the cell takes its values from. */
  list?: CodeList
  isRequired?: boolean
  /** Longest text. */
  max?: number
  examples: readonly [string, string]
}

/** Said of every column that takes more than one value. */
export const several = { zh: '多个值用逗号或换行分开', en: 'several: separate by commas or line breaks' }

/** What the first cell of a row says when the row is not a product. */
export const rowMarks = { hint: '说明 Hint', example: '示例 Example' } as const
