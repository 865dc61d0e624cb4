import type { SheetLineView, SheetView } from '../../domain/high-quality/sheet-view.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** What stands between a dataset and the label, or that nothing does. */
export function SheetVerdict({ sheet }: { sheet: SheetView }) {
  const words = useWords(highQualityWords).verdict
  return (
    <div
      role="status"
      className={`max-w-work border-l-4 px-4 py-3 ${sheet.isLabelled ? 'border-lead bg-lead-wash' : 'border-warn bg-warn-wash'}`}
    >
      <p className="text-17 font-bold text-pretty">{sheet.isLabelled ? words.labelled : words.not}</p>
      {sheet.gaps.length > 0 ? (
        <>
          <p className="mt-1 text-15">{words.why}</p>
          <ul className="list-disc pl-5 text-15">
            {sheet.gaps.map((gap) => (
              <li key={gap} className="text-pretty">
                {gap}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {sheet.doubt ? <p className="mt-2 text-15 text-pretty">{sheet.doubt}</p> : null}
    </div>
  )
}

/** The scores of the three dimensions, as bars of one hue, with the total behind them. */
export function SheetDimensions({ sheet }: { sheet: SheetView }) {
  const words = useWords(highQualityWords)
  const hasReport = sheet.dimensions.some(({ reported }) => reported !== undefined)
  return (
    <table className="list-table max-w-text text-15">
      <caption className="sr-only">{words.dimensions}</caption>
      <thead className={hasReport ? '' : 'sr-only'}>
        <tr>
          <th scope="col">{words.dimension}</th>
          <th scope="col">{words.score}</th>
          {hasReport ? (
            <th scope="col" className="!text-right">
              {words.reported}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {sheet.dimensions.map(({ name, score, width, open, reported }) => (
          <tr key={name}>
            <th scope="row" className="!min-w-0 whitespace-nowrap">
              {name}
            </th>
            <td className="w-full">
              <span className="flex items-center gap-3">
                <span aria-hidden="true" className="h-2 flex-1 bg-wash">
                  <span className="block h-2 bg-bar" style={{ width: `${width}%` }} />
                </span>
                <span className="min-w-12 text-right tabular-nums">{score ?? words.none}</span>
              </span>
              {score !== undefined && open > 0 ? (
                <span className="block text-13 text-ink-soft">{words.provisional(open)}</span>
              ) : null}
            </td>
            {hasReport ? <td className="text-right tabular-nums">{reported ?? '–'}</td> : null}
          </tr>
        ))}
        {sheet.total === undefined ? null : (
          <tr>
            <th scope="row" className="!min-w-0">
              {words.total}
            </th>
            <td colSpan={hasReport ? 2 : 1}>
              <span className="tabular-nums">{sheet.total}</span>
              <span className="block text-13 text-ink-soft">{words.totalHint}</span>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Every indicator with its value, how it came about, and what a machine cannot tell of it. */
export function SheetTable({ sheet }: { sheet: SheetView }) {
  const words = useWords(highQualityWords)
  return (
    <>
      <ScrollTable label={words.sheet}>
        <table className="list-table max-w-text text-15">
          <caption className="sr-only">{words.sheet}</caption>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="!text-right">
                {words.score}
              </th>
              <th scope="col">{words.basis}</th>
              <th scope="col" className="!text-right">
                {words.ratio}
              </th>
            </tr>
          </thead>
          {sheet.dimensions.map(({ name, lines }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={4} className="pt-4 !font-bold">
                  {name}
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollTable>
      <p className="mt-2 max-w-text text-13 text-pretty text-ink-soft">{words.stateHint}</p>
      <Formulas sheet={sheet} />
    </>
  )
}

function Line({ line }: { line: SheetLineView }) {
  const words = useWords(highQualityWords)
  return (
    <tr>
      <th scope="row" className="!min-w-32 text-pretty">
        {line.name} <span className="text-13 text-ink-soft tabular-nums">{line.id}</span>
        {line.evidence ? <span className="block text-13 text-ink-soft">{line.evidence}</span> : null}
      </th>
      <td className="text-right tabular-nums">{line.value ?? '–'}</td>
      <td className={`whitespace-nowrap ${line.value === undefined ? 'text-ink-soft' : ''}`}>
        {words.states[line.state]}
      </td>
      <td className="text-right whitespace-nowrap tabular-nums">{line.ratio ?? ''}</td>
    </tr>
  )
}

/** How each value comes about, and what a machine cannot tell of it. */
function Formulas({ sheet }: { sheet: SheetView }) {
  const words = useWords(highQualityWords)
  return (
    <details className="no-print mt-3 max-w-text border-y border-hairline py-3 text-15">
      <summary className="cursor-pointer font-medium">{words.how}</summary>
      <dl className="mt-2 grid gap-3">
        {sheet.dimensions
          .flatMap(({ lines }) => lines)
          .map(({ id, name, formula, can, cannot }) => (
            <div key={id}>
              <dt className="font-medium">
                {name} <span className="text-13 font-normal text-ink-soft tabular-nums">{id}</span>
              </dt>
              <dd className="text-pretty">{formula}</dd>
              {can ? <dd className="text-13 text-pretty text-ink-soft">{words.can(can)}</dd> : null}
              {cannot ? <dd className="text-13 text-pretty text-ink-soft">{words.cannot(cannot)}</dd> : null}
            </div>
          ))}
      </dl>
    </details>
  )
}
