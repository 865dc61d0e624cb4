import type { ReactNode } from 'react'
import type { ProseBlock, ProsePageText } from './prose-types.ts'
import { RichText } from './rich-text.tsx'

/** A page of sections with its contents at the side. `after` puts a table or the like at the end of a section. */
export function ProsePage({ text, after = {} }: { text: ProsePageText; after?: Record<string, ReactNode> }) {
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{text.title}</h1>
      <p className="mt-2 max-w-text text-17 text-ink-soft">{text.lead}</p>
      <div className="mt-8 grid gap-x-16 gap-y-8 md:grid-cols-[200px_minmax(0,1fr)]">
        <Contents label={text.contents} items={text.sections.map(({ id, heading }) => ({ id, label: heading }))} />
        <div className="min-w-0">
          {text.sections.map((section) => (
            <section
              key={section.id}
              id={section.id}
              aria-labelledby={`${section.id}-heading`}
              className="border-t border-hairline pt-5 pb-9 first:border-t-0 first:pt-0"
            >
              <div className="prose">
                <h2 id={`${section.id}-heading`} className="!mt-0">
                  {section.heading}
                </h2>
                {section.blocks.map((block, index) => (
                  <Block key={index} block={block} />
                ))}
              </div>
              {after[section.id]}
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where on the page things are. */
export function Contents({ label, items }: { label: string; items: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label={label} className="md:sticky md:top-6 md:max-h-[calc(100vh-3rem)] md:self-start md:overflow-y-auto">
      <ul className="columns-2 gap-x-6 border-y border-hairline py-3 text-15 sm:columns-3 md:columns-1 md:border-0 md:py-0">
        {items.map((item) => (
          <li key={item.id} className="break-inside-avoid">
            <a
              href={`#${item.id}`}
              className="block py-1 leading-snug text-ink-soft no-underline hover:text-lead hover:underline"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Block({ block }: { block: ProseBlock }) {
  if (typeof block === 'string')
    return (
      <p>
        <RichText text={block} />
      </p>
    )
  if ('code' in block)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <pre tabIndex={0}>
        <code>{block.code}</code>
      </pre>
    )
  const List = 'list' in block ? 'ul' : 'ol'
  return (
    <List>
      {('list' in block ? block.list : block.steps).map((item) => (
        <li key={item}>
          <RichText text={item} />
        </li>
      ))}
    </List>
  )
}
