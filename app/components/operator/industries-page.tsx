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
import { FilterForm, FilterSelect } from '../ui/filter-form.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
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
      <FilterForm
        action={links.operatorIndustries()}
        go={words.filterGo}
        keep={{ ...(state !== 'proposed' && { state }) }}
        clear={
          isFiltered && { to: address({ ...asked, industry: '', confidence: 0, provider: '' }), label: words.reset }
        }
      >
        <FilterSelect
          name="industry"
          label={words.industry}
          value={industry}
          any={words.anyIndustry}
          options={industrySections.map(({ code }) => ({
            value: code,
            label: labelOf(industrySections, code, language),
          }))}
        />
        <FilterSelect
          name="confidence"
          label={words.confidence}
          value={confidence === 0 ? '' : String(confidence)}
          any={words.anyConfidence}
          options={confidenceSteps.map((each) => ({ value: String(each), label: words.atLeast(each) }))}
        />
        <FilterSelect
          name="provider"
          label={words.provider}
          value={provider}
          any={words.anyProvider}
          options={providers.map(({ slug, name, count }) => ({
            value: slug,
            label: `${name} (${formatCount(count)})`,
          }))}
        />
      </FilterForm>
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
          <NumberedPages page={page} pages={pages} address={(each) => address(asked, each)} />
        </>
      )}
    </>
  )
}
