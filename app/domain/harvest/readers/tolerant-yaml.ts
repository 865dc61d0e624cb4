import { parseDocument } from 'yaml'

/** What a YAML text holds, whether it had to be mended, or the line where it cannot be read. */
export type YamlReading = { value: unknown; mended?: string } | { error: string; line: number }

/**
 * Reads YAML as most catalogues were written: for parsers that let a quoted text go on at the margin. Such lines are
 * moved in, which does not change the text; anything else that is broken is named with its line, not guessed at.
 */
export function readYaml(text: string): YamlReading {
  const source = text.replace(/^\ufeff/, '')
  const first = parse(source)
  if (!first.error) return { value: first.value }
  const moved = indentQuoted(source.replace(/\t/g, '  '))
  const second = parse(moved)
  if (!second.error) return { value: second.value, mended: `line ${first.error.line}: quoted text moved in` }
  return { error: first.error.message, line: first.error.line }
}

type Parsed = { value: unknown; error?: { message: string; line: number } }

function parse(text: string): Parsed {
  const document = parseDocument(text, { strict: false, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  const error = document.errors[0]
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length
    return { value: undefined, error: { message: error.message.split('\n')[0] ?? 'not YAML', line } }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) }
  } catch (thrown) {
    return { value: undefined, error: { message: thrown instanceof Error ? thrown.message : 'not YAML', line: 1 } }
  }
}

/** Moves the later lines of every quoted value in, past the key the value belongs to. */
function indentQuoted(text: string): string {
  let open: { quote: string; indent: string } | undefined
  return text
    .split('\n')
    .map((row) => {
      if (open) {
        const moved = /^\s*$/.test(row) ? row : `${open.indent}${row.trimStart()}`
        if (closes(row, open.quote)) open = undefined
        return moved
      }
      const start = row.match(/^(\s*(?:- +)*)(?:[\w &'./-]+: +)?(["'])(.*)$/)
      if (start?.[2] && /: +["']|- +["']/.test(row) && !closes(start[3] ?? '', start[2])) {
        open = { quote: start[2], indent: `${(start[1] ?? '').replace(/-/g, ' ')}  ` }
      }
      return row
    })
    .join('\n')
}

/** Whether a quote that is not escaped ends the value on this line. */
function closes(row: string, quote: string): boolean {
  return quote === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(row) : /(?:^|[^'])(?:'')*'(?!')/.test(row)
}
