import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'fontkit'
import type { Language } from '../text.ts'

/** Colours of everything the exchange prints. */
export const inks = { ink: '#1b2321', soft: '#4c5654', lead: '#0b5f63', stop: '#a52a1c', hairline: '#cfd4cb' } as const

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 }

export type Pdf = PDFKit.PDFDocument

/** Noto Sans SC (SIL Open Font License 1.1), as it comes with npm; only the characters that are used go into the file. */
const fontFiles = {
  plain: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  medium: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
}
/** Read once a process, when the first sheet is drawn: reading one costs ten times as much as drawing with it. */
let fonts: Record<keyof typeof fontFiles, Font> | undefined

/**
 * Begins an A4 document with the fonts `plain` and `medium` and no margins; `done` gives its bytes after `pdf.end()`. The
 * same drawing with the same `at` always gives the same bytes.
 */
export async function startPdf(given: {
  title: string
  author: string
  subject: string
  language: Language
  /** When what it says was made, milliseconds UTC. */
  at: number
  /** Keeps all pages open, so that each can be written on once there is the last. */
  bufferPages?: boolean
}): Promise<{ pdf: Pdf; done: Promise<Buffer> }> {
  // Loaded with the first sheet: nothing that starts and draws none waits for them.
  const [{ create }, { default: PDFDocument }] = await Promise.all([import('fontkit'), import('pdfkit')])
  const readFont = (name: keyof typeof fontFiles) =>
    create(readFileSync(createRequire(import.meta.url).resolve(fontFiles[name])))
  fonts ??= { plain: readFont('plain'), medium: readFont('medium') }
  const at = new Date(given.at)
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: given.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: given.bufferPages ?? false,
    // The one that comes with the library is not used, and not asked for.
    font: null as never,
    info: {
      Title: given.title,
      Author: given.author,
      Subject: oneLine(given.subject),
      CreationDate: at,
      ModDate: at,
    },
  })
  const pieces: Buffer[] = []
  const done = new Promise<Buffer>((ended, failed) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => ended(Buffer.concat(pieces)))
    pdf.on('error', failed)
  })
  pdf.registerFont('plain', fonts.plain as never).registerFont('medium', fonts.medium as never)
  return { pdf, done }
}

/** Puts a JSON file into the document, so that what it says can be checked by a program. */
export function attachJson(
  pdf: Pdf,
  { name, value, description, at }: { name: string; value: unknown; description: string; at: number },
): void {
  pdf.file(Buffer.from(`${JSON.stringify(value, null, 2)}\n`), {
    name,
    type: 'application/json',
    description,
    creationDate: new Date(at),
    modifiedDate: new Date(at),
  })
}

/** Line breaks of a text that somebody wrote would move what stands below. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
