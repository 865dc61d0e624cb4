import { renderTemplate } from '#app/domain/harvest/render-template.ts'

/** The spreadsheet in which a provider lists many products at once. */
export async function loader() {
  return new Response(Uint8Array.from(await renderTemplate('xlsx')), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="shuji-template.xlsx"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
