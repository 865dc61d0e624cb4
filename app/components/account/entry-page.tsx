import type { ReactNode } from 'react'

/** A page with one thing to do, in a narrow column: signing up, signing in and the like. */
export function EntryPage({
  title,
  lead,
  children,
  after,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** Ways to elsewhere, below a line. */
  after?: ReactNode
}) {
  return (
    <div className="mx-auto w-full max-w-[26rem] py-10 sm:py-16">
      <h1 className="text-26">{title}</h1>
      {lead ? <p className="mt-2 text-ink-soft text-pretty">{lead}</p> : null}
      <div className="mt-6 grid gap-5">{children}</div>
      {after ? <div className="mt-8 grid gap-2 border-t border-hairline pt-4 text-15">{after}</div> : null}
    </div>
  )
}

/** A question and the link that answers it: «No account yet? Sign up». */
export function WayOn({ question, to, label }: { question?: string; to: string; label: string }) {
  return (
    <p>
      {question ? <span className="text-ink-soft">{question} </span> : null}
      <a href={to}>{label}</a>
    </p>
  )
}
