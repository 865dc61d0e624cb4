import { renderResourceTemplate } from '#app/domain/resource/resource-sheet.ts'

/** The spreadsheet in which an organisation registers many data resources at once. */
export async function loader() {
  return new Response(Uint8Array.from(await renderResourceTemplate('xlsx')), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="shuji-resources.xlsx"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
