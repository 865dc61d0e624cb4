import { fold } from '../catalogue/fold.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import type { LooseResource, ResourceContact } from './resource-content.ts'

/** The folded name by which two resources of an organisation are the same. */
export function titleKeyOf(title: string): string {
  return fold(title)
}

/** The columns that are drawn from what is declared, and whom to ask. */
export function columnsOf(content: LooseResource, contact: ResourceContact) {
  const { title, summary, department, system, fields = [] } = content
  const searched = [title, summary, department, system, ...fields.flatMap((field) => [field.name, field.title])]
  return {
    content: canonicalJson(content),
    contact: JSON.stringify(contact),
    title,
    titleKey: titleKeyOf(title),
    searchText: fold(searched.filter(Boolean).join('\n')),
    source: content.source ?? null,
    industry: content.industry ?? null,
    region: content.region ?? null,
    grade: content.grade ?? null,
    frequency: content.frequency ?? null,
  }
}

/** The hash that names an edition. */
export function hashOfContent(content: LooseResource): string {
  return hashOf(canonicalJson(content))
}
