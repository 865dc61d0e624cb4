import type { MetaDescriptor } from '@remix-run/react'

/** The tags of a page's head from what its loader says; without data (an error) the error page brings its own title. */
export function headMeta(head: { title: string; description: string } | undefined): MetaDescriptor[] {
  if (!head) return []
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: head.description },
  ]
}
