import type { RoundView } from '../../domain/request/request-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { ResponsePart as RequestPart } from '../response/response-part.tsx'
import { ListTable } from '../ui/list-table.tsx'

/** Each time a request was handed in, how it was answered, and what was changed for it. */
export function RequestRounds({ rounds }: { rounds: readonly RoundView[] }) {
  const { page: words } = useWords(requestWords)
  return (
    <RequestPart id="rounds" title={words.rounds}>
      <ol className="mt-3 border-t border-hairline">
        {rounds.map((round) => (
          <li key={round.number} className="border-b border-hairline py-3">
            <p className="text-13 text-ink-soft tabular-nums">{words.round(round.number, round.submitted)}</p>
            {round.changes.length > 0 ? <Changes changes={round.changes} /> : null}
            {round.answer ? (
              <div className="mt-1 max-w-text">
                <p className="font-medium">
                  {words.answers[round.answer.kind]}{' '}
                  <span className="text-13 font-normal text-ink-soft tabular-nums">{round.answer.day}</span>
                </p>
                <AnswerText answer={round.answer} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </RequestPart>
  )
}

/** What a provider said when it answered. */
export function AnswerText({ answer }: { answer: NonNullable<RoundView['answer']> }) {
  const { page: words } = useWords(requestWords)
  const { rule, code, reason, fields, conditions } = answer
  return (
    <>
      {rule ? <p>{words.rule(words.rules[rule] ?? rule)}</p> : null}
      {code ? <p>{code}</p> : null}
      {reason ? (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <bdi>{reason}</bdi>
        </p>
      ) : null}
      {fields.length + conditions.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {fields.map(({ field, text }) => (
            <li key={field} className="[overflow-wrap:anywhere]">
              {words.fields[field]}
              {': '}
              <bdi>{text}</bdi>
            </li>
          ))}
          {conditions.map(({ key, name, value }) => (
            <li key={key} className="[overflow-wrap:anywhere]">
              {name}
              {': '}
              <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Changes({ changes }: { changes: RoundView['changes'] }) {
  const { page: words } = useWords(requestWords)
  return (
    <ListTable label={words.changed} columns={[words.changed, words.before, words.after]}>
      {changes.map(({ name, before, after }, index) => (
        <tr key={index}>
          <th scope="row" className="!min-w-28">
            <bdi>{name}</bdi>
          </th>
          <td className="min-w-32 whitespace-pre-line text-ink-soft [overflow-wrap:anywhere]">
            <bdi>{before || words.empty}</bdi>
          </td>
          <td className="min-w-32 whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{after || words.empty}</bdi>
          </td>
        </tr>
      ))}
    </ListTable>
  )
}
