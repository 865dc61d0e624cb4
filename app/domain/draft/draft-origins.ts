import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** How a draft was begun. */
export const draftOrigins = [
  { code: 'EMPTY', zh: '空白新建', en: 'From nothing' },
  { code: 'FILE', zh: '由数据文件生成', en: 'From a data file' },
  { code: 'OPENAPI', zh: '由接口文档导入', en: 'From an OpenAPI document' },
  { code: 'METADATA', zh: '由元数据导入', en: 'From metadata' },
  { code: 'TEMPLATE', zh: '由表格批量导入', en: 'From the spreadsheet' },
  { code: 'COPY', zh: '复制', en: 'Copied' },
  { code: 'RESOURCE', zh: '由数据资源生成', en: 'From a data resource' },
] as const satisfies CodeList
export type DraftOrigin = CodeOf<typeof draftOrigins>

/** Most drafts an organisation may have open at once. */
export const mostDrafts = 2_000
/** Longest content of a draft, in characters of its JSON. */
export const mostContentSize = 2_000_000
