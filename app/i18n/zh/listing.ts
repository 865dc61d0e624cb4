/** Words of the listing pages. */
export const listing = { title: '' }
