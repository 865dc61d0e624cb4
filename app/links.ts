import {
  type CatalogueQuery,
  emptyQuery,
  type FacetName,
  writeCatalogueQuery,
} from './domain/catalogue/catalogue-state.ts'
import { type BoardQuery, emptyBoard, writeBoardQuery } from './domain/demand-board/board-state.ts'
import type { Language } from './domain/text.ts'

/** Most listings that can be compared at once. */
export const mostCompared = 4

/** Every address of the site for people, in one language: Chinese has no prefix, English lives under /en. */
export function linksIn(language: Language) {
  const base = language === 'zh' ? '' : `/${language}`
  const withQuery = (path: string, params: URLSearchParams) => (params.size > 0 ? `${path}?${params}` : path)
  const withTo = (path: string, to: string | undefined) => withQuery(path, new URLSearchParams(to ? { to } : {}))
  return {
    home: () => base || '/',
    catalogue: (query: Partial<CatalogueQuery> = {}) =>
      withQuery(`${base}/catalogue`, writeCatalogueQuery({ ...emptyQuery, ...query })),
    /** The catalogue under one facet value. */
    facet: (name: FacetName, value: string) => `${base}/catalogue?${name}=${encodeURIComponent(value)}`,
    listing: (code: string) => `${base}/listings/${encodeURIComponent(code)}`,
    /** Complaining about a listing, and what became of it. */
    complain: (code: string) => `${base}/listings/${encodeURIComponent(code)}/complain`,
    /** The public list of demands in a state, and one of them. */
    publicDemands: (query: Partial<BoardQuery> = {}) =>
      withQuery(`${base}/demands`, writeBoardQuery({ ...emptyBoard, ...query })),
    publicDemand: (number: string) => `${base}/demands/${encodeURIComponent(number)}`,
    /** Demands that only members of verified or of invited organisations see. */
    memberDemands: (params = new URLSearchParams()) => withQuery(`${base}/demands/members`, params),
    /** Leads to the form in which the organisation one acts for answers a demand. */
    answerDemand: (number: string) => `${base}/demands/${encodeURIComponent(number)}/answer`,
    organisations: () => `${base}/organisations`,
    organisation: (slug: string) => `${base}/organisations/${encodeURIComponent(slug)}`,
    compare: (codes: readonly string[] = []) =>
      withQuery(`${base}/compare`, new URLSearchParams(codes.map((code) => ['code', code]))),
    zones: () => `${base}/#zones`,
    about: () => `${base}/about`,
    help: () => `${base}/help`,
    rules: () => `${base}/rules`,
    codeLists: () => `${base}/codes`,
    /** What is in public notice, filtered by these parameters. */
    publicNotices: (params = new URLSearchParams()) => withQuery(`${base}/public-notices`, params),
    publicNotice: (number: string) => `${base}/public-notices/${encodeURIComponent(number)}`,
    /** Objecting to a public notice, in the name of an organisation. */
    objectTo: (number: string, slug?: string) =>
      withQuery(
        `${base}/public-notices/${encodeURIComponent(number)}/object`,
        new URLSearchParams(slug ? { organisation: slug } : {}),
      ),
    /** The dataset construction list, filtered by these parameters; one item; claiming it for an organisation. */
    constructionList: (params = new URLSearchParams()) => withQuery(`${base}/construction-list`, params),
    constructionItem: (number: string) => `${base}/construction-list/${encodeURIComponent(number)}`,
    claimItem: (number: string) => `${base}/construction-list/${encodeURIComponent(number)}/claim`,
    statistics: () => `${base}/statistics`,
    /** What data need before they go abroad; the answers stand in the address. */
    crossBorder: (answers = new URLSearchParams()) => withQuery(`${base}/cross-border`, answers),
    /** The self-check of datasets; answers about the type stand in the address. */
    datasetCheck: (answers = new URLSearchParams()) => withQuery(`${base}/self-check/dataset`, answers),
    census: () => `${base}/census`,
    certificate: (number: string) => `${base}/certificates/${encodeURIComponent(number)}`,
    certificatePdf: (number: string) => `${base}/certificates/${encodeURIComponent(number)}/certificate.pdf`,
    /** Verifying a certificate, by its number where one is given. */
    verify: (number?: string) => withQuery(`${base}/verify`, new URLSearchParams(number ? { number } : {})),

    /** Signing up; `to` is the own page to come to afterwards. */
    signUp: (to?: string) => withTo(`${base}/sign-up`, to),
    /** Signing in; `to` is the own page to come back to. */
    signIn: (to?: string) => withTo(`${base}/sign-in`, to),
    /** Where the sign-out form is sent. */
    signOut: () => `${base}/sign-out`,
    /** Asking for another mail that confirms the address. */
    confirmAddress: () => `${base}/confirm-address`,
    /** The page behind the link of that mail. */
    confirmLink: (token: string, to?: string) => withTo(`${base}/confirm-address/${token}`, to),
    forgotPassword: () => `${base}/forgot-password`,
    resetPassword: (token: string) => `${base}/reset-password/${token}`,
    /** A mail that was kept instead of sent, for whoever had it sent. */
    keptMail: (token: string) => `${base}/kept-mail/${token}`,
    /** Giving the code of the second factor at signing in. */
    secondFactor: (to?: string) => withTo(`${base}/second-factor`, to),
    /** Giving the password again before something dangerous. */
    confirmPassword: (to?: string) => withTo(`${base}/confirm-password`, to),

    account: () => `${base}/account`,
    accountSessions: () => `${base}/account/sessions`,
    /** With a step: the page on which to take it. */
    accountSecondFactor: (step?: 'set-up' | 'codes' | 'off') =>
      `${base}/account/second-factor${step ? `?step=${step}` : ''}`,
    accountData: () => `${base}/account/data`,
    /** All that is kept about the person, as a file. */
    accountExport: () => `${base}/account/data.json`,
    notices: () => `${base}/account/notices`,
    /** Opens one notice: it is read by that, and leads on. */
    notice: (id: string) => `${base}/account/notices/${id}`,
    noticePreferences: () => `${base}/account/notice-preferences`,
    follows: () => `${base}/account/follows`,
    /** Following, or no longer following, something: a page of its own, and where its buttons elsewhere are sent. */
    followListing: (code: string) => `${base}/follow/listings/${encodeURIComponent(code)}`,
    followOrganisation: (slug: string) => `${base}/follow/organisations/${encodeURIComponent(slug)}`,
    followSearch: (query: Partial<CatalogueQuery>) =>
      withQuery(`${base}/follow/search`, writeCatalogueQuery({ ...emptyQuery, ...query })),
    /** Ends mails with notices, without signing in. */
    unsubscribe: (token: string) => `${base}/unsubscribe/${token}`,

    /** The work of the own organisations. */
    newOrganisation: () => `${base}/my/organisations/new`,
    myOrganisations: () => `${base}/my/organisations`,
    myOrganisation: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}`,
    organisationProfile: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/profile`,
    organisationDocuments: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/documents`,
    organisationMembers: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/members`,
    organisationMember: (slug: string, personId: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/members/${encodeURIComponent(personId)}`,
    organisationCapabilities: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/capabilities`,
    organisationKeys: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/keys`,
    /** Opinions an organisation asked for, or is asked for. */
    organisationOpinions: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/opinions`, params),
    /** Asking for an opinion; draft and slot stand in the address. */
    newOpinion: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/opinions/new`, params),
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
    invoice: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/billing/invoices/${encodeURIComponent(id)}`,
    opinion: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/opinions/${id}`,
    /** The draft that is assessed, as the assessor may read it. */
    opinionDraft: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/draft`,
    /** What an organisation builds for the construction list, or offered to. */
    organisationConstruction: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/construction`, params),
    organisationClaim: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/construction/${id}`,
    organisationComplaints: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/complaints`, params),
    /** Topics of unmet demand for an organisation, filtered by these parameters. */
    unmet: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/unmet`, params),
    organisationComplaint: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/complaints/${encodeURIComponent(number)}`,
    /** Own demands, filtered by these parameters, and one of them. */
    organisationDemands: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/demands`, params),
    /** Beginning a demand; what it begins with stands in the address. */
    newDemand: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/demands/new`, params),
    organisationDemand: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/demands/${id}`,
    editDemand: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/demands/${id}/edit`,
    /** Listings that fit an own demand. */
    demandMatches: (slug: string, id: string, after?: number) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/demands/${id}/matches`,
        new URLSearchParams(after ? { after: String(after) } : {}),
      ),
    /** Beginning a demand for the own organisation, whichever that is. */
    beginDemand: (params = new URLSearchParams()) => withQuery(`${base}/demands/new`, params),
    /** Responses of an organisation to demands, filtered by these parameters. */
    organisationResponses: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/responses`, params),
    /** Open demands that own listings could serve. */
    opportunities: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/opportunities`, params),
    /** Answering a demand, by its number, with an own listing where one is given. */
    newResponse: (slug: string, demand: string, listing?: string) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/responses/new`,
        new URLSearchParams({ demand, ...(listing !== undefined && { listing }) }),
      ),
    response: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/responses/${id}`,
    editResponse: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/responses/${id}/edit`,
    /** Responses to an own demand side by side, and one of them. */
    receivedResponses: (slug: string, demandId: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/demands/${demandId}/responses`, params),
    receivedResponse: (slug: string, demandId: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/demands/${demandId}/responses/${id}`,
    /** Drafts and listings of an organisation, filtered by these parameters. */
    organisationListings: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/listings`, params),
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
    download: (token: string) => `/deliveries/${token}`,
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
    /** Data files of an organisation. */
    organisationFiles: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/files`,
    /** Where a file is sent while its progress is shown. */
    sendFile: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/files/send`,
    /** One data file, at one of its tables and at a field of that. */
    organisationFile: (slug: string, id: string, at: { table?: number; from?: number } = {}) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/files/${id}`,
        new URLSearchParams({
          ...(at.table !== undefined && { table: String(at.table) }),
          ...(at.from && { from: String(at.from) }),
        }),
      ),
    /** Data resources of an organisation, filtered by these parameters. */
    organisationResources: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/resources`, params),
    newResource: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/resources/new`,
    importResources: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/resources/import`,
    resource: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/resources/${id}`,
    editResource: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/resources/${id}/edit`,
    newListing: (slug: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/listings/new`,
    /** The editor of a draft, at a section and at a line of its long table. */
    draft: (slug: string, id: string, at: { section?: string; from?: number } = {}) =>
      withQuery(
        `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}`,
        new URLSearchParams({
          ...(at.section && { section: at.section }),
          ...(at.from && { from: String(at.from) }),
        }),
      ),
    draftPreview: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}/preview`,
    /** Whether the links of a draft answer, and its interface can be reached. */
    draftLinks: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}/links`,
    /** The evidence of a draft, or one slot of it. */
    draftEvidence: (slug: string, id: string, slot?: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}/evidence${slot ? `/${slot}` : ''}`,
    /** Handing a draft in. */
    draftSubmit: (slug: string, id: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}/submit`,
    /** A registered listing as its provider manages it. */
    ownListing: (slug: string, code: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/listings/code/${encodeURIComponent(code)}`,
    /** What an organisation handed in, filtered by these parameters. */
    organisationSubmissions: (slug: string, params = new URLSearchParams()) =>
      withQuery(`${base}/my/organisations/${encodeURIComponent(slug)}/submissions`, params),
    organisationSubmission: (slug: string, number: string) =>
      `${base}/my/organisations/${encodeURIComponent(slug)}/submissions/${encodeURIComponent(number)}`,
    /** Where a section is saved as it is written. */
    draftSave: (slug: string, id: string) => `${base}/my/organisations/${encodeURIComponent(slug)}/listings/${id}/save`,
    /** Where the form of the switcher is sent. */
    switchOrganisation: () => `${base}/my/switch`,
    invitation: (token: string) => `${base}/invitations/${token}`,

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
export type Links = ReturnType<typeof linksIn>

/** Addresses that are the same in every language: files, feeds and the programming interface. */
export const files = {
  api: '/api/v1/listings',
  openapi: '/api/v1/openapi.json',
  apiListing: (code: string) => `/api/v1/listings/${encodeURIComponent(code)}`,
  /** A document of an organisation, to be saved. */
  organisationDocument: (slug: string, id: string) => `/my/organisations/${encodeURIComponent(slug)}/documents/${id}`,
  /** The document of an opinion, to be saved; and what was signed, as a file that can be checked. */
  opinionDocument: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/document`,
  opinionJson: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/opinion.json`,
  /** All receipts of an order with its certificate, to be verified by whoever has them. */
  orderReceiptsJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/receipts.json`,
  /** A file of a dispute, and the certificate and document of a filed deal, for a side. */
  disputeFile: (slug: string, number: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/dispute/${id}`,
  filedDealJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}/certificate.json`,
  filedDealDocument: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/filed-deals/${encodeURIComponent(number)}/document`,
  /** The same for operators. */
  deskDisputeFile: (number: string, id: string) => `/operator/disputes/${encodeURIComponent(number)}/files/${id}`,
  deskDealDocument: (number: string) => `/operator/filed-deals/${encodeURIComponent(number)}/document`,
  /** The contract of an order with its signatures, as a file that can be checked. */
  contractJson: (slug: string, number: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/contract.json`,
  /** A statement for spreadsheets, in this language. */
  statement: (slug: string, ending: 'csv' | 'xlsx', params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/billing/statement.${ending}?${new URLSearchParams([...params, ['language', language]])}`,
  /** The PDF of an invoice, to be saved. */
  invoiceFile: (slug: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/billing/invoices/${encodeURIComponent(id)}/file`,
  opinionEvidence: (slug: string, id: string, slot: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/opinions/${id}/evidence/${slot}`,
  /** The sample of a response and a file of its thread, for the side whose path it is, to be saved. */
  responseSample: (path: string) => `${path}/sample`,
  messageFile: (path: string, id: string) => `${path}/files/${id}`,
  /** Responses to an own demand side by side, in this language. */
  responsesCsv: (slug: string, demandId: string, language: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/demands/${demandId}/responses.csv?language=${language}`,
  complaintDocument: (number: string) => `/operator/complaints/${encodeURIComponent(number)}/document`,
  /** A data file of an organisation as it was sent, to be saved. */
  dataFile: (slug: string, id: string) => `/my/organisations/${encodeURIComponent(slug)}/files/${id}/original`,
  /** The exchange's own picture, by the hash of its bytes. */
  logo: (sha256: string) => `/logo/${sha256}`,
  searchesCsv: (days: number) => `/operator/searches.csv?days=${days}`,
  auditCsv: (params: URLSearchParams) => `/operator/audit.csv?${params}`,
  certificateJson: (number: string) => `/certificates/${encodeURIComponent(number)}/certificate.json`,
  /** What everybody may see of a revision: the text whose hash certificates name. */
  revisionContent: (code: string, revision: number) =>
    `/listings/${encodeURIComponent(code)}/revisions/${revision}/content.json`,
  signingKeys: '/.well-known/shuji-keys.json',
  chainHeads: '/.well-known/shuji-heads.json',
  sample: (code: string) => `/listings/${encodeURIComponent(code)}/sample`,
  suggest: (text: string, language: Language) => `/suggest?${new URLSearchParams({ q: text, lang: language })}`,
  feed: '/feed.atom',
  noticesFeed: '/public-notices.atom',
  constructionFeed: '/construction-list.atom',
  /** Demands as a feed, with the filters of the list. */
  demandsFeed: (query: Partial<BoardQuery> = {}, language: Language = 'zh') => {
    const params = writeBoardQuery({ ...emptyBoard, ...query })
    if (language === 'en') params.set('lang', 'en')
    return `/demands.atom${params.size > 0 ? `?${params}` : ''}`
  },
  apiDemands: '/api/v1/demands',
  apiDemand: (number: string) => `/api/v1/demands/${encodeURIComponent(number)}`,
  statisticsCsv: '/statistics.csv',
  sitemap: '/sitemap.xml',
  /** Records to try the self-check of datasets with. */
  datasetExample: '/self-check/dataset/example.jsonl',
  templateXlsx: '/template.xlsx',
  templateCsv: '/template.csv',
  resourceTemplateXlsx: '/resource-template.xlsx',
  resourceTemplateCsv: '/resource-template.csv',
  /** Calls of a right, in this language. */
  callsCsv: (slug: string, number: string, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/entitlements/${encodeURIComponent(number)}/calls.csv?language=${language}`,
  /** The proof of something that was handed over. */
  handoverFile: (slug: string, number: string, id: string) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders/${encodeURIComponent(number)}/handovers/${id}`,
  /** Where programs call what a right opens. */
  gateway: (number: string) => `/gateway/${encodeURIComponent(number)}`,
  /** Own data resources, filtered by these parameters. */
  resourcesCsv: (slug: string, params = new URLSearchParams()) =>
    `/my/organisations/${encodeURIComponent(slug)}/resources.csv${params.size > 0 ? `?${params}` : ''}`,
  /** Own orders that fit, and the figures of an organisation's trade, in this language. */
  ordersCsv: (slug: string, params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/orders.csv?${new URLSearchParams([...params, ['language', language]])}`,
  tradeFiguresCsv: (slug: string, params: URLSearchParams, language: Language) =>
    `/my/organisations/${encodeURIComponent(slug)}/trade-figures.csv?${new URLSearchParams([...params, ['language', language]])}`,
  /** Topics of unmet demand, for operators. */
  topicsCsv: '/operator/unmet.csv',
  /** The figures of the census. */
  censusCsv: '/operator/census.csv',
} as const

/** The same page in another language. */
export function inLanguage(pathname: string, search: string, language: Language): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/'
  const path = language === 'zh' ? bare : bare === '/' ? `/${language}` : `/${language}${bare}`
  return path + search
}

/** The language of an address. */
export function languageOfPath(pathname: string): Language {
  return /^\/en(\/|$)/.test(pathname) ? 'en' : 'zh'
}
