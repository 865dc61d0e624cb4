import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build-site.ts'
import { fill, hashOf, seededRandom } from './invented-values.ts'

/** How often a template with something to fill in is filled. */
const times = 7

/**
 * The labelled set as text: one value a line, `part TAB column TAB value TAB kinds`. The values of one template are all in
 * the same part, so that what is held out was never seen in another dress. Every third template is held out; those marked
 * with «?» always are, those with «!» never, as they were looked at.
 */
export function makeLabelled(): string {
  const lines = ['part\tcolumn\tvalue\tkinds']
  const seen = new Set<string>()
  for (const line of readFileSync(join(root, 'test/personal/templates.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [column = '', template = '', kinds = ''] = line.replace(/^[!?]/, '').split('~')
    const part = partOf(line)
    const random = seededRandom(hashOf(`values of ${line}`))
    for (let time = 0; time < (/\{[a-z]+\d*\}/.test(template) ? times : 1); time++) {
      const value = fill(template, random)
      if (seen.has(`${column}\t${value}`)) continue
      seen.add(`${column}\t${value}`)
      lines.push([part, column, value.replace(/\u200b/g, '\\u200b'), kinds].join('\t'))
    }
  }
  return `${lines.join('\n')}\n`
}

function partOf(line: string): 'open' | 'held-out' {
  if (/^[!?]/.test(line)) return line.startsWith('?') ? 'held-out' : 'open'
  return hashOf(line) % 3 === 0 ? 'held-out' : 'open'
}
