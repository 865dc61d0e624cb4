import { matchCode } from '../codes/code-list.ts'
import { licences } from '../codes/licence.ts'
import { findSpdxId } from './spdx-ids.ts'

/** What is known of a licence: the id where it is beyond doubt, the link and the source's own words. */
export type MappedLicence = { code?: string; url?: string; text?: string }

/**
 * Reads a licence as catalogues write it: an id, a link, a Markdown link or a sentence. The code is set only where the
 * text names exactly one licence with its version; two licences, or one without a version, are left to the text.
 */
export function mapLicence(source: string | null | undefined): MappedLicence {
  const raw = (source ?? '')
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim()
  if (raw === '' || /^(?:unknown|none|null|n\/?a|not specified|-+)$/i.test(raw)) return {}
  const urls = urlsIn(raw)
  const words = wordsOf(raw)
  const found = new Set<string>()
  const whole = ofName(words === '' ? raw : words)
  if (whole) found.add(whole)
  const byUrl = urls.map((url) => ({ url, code: ofUrl(url) }))
  for (const { code } of byUrl) if (code) found.add(code)
  const port = urls.some((url) => /creativecommons\.org\/licenses\/by/i.test(url) && ofUrl(url) === undefined)
  if (!whole && !port && words.length < 4_000) for (const code of ofSentence(words)) found.add(code)
  const url = byUrl.find(({ code }) => code !== undefined)?.url ?? urls[0]
  const code = found.size === 1 ? [...found][0] : undefined
  return {
    ...(code === undefined ? {} : { code }),
    ...(url === undefined || url.length > 2_000 ? {} : { url }),
    ...(words === '' ? {} : { text: words }),
  }
}

function urlsIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"'\])]+(?:\([^\s()]*\)[^\s<>"'\])]*)?/g) ?? []
  return [...new Set(found.map((url) => url.replace(/[.,;:]+$/, '')))]
}

/** The text without links and mark-up: what a person reads. */
function wordsOf(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[a-z/][^>]*>/gi, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[([]?https?:\/\/[^\s<>"'\])]+[)\]]?/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim()
}

/** A whole text that is a name: an SPDX id in any case, a name of the licence list, a tag of a model hub. */
function ofName(text: string): string | undefined {
  const plain = text.replace(/[.\s]+$/, '').replace(/\s*\(.*\)$/, '')
  const id = findSpdxId(plain) ?? findSpdxId(plain.replace(/[\s_]+/g, '-'))
  return id ?? matchCode(licences, plain)?.code ?? names[plain.toLowerCase()]
}

/** Tags and names that are neither SPDX ids nor names of the licence list. */
const names: Readonly<Record<string, string>> = {
  'c-uda': 'C-UDA-1.0',
  'etalab-2.0': 'etalab-2.0',
  'lgpl-lr': 'LGPLLR',
  'mit-license': 'MIT',
}

/** Addresses that stand for one licence. The first group is a version, where the address has one. */
const addresses: readonly (readonly [RegExp, (match: RegExpMatchArray) => string | undefined])[] = [
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, () => 'CC0-1.0'],
  [/creativecommons\.org\/publicdomain\/mark\/1\.0/, () => 'CC-PDM-1.0'],
  [
    /creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(?:\/(?!deed|legalcode)([a-z]{2,3})\b)?/,
    ([, parts, version, place]) => creativeCommons(parts ?? '', version, place),
  ],
  [/opendatacommons\.org\/licenses\/(odbl|by|pddl)/, ([, name]) => openDataCommons[name ?? '']],
  [/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html|\.json)?$/, ([, id]) => findSpdxId(id ?? '')],
  [/choosealicense\.com\/licenses\/([\w.-]+)/, ([, id]) => findSpdxId(id ?? '')],
  [/opensource\.org\/licenses?\/([\w.-]+)/, ([, id]) => ofName(id ?? '')],
  [/apache\.org\/licenses\/license-2\.0/, () => 'Apache-2.0'],
  [/gnu\.org\/licenses\/(?:old-licenses\/)?(a?gpl|lgpl)-(\d\.\d)/, ([, id, version]) => findSpdxId(`${id}-${version}`)],
  [/cdla\.(?:io|dev)\/(sharing|permissive)-(\d)-0/, ([, kind, version]) => findSpdxId(`CDLA-${kind}-${version}.0`)],
  [/open-government-licence-canada/, () => 'OGL-Canada-2.0'],
  [/nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/([123])/, ([, v]) => `OGL-UK-${v}.0`],
  [/data\.gov\.tw\/license/, () => 'OGDL-Taiwan-1.0'],
  [/govdata\.de\/dl-de\/by-2-0/, () => 'DL-DE-BY-2.0'],
  [/govdata\.de\/dl-de\/zero-2-0/, () => 'DL-DE-ZERO-2.0'],
  [/publications\.europa\.eu\/resource\/authority\/licence\/([\w-]+)/, ([, id]) => ofAuthority(id ?? '')],
]

const openDataCommons: Readonly<Record<string, string>> = { odbl: 'ODbL-1.0', by: 'ODC-By-1.0', pddl: 'PDDL-1.0' }

function ofUrl(url: string): string | undefined {
  const folded = url.toLowerCase()
  for (const [pattern, codeOf] of addresses) {
    const match = folded.match(pattern)
    if (match) return codeOf(match)
  }
  return undefined
}

/** The licence table of the Publications Office of the EU: `CC_BYNC_4_0`. */
function ofAuthority(id: string): string | undefined {
  const known: Readonly<Record<string, string>> = {
    cc0: 'CC0-1.0',
    odc_by: 'ODC-By-1.0',
    odc_bl: 'ODbL-1.0',
    odc_pddl: 'PDDL-1.0',
  }
  const name = id.toLowerCase()
  const cc = name.match(/^cc_by(nc)?(sa|nd)?_(\d)_(\d)$/)
  if (cc) return creativeCommons(['by', cc[1], cc[2]].filter(Boolean).join('-'), `${cc[3]}.${cc[4]}`)
  return known[name] ?? findSpdxId(name.replace(/_(\d)_(\d)$/, '-$1.$2').replace(/_/g, '-'))
}

function creativeCommons(parts: string, version: string | undefined, place?: string): string | undefined {
  if (version === undefined) return undefined
  const id = `CC-${parts}-${version}`
  if (place === undefined) return findSpdxId(id)
  return findSpdxId(`${id}-${place}`) ?? (version === '4.0' ? findSpdxId(id) : undefined)
}

/** Phrases of prose that name a licence other than those of Creative Commons. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bodbl\b|open database licen[sc]e/, 'ODbL-1.0'],
  [/\bodc-?by\b|open data commons attribution/, 'ODC-By-1.0'],
  [/\bpddl\b|public domain dedication and licen[sc]e/, 'PDDL-1.0'],
  [/\bmit licen[sc]e|^mit[;,]/, 'MIT'],
  [/\bapache(?: licen[sc]e)?,?(?: version|[- ]v)?[- ]?2(?:\.0)?\b/, 'Apache-2.0'],
  [/\bbsd[- ]3/, 'BSD-3-Clause'],
  [/\bbsd[- ]2/, 'BSD-2-Clause'],
  [/\bagpl[- ]?v?3|affero general public licen[sc]e v?3/, 'AGPL-3.0-only'],
  [/(?<!a|l)gpl[- ]?v?3|\bgnu general public licen[sc]e v?3/, 'GPL-3.0-only'],
  [/cdla[- –]*sharing/, 'CDLA-Sharing-1.0'],
  [/cdla[- –]*permissive[^.]*?2\.0/, 'CDLA-Permissive-2.0'],
  [/(?:cdla|community data licen[sc]e agreement)[- –]*permissive[^.]*?1\.0/, 'CDLA-Permissive-1.0'],
  [/open government licen[sc]e\s*[-–(]*\s*canada/, 'OGL-Canada-2.0'],
  [/open government licen[sc]e\s*(?:\(ogl\)\s*)?v?(?:ersion )?3/, 'OGL-UK-3.0'],
]

/** Every licence a sentence names with its version. Comparisons («similar to CC BY 4.0») name none. */
function ofSentence(words: string): string[] {
  const text = words
    .toLowerCase()
    .replace(/(?:similar to|compatible with|equivalent to|derived from|except)[^.;]{0,60}/g, ' ')
  const found = phrases.filter(([pattern]) => pattern.test(text)).map(([, code]) => code)
  const cc = text
    .replace(/open data commons[^.;,]*/g, ' ')
    .replace(/creative\s*commons/g, 'cc')
    .replace(/attribut(?:ion|e)\b/g, 'by')
    .replace(/non[\s-]*commercial/g, 'nc')
    .replace(/share[\s-]*alike/g, 'sa')
    .replace(/no[\s-]*deriv\w*/g, 'nd')
    .replace(/\bsa-nc\b/g, 'nc-sa')
    .replace(/\b(?:international|unported|generic|public|universal|licen[sc]e|version|the|zero)\b/g, (word) =>
      word === 'zero' ? '0' : '',
    )
    .replace(/[\s,:_()[\]–-]+/g, '-')
  if (/\bcc-?0-or\b/.test(cc)) return []
  if (/\bcc-?0\b|\bcc-1\.0-domain-dedication|\bcc-by-0/.test(cc)) found.push('CC0-1.0')
  for (const match of cc.matchAll(
    /\bcc-?by(?:-by)?((?:-(?:nc|sa|nd))*)-?v?([1-4](?:\.\d)?)(?!\d)(?:-united-states|-us\b|-igo\b)?/g,
  )) {
    const version = match[2]?.includes('.') ? match[2] : `${match[2]}.0`
    const place = /united-states|-us$/.test(match[0]) ? 'us' : match[0].endsWith('-igo') ? 'igo' : undefined
    const code = creativeCommons(`by${match[1] ?? ''}`, version, place) ?? creativeCommons(`by${match[1]}`, version)
    if (code) found.push(code)
  }
  return found
}
