import { formatBytes, formatCount } from '../../i18n/format.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { personalKinds } from '../personal/personal-kinds.ts'
import type { Language } from '../text.ts'
import { type CheckFailureCode, checkFailures, type FileFacts, fileRemarks } from './file-facts.ts'
import { otherForms } from './record-content.ts'
import type { Counted, FaultCount, RecordFacts } from './record-facts.ts'
import { faultKind, type RecordFaultCode, recordFaults } from './record-faults.ts'

const shownFields = 8
const shownExamples = 3

export type FaultView = {
  code: RecordFaultCode
  indicator: string
  name: string
  isFailure: boolean
  remedy: string
  /** Fields with it and records of each; one without a name where it belongs to none. */
  fields: { name: string; records: string }[]
  moreFields: number
  lines: string
  examples: { where: string; text: string }[]
}

/** What was found in a file, in the reader's language. */
export type FactsView = {
  remarks: string[]
  otherForm?: string
  faults: FaultView[]
  figures: { name: string; value: string }[]
}

export function viewFacts(facts: RecordFacts & Partial<FileFacts>, language: Language): FactsView {
  const words = highQualityWords[language]
  const form = otherForms.find(({ code }) => code === facts.otherForm?.form)
  return {
    remarks: (facts.file?.remarks ?? []).map(({ code, count }) => {
      const said = fileRemarks.find((each) => each.code === code)?.[language] ?? code
      return count === undefined ? said : `${said} (${formatCount(count)})`
    }),
    ...(form && { otherForm: words.otherForm(form[language]) }),
    faults: recordFaults.flatMap(({ code }) => {
      const found = facts.faults.filter((fault) => fault.code === code)
      return found.length > 0 ? [viewFault(code, found, language)] : []
    }),
    figures: viewFigures(facts, language),
  }
}

/** Why a file was not checked. */
export function sayFailure(code: CheckFailureCode, language: Language): string {
  return checkFailures.find((each) => each.code === code)?.[language] ?? code
}

function viewFault(code: RecordFaultCode, found: readonly FaultCount[], language: Language): FaultView {
  const words = highQualityWords[language]
  const kind = faultKind(code)
  const lines = [...new Set(found.flatMap((fault) => fault.lines))].sort((a, b) => a - b).slice(0, 5)
  const isAll = found.length === 1 && (found[0]?.records ?? 0) <= lines.length
  return {
    code,
    indicator: kind.indicator,
    name: kind[language],
    isFailure: kind.isFailure,
    remedy: kind.remedy[language],
    fields: found
      .slice(0, shownFields)
      .map(({ field, records }) => ({ name: sayField(field, language), records: formatCount(records) })),
    moreFields: Math.max(0, found.length - shownFields),
    lines: words.lines(lines.map(formatCount).join(language === 'zh' ? '、' : ', '), isAll),
    examples: found
      .flatMap(({ examples }) => examples)
      .slice(0, shownExamples)
      .map(({ line, text }) => ({
        where: words.line(line),
        text: text.replace(/^↔ (\d+)$/, (_, at) => `↔ ${words.line(Number(at))}`),
      })),
  }
}

/** A field by its name; of personal information the kind. */
function sayField(field: string, language: Language): string {
  return personalKinds.find(({ code }) => code === field)?.[language] ?? field
}

function viewFigures(facts: RecordFacts & Partial<FileFacts>, language: Language): FactsView['figures'] {
  const words = highQualityWords[language]
  const { figure } = words
  const { labels, textLength, withText, file, made } = facts
  const of = (count: number) =>
    words.ofRecords(formatCount(count), `${((100 * count) / Math.max(1, facts.readable)).toFixed(1)}%`)
  const list = (values: readonly Counted[]) =>
    values.map(({ value, count }) => `${value} ${formatCount(count)}`).join(language === 'zh' ? '、' : ', ')
  const lines: [string, string | undefined][] = [
    [figure.records, formatCount(facts.records)],
    [figure.file, file && `${file.form} · ${formatBytes(file.bytes)} · ${file.encoding}`],
    [figure.sha256, file?.sha256],
    [figure.made, made && (made.first === made.last ? made.first : `${made.first} – ${made.last}`)],
    [
      figure.text,
      withText > 0
        ? words.textLength(
            formatCount(Math.round(textLength.total / withText)),
            formatCount(textLength.shortest),
            formatCount(textLength.longest),
          )
        : undefined,
    ],
    [figure.annotated, of(facts.annotated)],
    [figure.experts, facts.annotated > 0 ? of(facts.byExperts) : undefined],
    [figure.labels, labels.distinct > 0 ? words.distinct(formatCount(labels.distinct)) + list(labels.most) : undefined],
    [figure.evenness, labels.evenness?.toFixed(2)],
    [figure.synthetic, of(facts.synthetic)],
    [figure.sources, list(facts.sources)],
    [figure.licences, list(facts.licences)],
    [figure.versions, list(facts.versions)],
    [figure.media, list(facts.media)],
    [
      figure.compared,
      facts.compared > 0 ? words.compared(formatCount(facts.compared), formatCount(facts.nearCompared)) : undefined,
    ],
  ]
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}
