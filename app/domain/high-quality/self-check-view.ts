import { labelOf } from '../codes/code-list.ts'
import { type HqType, hqTypes } from '../codes/content.ts'
import type { Language } from '../text.ts'
import { RecordCheck } from './check-records.ts'
import { decideType, expertProofs, readTypeAnswers, type TypeAnswers, typeElements } from './dataset-type.ts'
import { documentAspects } from './document-aspects.ts'
import { exampleLines, exampleType } from './example-records.ts'
import { type FactsView, viewFacts } from './facts-view.ts'
import type { FileFacts } from './file-facts.ts'
import { indicators } from './indicators.ts'
import type { RecordFacts } from './record-facts.ts'
import { makeScoreSheet, type SheetInput } from './score-sheet.ts'
import { judgedIndicators, type SelfCheckProblem, type TypedForm } from './self-check-form.ts'
import { type SheetView, viewSheet } from './sheet-view.ts'

/** What the decision about the type says, in the reader's language. */
export type TypeView = {
  type: HqType
  name: string
  could: string[]
  decidedBy: string[]
  against: string[]
  unsure: string[]
  missing?: { name: string; elements: string[] }
  proofs: string[]
}

export type ResultView = { sheet: SheetView; facts?: FactsView; fileName?: string; json: string }

/** What an answer to a sent form holds. */
export type SelfCheckAnswer = {
  typed: TypedForm
  problems: SelfCheckProblem[]
  failure?: string
  result?: ResultView
}

/** What the form asks, in the reader's language. */
export function viewQuestions(language: Language) {
  return {
    elements: typeElements.map(({ id, GENERAL, INDUSTRY, EXPERT, ...name }) => ({
      id,
      name: name[language],
      options: hqTypes.map(({ code }) => ({ value: code, label: { GENERAL, INDUSTRY, EXPERT }[code][language] })),
    })),
    types: hqTypes.map((item) => ({ value: item.code, label: item[language] })),
    aspects: indicators.flatMap((indicator) =>
      indicator.from === 'aspects'
        ? [
            {
              name: indicator[language],
              aspects: documentAspects
                .filter((aspect) => aspect.indicator === indicator.id)
                .map((aspect) => ({ value: aspect.id, label: aspect[language] })),
            },
          ]
        : [],
    ),
    judged: indicators.flatMap((indicator) =>
      judgedIndicators
        .filter((id) => id === indicator.id)
        .map((id) => ({ id, name: indicator[language], hint: indicator.formula[language] })),
    ),
  }
}

/** The answers about the type that stand in an address, and what they decide. */
export function viewTypeAnswers(
  params: URLSearchParams,
  language: Language,
): { answers: TypeAnswers; query: string; decision: TypeView | undefined } {
  const answers = readTypeAnswers((element) => params.get(element))
  return { answers, query: `${new URLSearchParams(answers)}`, decision: viewType(answers, language) }
}

/** What the answers decide, in words; undefined where nothing was answered. */
export function viewType(answers: TypeAnswers, language: Language): TypeView | undefined {
  const decision = decideType(answers)
  if (!decision) return undefined
  const { type, couldBe, missing } = decision
  const name = (code: HqType) => labelOf(hqTypes, code, language)
  const names = (ids: readonly string[]) =>
    typeElements.flatMap((element) => (ids.includes(element.id) ? [element[language]] : []))
  const isClose = missing !== undefined && missing.elements.length < typeElements.length
  return {
    type,
    name: name(type),
    could: couldBe.filter((code) => code !== type).map(name),
    decidedBy: names(decision.decidedBy),
    against: names(decision.against),
    unsure: names(decision.unsure),
    ...(isClose && { missing: { name: name(missing.type), elements: names(missing.elements) } }),
    proofs: couldBe.includes('EXPERT') ? expertProofs.map((proof) => proof[language]) : [],
  }
}

/** The result of a check: its sheet in words, what was found, and all of it as a file. */
export function viewResult(
  input: SheetInput & { facts?: (RecordFacts & Partial<FileFacts>) | undefined; fileName?: string | undefined },
  { language, today }: { language: Language; today: string },
): ResultView {
  const { facts, fileName, ...rest } = input
  const sheet = makeScoreSheet({ ...rest, facts })
  const file = { is: 'shuji-dataset-sheet', version: 1, checkedOn: today, type: rest.type, facts, sheet }
  return {
    sheet: viewSheet(sheet, language),
    ...(facts && { facts: viewFacts(facts, language) }),
    ...(fileName && { fileName }),
    json: JSON.stringify(file, null, 1),
  }
}

/** The result of the example. */
export function viewExample(options: { language: Language; today: string }): ResultView {
  const check = new RecordCheck({ today: options.today })
  for (const [index, line] of exampleLines.entries()) check.addText(line, index + 1)
  return viewResult({ facts: check.result(), type: exampleType }, options)
}
