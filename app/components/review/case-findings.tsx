import type { FindingView } from '../../domain/review/finding-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { Tag } from '../ui/tag.tsx'
import { CasePart } from './case-part.tsx'

/** All that the machine found, those that want a look first; each leads to its place. */
export function CaseFindings({ findings }: { findings: readonly FindingView[] }) {
  const { page: words } = useWords(reviewWords)
  return (
    <CasePart id="findings" title={words.findings}>
      {findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ul>
          {findings.map((finding, index) => (
            <li key={index} className="border-b border-hairline py-2 first:pt-0">
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </CasePart>
  )
}

const tones = { block: 'warn', warn: 'warn', note: 'plain' } as const

/** One finding: how grave, where, what, by which rule and on what it rests, and what to do. */
export function FindingLine({ finding, isAtPlace = false }: { finding: FindingView; isAtPlace?: boolean }) {
  const { page: words } = useWords(reviewWords)
  return (
    <div className="text-15">
      <p>
        <Tag tone={tones[finding.severity]}>{words.severities[finding.severity]}</Tag>{' '}
        {isAtPlace ? null : (
          <>
            <a href={`#${finding.at.anchor}`}>{finding.at.label}</a>{' '}
          </>
        )}
        <bdi>{finding.text}</bdi>
        {finding.isNew ? (
          <>
            {' '}
            <Tag tone="lead">{words.isNew}</Tag>
          </>
        ) : null}
      </p>
      <p className="text-13 text-ink-soft">
        {words.toDo}
        <bdi>{finding.remedy}</bdi>
      </p>
      <p className="text-13 text-ink-soft">
        <span className="font-mono">{finding.rule}</span> {finding.ruleTitle}
        {finding.basis ? (
          <>
            {' '}
            {words.basis}
            {finding.basis}
          </>
        ) : null}
      </p>
    </div>
  )
}
