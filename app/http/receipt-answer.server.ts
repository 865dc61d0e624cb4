import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { drawDeal } from '#app/domain/receipt/deal-pdf.server.ts'
import type { DealFile } from '#app/domain/receipt/receipt-payload.ts'
import { viewDealSheet } from '#app/domain/receipt/receipt-view.ts'
import type { Language } from '#app/domain/text.ts'

/** A signed value as a file to be saved. */
export function answerSigned(value: object, name: string): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${name}.json`),
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A certificate of a deal to print. */
export async function answerDealPdf(
  file: DealFile,
  { language, origin }: { language: Language; origin: string },
): Promise<Response> {
  const bytes = await drawDeal({ sheet: viewDealSheet(file, { language, origin }), file, language })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`${file.payload.number}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  })
}
