/** Rows of a dictionary on one page of the form. */
export const rowsPerPage = 12
/** Rows a form may hold of one table: two such tables, with all their boxes, are within what a form may send. */
export const mostRowsSent = 17

/** What a row of the form holds. */
export const rowCells = ['name', 'zh', 'en', 'type', 'unit', 'domain', 'description', 'example', 'personal'] as const
export const rowBoxes = ['isKey', 'isRequired', 'masked'] as const
export type RowCell = (typeof rowCells)[number]
export type RowValues = Record<RowCell, string> & Record<(typeof rowBoxes)[number], boolean>

/** Offers the form may hold at most. */
export const mostOffers = 20
