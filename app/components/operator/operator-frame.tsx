import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorFrameWords } from '../../i18n/operator-frame.ts'

/** The frame of every operators' page: where one can go in the area, beside the page or above it, and its title. */
export function OperatorFrame({
  title,
  lead,
  back,
  children,
}: {
  title: ReactNode
  /** One sentence under the title. */
  lead?: ReactNode
  /** The list this page is one of. */
  back?: { to: string; label: string }
  children: ReactNode
}) {
  const words = useWords(operatorFrameWords)
  const { links } = useSpeech()
  const { pathname } = useLocation()
  const items: readonly { to: string; label: string }[] = [
    { to: links.operator(), label: words.items.overview },
    { to: links.operatorReviews(), label: words.items.reviews },
    { to: links.operatorOrganisations(), label: words.items.organisations },
    { to: links.operatorDemands(), label: words.items.demands },
    { to: links.operatorConstruction(), label: words.items.construction },
    { to: links.operatorComplaints(), label: words.items.complaints },
    { to: links.operatorObjections(), label: words.items.objections },
    { to: links.operatorCensus(), label: words.items.census },
    { to: links.operatorPeople(), label: words.items.people },
    { to: links.operatorUnmet(), label: words.items.unmet },
    { to: links.operatorSearches(), label: words.items.searches },
    { to: links.operatorGlossary(), label: words.items.glossary },
    { to: links.operatorIndustries(), label: words.items.industries },
    { to: links.operatorMailbox(), label: words.items.mailbox },
    { to: links.operatorJobs(), label: words.items.jobs },
    { to: links.operatorAudit(), label: words.items.audit },
    { to: links.operatorCalendar(), label: words.items.calendar },
    { to: links.operatorSettings(), label: words.items.settings },
  ]
  const isHere = (to: string) => pathname === to || (to !== links.operator() && pathname.startsWith(`${to}/`))
  return (
    <div className="grid gap-x-10 gap-y-6 py-8 md:grid-cols-[10rem_minmax(0,1fr)]">
      <nav aria-label={words.label} className="no-print">
        <p className="mb-1 hidden text-13 text-ink-soft md:block">{words.area}</p>
        <ul className="flex flex-wrap gap-x-4 border-b border-hairline pb-2 md:flex-col md:border-0 md:pb-0">
          {items.map((item) => (
            <li key={item.to}>
              <a
                href={item.to}
                aria-current={isHere(item.to) ? 'page' : undefined}
                className="block py-1.5 text-ink no-underline hover:underline aria-[current]:font-medium aria-[current]:text-lead md:-ml-3 md:border-l-2 md:border-transparent md:pl-2.5 md:aria-[current]:border-lead"
              >
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        {back ? (
          <p className="mb-1 text-13">
            <a href={back.to}>{back.label}</a>
          </p>
        ) : null}
        <h1 className="text-26">{title}</h1>
        {lead ? <p className="mt-1 max-w-text text-ink-soft text-pretty">{lead}</p> : null}
        {children}
      </div>
    </div>
  )
}
