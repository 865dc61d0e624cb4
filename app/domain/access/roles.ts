import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** What a person is in an organisation. */
export const memberRoles = [
  { code: 'owner', zh: '负责人', en: 'Owner' },
  { code: 'editor', zh: '编辑', en: 'Editor' },
  { code: 'finance', zh: '财务', en: 'Finance' },
  { code: 'viewer', zh: '只读', en: 'Viewer' },
] as const satisfies CodeList
export type MemberRole = CodeOf<typeof memberRoles>
