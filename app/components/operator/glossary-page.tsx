import { useActionData } from '@remix-run/react'
import type { ActorName } from '../../domain/audit/actor-names.ts'
import type { GlossaryFault } from '../../domain/glossary/glossary.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { FilterForm, FilterText } from '../ui/filter-form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { ActorLink } from './actor-link.tsx'

export type GlossaryView = {
  text: string
  total: number
  page: number
  pages: number
  hasPreview: boolean
  lines: readonly { line: string; author: ActorName; savedAt: number }[]
}
export type WrongLine = { line: number; fault: GlossaryFault; form: string }

/** The operator's own lines: add some, look for some, take some away. */
export function GlossaryPage({ text, total, page, pages, hasPreview, lines }: GlossaryView) {
  const { glossary: words, problems } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  const wrong = useActionData<{ wrong?: readonly WrongLine[] } | undefined>()?.wrong ?? []
  const address = (to: number) => {
    const params = new URLSearchParams({ ...(text && { q: text }), ...(to > 1 && { page: String(to) }) })
    return params.size > 0 ? `${links.operatorGlossary()}?${params}` : links.operatorGlossary()
  }
  return (
    <>
      {hasPreview ? (
        <div className="mt-4">
          <Notice kind="info">
            {words.openPreview} <a href={links.operatorGlossaryPreview()}>{words.toPreview}</a>
          </Notice>
        </div>
      ) : null}
      <section className="mt-8">
        <h2 className="mb-3 text-20">{words.add}</h2>
        <Form name="add" sentences={problems} className="grid grid-cols-1 gap-5">
          {wrong.length > 0 ? (
            <ul className="max-w-text list-disc pl-5 text-15 text-stop">
              {wrong.map(({ line, fault, form }) => (
                <li key={line}>{words.wrongLine(line, words.faults[fault]?.(form) ?? '')}</li>
              ))}
            </ul>
          ) : null}
          <TextArea
            name="lines"
            label={words.addField}
            hint={
              <>
                {words.addHint}
                <code className="mt-1 block">{words.example}</code>
              </>
            }
            rows={5}
            maxLength={100_000}
            spellCheck={false}
          />
          <Button>{words.preview}</Button>
        </Form>
      </section>
      <section className="mt-12">
        <h2 className="text-20">{words.lines}</h2>
        {total === 0 && text === '' ? (
          <p className="mt-3 text-ink-soft">{words.none}</p>
        ) : (
          <>
            <FilterForm action={links.operatorGlossary()} go={words.searchGo}>
              <FilterText label={words.search} text={text} />
            </FilterForm>
            {lines.length === 0 ? (
              <p className="mt-4 text-ink-soft">
                {words.noneFound} <a href={links.operatorGlossary()}>{words.showAll}</a>
              </p>
            ) : (
              <>
                <p role="status" className="mt-4 font-medium">
                  {words.total(formatCount(total))}
                </p>
                <Form name="remove" sentences={problems} className="grid grid-cols-1 gap-5">
                  <ListTable
                    label={words.table}
                    columns={[
                      { head: <span className="sr-only">{words.choose}</span> },
                      words.zh,
                      words.en,
                      words.author,
                      words.savedAt,
                    ]}
                  >
                    {lines.map(({ line, author, savedAt }) => {
                      const [zh = '', en = ''] = line.split('=')
                      return (
                        <tr key={line}>
                          <td className="!pr-3">
                            <input
                              type="checkbox"
                              name="chosen[]"
                              value={line}
                              aria-label={words.chooseOne(line)}
                              className="size-4"
                            />
                          </td>
                          <th scope="row" className="!min-w-28">
                            {zh.split('|').join('、')}
                          </th>
                          <td className="min-w-36">{en.split('|').join(', ')}</td>
                          <td className="whitespace-nowrap">
                            <ActorLink actor={author} />
                          </td>
                          <td className="whitespace-nowrap">{formatDay(savedAt)}</td>
                        </tr>
                      )
                    })}
                  </ListTable>
                  <Button look="plain">{words.remove}</Button>
                </Form>
                <NumberedPages page={page} pages={pages} address={address} />
              </>
            )}
          </>
        )}
      </section>
    </>
  )
}
