import type { Place } from './place.ts'

/** Addresses of the operators' pages. */
export function operatorLinks({ base, withQuery }: Place) {
  return {
    operator: () => `${base}/operator`,
    operatorOrganisations: () => `${base}/operator/organisations`,
    operatorOrganisation: (slug: string) => `${base}/operator/organisations/${encodeURIComponent(slug)}`,
    /** The review desk: the queue, filtered by these parameters, and one case. */
    operatorReviews: (params = new URLSearchParams()) => withQuery(`${base}/operator/reviews`, params),
    operatorReview: (number: string) => `${base}/operator/reviews/${encodeURIComponent(number)}`,
    /** What providers are paid: balances and runs, and one run. */
    operatorSettlement: (params = new URLSearchParams()) => withQuery(`${base}/operator/settlement`, params),
    operatorSettlementRun: (number: string) => `${base}/operator/settlement/${encodeURIComponent(number)}`,
    operatorPeople: () => `${base}/operator/people`,
    operatorPerson: (id: string) => `${base}/operator/people/${id}`,
    operatorMailbox: () => `${base}/operator/mailbox`,
    operatorMail: (id: string) => `${base}/operator/mailbox/${id}`,
    operatorJobs: () => `${base}/operator/jobs`,
    operatorAudit: () => `${base}/operator/audit`,
    operatorSettings: () => `${base}/operator/settings`,
    /** Topics of unmet demand for operators, filtered by these parameters. */
    operatorUnmet: (params = new URLSearchParams()) => withQuery(`${base}/operator/unmet`, params),
    operatorSearches: () => `${base}/operator/searches`,
    operatorGlossary: () => `${base}/operator/glossary`,
    operatorGlossaryPreview: () => `${base}/operator/glossary/preview`,
    operatorCensus: () => `${base}/operator/census`,
    /** The register of the census, filtered by these parameters. */
    operatorResources: (params = new URLSearchParams()) => withQuery(`${base}/operator/census/resources`, params),
    operatorResource: (number: string) => `${base}/operator/census/resources/${encodeURIComponent(number)}`,
    operatorIndustries: () => `${base}/operator/industries`,
    /** The demand desk: the queue, filtered by these parameters, and one demand. */
    operatorDemands: (params = new URLSearchParams()) => withQuery(`${base}/operator/demands`, params),
    operatorDemand: (number: string) => `${base}/operator/demands/${encodeURIComponent(number)}`,
    /** Items of the construction list that are claimed. */
    operatorConstruction: (params = new URLSearchParams()) => withQuery(`${base}/operator/construction`, params),
    operatorConstructionItem: (number: string) => `${base}/operator/construction/${encodeURIComponent(number)}`,
    /** All orders for operators, filtered by these parameters, and one of them. */
    operatorOrders: (params = new URLSearchParams()) => withQuery(`${base}/operator/orders`, params),
    /** Disputes and objections to ratings, and filed deals, for operators. */
    operatorDisputes: (params = new URLSearchParams()) => withQuery(`${base}/operator/disputes`, params),
    operatorDispute: (number: string) => `${base}/operator/disputes/${encodeURIComponent(number)}`,
    operatorRatings: (params = new URLSearchParams()) => withQuery(`${base}/operator/disputes/ratings`, params),
    operatorFiledDeals: (params = new URLSearchParams()) => withQuery(`${base}/operator/filed-deals`, params),
    operatorFiledDeal: (number: string) => `${base}/operator/filed-deals/${encodeURIComponent(number)}`,
    /** Whose copy a leaked file is. */
    operatorWatermark: () => `${base}/operator/watermark`,
    operatorOrder: (number: string) => `${base}/operator/orders/${encodeURIComponent(number)}`,
    operatorComplaints: (params = new URLSearchParams()) => withQuery(`${base}/operator/complaints`, params),
    /** Payments for operators, filtered by these parameters; one of them; bank transfers; notices nobody could place. */
    operatorPayments: (params = new URLSearchParams()) => withQuery(`${base}/operator/payments`, params),
    operatorPayment: (id: string) => `${base}/operator/payments/${id}`,
    operatorTransfers: (params = new URLSearchParams()) => withQuery(`${base}/operator/payments/transfers`, params),
    operatorPaymentNotices: (params = new URLSearchParams()) => withQuery(`${base}/operator/payments/notices`, params),
    operatorComplaint: (number: string) => `${base}/operator/complaints/${encodeURIComponent(number)}`,
    operatorObjections: (params = new URLSearchParams()) => withQuery(`${base}/operator/objections`, params),
    operatorObjection: (id: string) => `${base}/operator/objections/${id}`,
    /** The working days of a year, with one of them to be changed. */
    operatorCalendar: (at: { year?: number; day?: string } = {}) =>
      withQuery(
        `${base}/operator/calendar`,
        new URLSearchParams({ ...(at.year && { year: String(at.year) }), ...(at.day && { day: at.day }) }),
      ),
  }
}
