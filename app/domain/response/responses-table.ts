import { responseWords } from '../../i18n/response.ts'
import type { SaidRequirement } from '../demand/say-requirement.ts'
import type { Language } from '../text.ts'
import type { ComparedResponse } from './compare-responses.ts'

/** Responses side by side as the lines of a table: terms and requirements as rows, responses as columns. */
export function responsesTable(
  { requirements, responses }: { requirements: readonly SaidRequirement[]; responses: readonly ComparedResponse[] },
  language: Language,
): string[][] {
  const words = responseWords[language]
  const row = (label: string, wanted: string, cells: readonly string[]) => [label, wanted, ...cells]
  const { rows } = words.compare
  return [
    row(
      words.csv.requirement,
      words.csv.wanted,
      responses.map(({ provider }) => provider.text),
    ),
    row(
      words.csv.number,
      '',
      responses.map(({ number }) => number ?? ''),
    ),
    row(
      rows.state,
      '',
      responses.map(({ state }) => words.states[state]),
    ),
    row(
      rows.kind,
      '',
      responses.map(({ offer }) => offer.kind ?? ''),
    ),
    row(
      rows.met,
      '',
      responses.map(({ offer }) => words.page.metOf(offer.met, offer.statements.length)),
    ),
    row(
      rows.price,
      '',
      responses.map(({ offer }) => offer.price ?? ''),
    ),
    row(
      rows.days,
      '',
      responses.map(({ offer }) => (offer.days === undefined ? '' : words.page.daysOf(offer.days))),
    ),
    row(
      rows.validUntil,
      '',
      responses.map(({ offer }) => offer.validUntil ?? ''),
    ),
    ...requirements.map(({ key, label, wanted }) =>
      row(
        label,
        wanted,
        responses.map(({ offer }) => {
          const statement = offer.statements.find((each) => each.key === key)
          if (!statement) return ''
          return statement.note ? words.csv.note(statement.verdictLabel, statement.note) : statement.verdictLabel
        }),
      ),
    ),
    row(
      words.page.message,
      '',
      responses.map(({ offer }) => offer.message ?? ''),
    ),
  ]
}
