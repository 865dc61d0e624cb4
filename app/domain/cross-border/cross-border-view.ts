import type { AnswerProblem, CrossBorderCase, GivenAnswers } from './cross-border-case.ts'
import { readCase, writeCase } from './cross-border-case.ts'
import { crossBorderVerdict, type Verdict } from './cross-border-verdict.ts'

/** What the page shows: the answers as given, what is wrong with them, and the verdict where nothing is. */
export type CrossBorderView = {
  given: GivenAnswers
  problems: AnswerProblem[]
  answer?: { case: CrossBorderCase; verdict: Verdict; query: string }
}

/** Reads the answers of an address and works out what they need. `query` is the shortest address with the same answers. */
export function viewCrossBorder(params: URLSearchParams): CrossBorderView {
  const { given, problems, found } = readCase(params)
  if (!found) return { given, problems }
  return { given, problems, answer: { case: found, verdict: crossBorderVerdict(found), query: `${writeCase(found)}` } }
}
