import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { FiguresView } from '../../domain/trade-figures/read-figures.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { tradeFiguresWords } from '../../i18n/trade-figures.ts'
import { files } from '../../links.ts'
import { Marked } from '../ui/marked.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { FiguresListings } from './figures-listings.tsx'
import { FiguresMonths } from './figures-months.tsx'
import { FiguresTotals } from './figures-totals.tsx'

/** The figures of what an organisation sells or buys: in all, by month and by listing. */
export function FiguresPage({ workspace, ...view }: FiguresView & { workspace: Workspace }) {
  const words = useWords(tradeFiguresWords)
  const { links, language } = useSpeech()
  const { slug } = workspace
  const { side } = view
  const paramsOf = (each: typeof side) => new URLSearchParams(each === 'buyer' ? { side: each } : {})
  return (
    <WorkspaceFrame workspace={workspace} tab="tradeFigures">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-20">{words.title}</h2>
        <a href={files.tradeFiguresCsv(slug, paramsOf(side), language)} className="text-15" download>
          {words.csv.link}
        </a>
      </div>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.leads[side]}</p>
      <SideTabs
        label={words.sidesLabel}
        tabs={(['provider', 'buyer'] as const).map((each) => ({
          to: links.tradeFigures(slug, paramsOf(each)),
          label: words.sides[each],
          isHere: each === side,
        }))}
      />
      <FiguresTotals view={view} />
      {'ending' in view ? <Ending slug={slug} ending={view.ending} /> : null}
      <FiguresMonths view={view} />
      <FiguresListings view={view} />
    </WorkspaceFrame>
  )
}

function Ending({ slug, ending }: { slug: string; ending: Extract<FiguresView, { ending: unknown }>['ending'] }) {
  const words = useWords(tradeFiguresWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="ending" className="mt-10">
      <h3 id="ending" className="text-17">
        {words.endingTitle} <span className="text-13 font-normal text-ink-soft">{words.ending}</span>
      </h3>
      {ending.length === 0 ? (
        <p className="mt-2 text-ink-soft">{words.noEnding}</p>
      ) : (
        <ul className="mt-2 border-t border-hairline">
          {ending.map(({ number, title, until, daysLeft }) => (
            <li key={number} className="flex flex-wrap justify-between gap-x-6 border-b border-hairline py-2">
              <a href={links.entitlement(slug, number)}>
                <Marked said={title} />
              </a>
              <span className="text-15 text-ink-soft tabular-nums">{words.until(until ?? '', daysLeft ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
