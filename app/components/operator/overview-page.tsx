import type { Overview } from '../../domain/person-admin/read-overview.server.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'

/** What waits for operators, each with the way to it, and a few figures. */
export function OverviewPage({ waiting, figures }: Overview) {
  const { overview: words } = useWords(operatorWords)
  const { links } = useSpeech()
  const addresses: Record<Overview['waiting'][number]['name'], string> = {
    overdueReviews: links.operatorReviews(new URLSearchParams({ late: 'yes' })),
    reviews: links.operatorReviews(),
    organisations: links.operatorOrganisations(),
    demandReviews: links.operatorDemands(),
    escalatedDemands: links.operatorDemands(new URLSearchParams({ state: 'escalated' })),
    claims: links.operatorConstruction(),
    orders: links.operatorOrders(),
    complaints: links.operatorComplaints(),
    stuckMails: `${links.operatorMailbox()}?state=stuck`,
    jobs: links.operatorJobs(),
    search: links.operatorJobs(),
    building: links.operatorJobs(),
    audit: links.operatorAudit(),
    noOperator: `${links.operatorPeople()}?filter=operators`,
  }
  const well = figures.auditAt === undefined ? words.auditNever : words.auditWell(formatMoment(figures.auditAt))
  const facts: readonly { label: string; value: string; hint?: string; to?: string }[] = [
    {
      label: words.people,
      value: formatCount(figures.people),
      ...(figures.unconfirmed > 0 && { hint: words.peopleHint(formatCount(figures.unconfirmed)) }),
      to: links.operatorPeople(),
    },
    { label: words.sessions, value: formatCount(figures.sessions) },
    {
      label: words.organisations,
      value: formatCount(figures.organisations),
      ...(figures.unverified > 0 && { hint: words.organisationsHint(formatCount(figures.unverified)) }),
      to: `${links.operatorOrganisations()}?standing=verified`,
    },
    {
      label: words.reviews,
      value: formatCount(figures.underWay),
      ...(figures.inNotice > 0 && { hint: words.reviewsHint(formatCount(figures.inNotice)) }),
      to: links.operatorReviews(new URLSearchParams({ state: 'open' })),
    },
    { label: words.listings, value: formatCount(figures.listings), to: links.catalogue() },
    { label: words.events, value: formatCount(figures.events), to: links.operatorAudit() },
  ]
  return (
    <>
      <section aria-labelledby="waiting" className="mt-8">
        <h2 id="waiting" className="text-20">
          {words.waiting}
        </h2>
        {waiting.length === 0 ? (
          <p className="mt-2 text-ink-soft">{words.nothing}</p>
        ) : (
          <ul className="mt-3 border-b border-hairline">
            {waiting.map(({ name, count }) => (
              <li key={name} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-hairline py-3">
                <a href={addresses[name]} className="font-medium">
                  {words.items[name].label}
                </a>
                <span className="text-ink-soft">{words.items[name].hint(formatCount(count))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="figures" className="mt-12">
        <h2 id="figures" className="text-20">
          {words.figures}
        </h2>
        <dl className="mt-4 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
          {facts.map(({ label, value, hint, to }) => (
            <div key={label}>
              <dt className="text-13 text-ink-soft">{label}</dt>
              <dd>
                <span className="text-26 tabular-nums">{to ? <a href={to}>{value}</a> : value}</span>
                {hint ? <span className="block text-13 text-ink-soft">{hint}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
        <dl className="mt-8 grid gap-x-6 gap-y-2 border-t border-hairline pt-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{words.searchState}</dt>
          <dd>{words.searchStates[figures.search]}</dd>
          <dt className="text-ink-soft">{words.auditState}</dt>
          <dd>{figures.isAuditBroken ? words.auditBroken : well}</dd>
        </dl>
      </section>
    </>
  )
}
