import type { TemplateColumn } from './template-column.ts'
import { contentColumns } from './template-columns-content.ts'
import { tradeColumns } from './template-columns-trade.ts'

/** The columns of the spreadsheet template, in the order in which they stand. */
export const templateColumns = [...contentColumns, ...tradeColumns] as const satisfies readonly TemplateColumn[]

export type TemplateKey = (typeof templateColumns)[number]['key']

/** The heading as it stands in the file: both languages, a star where the cell must be filled. */
export function headingOf(column: TemplateColumn): string {
  return `${column.zh} / ${column.en}${column.isRequired ? ' *' : ''}`
}

/** The column of a heading in either language, with or without the star. */
export function columnOf(heading: string): TemplateColumn | undefined {
  const [one = '', other = ''] = heading.split('/').map(fold)
  if (one === '') return undefined
  return templateColumns.find((column) => {
    const names = [fold(column.zh), fold(column.en)]
    return names.includes(one) && (other === '' || names.includes(other))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s*]/g, '')
}
