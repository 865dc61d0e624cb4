export type MenuItem = { to: string; label: string; isHere: boolean }
/** Entries that belong together; the first group needs no title. */
export type MenuGroup = { title?: string; items: readonly MenuItem[] }

/**
 * The way to the other pages of an area, in groups: a list beside the page where there is room for one, else a fold above it
 * that names the page one is on. Both are in the page, one of them is shown; neither needs a script.
 */
export function SideMenu({ label, groups }: { label: string; groups: readonly MenuGroup[] }) {
  const here = groups.flatMap(({ items }) => items).find(({ isHere }) => isHere)
  return (
    <>
      <details className="no-print rounded border border-line bg-sheet lg:hidden">
        <summary className="flex items-center gap-2 px-3 py-2.5">
          <span className="text-13 text-ink-soft">{label}</span>
          {here ? <span className="min-w-0 flex-1 truncate font-medium">{here.label}</span> : null}
          <span
            aria-hidden="true"
            className="mb-0.5 ml-auto size-1.5 rotate-45 border-r-[1.5px] border-b-[1.5px] border-ink-soft"
          />
        </summary>
        <nav
          aria-label={label}
          className="grid grid-cols-2 gap-x-4 gap-y-4 border-t border-hairline px-3 py-3 sm:grid-cols-3"
        >
          <Groups groups={groups} />
        </nav>
      </details>
      <nav aria-label={label} className="no-print hidden flex-col gap-4 lg:flex">
        <Groups groups={groups} />
      </nav>
    </>
  )
}

function Groups({ groups }: { groups: readonly MenuGroup[] }) {
  return groups.map(({ title, items }) => (
    <div key={title ?? ''} className={title ? undefined : 'col-span-full'}>
      {title ? <p className="mb-0.5 text-13 text-ink-soft">{title}</p> : null}
      <ul>
        {items.map(({ to, label, isHere }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={isHere ? 'page' : undefined}
              className="-ml-3 block border-l-2 border-transparent py-1 pl-2.5 text-ink no-underline hover:underline aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
}
