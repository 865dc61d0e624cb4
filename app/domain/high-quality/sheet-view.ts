import { highQualityWords } from '../../i18n/high-quality.ts'
import type { Language } from '../text.ts'
import { indicators, sheetDimensions } from './indicators.ts'
import type { LabelGap, ScoreSheet, SheetLine, ValueState } from './score-sheet.ts'

export type SheetLineView = {
  id: string
  name: string
  state: ValueState
  value?: string
  ratio?: string
  formula: string
  can: string
  cannot: string
  evidence?: string
}

/** A score sheet in the reader's language. */
export type SheetView = {
  isLabelled: boolean
  gaps: string[]
  doubt?: string
  dimensions: {
    name: string
    score?: string
    width: number
    isEnough: boolean
    open: number
    reported?: string
    lines: SheetLineView[]
  }[]
  total?: string
}

/** What a sheet says, for the page, the command and the review. */
export function viewSheet(sheet: ScoreSheet, language: Language): SheetView {
  const words = highQualityWords[language].verdict
  const { total, doubt } = sheet
  return {
    isLabelled: sheet.isLabelled,
    gaps: sheet.gaps.map((gap) => sayGap(gap, language)),
    ...(doubt && { doubt: words.doubt(sayScore(doubt.score), sayScore(doubt.reported)) }),
    dimensions: sheetDimensions.map((dimension) => {
      const found = sheet.dimensions.find(({ key }) => key === dimension.key)
      const { score, open = [], reported } = found ?? {}
      return {
        name: dimension[language],
        ...(score !== undefined && { score: sayScore(score) }),
        width: Math.round(score ?? 0),
        isEnough: !sheet.gaps.some((gap) => gap.kind !== 'report' && gap.dimension === dimension.key),
        open: open.length,
        ...(reported !== undefined && { reported: sayScore(reported) }),
        lines: sheet.lines.flatMap((line) => (line.dimension === dimension.key ? [viewLine(line, language)] : [])),
      }
    }),
    ...(total !== undefined && { total: sayScore(total) }),
  }
}

/** One decimal, rounded down: 89.98 is not 90. */
function sayScore(value: number): string {
  return (Math.floor(value * 10 + 1e-9) / 10).toFixed(1)
}

function nameOf(id: string, language: Language): string {
  return indicators.find((each) => each.id === id)?.[language] ?? id
}

function sayGap(gap: LabelGap, language: Language): string {
  const words = highQualityWords[language].verdict
  if (gap.kind === 'report') return words.report
  const dimension = sheetDimensions.find(({ key }) => key === gap.dimension)?.[language] ?? ''
  if (gap.kind === 'below') return words.below(dimension, sayScore(gap.score))
  const names = gap.indicators.map((id) => nameOf(id, language))
  return words.open(dimension, names.join(language === 'zh' ? '、' : ', '))
}

function viewLine(
  { id, state, value, numerator, denominator, evidence }: SheetLine,
  language: Language,
): SheetLineView {
  const { formula, can, cannot } = indicators.find((each) => each.id === id) as (typeof indicators)[number]
  return {
    id,
    name: nameOf(id, language),
    state,
    ...(value !== undefined && { value: sayScore(value) }),
    ...(denominator !== undefined && {
      ratio: `${numerator?.toLocaleString('en-US')} / ${denominator.toLocaleString('en-US')}`,
    }),
    formula: formula[language],
    can: can[language],
    cannot: cannot[language],
    ...(evidence && { evidence }),
  }
}
