import { fields16, industrySections } from '../../domain/codes/industry.ts'
import { regions } from '../../domain/codes/region.ts'
import { type TopicQuery, writeTopicQuery } from '../../domain/topic/topic-list.ts'
import { topicLists } from '../../domain/topic/topic-rules.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'

const options = { field: fields16, industry: industrySections, region: regions }

/** A choice for each list by which topics are filtered. */
export function TopicFilters({ query, action }: { query: TopicQuery; action: string }) {
  const words = useWords(topicWords)
  const { language } = useSpeech()
  const isFiltered = topicLists.some((list) => query[list] !== undefined)
  const { scope } = query
  return (
    <form method="get" action={action} className="mt-5 flex flex-wrap items-end gap-3">
      {scope ? <input type="hidden" name="of" value={scope} /> : null}
      {topicLists.map((list) => (
        <label key={list} className="grid min-w-0 max-w-52 flex-1 basis-32 gap-1">
          <span className="text-13">{words.filters[list]}</span>
          <select
            name={list}
            defaultValue={query[list] ?? ''}
            className="w-full rounded border border-line bg-sheet px-3 py-1.5"
          >
            <option value="">{words.any}</option>
            {options[list].map((item) => (
              <option key={item.code} value={item.code}>
                {item[language]}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink">
        {words.filter}
      </button>
      {isFiltered ? (
        <a href={`${action}?${writeTopicQuery({ ...(scope && { scope }) })}`} className="py-1.5 text-15">
          {words.clear}
        </a>
      ) : null}
    </form>
  )
}
