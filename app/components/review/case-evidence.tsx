import type { EvidenceLine } from '../../domain/review/evidence-view.ts'
import type { FindingView } from '../../domain/review/finding-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { files } from '../../links.ts'
import { Dotted } from '../ui/dotted.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { FindingLine } from './case-findings.tsx'
import { CasePart } from './case-part.tsx'

/** The evidence that was handed in: what ends first in front, each with its document. */
export function CaseEvidence({
  slug,
  evidence,
  findings,
}: {
  slug: string
  evidence: readonly EvidenceLine[]
  findings: readonly FindingView[]
}) {
  const { page: words } = useWords(reviewWords)
  const { links } = useSpeech()
  const here = findings.filter(({ home }) => home === 'evidence')
  return (
    <CasePart id="f-evidence" title={words.evidence}>
      {here.length > 0 ? (
        <ul className="mb-3">
          {here.map((finding, index) => (
            <li key={index} className="mt-2 border-l-2 border-warn pl-3">
              <FindingLine finding={finding} isAtPlace />
            </li>
          ))}
        </ul>
      ) : null}
      {evidence.length === 0 ? (
        <p>{words.noEvidence}</p>
      ) : (
        <ListTable
          label={words.evidence}
          columns={[
            words.evidenceColumns.name,
            words.evidenceColumns.issuer,
            words.evidenceColumns.expires,
            words.evidenceColumns.document,
          ]}
        >
          {evidence.map((line) => (
            <tr key={`${line.slot} ${line.number}`}>
              <th scope="row">
                {line.name}
                {line.isChanged ? (
                  <>
                    {' '}
                    <Tag tone="lead">{words.changed}</Tag>
                  </>
                ) : null}
                <span className="block text-13 text-ink-soft">{line.number}</span>
                {line.opinion ? (
                  <a href={links.opinion(slug, line.opinion)} className="text-13">
                    {words.opinion}
                  </a>
                ) : null}
              </th>
              <td className="text-15">
                {line.issuer}
                <span className="block text-13 text-ink-soft">
                  <Dotted
                    parts={[
                      line.issued && words.issued(line.issued),
                      line.verifiedBy && words.verifiedBy(line.verifiedBy),
                    ]}
                  />
                </span>
              </td>
              <td className="whitespace-nowrap tabular-nums">
                {line.expires ?? words.unlimited}
                {line.daysLeft === undefined ? null : (
                  <span
                    className={`block text-13 ${line.daysLeft < 0 ? 'text-stop' : line.daysLeft < 30 ? 'text-warn' : 'text-ink-soft'}`}
                  >
                    {words.daysLeft(line.daysLeft)}
                  </span>
                )}
              </td>
              <td>
                {line.document ? (
                  <a
                    href={files.organisationDocument(slug, line.document)}
                    download
                    aria-label={words.downloadOf(line.name)}
                  >
                    {words.download}
                  </a>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </ListTable>
      )}
    </CasePart>
  )
}
