import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** What a key of an organisation may be used for. */
export const apiScopes = [
  { code: 'catalogue:read', zh: '读取公开目录与需求', en: 'Read the public catalogue and demands' },
  { code: 'organisation:read', zh: '读取本机构信息', en: 'Read the own organisation' },
] as const satisfies CodeList
export type ApiScope = CodeOf<typeof apiScopes>

/** Which scope a key needs for a path of the interface, the first that fits; none where anybody may read with any key. */
const scopesByPath: readonly { path: RegExp; scope: ApiScope }[] = [
  { path: /^\/api\/v1\/organisation$/, scope: 'organisation:read' },
  { path: /^\/api\/v1\/(listings|code-lists|demands)(\/|$)/, scope: 'catalogue:read' },
]

/** The scope that a key needs for this path, if any; the path in small letters, without a slash at the end. */
export function scopeOfPath(path: string): ApiScope | undefined {
  return scopesByPath.find((each) => each.path.test(path))?.scope
}
