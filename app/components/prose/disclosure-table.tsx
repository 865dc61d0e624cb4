import type { DisclosureGroup } from '../../domain/listing/disclosure.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'

const groups: readonly DisclosureGroup[] = ['find', 'access', 'structure', 'reuse', 'context']

/** What the disclosure score asks for, by group, and the weight of each item. */
export function DisclosureTable({
  view: { words, items },
}: {
  view: {
    words: {
      caption: string
      item: string
      weight: string
      total: string
      groups: Record<DisclosureGroup, string>
    }
    items: { group: DisclosureGroup; weight: number; label: string }[]
  }
}) {
  return (
    <div className="mt-5 max-w-text">
      <ScrollTable label={words.caption}>
        <table className="list-table">
          <caption className="pb-2 text-left text-13 text-ink-soft">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="!text-right">
                {words.weight}
              </th>
            </tr>
          </thead>
          {groups.map((group) => {
            const some = items.filter((item) => item.group === group)
            return (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" className="!pt-4 !font-medium">
                    {words.groups[group]}
                  </th>
                  <td className="text-right font-medium">{some.reduce((sum, item) => sum + item.weight, 0)}</td>
                </tr>
                {some.map((item) => (
                  <tr key={item.label}>
                    <th scope="row" className="!pl-4">
                      {item.label}
                    </th>
                    <td className="text-right">{item.weight}</td>
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </ScrollTable>
    </div>
  )
}
