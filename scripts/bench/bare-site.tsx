import type { ServerBuild } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'

type Card = { code: string; title: string; summary: string; facts: string; fields: string; price: string }

/** A Remix site of one page with twenty cards and nothing behind it: the most a page of ours could ever do. */
export function bareSite(build: ServerBuild): ServerBuild {
  const root = {
    default: () => (
      <html lang="zh-Hans">
        <head>
          <title>Bare</title>
        </head>
        <body>
          <Outlet />
        </body>
      </html>
    ),
  }
  const page = {
    loader: () => ({ cards }),
    default: function Page() {
      const { cards: list } = useLoaderData() as { cards: Card[] }
      return (
        <ul>
          {list.map((card) => (
            <li key={card.code}>
              <h2>
                <a href={`/listings/${card.code}`}>{card.title}</a>
              </h2>
              <p>{card.facts}</p>
              <p>{card.summary}</p>
              <p>{card.fields}</p>
              <p>{card.price}</p>
            </li>
          ))}
        </ul>
      )
    },
  }
  return {
    ...build,
    assets: {
      ...build.assets,
      entry: { imports: [], module: '' },
      routes: { root: described('root', ''), 'routes/bare': described('routes/bare', 'catalogue', 'root') },
    },
    routes: {
      root: { id: 'root', path: '', module: root },
      'routes/bare': { id: 'routes/bare', parentId: 'root', path: 'catalogue', module: page },
    },
  } as ServerBuild
}

function described(id: string, path: string, parentId?: string): ServerBuild['assets']['routes'][string] {
  return {
    id,
    path,
    module: '',
    hasAction: false,
    hasLoader: parentId !== undefined,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    ...(parentId !== undefined && { parentId }),
  }
}

const cards: Card[] = Array.from({ length: 20 }, (_, index) => ({
  code: `FJ202611D${String(index).padStart(6, '0')}X`,
  title: `泉州市规上企业月度用电负荷曲线 ${index}`,
  summary: '按企业与月份给出最大负荷、平均负荷与峰谷差，用于需求响应与产能研判。',
  facts: '泉州能源数据有限公司 · 泉州市 · 每月 · 2019-01 – 2026-10',
  fields: 'user_id, load_kw, month',
  price: '¥0.50/次起 · 样例 ✓ · 披露 92',
}))
