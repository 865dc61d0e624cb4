import type { AppLoadContext } from '@remix-run/node'
import {
  beginDownload,
  noteDamage,
  type OpenLink,
  openLink,
  type WhyNoDownload,
} from '#app/domain/delivery/delivery-links.server.ts'
import { askedPart, lookEvery } from '#app/domain/delivery/delivery-rules.ts'
import { DamagedFile, readBlocks } from '#app/domain/delivery/file-blocks.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { noDownloadPage } from '#app/i18n/delivery-refused.ts'
import { linksIn } from '#app/links.ts'
import { streamOf } from './stream.server.ts'

const common = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  // Nobody keeps it, and nobody packs it: its length and parts have to stay.
  'Cache-Control': 'private, no-store, no-transform',
}

/**
 * Answers a link to a file: what it rests on is looked up now. Whole or in the part that is asked for (RFC 9110, 13 and 14), always to be saved, each block
 * held against its hash before it leaves; counted once a link when bytes begin to leave, and broken off when the right ends meanwhile.
 */
export async function answerDownload(context: AppLoadContext, request: Request, token: string): Promise<Response> {
  const { database, config, key } = context.exchange
  const place = { filesDir: config.filesDir, key }
  let link: Awaited<ReturnType<typeof openLink>>
  try {
    link = await openLink(database, place, { token })
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    context.report(error)
    return refused('damaged')
  }
  if (!link) return refused('unknown')
  if ('refused' in link) return refused(link.refused, link)
  const { file, download } = link
  const tag = `"${file.sha256}"`
  const headers = {
    ...common,
    'Content-Type': link.mediaType,
    'Content-Disposition': attachmentHeader(link.fileName),
    'Accept-Ranges': 'bytes',
    ETag: tag,
  }
  if (listsTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const part = askedPart(condition === null || condition === tag ? request.headers.get('range') : null, file.bytes)
  if (part === 'beyond')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.bytes}` } })
  const { start, end, isPart } = part
  const sized = {
    ...headers,
    'Content-Length': String(end - start + 1),
    ...(isPart && { 'Content-Range': `bytes ${start}-${end}/${file.bytes}` }),
  }
  const status = isPart ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers: sized })
  const why = await beginDownload(database, link)
  if (why) return refused(why, download)
  return new Response(streamOf(checkedBlocks(context, link, { start, end })), { status, headers: sized })
}

/** The bytes of a file as they are sent; where it is damaged, or the right is gone, the connection breaks. */
async function* checkedBlocks(
  { exchange, report, drained }: AppLoadContext,
  link: OpenLink,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  const { file, look } = link
  try {
    for await (const piece of readBlocks(file.path, file, { start, end, every: lookEvery, look })) {
      if (drained && !(await drained())) return
      yield piece
    }
  } catch (error) {
    if (error instanceof DamagedFile) {
      report(error)
      await noteDamage(exchange.database, link)
    } else if (!(error instanceof Refusal)) report(error)
    throw error
  }
}

const statuses: Partial<Record<WhyNoDownload | 'unknown' | 'damaged', number>> = {
  damaged: 503,
  unknown: 404,
  expired: 410,
}

function refused(why: WhyNoDownload | 'unknown' | 'damaged', about?: { slug: string; number: string }): Response {
  const status = statuses[why] ?? 403
  const page = about && linksIn('zh').entitlementFiles(about.slug, about.number)
  return new Response(noDownloadPage(why, page), {
    status,
    headers: { ...common, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

function listsTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
