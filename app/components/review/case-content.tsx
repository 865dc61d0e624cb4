import type { CaseView } from '../../domain/review/case-view.ts'
import type { ContentLine, ContentSection } from '../../domain/review/content-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { FieldTable } from '../listing/field-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { FindingLine } from './case-findings.tsx'
import { CasePart } from './case-part.tsx'
import { SaidAtPlace } from './case-said.tsx'

/** What was handed in by the sections of the form; changed fields with what they were, findings where they belong. */
export function CaseContent({ view, isOnlyChanged }: { view: CaseView; isOnlyChanged: boolean }) {
  const { page: words } = useWords(reviewWords)
  const { links, language } = useSpeech()
  const address = links.operatorReview(view.number)
  const sections = view.sections
    .map((section) => (isOnlyChanged ? changedPart(section) : section))
    .filter(({ lines, empty }) => lines.length + empty.length > 0)
  return (
    <CasePart
      id="content"
      title={words.content}
      aside={
        view.comparedWith ? (
          <>
            {words.comparedWith[view.comparedWith]}{' '}
            <a href={isOnlyChanged ? `${address}#content` : `${address}?changed=yes#content`}>
              {isOnlyChanged ? words.showAll : words.onlyChanged}
            </a>
          </>
        ) : undefined
      }
    >
      {isOnlyChanged && sections.length === 0 ? <p>{words.nothingChanged}</p> : null}
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`s-${section.id}`} className="mt-6 first-of-type:mt-0">
          <h3 id={`s-${section.id}`} className="text-17">
            <span className="mr-1 text-ink-soft">{section.letter}</span> {section.label}
          </h3>
          <dl className="mt-2">
            {section.lines.map((line) => (
              <Line key={line.path} line={line} view={view} />
            ))}
          </dl>
          {section.empty.length > 0 ? (
            <p className="mt-2 text-13 text-ink-soft">
              {words.emptyFields}
              {section.empty.join(language === 'zh' ? '、' : ', ')}
            </p>
          ) : null}
        </section>
      ))}
      {view.changedElsewhere.length > 0 ? (
        <p className="mt-4 text-13">{words.changedElsewhere(view.changedElsewhere.join(', '))}</p>
      ) : null}
    </CasePart>
  )
}

function changedPart(section: ContentSection): ContentSection {
  return { ...section, lines: section.lines.filter(({ isChanged }) => isChanged), empty: [] }
}

function Line({ line, view }: { line: ContentLine; view: CaseView }) {
  const { page: words } = useWords(reviewWords)
  const findings = view.findings.filter(({ home }) => home === line.path)
  return (
    <div
      id={`f-${line.path}`}
      className={`scroll-mt-4 border-t border-hairline py-2 ${line.fields ? '' : 'sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-4'} ${line.isChanged ? 'bg-lead-wash px-2' : ''}`}
    >
      <dt className="text-13 text-ink-soft sm:pt-0.5">
        {line.label}
        {line.isChanged ? (
          <>
            {' '}
            <Tag tone="lead">{words.changed}</Tag>
          </>
        ) : null}
      </dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {line.before === undefined ? null : (
          <del className="block whitespace-pre-line text-ink-soft">
            <span className="sr-only">{words.before} </span>
            {line.before || words.wasEmpty}
          </del>
        )}
        {line.fields ? (
          <>
            {line.rows ? <Rows rows={line.rows} /> : null}
            {line.fields.length > 0 ? <FieldTable fields={line.fields} caption={line.label} /> : null}
          </>
        ) : (
          <bdi className="block whitespace-pre-line">{line.said || words.wasEmpty}</bdi>
        )}
        {findings.map((finding, index) => (
          <div key={index} className="mt-2 border-l-2 border-warn pl-3">
            <FindingLine finding={finding} isAtPlace />
          </div>
        ))}
        <SaidAtPlace home={line.path} reasons={view.reasons} remarks={view.remarks} />
      </dd>
    </div>
  )
}

function Rows({ rows }: { rows: NonNullable<ContentLine['rows']> }) {
  const { page: words } = useWords(reviewWords)
  if (rows.length === 0) return null
  return (
    <div className="mt-1">
      <p className="text-13 font-medium">{words.rowsChanged}</p>
      <ul className="text-13">
        {rows.map(({ name, before, after }) => (
          <li key={name} className="border-t border-hairline py-1">
            {before === undefined ? <Tag tone="lead">{words.rowAdded}</Tag> : null}
            {after === undefined ? <Tag tone="warn">{words.rowRemoved}</Tag> : null}
            {before === undefined ? null : <del className="block text-ink-soft">{before}</del>}
            {after === undefined ? null : <ins className="block no-underline">{after}</ins>}
          </li>
        ))}
      </ul>
    </div>
  )
}
