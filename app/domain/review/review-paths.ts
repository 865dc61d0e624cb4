/** Where notices of the review lead, without language prefix. */
export const reviewPaths = {
  reviewer: (number: string) => `/operator/reviews/${number}`,
  provider: (slug: string, number: string) => `/my/organisations/${slug}/submissions/${number}`,
  /** For the provider: a listing that was registered. */
  ownListing: (slug: string, code: string) => `/my/organisations/${slug}/listings/code/${code}`,
  /** For operators: the objections against a submission. */
  objections: (number: string) => `/operator/objections?submission=${encodeURIComponent(number)}`,
  /** For those who object: what their organisation objected to in a public notice. */
  ownObjections: (number: string, slug: string) =>
    `/public-notices/${encodeURIComponent(number)}/object?organisation=${encodeURIComponent(slug)}`,
}
