/** What a page of the workspace is called and what stands there, with the way to begin something new. */
export function PageHead({
  title,
  lead,
  begin,
}: {
  title: string
  lead: string
  begin?: { to: string; label: string } | undefined
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <h2 className="text-20">{title}</h2>
        <p className="mt-1 max-w-text text-pretty text-ink-soft">{lead}</p>
      </div>
      {begin ? (
        <a
          href={begin.to}
          className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
        >
          {begin.label}
        </a>
      ) : null}
    </div>
  )
}
