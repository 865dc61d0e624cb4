import { inflateSync } from 'node:zlib'
import { DealFile, ReceiptBundle } from '../receipt/receipt-payload.ts'
import { CertificateFile } from './certificate-payload.ts'

/** What a file turned out to be; `reason` is the key of a sentence in `app/i18n/certificate.ts`. */
export type OpenedFile =
  | { kind: 'certificate'; file: CertificateFile; isPdf: boolean }
  | { kind: 'deal'; file: DealFile; isPdf: boolean }
  | { kind: 'receipts'; bundle: ReceiptBundle }
  | { kind: 'content'; content: object }
  | { kind: 'unknown'; reason: 'empty' | 'noJson' | 'noCertificateInPdf' | 'manyInPdf' | 'misshapen' | 'list' }

/** What a certificate attached to a PDF may take once it is unpacked, and how many things of a PDF are looked at. */
const mostUnpacked = 1_048_576
const mostStreams = 200

/** Looks what a file is: a certificate as JSON, a PDF that holds one, or the content of a listing. Reads nothing else. */
export function openFile(bytes: Buffer): OpenedFile {
  if (bytes.length === 0) return { kind: 'unknown', reason: 'empty' }
  const isPdf = bytes.subarray(0, 1_024).includes('%PDF-')
  if (!isPdf) return openJson(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  const found = [...new Set(attachmentsOf(bytes))].flatMap((text) => {
    const opened = openJson(text)
    return isCertificate(opened) || isMeant(text) ? [opened] : []
  })
  // With two of them nobody could say which one the page shows.
  if (found.length > 1) return { kind: 'unknown', reason: 'manyInPdf' }
  const [only] = found
  if (!only) return { kind: 'unknown', reason: 'noCertificateInPdf' }
  return isCertificate(only) ? { ...only, isPdf: true } : { kind: 'unknown', reason: 'misshapen' }
}

function openJson(text: string): OpenedFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'unknown', reason: 'noJson' }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { kind: 'unknown', reason: 'noJson' }
  if ('payload' in value) {
    const deal = DealFile.safeParse(value)
    if (deal.success) return { kind: 'deal', file: deal.data, isPdf: false }
    const parsed = CertificateFile.safeParse(value)
    return parsed.success
      ? { kind: 'certificate', file: parsed.data, isPdf: false }
      : { kind: 'unknown', reason: 'misshapen' }
  }
  const bundle = ReceiptBundle.safeParse(value)
  if (bundle.success) return { kind: 'receipts', bundle: bundle.data }
  if ('is' in value) return { kind: 'unknown', reason: 'list' }
  return { kind: 'content', content: value }
}

function isMeant(text: string): boolean {
  return /shuji-(?:deal-)?certificate/.test(text)
}

function isCertificate(opened: OpenedFile): opened is Extract<OpenedFile, { kind: 'certificate' | 'deal' }> {
  return opened.kind === 'certificate' || opened.kind === 'deal'
}

/** Texts of the files attached to a PDF; what cannot be unpacked, or is too large, is left out. */
function attachmentsOf(bytes: Buffer): string[] {
  const texts: string[] = []
  let at = 0
  for (let count = 0; count < mostStreams; count++) {
    const mark = bytes.indexOf('/EmbeddedFile', at)
    if (mark < 0) return texts
    at = mark + 1
    const start = bytes.indexOf('stream', mark)
    // The catalogue names attached files by a word that begins alike.
    if (start < 0 || start - mark > 2_000 || bytes.subarray(mark, start).includes('endobj')) continue
    const end = bytes.indexOf('endstream', start)
    if (end < 0) return texts
    const head = bytes.subarray(Math.max(0, bytes.lastIndexOf(' obj', mark)), start).toString('latin1')
    const from = start + (bytes[start + 6] === 0x0d ? 8 : 7)
    const body = bytes.subarray(from, end)
    at = end
    try {
      const whole = head.includes('/FlateDecode') ? inflateSync(body, { maxOutputLength: mostUnpacked }) : body
      if (whole.length <= mostUnpacked) texts.push(whole.toString('utf8').trim())
    } catch {
      // Damaged, packed in another way, or far larger than a certificate.
    }
  }
  return texts
}
