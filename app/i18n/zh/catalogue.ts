/** Words of the catalogue pages. */
export const catalogue = { title: '' }
