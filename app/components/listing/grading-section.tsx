import type { GradeView } from '../../domain/listing/view-grade.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { cellLook, Facts, headLook, Section, Subtitle } from './section.tsx'
import { Listed, Words } from './words.tsx'

/** The grade and why: the table of the standard with the deciding cell, the reasons, and what protects the data. */
export function GradingSection({ grade }: { grade: GradeView }) {
  const words = useSpeech().messages.listing.grading
  return (
    <Section id="grading" title={words.title}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <GradeMark grade={grade.grade.code} label={grade.grade.label} />
        <span className="text-13 text-ink-soft">{words.lead}</span>
      </p>
      {grade.differs ? <p className="mt-2 text-warn">{words.differs(grade.differs.byTable)}</p> : null}
      {grade.table ? <GradeTable table={grade.table} /> : <p className="mt-2 text-ink-soft">{words.noImpacts}</p>}
      {grade.reasons.length > 0 ? (
        <>
          <Subtitle>{words.reasons}</Subtitle>
          <ul className="max-w-text">
            {grade.reasons.map((reason, index) => (
              <li key={index} className="border-b border-hairline py-2">
                <span className={reason.isDeciding ? 'font-bold' : ''}>
                  <Dotted parts={[reason.object, reason.degree, reason.grade]} />
                </span>
                {reason.isDeciding ? <span className="text-13 text-lead"> {words.deciding}</span> : null}
                {reason.reason ? (
                  <span className="block text-ink-soft">
                    <Words said={reason.reason} />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="mt-6">
        <Facts
          lines={[
            grade.subjects.length > 0 && [words.subjects, <Listed key="s" items={grade.subjects} />],
            grade.processing !== undefined && [words.processing, grade.processing],
            grade.personal && [words.personal, <Personal key="p" personal={grade.personal} />],
            grade.protections.length > 0 && [words.protections, <Listed key="r" items={grade.protections} />],
            grade.crossBorder !== undefined && [words.crossBorder, grade.crossBorder],
            grade.assessment !== undefined && [words.assessment, grade.assessment],
          ]}
        />
      </div>
    </Section>
  )
}

function GradeTable({ table }: { table: NonNullable<GradeView['table']> }) {
  const words = useSpeech().messages.listing.grading
  return (
    <ScrollTable label={words.caption}>
      <table className="w-full text-13">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              {words.object}
            </th>
            {table.degrees.map((degree) => (
              <th key={degree} scope="col" className={`${headLook} px-3`}>
                {degree}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.object}>
              <th scope="row" className={`${cellLook} font-normal whitespace-nowrap`}>
                {row.object}
              </th>
              {row.cells.map((cell, index) => (
                <td
                  key={index}
                  className={`${cellLook} px-3 whitespace-nowrap ${cell.isDeciding ? 'bg-lead-wash font-bold text-lead outline-2 -outline-offset-2 outline-lead' : cell.isHit ? 'bg-wash text-ink' : 'text-ink-soft'}`}
                >
                  {cell.label}
                  {cell.isDeciding || cell.isHit ? (
                    <span className="block font-normal">{cell.isDeciding ? words.deciding : words.hit}</span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function Personal({ personal }: { personal: NonNullable<GradeView['personal']> }) {
  const words = useSpeech().messages.listing.grading
  if (!personal.contains) return words.personalNone
  return (
    <Dotted
      parts={[
        words.personalContains,
        personal.anonymised ? words.anonymised : words.notAnonymised,
        personal.types.length > 0 && (
          <Listed key="t" items={personal.types.map((type, index) => <Words key={index} said={type} />)} />
        ),
        personal.persons && words.persons(personal.persons),
        personal.basis && words.basis(personal.basis),
        personal.sensitive && words.sensitive,
        personal.minors && words.minors,
      ]}
    />
  )
}
