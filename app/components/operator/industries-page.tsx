import { pageNumbers } from '../../domain/catalogue/page-numbers.ts'
import { labelOf } from '../../domain/codes/code-list.ts'
import { type IndustrySection, industrySections } from '../../domain/codes/industry.ts'
import {
  type AskedSuggestions,
  confidenceSteps,
  writeSuggestionFilter,
} from '../../domain/industry-suggestion/suggestion-filter.ts'
import { suggestionStates } from '../../domain/industry-suggestion/suggestion-states.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { Pagination } from '../ui/pagination.tsx'
import { IndustriesForm } from './industries-form.tsx'

export type IndustryLine = {
  code: string
  title: string
  provider: string
  providerSlug: string
  industry: IndustrySection
  confidence: number
  decidedAt: number | null
  proposals: readonly { industry: IndustrySection; confidence: number }[]
}

export type IndustriesView = {
  asked: AskedSuggestions
  total: number
  page: number
  pages: number
  providers: readonly { slug: string; name: string; count: number }[]
  lines: readonly IndustryLine[]
}

/** Suggested industries: which to look at, and the lines to decide. */
export function IndustriesPage({ asked, total, page, pages, providers, lines }: IndustriesView) {
  const { industries: words } = useWords(operatorSearchWords)
  const { links, language } = useSpeech()
  const address = (of: AskedSuggestions, to = 1) => {
    const params = writeSuggestionFilter(of, to)
    return params.size > 0 ? `${links.operatorIndustries()}?${params}` : links.operatorIndustries()
  }
  const { state, industry, confidence, provider } = asked
  const isFiltered = industry !== '' || confidence > 0 || provider !== ''
  const box = 'max-w-full rounded border border-line bg-sheet px-3 py-1.5'
  return (
    <>
      <nav aria-label={words.statesLabel} className="mt-5 flex flex-wrap gap-x-6 border-b border-hairline">
        {suggestionStates.map((each) => (
          <a
            key={each}
            href={address({ ...asked, state: each })}
            aria-current={each === state ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-1.5 text-ink no-underline hover:border-line aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
          >
            {words.states[each]}
          </a>
        ))}
      </nav>
      <form action={links.operatorIndustries()} method="get" className="mt-5 flex flex-wrap items-end gap-3">
        {state === 'proposed' ? null : <input type="hidden" name="state" value={state} />}
        <label className="grid max-w-full grid-cols-1 gap-1">
          <span className="text-13">{words.industry}</span>
          <select name="industry" defaultValue={industry} className={box}>
            <option value="">{words.anyIndustry}</option>
            {industrySections.map(({ code }) => (
              <option key={code} value={code}>
                {labelOf(industrySections, code, language)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="text-13">{words.confidence}</span>
          <select name="confidence" defaultValue={confidence === 0 ? '' : String(confidence)} className={box}>
            <option value="">{words.anyConfidence}</option>
            {confidenceSteps.map((each) => (
              <option key={each} value={each}>
                {words.atLeast(each)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid max-w-full grid-cols-1 gap-1 sm:max-w-72">
          <span className="text-13">{words.provider}</span>
          <select name="provider" defaultValue={provider} className={box}>
            <option value="">{words.anyProvider}</option>
            {providers.map(({ slug, name, count }) => (
              <option key={slug} value={slug}>
                {name} ({formatCount(count)})
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink">
          {words.filterGo}
        </button>
        {isFiltered ? (
          <a href={address({ ...asked, industry: '', confidence: 0, provider: '' })} className="py-1.5">
            {words.reset}
          </a>
        ) : null}
      </form>
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{isFiltered ? words.noneFiltered : words.none[state]}</p>
      ) : (
        <>
          <p role="status" className="mt-6 font-medium">
            {words.total[state]} <span className="tabular-nums">{words.count(formatCount(total))}</span>
          </p>
          <IndustriesForm
            key={`${address(asked, page)} ${lines[0]?.code} ${total}`}
            action={address(asked, page)}
            state={state}
            lines={lines}
          />
          <Pagination
            page={page}
            pages={pages}
            links={pageNumbers(page, pages).map((each) => ({ page: each, href: address(asked, each) }))}
          />
        </>
      )}
    </>
  )
}
