import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { type ResourceFilter, writeResourceQuery } from '../../domain/resource/resource-list.ts'
import type { ResourceState } from '../../domain/resource/resource-states.ts'
import type { ResourceLine } from '../../domain/resource/resource-view.ts'
import { resourceStateWords } from '../../domain/resource/resource-words.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { files } from '../../links.ts'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ResourceFilters } from './resource-filters.tsx'
import { ResourceTable } from './resource-table.tsx'

/** The data resources of an organisation, what was changed last first. */
export function ResourcesPage({
  workspace,
  filter,
  counts,
  industries,
  grades,
  lines,
  next,
  isFirst,
  mayWrite,
}: {
  workspace: Workspace
  filter: ResourceFilter
  /** States that there are, with how many. */
  counts: readonly { state: ResourceState; count: number }[]
  industries: readonly { value: string; label: string }[]
  grades: readonly { value: string; label: string }[]
  lines: readonly ResourceLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayWrite: boolean
}) {
  const { list: words, done } = useWords(resourceWords)
  const { links, language } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="resources">
      <Done sentences={done} />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="text-20">{words.title}</h2>
          <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
        </div>
        {mayWrite ? (
          <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <a href={links.importResources(slug)}>{words.many}</a>
            <a
              href={links.newResource(slug)}
              className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
            >
              {words.create}
            </a>
          </p>
        ) : null}
      </div>
      {counts.length === 0 ? (
        <p className="mt-8">
          {words.empty}
          {mayWrite ? <span className="block text-ink-soft">{words.emptyNext}</span> : null}
        </p>
      ) : (
        <>
          <ResourceFilters
            text={filter.text}
            choices={[
              {
                name: 'state',
                label: words.state,
                value: filter.state,
                options: counts.map(({ state, count }) => ({
                  value: state,
                  label: `${resourceStateWords[state][language]} ${formatCount(count)}`,
                })),
              },
              { name: 'industry', label: words.industry, value: filter.industry, options: industries },
              { name: 'grade', label: words.grade, value: filter.grade, options: grades },
            ]}
          />
          {lines.length === 0 ? (
            <p className="mt-6">
              {words.noMatch} <a href={links.organisationResources(slug)}>{words.showAll}</a>
            </p>
          ) : (
            <ResourceTable lines={lines} address={({ id }) => links.resource(slug, id)} />
          )}
          <ListPages
            words={words}
            first={isFirst ? undefined : links.organisationResources(slug, writeResourceQuery(filter))}
            next={next}
          >
            {lines.length > 0 ? (
              <a href={files.resourcesCsv(slug, writeResourceQuery(filter))} download>
                {words.export}
              </a>
            ) : null}
          </ListPages>
        </>
      )}
    </WorkspaceFrame>
  )
}
