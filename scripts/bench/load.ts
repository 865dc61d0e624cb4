import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Load, LoadResult } from '../bench-load.ts'
import { root } from '../build-site.ts'

export const browserAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'

/** Puts a load on a server, from another process; throws when any answer was not in order, unless refusals are expected. */
export async function load(
  options: Partial<Load> & Pick<Load, 'url' | 'addresses'> & { isRefused?: boolean },
): Promise<LoadResult> {
  const { url, addresses, rate, amount } = options
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'bench-load'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const whole: Load = {
    url,
    addresses,
    connections: options.connections ?? 16,
    seconds: options.seconds ?? 8,
    headers: options.headers ?? { 'user-agent': browserAgent, accept: 'text/html' },
    ...(rate !== undefined && { rate }),
    ...(amount !== undefined && { amount }),
  }
  child.stdin.end(JSON.stringify(whole))
  const result = JSON.parse(await text(child.stdout)) as LoadResult
  if (result.wrong > 0 && !options.isRefused)
    throw new Error(`${url}${addresses[0]?.path}: ${result.wrong} requests were refused or failed`)
  return result
}

/** Common short words of the catalogue, as people type them. */
export const commonWords =
  '气象 企业 公交 医疗 教育 环境 交通 人口 用电 水质 空气 学校 医院 农业 旅游 就业 社保 税务 财政 统计 法人 许可 处罚 信用 地图 道路 停车 天气 降雨 工业 贸易 物流 金融 保险 项目 招标 采购 土地 规划 消防 文化 体育 养老 食品 药品 能源 林业 水利 港口 司法 load text speech image traffic weather code health climate map'.split(
    ' ',
  )

/** Searches of which no two are the same: words alone, in pairs, with a filter, on other pages. */
export function manySearches(path: string): string[] {
  const found: string[] = []
  const of = (text: string, more = '') => `${path}?q=${encodeURIComponent(text)}${more}`
  for (const more of ['', '&kind=DATASET', '&page=2', '&kind=API', '&hasSample=0', '&sort=newest', '&page=3'])
    for (const word of commonWords) found.push(of(word, more))
  for (const [index, word] of commonWords.entries())
    for (const other of commonWords.slice(index + 1)) found.push(of(`${word} ${other}`))
  return found
}
