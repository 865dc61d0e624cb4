import type { CaseView, ReasonLine, RemarkLine } from '../../domain/review/case-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { ActorLink } from '../operator/actor-link.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { CasePart } from './case-part.tsx'

/** Why earlier rounds were returned, the last first. */
export function CaseReasons({ reasons }: { reasons: readonly ReasonLine[] }) {
  const { page: words } = useWords(reviewWords)
  const rounds = [...new Set(reasons.map(({ round }) => round))].sort((a, b) => b - a)
  return rounds.map((round) => (
    <CasePart key={round} id={`reasons-${round}`} title={words.reasonsOf(round)}>
      <ul>
        {reasons
          .filter((reason) => reason.round === round)
          .map((reason, index) => (
            <li key={index} className="border-b border-hairline py-2 first:pt-0">
              <a href={`#${reason.at.anchor}`}>{reason.at.label}</a>{' '}
              <span className="font-mono text-13 text-ink-soft">{reason.rule}</span>
              <p className="whitespace-pre-line">{reason.text}</p>
              <Why reason={reason} />
            </li>
          ))}
      </ul>
    </CasePart>
  ))
}

function Why({ reason }: { reason: ReasonLine }) {
  const { page: words } = useWords(reviewWords)
  if (!reason.why) return null
  return (
    <p className="text-13 text-ink-soft">
      {words.why}
      {reason.why}
    </p>
  )
}

/** What was said of one field, in returns and remarks. */
export function SaidAtPlace({
  home,
  reasons,
  remarks,
}: {
  home: string
  reasons: readonly ReasonLine[]
  remarks: readonly RemarkLine[]
}) {
  const words = useWords(reviewWords)
  const said = [
    ...reasons
      .filter((each) => each.home === home)
      .map(({ round, rule, text }) => ({ who: words.page.reasonsOf(round), rule, text, isInternal: false })),
    ...remarks
      .filter((each) => each.home === home)
      .map(({ personName, rule, text, isInternal }) => ({ who: personName, rule, text, isInternal })),
  ]
  return said.map(({ who, rule, text, isInternal }, index) => (
    <div key={index} className="mt-2 border-l-2 border-line pl-3 text-15">
      <p className="text-13 text-ink-soft">
        {who} <span className="font-mono">{rule}</span> {isInternal ? <Tag>{words.page.internal}</Tag> : null}
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  ))
}

/** All remarks in their order. */
export function CaseRemarks({ remarks }: { remarks: readonly RemarkLine[] }) {
  const { page: words } = useWords(reviewWords)
  return (
    <CasePart id="remarks" title={words.remarks}>
      {remarks.length === 0 ? (
        <p className="text-ink-soft">{words.noRemarks}</p>
      ) : (
        <ul>
          {remarks.map((remark, index) => (
            <li key={index} className="border-b border-hairline py-2 first:pt-0">
              <p className="text-13 text-ink-soft">
                <bdi>{remark.personName}</bdi> {remark.isByOperator ? null : <Tag tone="lead">{words.ofProvider}</Tag>}{' '}
                <span className="tabular-nums">{formatMoment(remark.createdAt)}</span>{' '}
                <a href={`#${remark.at.anchor}`}>{remark.at.label}</a> <span className="font-mono">{remark.rule}</span>{' '}
                {remark.isInternal ? <Tag>{words.internal}</Tag> : null}
              </p>
              <p className="whitespace-pre-line">{remark.text}</p>
            </li>
          ))}
        </ul>
      )}
    </CasePart>
  )
}

/** The rounds, and every act on the case from the record, the newest first. */
export function CaseHistory({ history, rounds }: Pick<CaseView, 'history' | 'rounds'>) {
  const words = useWords(reviewWords)
  return (
    <>
      {rounds.length > 1 ? (
        <CasePart id="rounds" title={words.page.rounds}>
          <ol>
            {rounds.map(({ number, handedInAt, note }) => (
              <li key={number} className="border-b border-hairline py-2 first:pt-0">
                {words.round(number)}{' '}
                <span className="text-13 text-ink-soft tabular-nums">{formatMoment(handedInAt)}</span>
                {note ? <p className="text-15 whitespace-pre-line">{note}</p> : null}
              </li>
            ))}
          </ol>
        </CasePart>
      ) : null}
      <CasePart id="history" title={words.page.history}>
        <ScrollTable label={words.page.history}>
          <table className="list-table text-15">
            <caption className="sr-only">{words.page.history}</caption>
            <thead>
              <tr>
                <th scope="col">{words.page.historyColumns.at}</th>
                <th scope="col">{words.page.historyColumns.action}</th>
                <th scope="col">{words.page.historyColumns.who}</th>
                <th scope="col">{words.page.historyColumns.why}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((line, index) => (
                <tr key={index}>
                  <th scope="row" className="!min-w-0 font-normal whitespace-nowrap">
                    {formatMoment(line.at)}
                  </th>
                  <td className="whitespace-nowrap">{words.actions[line.action] ?? line.action}</td>
                  <td className="whitespace-nowrap">
                    <ActorLink actor={line.actor} />
                  </td>
                  <td className="min-w-48 whitespace-pre-line">
                    {line.reason} <span className="font-mono text-13 text-ink-soft">{line.rule}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </CasePart>
    </>
  )
}
