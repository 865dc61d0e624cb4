import type { Place } from './place.ts'

/** Addresses of the work of an organisation. */
export function workLinks({ base, withQuery }: Place) {
  return {
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
  }
}
