import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { SampleCell } from '../../domain/listing/sample-cell.ts'
import type { AssessedView } from '../../domain/opinion/assessed-view.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { files } from '../../links.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** A draft as the assessor reads it, with the way to sign on exactly this. */
export function AssessedDraftPage({
  slug,
  id,
  title,
  draft,
  updatedAt,
  contentHash,
}: {
  slug: string
  id: string
  title: Said
  draft: AssessedView
  updatedAt: number
  /** None while the content is not whole. */
  contentHash: string | undefined
}) {
  const { draft: words } = useWords(opinionWords)
  const { links } = useSpeech()
  const opinion = links.opinion(slug, id)
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={opinion}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26">
        <Marked said={title} />
      </h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <p className="mt-1 text-13 text-ink-soft tabular-nums">
        <Dotted
          parts={[
            words.updated(formatMoment(updatedAt)),
            contentHash ? (
              <span key="h" className="font-mono">
                {words.hash(contentHash.slice(0, 12))}
              </span>
            ) : (
              <Tag key="i" tone="warn">
                {words.incomplete}
              </Tag>
            ),
          ]}
        />
      </p>
      {draft.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="mt-8 border-t border-hairline pt-4">
          <h2 id={section.id} className="text-17">
            {section.label}
          </h2>
          <Facts
            facts={section.fields.map(({ label, text }) => [
              label,
              <bdi key="t" className="whitespace-pre-line">
                {text}
              </bdi>,
            ])}
          />
        </section>
      ))}
      <SampleRows sample={draft.sample} />
      <EvidenceTable slug={slug} id={id} evidence={draft.evidence} />
      {contentHash ? (
        <p className="mt-12">
          <a
            href={`${opinion}?content=${contentHash}#issue`}
            className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {words.issue}
          </a>
        </p>
      ) : null}
    </div>
  )
}

function SampleRows({ sample }: { sample: AssessedView['sample'] }) {
  const { draft: words } = useWords(opinionWords)
  return (
    <section aria-labelledby="sample" className="mt-8 border-t border-hairline pt-4">
      <h2 id="sample" className="text-17">
        {words.sample}
      </h2>
      {sample ? (
        <>
          <p className="text-13 text-ink-soft">{words.rows(formatCount(sample.count))}</p>
          <ScrollTable label={words.sampleTable}>
            <table className="list-table text-13">
              <caption className="sr-only">{words.sampleTable}</caption>
              <thead>
                <tr>
                  {sample.columns.map((name) => (
                    <th key={name} scope="col" className="font-mono">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sample.rows.map((row, index) => (
                  <tr key={index}>
                    {row.map((cell, place) => (
                      <td key={place} className="max-w-80 [overflow-wrap:anywhere]">
                        <bdi>{textOfCell(cell)}</bdi>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </>
      ) : (
        <p className="mt-1 text-ink-soft">{words.noSample}</p>
      )}
    </section>
  )
}

function EvidenceTable({ slug, id, evidence }: { slug: string; id: string; evidence: AssessedView['evidence'] }) {
  const { draft: words } = useWords(opinionWords)
  const { evidenceColumns: columns } = words
  return (
    <section aria-labelledby="evidence" className="mt-8 border-t border-hairline pt-4">
      <h2 id="evidence" className="text-17">
        {words.evidence}
      </h2>
      {evidence.length === 0 ? (
        <p className="mt-1 text-ink-soft">{words.noEvidence}</p>
      ) : (
        <ListTable
          label={words.evidenceTable}
          columns={[columns.slot, columns.number, columns.issuer, columns.expires, columns.file]}
        >
          {evidence.map((each) => (
            <tr key={each.slot}>
              <th scope="row">{each.name}</th>
              <td className="min-w-28">
                <bdi>{each.number}</bdi>
              </td>
              <td className="min-w-28">
                <bdi>{each.issuer}</bdi>
              </td>
              <td className="whitespace-nowrap tabular-nums">{each.expires}</td>
              <td className="whitespace-nowrap">
                {each.hasFile ? (
                  <a href={files.opinionEvidence(slug, id, each.slot)} download>
                    {words.download}
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </ListTable>
      )}
    </section>
  )
}

function textOfCell(cell: SampleCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? cell : cell.map(({ name, text }) => (name ? `${name}: ${text}` : text)).join('\n')
}
