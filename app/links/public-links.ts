import {
  type CatalogueQuery,
  emptyQuery,
  type FacetName,
  writeCatalogueQuery,
} from '../domain/catalogue/catalogue-state.ts'
import { type BoardQuery, emptyBoard, writeBoardQuery } from '../domain/demand-board/board-state.ts'
import type { Place } from './place.ts'

/** Addresses of pages for everybody, and of one's own account. */
export function publicLinks({ base, withQuery, withTo }: Place) {
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
    /** Beginning a demand for the own organisation, whichever that is. */
    beginDemand: (params = new URLSearchParams()) => withQuery(`${base}/demands/new`, params),
    download: (token: string) => `/deliveries/${token}`,
    invitation: (token: string) => `${base}/invitations/${token}`,
  }
}
