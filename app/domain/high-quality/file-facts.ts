import type { RecordFacts } from './record-facts.ts'

type Item = { code: string; zh: string; en: string }

/** What is odd about a file that could be read nevertheless. */
export const fileRemarks = [
  {
    code: 'notUtf8',
    zh: '文件不是 UTF-8 编码，交付前请转换。',
    en: 'The file is not in UTF-8; convert it before delivery.',
  },
  {
    code: 'byteOrderMark',
    zh: '文件开头有 BOM，部分程序会读错第一条。',
    en: 'The file begins with a byte order mark, over which some programs stumble.',
  },
  {
    code: 'brokenBytes',
    zh: '有些字节无法按文件编码解读，已以替代符代替。',
    en: 'Some bytes do not fit the encoding and were replaced.',
  },
  {
    code: 'notLines',
    zh: '文件不是 JSONL；规范要求一行一条记录。',
    en: 'The file is not JSONL; the format asks for one record a line.',
  },
  { code: 'blankLines', zh: '有空行，已略过。', en: 'Blank lines were left out.' },
] as const satisfies readonly Item[]
export type FileRemark = (typeof fileRemarks)[number]['code']

/** Why a file could not be checked. */
export const checkFailures = [
  { code: 'empty', zh: '文件是空的。', en: 'The file is empty.' },
  {
    code: 'tooLarge',
    zh: '文件超过 20 MB，请截取一部分；更大的用命令行检查。',
    en: 'The file is larger than 20 MB. Cut a part out of it, or use the command for larger ones.',
  },
  {
    code: 'unknownFormat',
    zh: '认不出文件格式。请上传 JSONL、JSON 或 CSV 文本文件，压缩包先解开。',
    en: 'The format is not known. Send JSONL, JSON or CSV as text; unpack archives first.',
  },
  { code: 'noRecords', zh: '文件里没有记录。', en: 'There are no records in the file.' },
  { code: 'broken', zh: '文件已损坏或不完整。', en: 'The file is damaged or incomplete.' },
  {
    code: 'tooLong',
    zh: '单条记录过长（超过 800 万字符）。',
    en: 'A single record is too long (over 8 million characters).',
  },
  {
    code: 'outOfTime',
    zh: '检查用时过长，已停止。请截取一部分再试。',
    en: 'Checking took too long and was stopped. Try with a part of it.',
  },
  {
    code: 'crashed',
    zh: '检查中断了，文件没有留下。请截取一部分再试。',
    en: 'Checking broke off; nothing of the file is left. Try with a part of it.',
  },
  {
    code: 'busy',
    zh: '正在检查的文件较多，请过一分钟再试。',
    en: 'Many files are being checked; try again in a minute.',
  },
  { code: 'tooOften', zh: '提交得太频繁，请过几分钟再试。', en: 'That was often; try again in a few minutes.' },
  { code: 'fileMissing', zh: '请选择一个文件，或至少填写一项。', en: 'Choose a file, or fill in something.' },
  { code: 'invalid', zh: '上传的内容读不出来，请再试一次。', en: 'What was sent could not be read; try again.' },
] as const satisfies readonly Item[]
export type CheckFailureCode = (typeof checkFailures)[number]['code']

/** Most bytes of a file that is sent to the page; the command has no such bound. */
export const mostCheckedBytes = 20_000_000

/** Why a file could not be checked; never holds anything of it. */
export class CheckFailure extends Error {
  readonly code: CheckFailureCode
  constructor(code: CheckFailureCode) {
    super(code)
    this.code = code
  }
}

/** What was found in a file. */
export type FileFacts = RecordFacts & {
  file: {
    bytes: number
    sha256: string
    form: 'JSONL' | 'JSON' | 'CSV'
    encoding: string
    remarks: { code: FileRemark; count?: number }[]
  }
}
