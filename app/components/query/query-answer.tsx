import { useEffect, useRef } from 'react'
import type { AggregateLine } from '../../domain/query/cube.ts'
import type { VerifyLevel } from '../../domain/query/query-rules.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { queryWords } from '../../i18n/query.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** An answer, and the question that was typed. */
export type ShownAnswer = {
  answer: { remaining: number | null } & ({ level: VerifyLevel } | { lines: AggregateLine[]; leftOut: number })
  values: Record<string, string | string[]>
}

/** The answer to a question; takes the focus so that it is read out. */
export function QueryAnswer({ shown: { answer } }: { shown: ShownAnswer }) {
  const words = useWords(queryWords)
  const box = useRef<HTMLDivElement>(null)
  // A new answer is another thing to read.
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div ref={box} role="status" tabIndex={-1} className="mt-6 border-l-4 border-lead bg-lead-wash px-4 py-3">
      {'level' in answer ? (
        <p className="text-17 font-medium">{words.verify.levels[answer.level]}</p>
      ) : (
        <AnswerTable lines={answer.lines} leftOut={answer.leftOut} />
      )}
      {answer.remaining === null ? null : (
        <p className="mt-1 text-13 text-ink-soft">{words.remaining(formatCount(answer.remaining))}</p>
      )}
    </div>
  )
}

function AnswerTable({ lines, leftOut }: { lines: readonly AggregateLine[]; leftOut: number }) {
  const { aggregate: words } = useWords(queryWords)
  const groups = Object.keys(lines[0]?.group ?? {})
  return (
    <>
      {lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ScrollTable label={words.table}>
          <table className="list-table max-w-text">
            <caption className="sr-only">{words.table}</caption>
            <thead>
              <tr>
                {groups.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col" className="!text-right">
                  {words.value}
                </th>
                <th scope="col" className="!text-right">
                  {words.rows}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ group, rows, value }) => (
                <tr key={JSON.stringify(group)}>
                  {groups.map((name) => (
                    <td key={name}>{group[name] || '—'}</td>
                  ))}
                  <td className="text-right tabular-nums">
                    {value.toLocaleString('en-US', { maximumFractionDigits: 6 })}
                  </td>
                  <td className="text-right tabular-nums">{formatCount(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
      {leftOut > 0 ? <p className="mt-2 text-13 text-ink-soft">{words.leftOut(leftOut)}</p> : null}
    </>
  )
}
