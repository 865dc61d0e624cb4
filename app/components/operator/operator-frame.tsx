import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorFrameWords } from '../../i18n/operator-frame.ts'
import { SideMenu } from '../ui/side-menu.tsx'

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
  const isHere = (to: string) => pathname === to || (to !== links.operator() && pathname.startsWith(`${to}/`))
  const item = (to: string, label: string) => ({ to, label, isHere: isHere(to) })
  const groups = [
    { items: [item(links.operator(), words.items.overview)] },
    {
      title: words.groups.desk,
      items: [
        item(links.operatorReviews(), words.items.reviews),
        item(links.operatorOrganisations(), words.items.organisations),
        item(links.operatorDemands(), words.items.demands),
        item(links.operatorConstruction(), words.items.construction),
        item(links.operatorPayments(), words.items.payments),
        item(links.operatorComplaints(), words.items.complaints),
        item(links.operatorObjections(), words.items.objections),
      ],
    },
    {
      title: words.groups.trading,
      items: [
        item(links.operatorOrders(), words.items.orders),
        item(links.operatorSettlement(), words.items.settlement),
        item(links.operatorDisputes(), words.items.disputes),
        item(links.operatorFiledDeals(), words.items.filedDeals),
        item(links.operatorWatermark(), words.items.watermark),
      ],
    },
    {
      title: words.groups.data,
      items: [
        item(links.operatorCensus(), words.items.census),
        item(links.operatorUnmet(), words.items.unmet),
        item(links.operatorSearches(), words.items.searches),
        item(links.operatorGlossary(), words.items.glossary),
        item(links.operatorIndustries(), words.items.industries),
      ],
    },
    {
      title: words.groups.exchange,
      items: [
        item(links.operatorPeople(), words.items.people),
        item(links.operatorMailbox(), words.items.mailbox),
        item(links.operatorJobs(), words.items.jobs),
        item(links.operatorAudit(), words.items.audit),
        item(links.operatorCalendar(), words.items.calendar),
        item(links.operatorSettings(), words.items.settings),
      ],
    },
  ]
  return (
    <div className="grid gap-x-10 gap-y-6 py-8 lg:grid-cols-[10rem_minmax(0,1fr)]">
      <SideMenu label={words.label} groups={groups} />
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
