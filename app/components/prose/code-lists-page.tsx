import { ScrollTable } from '../ui/scroll-table.tsx'
import { Contents } from './prose-page.tsx'

type List = {
  name: string
  label: string
  count: string
  show: string
  items: { code: string; zh: string; en: string }[]
}

/** Lists longer than this are folded away. */
const longest = 60

/** Every code list with both names; each has its anchor. */
export function CodeListsPage({
  words,
  lists,
}: {
  words: { title: string; lead: string; contents: string; api: string; code: string }
  lists: readonly List[]
}) {
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="mt-2 max-w-text text-17 text-ink-soft">{words.lead}</p>
      <p className="mt-2">
        <a href="/api/v1/code-lists">{words.api}</a>
      </p>
      <div className="mt-8 grid gap-x-16 gap-y-8 md:grid-cols-[200px_minmax(0,1fr)]">
        <Contents label={words.contents} items={lists.map(({ name, label }) => ({ id: name, label }))} />
        <div className="min-w-0 max-w-text">
          {lists.map((list) => (
            <section
              key={list.name}
              id={list.name}
              aria-labelledby={`${list.name}-heading`}
              className="border-t border-hairline pt-5 pb-8 first:border-t-0 first:pt-0"
            >
              <h2 id={`${list.name}-heading`} className="text-17">
                {list.label}{' '}
                <span className="ml-1 text-13 font-normal text-ink-soft">
                  <code className="font-mono">{list.name}</code> {list.count}
                </span>
              </h2>
              {list.items.length > longest ? (
                <details className="mt-1">
                  <summary className="py-1 text-lead">{list.show}</summary>
                  <CodeTable list={list} code={words.code} />
                </details>
              ) : (
                <CodeTable list={list} code={words.code} />
              )}
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

function CodeTable({ list, code }: { list: List; code: string }) {
  return (
    <ScrollTable label={list.label}>
      <table className="list-table table-fixed">
        <caption className="sr-only">{list.label}</caption>
        <thead>
          <tr>
            <th scope="col">{code}</th>
            <th scope="col" lang="zh-Hans">
              中文
            </th>
            <th scope="col" lang="en">
              English
            </th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((item) => (
            <tr key={item.code}>
              <th scope="row" className="!min-w-0">
                <code className="font-mono text-13 break-all">{item.code}</code>
              </th>
              <td lang="zh-Hans">{item.zh}</td>
              <td lang="en">{item.en}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
