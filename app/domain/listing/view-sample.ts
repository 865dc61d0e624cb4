import { formatBytes, formatCount, formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { fieldTypes } from '../codes/content.ts'
import { type SampleReport, type SampleRuleId, sampleRules } from '../sample/check-sample.ts'
import type { SampleRow } from '../sample/sample-row.ts'
import type { ColumnStatistics } from '../sample/sample-statistics.ts'
import type { Language } from '../text.ts'
import type { FieldEntry } from './listing-content.ts'
import { cellOf, type SampleCell } from './sample-cell.ts'
import { filled, said } from './view-words.ts'

/** The small picture in the head of a column, and the words that say the same. */
export type ColumnChart =
  | { kind: 'bars'; bars: { share: number; label: string; count: string }[]; from: string; to: string }
  | { kind: 'top'; items: { share: number; value: string; count: string }[]; others: number }

export type ColumnView = {
  name: string
  title?: Said
  type: string
  isNumber: boolean
  chart?: ColumnChart
  /** Every figure of the column, in order; the page has the words for the keys. */
  figures: { key: FigureKey; value: string }[]
}
export type FigureKey =
  | 'count'
  | 'nulls'
  | 'distinct'
  | 'min'
  | 'q1'
  | 'median'
  | 'q3'
  | 'max'
  | 'mean'
  | 'first'
  | 'last'
  | 'length'

export type SampleView = {
  format: string
  size: string
  rowCount: string
  sha256: string
  columns: ColumnView[]
  /** The first rows, in the order of the columns. */
  rows: SampleCell[][]
  report: {
    day: string
    errors: number
    warnings: number
    rules: { id: SampleRuleId; label: string; isKept: boolean }[]
    findings: {
      rule: string
      severity: 'error' | 'warning'
      column?: string
      row?: number
      count: number
      message: string
    }[]
  }
}

/** Rows shown on the page. */
export const shownRows = 20
/** A sample in the reader's language: statistics and the first rows. */
export function viewSample(
  sample: {
    format: string
    sha256: string
    bytes: number
    rowCount: number
    columns: readonly ColumnStatistics[]
    preview: readonly SampleRow[]
    report: SampleReport
  },
  dictionary: readonly FieldEntry[],
  language: Language,
): SampleView {
  const fields = new Map(dictionary.map((field) => [field.name, field]))
  return {
    format: sample.format,
    size: formatBytes(sample.bytes),
    rowCount: formatCount(sample.rowCount),
    sha256: sample.sha256,
    columns: sample.columns.map((column) => viewColumn(column, fields.get(column.name), language)),
    rows: sample.preview
      .slice(0, shownRows)
      .map((row) => sample.columns.map(({ name }) => cellOf(row[name], language === 'zh' ? '、' : ', '))),
    report: viewReport(sample.report, language),
  }
}

function viewReport(report: SampleReport, language: Language): SampleView['report'] {
  const broken = new Set(report.findings.map((finding) => finding.rule))
  return {
    day: formatDay(report.checkedAt),
    errors: report.findings.filter((finding) => finding.severity === 'error').length,
    warnings: report.findings.filter((finding) => finding.severity === 'warning').length,
    rules: sampleRules
      .filter((rule) => report.rules.includes(rule.id))
      .map((rule) => ({ id: rule.id, label: rule[language], isKept: !broken.has(rule.id) })),
    findings: report.findings.map((finding) =>
      filled({
        rule: finding.rule,
        severity: finding.severity,
        column: finding.column,
        row: finding.row,
        count: finding.count,
        message: finding.message[language],
      }),
    ),
  }
}

function viewColumn(column: ColumnStatistics, field: FieldEntry | undefined, language: Language): ColumnView {
  const { numbers, dates, lengths } = column
  const figures: ColumnView['figures'] = [
    { key: 'count', value: formatCount(column.count) },
    { key: 'nulls', value: shareOf(column.nulls, column.count + column.nulls) },
    { key: 'distinct', value: formatCount(column.distinct) },
  ]
  if (numbers)
    for (const key of ['min', 'q1', 'median', 'q3', 'max', 'mean'] as const)
      figures.push({ key, value: formatFigure(numbers[key]) })
  if (dates) figures.push({ key: 'first', value: dates.first }, { key: 'last', value: dates.last })
  if (lengths)
    figures.push({
      key: 'length',
      value: lengths.min === lengths.max ? `${lengths.min}` : `${lengths.min}–${lengths.max} (${lengths.mean})`,
    })
  return filled({
    name: column.name,
    title: said(field?.title, language),
    type: labelOf(fieldTypes, column.type, language),
    isNumber: column.type === 'INTEGER' || column.type === 'DECIMAL',
    chart: chartOf(column, field, language),
    figures,
  })
}

function chartOf(column: ColumnStatistics, field: FieldEntry | undefined, language: Language): ColumnChart | undefined {
  const bars = (bins: readonly { count: number; label: string }[], from: string, to: string): ColumnChart => {
    const most = Math.max(1, ...bins.map((bin) => bin.count))
    return {
      kind: 'bars',
      from,
      to,
      bars: bins.map((bin) => ({ share: bin.count / most, label: bin.label, count: formatCount(bin.count) })),
    }
  }
  // One bin is no picture: the figures say all.
  if (column.histogram && column.numbers && column.histogram.length > 1) {
    const { min, max } = column.numbers
    const label = (bin: { from: number; to: number }) => `${formatFigure(bin.from)} – ${formatFigure(bin.to)}`
    return bars(
      column.histogram.map((bin) => ({ count: bin.count, label: label(bin) })),
      formatFigure(min),
      formatFigure(max),
    )
  }
  if (column.dates && column.dates.bins.length > 1) {
    const { bins, unit } = column.dates
    const width = { day: 10, month: 7, year: 4 }[unit]
    return bars(
      bins.map((bin) => ({ count: bin.count, label: bin.from })),
      column.dates.first.slice(0, width),
      column.dates.last.slice(0, width),
    )
  }
  if (column.top && column.top.length > 0) {
    const titles = new Map(
      Array.isArray(field?.domain) ? field.domain.map((each) => [each.value, said(each.title, language)?.text]) : [],
    )
    return {
      kind: 'top',
      others: column.distinct - column.top.length,
      items: column.top.map((each) => {
        const title = titles.get(each.value)
        return {
          value: title && title !== each.value ? `${each.value} ${title}` : each.value,
          share: each.count / column.count,
          count: formatCount(each.count),
        }
      }),
    }
  }
  return undefined
}

/** At most six significant digits; 12,840, 0.0028, 35.6. Years and codes stay as they are below 10,000. */
export function formatFigure(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(6))
  if (Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return rounded.toExponential(2)
  return rounded.toLocaleString('en-US', {
    maximumFractionDigits: 10,
    useGrouping: Math.abs(rounded) >= 10_000,
  })
}

/** 12 (1.2%): how many, and which part of the whole. */
function shareOf(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0'
  const share = (part / whole) * 100
  return `${formatCount(part)} (${share < 0.1 ? '<0.1' : share.toFixed(1)}%)`
}
