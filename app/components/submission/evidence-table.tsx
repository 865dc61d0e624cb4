import type { EvidenceLine, FilledSlot } from '../../domain/draft/evidence-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionEvidenceWords } from '../../i18n/submission-evidence.ts'
import { files } from '../../links.ts'
import { Dotted } from '../ui/dotted.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** Ends within so many days are marked. */
const soonDays = 30

/** Slots with what is in them; `placeOf` leads to where a slot is filled. */
export function EvidenceTable({
  slug,
  label,
  lines,
  placeOf,
}: {
  slug: string
  label: string
  lines: readonly EvidenceLine[]
  placeOf?: (slot: string) => string
}) {
  const words = useWords(submissionEvidenceWords)
  return (
    <ListTable
      label={label}
      columns={[
        words.columns.slot,
        words.columns.filled,
        { head: words.columns.expires, from: 'sm' },
        placeOf && { head: <span className="sr-only">{words.columns.open}</span> },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.slot}>
          <th scope="row" className="min-w-32 font-normal sm:min-w-40">
            {line.label}
            {line.because.map(({ rule, text }) => (
              <span key={`${rule} ${text}`} className="block text-13 text-pretty text-ink-soft">
                {rule} {text}
              </span>
            ))}
          </th>
          <td className="min-w-24 sm:min-w-40">
            {line.filled ? (
              <>
                <Filled slug={slug} filled={line.filled} />
                <span className="block sm:hidden">
                  <Validity filled={line.filled} />
                </span>
              </>
            ) : (
              <span className={line.level === 'required' ? 'text-warn' : 'text-ink-soft'}>{words.none}</span>
            )}
          </td>
          <td className="hidden whitespace-nowrap sm:table-cell">
            {line.filled ? <Validity filled={line.filled} /> : null}
          </td>
          {placeOf ? (
            <td className="!text-right whitespace-nowrap">
              <a
                href={placeOf(line.slot)}
                aria-label={(line.filled ? words.changeOf : words.fillOf)(line.label)}
                className="inline-block py-1"
              >
                {line.filled ? words.change : words.fill}
              </a>
            </td>
          ) : null}
        </tr>
      ))}
    </ListTable>
  )
}

function Filled({ slug, filled }: { slug: string; filled: FilledSlot }) {
  const words = useWords(submissionEvidenceWords)
  const { number, issuer, issued, document, isOpinion } = filled
  return (
    <>
      <Dotted
        parts={[number && words.number(number), issuer && <bdi key="i">{issuer}</bdi>, issued && words.issued(issued)]}
      />
      {document ? (
        <a href={files.organisationDocument(slug, document.id)} download className="block wrap-anywhere">
          <bdi>{document.fileName}</bdi>
        </a>
      ) : null}
      {isOpinion ? <Tag tone="lead">{words.opinion}</Tag> : null}
    </>
  )
}

/** Until when it holds, with the days that are left; marked where it ends soon or has ended. */
function Validity({ filled: { expires, daysLeft } }: { filled: FilledSlot }) {
  const words = useWords(submissionEvidenceWords)
  if (expires === undefined || daysLeft === undefined) return <span className="text-ink-soft">{words.noEnd}</span>
  return (
    <>
      {words.until(expires)}
      <span
        className={`block text-13 ${daysLeft < 0 ? 'text-stop' : daysLeft <= soonDays ? 'text-warn' : 'text-ink-soft'}`}
      >
        {daysLeft < 0 ? words.expired(-daysLeft) : words.daysLeft(daysLeft)}
      </span>
    </>
  )
}
