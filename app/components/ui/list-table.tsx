import type { ReactNode } from 'react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import { Marked } from './marked.tsx'
import { ScrollTable } from './scroll-table.tsx'

const shownFrom = { sm: 'hidden sm:table-cell', md: 'hidden md:table-cell', lg: 'hidden lg:table-cell' }

/** The head of a column: what it says, from which width on the column is shown, and whether figures stand below. */
export type ListColumn = string | { head: ReactNode; from?: keyof typeof shownFrom; isFigures?: boolean }

/** A table of lines under its heads; the cells of a column that is not always shown are hidden like its head. */
export function ListTable({
  label,
  columns,
  children,
}: {
  label: string
  /** What is false or absent is no column. */
  columns: readonly (ListColumn | false | undefined)[]
  /** The lines. */
  children: ReactNode
}) {
  return (
    <ScrollTable label={label}>
      <table className="list-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>{columns.map((column, index) => (column ? <ColumnHead key={index} column={column} /> : null))}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollTable>
  )
}

/** What a line is about: its name, which leads to it, and what is said below the name. */
export function LineHead({ to, name, children }: { to: string; name: Said; children?: ReactNode }) {
  return (
    <th scope="row" className="!min-w-0">
      <a href={to} className="no-underline hover:underline">
        <Marked said={name} />
      </a>
      {children}
    </th>
  )
}

function ColumnHead({ column }: { column: ListColumn }) {
  const { head, from, isFigures } = typeof column === 'string' ? { head: column } : column
  const look = [from && shownFrom[from], isFigures && 'text-right!'].filter(Boolean).join(' ')
  return (
    <th scope="col" className={look || undefined}>
      {head}
    </th>
  )
}
