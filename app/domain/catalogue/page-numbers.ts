/** First, last, and one on each side of the page; 0 where numbers are left out. */
export function pageNumbers(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1]
    if (before === undefined || each - before === 1) return [each]
    return each - before === 2 ? [each - 1, each] : [0, each]
  })
}

/** The page asked for: a whole number from 1 to `pages`; anything else is page 1. */
export function readPage(params: URLSearchParams, mostPages: number): number {
  const text = params.get('page') ?? ''
  const page = /^\d{1,6}$/.test(text) ? Number(text) : 1
  return page >= 1 && page <= mostPages ? page : 1
}
