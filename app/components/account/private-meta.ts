import type { MetaDescriptor } from '@remix-run/react'
import { headMeta } from '../shell/head-meta.ts'

/** The tags of a page that is for people, not for search engines. */
export function privateMeta(head: { title: string; description: string } | undefined): MetaDescriptor[] {
  return [...headMeta(head), { name: 'robots', content: 'noindex' }]
}
