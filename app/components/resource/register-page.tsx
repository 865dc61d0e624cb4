import { type ResourceFilter, writeResourceQuery } from '../../domain/resource/resource-list.ts'
import type { RegisterChoices, ResourceLine } from '../../domain/resource/resource-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { censusWords } from '../../i18n/resource-census.ts'
import { ListPages } from '../ui/list-parts.tsx'
import { ResourceFilters } from './resource-filters.tsx'
import { ResourceTable } from './resource-table.tsx'

/** The register of the census for operators: what counts, of everybody, by any of the figures' filters. */
export function RegisterPage({
  filter,
  choices,
  beside,
  lines,
  next,
  isFirst,
}: RegisterChoices & {
  filter: ResourceFilter
  lines: readonly ResourceLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { list: common } = useWords(resourceWords)
  const { list: words } = useWords(censusWords)
  const { links, language } = useSpeech()
  const labels: Record<string, string> = {
    industry: common.industry,
    region: words.region,
    source: words.source,
    grade: common.grade,
  }
  return (
    <>
      <ResourceFilters
        text={filter.text}
        choices={choices.map((choice) => ({ ...choice, label: labels[choice.name] ?? choice.name }))}
        keep={Object.fromEntries(beside.map(({ name, value }) => [name, value]))}
      />
      {beside.length > 0 ? (
        <p className="mt-3 text-15">
          {words.narrowed(beside.map(({ label }) => label).join(language === 'zh' ? '、' : ', '))}{' '}
          <a href={links.operatorResources()}>{words.showAll}</a>
        </p>
      ) : null}
      {lines.length === 0 ? (
        <p className="mt-6">
          {words.empty} <a href={links.operatorResources()}>{words.showAll}</a>
        </p>
      ) : (
        <ResourceTable lines={lines} hasHolders address={({ number = '' }) => links.operatorResource(number)} />
      )}
      <ListPages
        words={common}
        first={isFirst ? undefined : links.operatorResources(writeResourceQuery(filter))}
        next={next}
      />
    </>
  )
}
