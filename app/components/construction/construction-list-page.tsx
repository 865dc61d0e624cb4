import { industrySections } from '../../domain/codes/industry.ts'
import { regions } from '../../domain/codes/region.ts'
import { type ConstructionFilter, writeConstructionQuery } from '../../domain/construction/construction-list.ts'
import { type ConstructionState, constructionStates } from '../../domain/construction/construction-steps.ts'
import type { ConstructionLine } from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Dotted } from '../ui/dotted.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** Provinces: what lies in one is found by it. */
const provinces = regions.filter(({ code }) => code.endsWith('0000'))

/** The dataset construction list, the newest first. */
export function ConstructionListPage({
  filter,
  counts,
  lines,
  isFirst,
  next,
}: {
  filter: ConstructionFilter
  counts: Partial<Record<ConstructionState, number>>
  lines: readonly ConstructionLine[]
  isFirst: boolean
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(constructionWords)
  const { links, language } = useSpeech()
  const count = (state: ConstructionState) => formatCount(counts[state] ?? 0)
  const isEmpty = Object.keys(counts).length === 0
  return (
    <div className="py-8">
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <FilterForm filter={filter} />
      <div className="mt-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p role="status" className="font-medium">
          {words.counts(count('open'), count('claimed'), count('built'))}
        </p>
        <p className="text-15">
          <a href={language === 'zh' ? files.constructionFeed : `${files.constructionFeed}?lang=en`}>{words.feed}</a>
        </p>
      </div>
      {lines.length === 0 ? (
        <p className="mt-4 max-w-text border-t border-hairline pt-4">
          {isEmpty ? (
            words.empty
          ) : (
            <>
              {words.noMatch} <a href={links.constructionList()}>{words.showAll}</a>
            </>
          )}
        </p>
      ) : (
        <ol aria-label={words.label} className="mt-3 border-t border-hairline">
          {lines.map((line) => (
            <ConstructionEntry key={line.number} line={line} href={links.constructionItem(line.number)} />
          ))}
        </ol>
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.constructionList(writeConstructionQuery(filter))}
        next={next}
      />
    </div>
  )
}

/** One item in a list. */
export function ConstructionEntry({ line, href }: { line: ConstructionLine; href: string }) {
  const words = useWords(constructionWords)
  return (
    <li className="border-b border-hairline py-4">
      <h2 className="text-17">
        <a href={href} className="no-underline hover:underline">
          <Marked said={line.title} />
        </a>
      </h2>
      <p className="mt-0.5 text-15 text-ink-soft">
        <Dotted
          parts={[
            <ConstructionStateTag key="s" state={line.state} />,
            line.number,
            line.type,
            ...line.industries.slice(0, 2),
            ...line.regions.slice(0, 3),
            line.published,
            line.claims > 0 ? words.claims(formatCount(line.claims)) : words.noClaims,
            line.offered ? words.operator.offered(formatCount(line.offered)) : undefined,
          ]}
        />
      </p>
      <p className="mt-1 line-clamp-2 max-w-text text-pretty">
        <Marked said={line.need} />
      </p>
    </li>
  )
}

/** Where an item stands. */
export function ConstructionStateTag({ state }: { state: ConstructionState }) {
  const words = useWords(constructionWords)
  return <Tag tone={state === 'open' ? 'lead' : 'plain'}>{words.states[state]}</Tag>
}

function FilterForm({ filter }: { filter: ConstructionFilter }) {
  const { filter: words, states } = useWords(constructionWords)
  const { links, language } = useSpeech()
  const choices = [
    ['state', words.state, constructionStates.map((code) => ({ code, label: states[code] }))],
    ['industry', words.industry, industrySections.map((each) => ({ code: each.code, label: each[language] }))],
    ['region', words.region, provinces.map((each) => ({ code: each.code, label: each[language] }))],
  ] as const
  return (
    <form action={links.constructionList()} method="get" className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      {choices.map(([name, label, options]) => (
        <label key={name} className="grid min-w-0 gap-1">
          <span className="text-13">{label}</span>
          <select
            name={name}
            defaultValue={filter[name] ?? ''}
            className="h-10 max-w-60 rounded border border-line bg-sheet px-3"
          >
            <option value="">{words.all}</option>
            {options.map((option) => (
              <option key={option.code} value={option.code}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="submit"
        className="h-10 rounded border border-lead bg-lead px-4 font-medium text-on-lead hover:bg-lead-strong"
      >
        {words.go}
      </button>
    </form>
  )
}
