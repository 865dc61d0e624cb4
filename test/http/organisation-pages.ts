import { expect } from 'vitest'
import { creditCodeCheck } from '#app/domain/organisation/organisation.ts'
import type { SiteClient } from '../helpers/site-client.ts'

let serial = 0
/** A credit code that is right, and nobody else’s. */
export function newCode(): string {
  for (;;) {
    const body = `91350500M${String(++serial).padStart(8, '0')}`
    const check = creditCodeCheck(body)
    if (check) return body + check
  }
}

/** A document of an organisation. */
export const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF`], '营业执照.pdf', { type: 'application/pdf' })

/** Makes a draft through its form; gives its pages. */
export async function draft(owner: SiteClient, name: string, fields: Record<string, string> = {}) {
  const made = await owner.submit('/my/organisations/new', {
    nameZh: name,
    kind: 'RESOURCE',
    region: '350500',
    industry: 'I',
    creditCode: newCode(),
    ...fields,
  })
  expect(made.status, made.text.slice(0, 300)).toBe(200)
  const slug = /\/my\/organisations\/([^/?]+)/.exec(made.path)?.[1] ?? ''
  const base = `/my/organisations/${slug}`
  return { slug, base, documents: `${base}/documents`, review: `/operator/organisations/${slug}` }
}

/** Sends a document through the form of its page. */
export const upload = (client: SiteClient, page: string, file: File, kind = 'licence') =>
  client.submit(page, { kind, file }, { intent: 'upload' })

/** A page is long: what it lacks, or has too much, is said in one line. */
export function expectText(page: string | null | undefined, piece: string | undefined): void {
  expect(piece !== undefined && page?.includes(piece), `«${piece}» is there`).toBe(true)
}

/** The other way round. */
export function expectNot(page: string | undefined, piece: string): void {
  expect(page?.includes(piece), `«${piece}» is there`).toBe(false)
}
