import { labelOf } from '../../domain/codes/code-list.ts'
import { grades } from '../../domain/codes/grading.ts'
import type { ResourceState } from '../../domain/resource/resource-states.ts'
import type { ResourceLine } from '../../domain/resource/resource-view.ts'
import { resourceStateWords } from '../../domain/resource/resource-words.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** Where a resource stands. */
export function ResourceStateTag({ state }: { state: ResourceState }) {
  const { language } = useSpeech()
  const tone = { draft: 'plain', registered: 'lead', changed: 'lead', retired: 'warn' } as const
  return <Tag tone={tone[state]}>{resourceStateWords[state][language]}</Tag>
}

/** Data resources, one a line; for operators with the organisation that holds each. */
export function ResourceTable({
  lines,
  address,
  hasHolders = false,
}: {
  lines: readonly ResourceLine[]
  /** The page of a line. */
  address: (line: ResourceLine) => string
  hasHolders?: boolean
}) {
  const { list: words } = useWords(resourceWords)
  const { language, links } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.title,
        words.columns.state,
        words.columns.industry,
        words.columns.grade,
        words.columns.frequency,
        { head: words.columns.products, isFigures: true },
        words.columns.updated,
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="min-w-48 font-normal">
            <a href={address(line)} className="inline-block">
              <Marked said={line.title} />
            </a>
            <span className="block text-13 text-ink-soft">
              {hasHolders ? (
                <a
                  href={links.operatorOrganisation(line.organisation.slug)}
                  className="inline-block py-1 text-ink-soft"
                >
                  <Marked said={line.organisation.name} />
                </a>
              ) : (
                line.number
              )}
            </span>
          </th>
          <td>
            <ResourceStateTag state={line.state} />
          </td>
          <td className="min-w-40">
            {line.industry}
            {line.region ? <span className="block text-13 text-ink-soft">{line.region}</span> : null}
          </td>
          <td className="whitespace-nowrap">{line.grade ? labelOf(grades, line.grade, language) : null}</td>
          <td className="whitespace-nowrap">{line.frequency}</td>
          <td className="text-right! tabular-nums">{line.products === 0 ? '–' : line.products}</td>
          <td className="whitespace-nowrap tabular-nums">{line.updated}</td>
        </tr>
      ))}
    </ListTable>
  )
}
