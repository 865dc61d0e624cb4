import { useState } from 'react'
import type { FieldView } from '../../domain/draft/editor-view.ts'
import { mostRowsSent, rowBoxes, rowCells, rowsPerPage } from '../../domain/draft/row-shape.ts'
import { draftWords } from '../../i18n/draft.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { useMounted } from '../listing/use-mounted.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { boxLook, FieldFrame, idOf, valueIn, withTyped } from './field-frame.tsx'
import { KeptInput } from './kept-input.tsx'
import type { RowOptions } from './row-options.ts'

const cellLook =
  'w-full rounded border border-transparent bg-transparent px-2 py-1.5 text-15 hover:border-line focus:border-line focus:bg-sheet'
const widths: Readonly<Record<string, string>> = {
  name: 'min-w-36 font-mono',
  zh: 'min-w-32',
  en: 'min-w-32',
  type: 'min-w-24',
  unit: 'min-w-16',
  domain: 'min-w-36',
  description: 'min-w-52',
  example: 'min-w-28',
  personal: 'min-w-32',
}

/** A field dictionary as a table to type in, a page at a time, and a box to paste lines of a spreadsheet into. */
export function DictionaryTable({ field, options }: { field: FieldView; options: RowOptions }) {
  const words = useWords(draftWords).editor.dictionary
  const { shown, total, from } = field.lines ?? { shown: 0, total: 0, from: 0 }
  const isLast = from + shown >= total
  const [blank, setBlank] = useState(isLast ? 3 : 0)
  const [count] = useState(shown)
  const isMounted = useMounted()
  const rows = Array.from({ length: Math.min(Math.max(count, shown) + blank, mostRowsSent) }, (_, index) => index)
  return (
    <FieldFrame field={field} isGroup isWide>
      <KeptInput name={`count.${field.path}`} value={count} />
      {total === 0 ? (
        <p className="text-15 text-ink-soft">{words.none}</p>
      ) : (
        <p className="text-13 text-ink-soft tabular-nums">{words.shown(from + 1, from + shown, formatCount(total))}</p>
      )}
      <ScrollTable label={field.label}>
        <table className="w-max min-w-full border-collapse text-15">
          <caption className="sr-only">{field.label}</caption>
          <thead>
            <tr className="border-b border-line text-left text-13 text-ink-soft">
              <th scope="col" className="px-2 py-1 font-normal">
                #
              </th>
              {[...rowCells, ...rowBoxes, 'remove' as const].map((cell) => (
                <th key={cell} scope="col" className="px-2 py-1 font-normal whitespace-nowrap">
                  {words.columns[cell]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((index) => (
              <Row
                key={index}
                field={field}
                index={index}
                number={from + index + 1}
                isKnown={index < shown}
                options={options}
              />
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-15">
        {isMounted && isLast && rows.length < mostRowsSent ? (
          <button
            type="button"
            onClick={() => setBlank(blank + 1)}
            className="py-1 text-lead underline underline-offset-4"
          >
            {words.add}
          </button>
        ) : null}
        {from > 0 ? <a href={`?section=dictionary&from=${Math.max(0, from - rowsPerPage)}`}>{words.previous}</a> : null}
        {!isLast ? <a href={`?section=dictionary&from=${from + rowsPerPage}`}>{words.next}</a> : null}
      </div>
      <Paste field={field} hasRows={total > 0} />
    </FieldFrame>
  )
}

function Row({
  field,
  index,
  number,
  isKnown,
  options,
}: {
  field: FieldView
  index: number
  number: number
  isKnown: boolean
  options: RowOptions
}) {
  const words = useWords(draftWords).editor.dictionary
  const comma = useSpeech().language === 'zh' ? '，' : ', '
  const at = `${field.path}.${index}`
  // Which line of the content it was when it was read; saving numbers it anew.
  const [line] = useState(valueIn(field, `${at}.at`))
  const nameOf = (cell: keyof typeof words.columns) => words.row(number) + comma + words.columns[cell]
  return (
    <tr data-row={at} className="border-b border-hairline">
      <td className="px-2 text-13 text-ink-soft tabular-nums">
        {number}
        <KeptInput name={`${at}.at`} value={line} />
      </td>
      {rowCells.map((cell) => {
        const name = `${at}.${cell}`
        const list = cell === 'type' ? options.types : cell === 'personal' ? options.personal : undefined
        const value = valueIn(field, name)
        return (
          <td key={cell} className="border-l border-hairline p-0">
            {list ? (
              <select
                name={name}
                aria-label={nameOf(cell)}
                defaultValue={value || (cell === 'personal' ? 'NONE' : '')}
                className={`${cellLook} ${widths[cell]}`}
              >
                {cell === 'type' ? <option value="">–</option> : null}
                {withTyped(list, value).map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                name={name}
                id={cell === 'name' ? idOf(at) : undefined}
                aria-label={nameOf(cell)}
                // As wide as its column, not as a line of text.
                size={1}
                title={cell === 'domain' ? words.domainHint : undefined}
                autoComplete="off"
                spellCheck={cell !== 'name'}
                defaultValue={value}
                className={`${cellLook} ${widths[cell]}`}
              />
            )}
          </td>
        )
      })}
      {[...rowBoxes, 'remove' as const].map((cell) => (
        <td key={cell} className="border-l border-hairline px-2 text-center">
          {cell === 'remove' && !isKnown ? null : (
            <input
              type="checkbox"
              name={`${at}.${cell}`}
              aria-label={nameOf(cell)}
              defaultChecked={valueIn(field, `${at}.${cell}`) === 'on'}
            />
          )}
        </td>
      ))}
    </tr>
  )
}

function Paste({ field, hasRows }: { field: FieldView; hasRows: boolean }) {
  const words = useWords(draftWords).editor.dictionary
  const name = `${field.path}.paste`
  return (
    <details className="mt-2 max-w-text" open={!hasRows}>
      <summary className="w-fit py-1">{words.paste}</summary>
      <label htmlFor={idOf(name)} className="mt-1 block text-13 text-pretty text-ink-soft">
        {words.pasteHint}
      </label>
      <textarea
        id={idOf(name)}
        name={name}
        rows={5}
        spellCheck={false}
        className={`${boxLook} mt-1 font-mono text-13`}
        wrap="off"
      />
      {hasRows ? (
        <p className="mt-1 flex flex-wrap gap-x-6">
          {(['append', 'replace'] as const).map((mode) => (
            <label key={mode} className="flex items-baseline gap-2 py-1">
              <input
                type="radio"
                name={`${field.path}.pasteMode`}
                value={mode}
                defaultChecked={mode === 'append'}
                className="translate-y-0.5"
              />
              {words[mode]}
            </label>
          ))}
        </p>
      ) : null}
    </details>
  )
}
