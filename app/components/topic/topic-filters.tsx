import { fields16, industrySections } from '../../domain/codes/industry.ts'
import { regions } from '../../domain/codes/region.ts'
import { type TopicQuery, writeTopicQuery } from '../../domain/topic/topic-list.ts'
import { topicLists } from '../../domain/topic/topic-rules.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'
import { FilterForm, FilterSelect } from '../ui/filter-form.tsx'

const options = { field: fields16, industry: industrySections, region: regions }

/** A choice for each list by which topics are filtered. */
export function TopicFilters({ query, action }: { query: TopicQuery; action: string }) {
  const words = useWords(topicWords)
  const { language } = useSpeech()
  const isFiltered = topicLists.some((list) => query[list] !== undefined)
  const { scope } = query
  return (
    <FilterForm
      action={action}
      go={words.filter}
      keep={{ ...(scope && { of: scope }) }}
      clear={isFiltered && { to: `${action}?${writeTopicQuery({ ...(scope && { scope }) })}`, label: words.clear }}
    >
      {topicLists.map((list) => (
        <FilterSelect
          key={list}
          name={list}
          label={words.filters[list]}
          value={query[list]}
          any={words.any}
          options={options[list].map((item) => ({ value: item.code, label: item[language] }))}
        />
      ))}
    </FilterForm>
  )
}
