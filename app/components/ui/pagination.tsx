import { pageNumbers } from '../../domain/catalogue/page-numbers.ts'
import { useSpeech } from '../../i18n/messages.tsx'

const look = 'inline-flex min-h-8 min-w-8 items-center justify-center rounded px-2 tabular-nums'

/** Pages as links: previous, numbers with gaps (page 0), next. Nothing where there is one page. */
export function Pagination({
  page,
  pages,
  links,
}: {
  page: number
  pages: number
  links: readonly { page: number; href: string }[]
}) {
  const words = useSpeech().messages.catalogue
  if (pages <= 1) return null
  const hrefOf = (wanted: number) => links.find((each) => each.page === wanted)?.href
  const previous = hrefOf(page - 1)
  const next = hrefOf(page + 1)
  return (
    <nav aria-label={words.pages} className="mt-6">
      <p className="sr-only">{words.pageOf(page, pages)}</p>
      <ul className="flex flex-wrap items-center gap-1 text-15">
        {previous ? (
          <li>
            <a href={previous} rel="prev" className={`${look} hover:bg-wash`}>
              {words.previous}
            </a>
          </li>
        ) : null}
        {links.map((each, index) => (
          <li key={index}>
            {each.page === 0 ? (
              <span className="px-1 text-ink-soft">…</span>
            ) : each.page === page ? (
              <a
                href={each.href}
                aria-current="page"
                aria-label={words.page(each.page)}
                className={`${look} border border-lead font-medium text-lead no-underline`}
              >
                {each.page}
              </a>
            ) : (
              <a href={each.href} aria-label={words.page(each.page)} className={`${look} no-underline hover:bg-wash`}>
                {each.page}
              </a>
            )}
          </li>
        ))}
        {next ? (
          <li>
            <a href={next} rel="next" className={`${look} hover:bg-wash`}>
              {words.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** The same for a list whose pages have an address each. */
export function NumberedPages({
  page,
  pages,
  address,
}: {
  page: number
  pages: number
  address: (page: number) => string
}) {
  const links = pageNumbers(page, pages).map((each) => ({ page: each, href: address(each) }))
  return <Pagination page={page} pages={pages} links={links} />
}
