import type { Place } from './place.ts'

/** Addresses of an organisation's trade. */
export function tradeLinks({ base, withQuery }: Place) {
  return {
    /** Paying for an order. */
    orderPay: (slug: string, number: string, params = new URLSearchParams()) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/pay`,
        params,
      ),
    /** Asking for a listing; who asks, and what it comes from, stand in the address. */
    request: (code: string, params = new URLSearchParams()) =>
      withQuery(`${base}/listings/${encodeURIComponent(code)}/request`, params),
    /** Requests an organisation sent and received, filtered by these parameters, and one of them. */
    organisationRequests: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/requests`, params),
    organisationRequest: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/requests/${encodeURIComponent(number)}`,
    /** What a provider asks of buyers of a listing, approves by itself and offers privately. */
    trading: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/code/${encodeURIComponent(code)}/trading`,
    /** Private offers that an organisation got, and one of them. */
    privateOffers: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/offers`, params),
    privateOffer: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/offers/${id}`,
    /** What both sides of an order sign; its print, to be saved. */
    contract: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/contract`,
    contractPdf: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/contract.pdf`,
    /** What an organisation pays and is paid by period; of one order; its statements and invoices. */
    billing: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing`, params),
    billingOrder: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/billing/orders/${encodeURIComponent(number)}`,
    statement: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing/statement`, params),
    statementPdf: (slug: string, params: URLSearchParams) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing/statement.pdf`, params),
    invoices: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing/invoices`, params),
    newInvoice: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing/invoices/new`, params),
    creditNotes: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/billing/credit-notes`, params),
    creditNote: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/billing/credit-notes/${encodeURIComponent(id)}`,
    invoice: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/billing/invoices/${encodeURIComponent(id)}`,
    /** Orders of an organisation, filtered by these parameters, and one of them. */
    orders: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/orders`, params),
    order: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}`,
    /** The dispute about an order, its rating, and its receipts with the certificate. */
    orderDispute: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/dispute`,
    orderRating: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/rating`,
    orderReceipts: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/receipts`,
    orderCertificatePdf: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/certificate.pdf`,
    /** Deals that an organisation made elsewhere and put on record here, filing one, and one of them. */
    filedDeals: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/filed-deals`, params),
    newFiledDeal: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/filed-deals/new`,
    filedDeal: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}`,
    filedDealPdf: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}/certificate.pdf`,
    /** Having a listing tested before ordering it; tests of an organisation and of its listings, one of them, and what it lets be tested. */
    fitTest: (code: string, params = new URLSearchParams()) =>
      withQuery(`${base}/listings/${encodeURIComponent(code)}/fit-test`, params),
    fitTests: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/fit-tests`, params),
    ownFitTest: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/fit-tests/${encodeURIComponent(id)}`,
    fitRule: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/fit-tests/rules/${encodeURIComponent(code)}`,
    /** Rights to use that an organisation has or gave, filtered by these parameters, and one of them. */
    entitlements: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/entitlements`, params),
    entitlement: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}`,
    /** The figures of what an organisation sells and buys. */
    tradeFigures: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/trade-figures`, params),
    /** What an organisation delivers; the files of one listing; where pieces of one are sent. */
    deliveries: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/deliveries`, params),
    delivery: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/deliveries/${encodeURIComponent(code)}`,
    sendDelivery: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/deliveries/${encodeURIComponent(code)}/upload`,
    /** The files that a right gives, and the address of one of them for a while. */
    entitlementFiles: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}/files`,
    /** Interfaces and tables of a provider, and those of one listing. */
    endpoints: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/endpoints`,
    endpoint: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/endpoints/${encodeURIComponent(code)}`,
    /** Keys, usage and calls of a right, for either side; asking its table; the steps of a delivery by hand. */
    entitlementApi: (slug: string, number: string, params = new URLSearchParams()) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}/api`,
        params,
      ),
    entitlementQuery: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}/query`,
    orderDelivery: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/delivery`,
  }
}
