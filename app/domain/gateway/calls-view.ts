import { stringify } from 'csv-stringify/sync'
import type { CallLine } from '../../../db/queries/gateway.server.ts'
import { formatBytes, formatCount, formatDay, formatMoment } from '../../i18n/format.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import type { Language } from '../text.ts'

/** A call as one side sees it. */
export function viewCall(line: CallLine, isBuyer: boolean) {
  return {
    id: line.id,
    at: formatMoment(line.at),
    request: `${line.method} ${line.path}`,
    outcome: line.outcome,
    isCharged: line.charged === 1,
    status: line.status,
    size: line.bytes === null ? null : formatBytes(line.bytes),
    ms: line.ms,
    // Which programs a buyer has is its own affair.
    key: isBuyer ? line.keyName : null,
  }
}

/** Usage of hours as days of China, the newest first. */
export function viewUsage(hours: readonly { hour: number; calls: number; charged: number }[]) {
  const days = new Map<string, { calls: number; charged: number }>()
  for (const { hour, calls, charged } of hours) {
    const name = formatDay(hour)
    const sum = days.get(name) ?? { calls: 0, charged: 0 }
    days.set(name, { calls: sum.calls + calls, charged: sum.charged + charged })
  }
  return [...days].reverse().map(([name, sum]) => ({
    day: name,
    calls: formatCount(sum.calls),
    charged: formatCount(sum.charged),
  }))
}

/** Units as people read them. */
export function viewUnits({ used, quota }: { used: number; quota: number | null }) {
  return { used: formatCount(used), ...(quota !== null && { quota: formatCount(quota) }) }
}

/** Calls as a file for spreadsheets; which keys there are the buyer alone is told. */
export function callsCsv(lines: readonly CallLine[], isBuyer: boolean, language: Language): string {
  const words = gatewayWords[language].calls
  const rows = lines.map((line) => [
    ...[new Date(line.at).toISOString(), line.kind, line.method, line.path, words.outcomes[line.outcome]],
    ...[line.status ?? '', line.bytes ?? '', line.ms ?? '', line.charged === 1 ? words.yes : words.no],
    isBuyer ? (line.keyName ?? '') : '',
  ])
  // A cell that begins like a formula would be one.
  const safe = [words.csvColumns, ...rows].map((row) =>
    row.map((cell) => String(cell).replace(/^(?=[=+\-@\t\r])/, "'")),
  )
  return stringify(safe, { bom: true, record_delimiter: 'windows' })
}
