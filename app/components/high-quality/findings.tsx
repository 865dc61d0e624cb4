import type { FactsView, FaultView } from '../../domain/high-quality/facts-view.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** What is wrong with the records, each with its count, its lines, masked examples, and what to do. */
export function Findings({ facts }: { facts: FactsView }) {
  const words = useWords(highQualityWords)
  const { faults, remarks, otherForm } = facts
  return (
    <>
      {otherForm ? (
        <div className="mt-3 max-w-text">
          <Notice kind="warn">{otherForm}</Notice>
        </div>
      ) : null}
      {remarks.length > 0 ? (
        <ul className="mt-3 grid max-w-text list-disc gap-1 pl-5 text-15">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      {faults.length === 0 ? <p className="mt-3">{words.noFaults}</p> : null}
      {faults.length > 0 ? (
        <ScrollTable label={words.faults}>
          <table className="list-table min-w-200 text-15">
            <caption className="sr-only">{words.faults}</caption>
            <thead>
              <tr>
                <th scope="col">{words.fault}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.where}</th>
                <th scope="col">{words.remedy}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <Fault key={fault.code} fault={fault} />
              ))}
            </tbody>
          </table>
        </ScrollTable>
      ) : null}
      {faults.some(({ isFailure }) => !isFailure) ? (
        <p className="mt-2 text-13 text-ink-soft">{words.onlyHintWhy}</p>
      ) : null}
    </>
  )
}

function Fault({ fault }: { fault: FaultView }) {
  const words = useWords(highQualityWords)
  return (
    <tr>
      <th scope="row" className="!min-w-40 text-pretty">
        {fault.name} <span className="text-13 text-ink-soft tabular-nums">{fault.indicator}</span>
        {fault.isFailure ? null : <span className="ml-1 text-13 text-ink-soft">({words.onlyHint})</span>}
      </th>
      <td className="min-w-48">
        <ul>
          {fault.fields.map(({ name, records }) => (
            <li key={name} className="[overflow-wrap:anywhere]">
              <span className="tabular-nums">{records}</span>{' '}
              {name ? <span className="text-13 text-ink-soft">{name}</span> : null}
            </li>
          ))}
          {fault.moreFields > 0 ? (
            <li className="text-13 text-ink-soft">{words.moreFields(fault.moreFields)}</li>
          ) : null}
        </ul>
      </td>
      <td className="min-w-48 [overflow-wrap:anywhere]">
        <p className="text-13 tabular-nums">{fault.lines}</p>
        {fault.examples.length > 0 ? (
          <ul className="text-13 text-ink-soft">
            {fault.examples.map(({ where, text }) => (
              <li key={where + text}>
                {fault.lines === where ? '' : `${where} `}
                <q className="before:content-none after:content-none">{text}</q>
              </li>
            ))}
          </ul>
        ) : null}
      </td>
      <td className="min-w-40 text-pretty">{fault.remedy}</td>
    </tr>
  )
}
