/** The title of a page with the name of the exchange; the start page has the name and what the exchange is. */
export function PageTitle({
  title,
  exchange,
}: {
  title: string
  exchange: { name: string; tagline: string } | undefined
}) {
  const parts = title ? [title, exchange?.name] : [exchange?.name, exchange?.tagline]
  const whole = parts.filter(Boolean).join(' · ')
  return (
    <>
      <title>{whole}</title>
      <meta property="og:title" content={whole} />
    </>
  )
}
