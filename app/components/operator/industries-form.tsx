import { useRef } from 'react'
import { labelOf } from '../../domain/codes/code-list.ts'
import { industrySections } from '../../domain/codes/industry.ts'
import type { SuggestionState } from '../../domain/industry-suggestion/suggestion-states.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { useMounted } from '../listing/use-mounted.ts'
import { ListTable } from '../ui/list-table.tsx'
import type { IndustryLine } from './industries-page.tsx'

/** The lines of one page with a box each, and what can be done with those that are chosen. */
export function IndustriesForm({
  action,
  state,
  lines,
}: {
  action: string
  state: SuggestionState
  lines: readonly IndustryLine[]
}) {
  const { industries: words, problems } = useWords(operatorSearchWords)
  const { links, language } = useSpeech()
  const isMounted = useMounted()
  const table = useRef<HTMLDivElement>(null)
  const chooseAll = (isChosen: boolean) => {
    for (const box of table.current?.querySelectorAll<HTMLInputElement>('input[name="chosen[]"]') ?? [])
      box.checked = isChosen
  }
  const percent = (confidence: number) => `${Math.round(confidence * 100)}%`
  return (
    <Form name="decide" action={action} sentences={problems} className="mt-3 grid grid-cols-1 gap-3">
      <p className="max-w-text text-13 text-ink-soft text-pretty">{words.meaning[state]}</p>
      <div ref={table}>
        {isMounted ? (
          <label className="inline-flex items-baseline gap-2">
            <input type="checkbox" onChange={(event) => chooseAll(event.currentTarget.checked)} />
            {words.chooseAll}
          </label>
        ) : null}
        <ListTable
          label={words.table}
          columns={[
            { head: <span className="sr-only">{words.choose}</span> },
            words.listing,
            words.section,
            state !== 'proposed' && words.decidedAt,
          ]}
        >
          {lines.map((line) => (
            <tr key={`${line.code} ${line.industry}`}>
              <td className="!pr-3">
                <input
                  type="checkbox"
                  name="chosen[]"
                  value={state === 'proposed' ? line.code : `${line.code}=${line.industry}`}
                  aria-label={words.chooseOne(line.title)}
                  className="size-4"
                />
              </td>
              <th scope="row" className="!min-w-32">
                <a href={links.listing(line.code)} className="no-underline hover:underline">
                  {line.title}
                </a>
                <span className="block text-13 text-ink-soft">{line.provider}</span>
              </th>
              <td>
                {state === 'proposed' ? (
                  <select
                    name={`industry.${line.code}`}
                    defaultValue={line.industry}
                    aria-label={words.sectionOf(line.title)}
                    className="w-40 rounded border border-line bg-sheet px-2 py-1 sm:w-auto sm:max-w-72"
                  >
                    {line.proposals.map(({ industry, confidence }) => (
                      <option key={industry} value={industry}>
                        {percent(confidence)} {labelOf(industrySections, industry, language)}
                      </option>
                    ))}
                  </select>
                ) : (
                  <>
                    {labelOf(industrySections, line.industry, language)}
                    <span className="block text-13 text-ink-soft tabular-nums">{percent(line.confidence)}</span>
                  </>
                )}
              </td>
              {state === 'proposed' ? null : (
                <td className="whitespace-nowrap">{line.decidedAt === null ? '' : formatMoment(line.decidedAt)}</td>
              )}
            </tr>
          ))}
        </ListTable>
      </div>
      <p className="sticky bottom-0 flex flex-wrap gap-3 bg-paper py-3">
        {state === 'confirmed' ? null : (
          <Button name="verdict" value="confirm">
            {state === 'declined' ? words.confirmAfterAll : words.confirm}
          </Button>
        )}
        {state === 'declined' ? null : (
          <Button name="verdict" value="decline" look="plain">
            {state === 'confirmed' ? words.takeBack : words.decline}
          </Button>
        )}
      </p>
    </Form>
  )
}
