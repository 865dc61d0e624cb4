import { renderResourceTemplate } from '#app/domain/resource/resource-sheet.ts'

/** The spreadsheet in which an organisation registers many data resources at once. */
export async function loader() {
  return new Response(Uint8Array.from(await renderResourceTemplate('csv')), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="shuji-resources.csv"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
