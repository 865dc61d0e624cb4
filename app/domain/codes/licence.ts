import type { CodeList } from './code-list.ts'

/** Licences with a public identifier (SPDX) that real catalogues use, and the two Chinese terms of use that have none. */
export const licences = [
  {
    code: 'CC0-1.0',
    zh: 'CC0 1.0 公有领域',
    en: 'CC0 1.0',
    also: ['cc0', 'creative commons zero', 'public domain dedication', 'us-pd', 'cc-zero'],
  },
  {
    code: 'CC-BY-4.0',
    zh: 'CC BY 4.0 署名',
    en: 'CC BY 4.0',
    also: ['cc-by', 'creative commons attribution 4.0', 'cc by 4.0', 'cc-by 4.0', 'attribution 4.0 international'],
  },
  { code: 'CC-BY-3.0', zh: 'CC BY 3.0 署名', en: 'CC BY 3.0' },
  { code: 'CC-BY-2.0', zh: 'CC BY 2.0 署名', en: 'CC BY 2.0' },
  { code: 'CC-BY-SA-4.0', zh: 'CC BY-SA 4.0 署名-相同方式共享', en: 'CC BY-SA 4.0' },
  { code: 'CC-BY-SA-3.0', zh: 'CC BY-SA 3.0 署名-相同方式共享', en: 'CC BY-SA 3.0' },
  { code: 'CC-BY-NC-4.0', zh: 'CC BY-NC 4.0 署名-非商业', en: 'CC BY-NC 4.0' },
  { code: 'CC-BY-NC-SA-4.0', zh: 'CC BY-NC-SA 4.0 署名-非商业-相同方式共享', en: 'CC BY-NC-SA 4.0' },
  { code: 'CC-BY-NC-ND-4.0', zh: 'CC BY-NC-ND 4.0 署名-非商业-禁止演绎', en: 'CC BY-NC-ND 4.0' },
  { code: 'CC-BY-ND-4.0', zh: 'CC BY-ND 4.0 署名-禁止演绎', en: 'CC BY-ND 4.0' },
  { code: 'ODbL-1.0', zh: 'ODbL 1.0 开放数据库', en: 'ODbL 1.0', also: ['odbl', 'open database license'] },
  { code: 'ODC-By-1.0', zh: 'ODC-By 1.0 署名', en: 'ODC-By 1.0', also: ['odc-by'] },
  { code: 'PDDL-1.0', zh: 'PDDL 1.0 公有领域', en: 'PDDL 1.0', also: ['pddl'] },
  { code: 'OGL-UK-3.0', zh: '英国开放政府许可 3.0', en: 'OGL UK 3.0', also: ['open government licence v3.0', 'ogl'] },
  { code: 'Apache-2.0', zh: 'Apache 2.0', en: 'Apache 2.0', also: ['apache license 2.0', 'apache'] },
  { code: 'MIT', zh: 'MIT', en: 'MIT', also: ['mit license'] },
  { code: 'BSD-3-Clause', zh: 'BSD 3-Clause', en: 'BSD 3-Clause', also: ['bsd'] },
  { code: 'GPL-3.0-only', zh: 'GPL 3.0', en: 'GPL 3.0', also: ['gpl-3.0', 'gpl'] },
  { code: 'MulanPSL-2.0', zh: '木兰宽松许可证 2.0', en: 'Mulan PSL 2.0' },
  { code: 'CDLA-Permissive-2.0', zh: 'CDLA Permissive 2.0', en: 'CDLA Permissive 2.0' },
  { code: 'X-CN-OPEN-DATA', zh: '公共数据开放平台使用条款', en: 'Terms of a Chinese open-data portal' },
  { code: 'X-EXCHANGE-CONTRACT', zh: '以交易合同为准', en: 'By exchange contract' },
] as const satisfies CodeList
