import type { OperatorTopicsView } from '../../domain/topic/read-topics.server.ts'
import { type TopicQuery, writeTopicQuery } from '../../domain/topic/topic-list.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'
import { files } from '../../links.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { TopicFilters } from './topic-filters.tsx'
import { TopicList } from './topic-list.tsx'

/** What is looked for and not found, for operators: what the fields come to, and all topics. */
export function OperatorTopicsPage({ view, query }: { view: OperatorTopicsView; query: TopicQuery }) {
  const words = useWords(topicWords)
  const { links } = useSpeech()
  const { lines, next, fields } = view
  const { after, ...filters } = query
  return (
    <>
      <Done sentences={words.operator.done} />
      <SmallFormProblem names={['construct']} sentences={words.problems} />
      {fields.length > 0 ? (
        <section aria-labelledby="fields" className="mt-6">
          <h2 id="fields" className="text-17">
            {words.operator.fields}
          </h2>
          <ScrollTable label={words.operator.fields}>
            <table className="list-table max-w-text">
              <caption className="sr-only">{words.operator.fields}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.operator.field}</th>
                  <th scope="col" className="text-right!">
                    {words.operator.topics}
                  </th>
                  <th scope="col" className="text-right!">
                    {words.volumeName}
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ code, name, topics, volume }) => (
                  <tr key={code}>
                    <th scope="row" className="!min-w-24">
                      <a href={links.operatorUnmet(writeTopicQuery({ field: code }))}>{name}</a>
                    </th>
                    <td className="text-right! tabular-nums">{formatCount(topics)}</td>
                    <td className="text-right! tabular-nums">{formatCount(volume)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </section>
      ) : null}
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-17">{words.list}</h2>
        {lines.length > 0 ? <a href={files.topicsCsv}>{words.operator.exportCsv}</a> : null}
      </div>
      <TopicFilters query={query} action={links.operatorUnmet()} />
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{words.empty}</p>
      ) : (
        <TopicList
          lines={lines}
          acts={({ id, name, construction }) =>
            construction ? (
              <span>
                {words.operator.onList} <a href={links.operatorConstructionItem(construction)}>{construction}</a>
              </span>
            ) : (
              <SmallForm name="construct" fields={{ topic: id }} label={words.operator.constructOf(name.text)}>
                {words.operator.construct}
              </SmallForm>
            )
          }
        />
      )}
      <ListPages
        words={words}
        first={after ? links.operatorUnmet(writeTopicQuery(filters)) : undefined}
        next={next && links.operatorUnmet(writeTopicQuery({ ...filters, after: next }))}
      />
      <p className="mt-8 max-w-text text-13 text-pretty text-ink-soft">
        {words.volumeHint} {words.anonymous}
      </p>
    </>
  )
}
