import { exampleLines } from '#app/domain/high-quality/example-records.ts'

/** The example of records, to be saved and tried. */
export function loader() {
  return new Response(`${exampleLines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tc609-example.jsonl"',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
