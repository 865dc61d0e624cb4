import type { SampleCell } from '../../domain/listing/sample-cell.ts'
import type { SampleView } from '../../domain/listing/view-sample.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { ColumnPicture } from './column-chart.tsx'
import { Words } from './words.tsx'

/** The first rows of a sample; the head of each column shows how its values are spread over the whole sample. */
export function SampleTable({ sample }: { sample: SampleView }) {
  const words = useSpeech().messages.listing.sample
  return (
    <ScrollTable label={words.region}>
      <table className="text-13">
        <caption className="sr-only">{words.caption(sample.rows.length)}</caption>
        <thead>
          <tr>
            {sample.columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className="border-b border-line py-2 pr-4 pl-2 text-left align-top font-normal whitespace-nowrap first:pl-0"
              >
                <code className="block font-mono font-bold">{column.name}</code>
                <span className="block text-ink-soft">
                  {column.title ? (
                    <>
                      <Words said={column.title} /> <span aria-hidden="true">·</span>{' '}
                    </>
                  ) : null}
                  {column.type}
                </span>
                <span className="mt-2 block">
                  {column.chart ? <ColumnPicture chart={column.chart} /> : <Distinct column={column} />}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row, index) => (
            <tr key={index} className="hover:bg-wash">
              {row.map((value, place) => (
                <td
                  key={place}
                  className={`border-b border-hairline py-1 pr-4 pl-2 align-top first:pl-0 ${sample.columns[place]?.isNumber ? 'text-right' : ''} ${widthOf(value)}`}
                >
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

/** Short values on one line; turns of a conversation wide enough to be read. */
function widthOf(value: SampleCell): string {
  if (Array.isArray(value))
    return value.some((line) => line.text.length > 16) ? 'min-w-64 sm:min-w-96' : 'whitespace-nowrap'
  return value !== null && value.length > 32 ? 'min-w-64' : 'whitespace-nowrap'
}

function Cell({ value }: { value: SampleCell }) {
  const words = useSpeech().messages.listing.sample
  if (value === null) return <span className="text-ink-soft">{words.empty}</span>
  if (!Array.isArray(value)) return <bdi>{value}</bdi>
  return (
    <ul>
      {value.map((line, index) => (
        <li key={index}>
          {line.name === undefined ? null : <span className="text-ink-soft">{words.speaker(line.name)}</span>}
          <bdi>{line.text}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** Where there is nothing to draw, a number says it all: how many values differ, or that there are none. */
function Distinct({ column }: { column: SampleView['columns'][number] }) {
  const words = useSpeech().messages.listing.sample.figures
  const figureOf = (key: string) => column.figures.find((figure) => figure.key === key)?.value
  const key = figureOf('count') === '0' ? 'nulls' : 'distinct'
  return (
    <span className="block w-30 pb-1 text-ink-soft">
      {words[key]} {figureOf(key)}
    </span>
  )
}
