/** Where a page of a list begins, from its address: after the line of this moment and id. Anything else is left out. */
export function readPlace(params: URLSearchParams): { after?: { at: number; id: string } } {
  const [, at, id] = /^(\d{1,16})~([0-9a-f-]{36})$/.exec(params.get('after') ?? '') ?? []
  return at && id ? { after: { at: Number(at), id } } : {}
}
