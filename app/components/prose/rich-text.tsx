import { Fragment } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'
import { files, type Links } from '../../links.ts'
import type { ProseTarget } from './prose-types.ts'

/** A text with `code`, **strong words** and [links](target) in it. */
export function RichText({ text }: { text: string }) {
  const { links } = useSpeech()
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((piece, index) => {
    if (piece.startsWith('`')) return <code key={index}>{piece.slice(1, -1)}</code>
    if (piece.startsWith('**')) return <strong key={index}>{piece.slice(2, -2)}</strong>
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece)
    if (!link) return <Fragment key={index}>{piece}</Fragment>
    return (
      <a key={index} href={addressOf(link[2] ?? '', links)}>
        {link[1]}
      </a>
    )
  })
}

function addressOf(target: string, links: Links): string {
  if (target.startsWith('#')) return target
  if (target.startsWith('?')) return links.catalogue() + target
  const targets: Record<ProseTarget, string> = {
    catalogue: links.catalogue(),
    organisations: links.organisations(),
    zones: links.zones(),
    compare: links.compare(),
    codes: links.codeLists(),
    verify: links.verify(),
    crossBorder: links.crossBorder(),
    notices: links.publicNotices(),
    noticesFeed: files.noticesFeed,
    statistics: links.statistics(),
    census: links.census(),
    demands: links.publicDemands(),
    newDemand: links.beginDemand(),
    constructionList: links.constructionList(),
    datasetCheck: links.datasetCheck(),
    about: links.about(),
    help: links.help(),
    openapi: files.openapi,
    api: files.api,
    feed: files.feed,
    sitemap: files.sitemap,
    templateXlsx: files.templateXlsx,
    templateCsv: files.templateCsv,
  }
  const [name = '', anchor] = target.split('#')
  const address = targets[name as ProseTarget] ?? links.home()
  return anchor ? `${address}#${anchor}` : address
}
