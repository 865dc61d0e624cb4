import { renderTemplate } from '#app/domain/harvest/render-template.ts'

/** The spreadsheet in which a provider lists many products at once. */
export async function loader() {
  return new Response(Uint8Array.from(await renderTemplate('csv')), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="shuji-template.csv"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
