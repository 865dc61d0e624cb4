/** Where a page of a list begins: after the line of this moment and this id. */
export type ListPlace = { at: number; id: string }

/** The place that an address names; undefined for the first page, and for what is no place. */
export function readPlace(params: URLSearchParams): ListPlace | undefined {
  const [, at, id] = /^(\d{1,16})[-.~]([0-9a-f-]{36})$/.exec(params.get('after') ?? '') ?? []
  return at && id ? { at: Number(at), id } : undefined
}

/** A place as an address says it. */
export function writePlace(at: number, id: string): string {
  return `${at}-${id}`
}
