import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** What is odd about a file or a table that could be read nevertheless. */
export const profileWarnings = [
  { code: 'noHeader', zh: '没有表头，列按顺序命名', en: 'No header; columns are named by their place' },
  { code: 'titleLines', zh: '表头之前有标题行，未计入数据', en: 'Lines before the header are not counted as data' },
  {
    code: 'raggedLines',
    zh: '有些行的列数与表头不一致；多出的值列在最后一列',
    en: 'Some lines have other numbers of columns than the header; extra values stand in a last column',
  },
  { code: 'mixedTypes', zh: '列中少数值与该列类型不符', en: 'A few values do not fit the type of their column' },
  {
    code: 'brokenEncoding',
    zh: '有些字节无法按文件编码解读，已以替代符代替',
    en: 'Some bytes do not fit the encoding and were replaced',
  },
  {
    code: 'unclosedQuote',
    zh: '有引号未闭合，按普通字符处理',
    en: 'A quote is never closed; it is taken as a character',
  },
  { code: 'emptyColumn', zh: '整列为空', en: 'A column is empty throughout' },
  {
    code: 'renamedColumns',
    zh: '列名为空、重复或过长，已改名',
    en: 'Column names that were empty, repeated or too long were changed',
  },
  { code: 'maskedNames', zh: '列名或文件名中含有个人信息，已脱敏', en: 'Personal information in a name was masked' },
  { code: 'duplicateRows', zh: '有完全重复的行', en: 'Some rows repeat others as a whole' },
  { code: 'badLines', zh: '有些行不是 JSON 对象，未计入', en: 'Some lines are not JSON objects and are not counted' },
  {
    code: 'otherArrays',
    zh: '文件含有多个数组，只读取第一个',
    en: 'The file has several arrays; only the first was read',
  },
  {
    code: 'formulaErrors',
    zh: '有些单元格是公式错误，按空值处理',
    en: 'Some cells are errors of formulas and are taken as empty',
  },
  { code: 'hiddenSheet', zh: '工作表已隐藏', en: 'The sheet is hidden' },
  { code: 'emptyTable', zh: '没有数据行', en: 'There are no rows' },
  {
    code: 'otherFiles',
    zh: '压缩包内有不能描述的文件，已略过',
    en: 'Files in the archive that cannot be profiled were left out',
  },
  { code: 'unreadableFiles', zh: '压缩包内有无法读取的文件', en: 'Files in the archive could not be read' },
  { code: 'tablesLeftOut', zh: '表太多，只描述前 20 个', en: 'Too many tables; only the first 20 are profiled' },
  { code: 'notCounted', zh: '行数过多，未检查重复行与主键', en: 'Too many rows to look for repeated rows and keys' },
] as const satisfies CodeList
export type ProfileWarningCode = CodeOf<typeof profileWarnings>

/** Why a file has no profile. */
export const profileFailures = [
  { code: 'empty', zh: '文件是空的', en: 'The file is empty' },
  { code: 'tooLarge', zh: '文件超过 200 MB', en: 'The file is larger than 200 MB' },
  {
    code: 'unknownFormat',
    zh: '无法识别文件格式；支持 CSV、TSV、XLSX、JSON、JSONL、Parquet 及其 ZIP 压缩包',
    en: 'The format is not known; CSV, TSV, XLSX, JSON, JSONL, Parquet and ZIP of those are',
  },
  {
    code: 'oldSpreadsheet',
    zh: '这是旧版 Excel 文件（.xls），请另存为 .xlsx 后再试',
    en: 'This is an old Excel file (.xls); save it as .xlsx',
  },
  { code: 'broken', zh: '文件已损坏或不完整', en: 'The file is damaged or incomplete' },
  { code: 'noTable', zh: '文件中没有可以描述的表', en: 'There is no table in the file' },
  { code: 'encrypted', zh: '文件已加密', en: 'The file is encrypted' },
  { code: 'nestedArchive', zh: '压缩包内含有压缩包', en: 'The archive holds another archive' },
  {
    code: 'archiveBomb',
    zh: '压缩包解开后过大，或文件过多',
    en: 'The archive is too large or has too many files when unpacked',
  },
  { code: 'tooManyColumns', zh: '列数超过 3000', en: 'There are more than 3,000 columns' },
  { code: 'tooDeep', zh: 'JSON 嵌套过深', en: 'The JSON is nested too deeply' },
  { code: 'tooLong', zh: '单条记录过长', en: 'A single record is too long' },
  { code: 'outOfTime', zh: '读取超时', en: 'Reading took too long' },
  { code: 'outOfMemory', zh: '读取所需内存过多', en: 'Reading needed too much memory' },
  { code: 'outOfDisk', zh: '读取所需磁盘空间过多', en: 'Reading needed too much disk space' },
  { code: 'crashed', zh: '读取文件的进程意外中止', en: 'The process that read the file ended unexpectedly' },
  { code: 'stopped', zh: '已取消', en: 'It was cancelled' },
] as const satisfies CodeList
export type ProfileFailureCode = CodeOf<typeof profileFailures>

/** A file of which no profile can be made, and why; never holds anything of the file's content. */
export class ProfileFailure extends Error {
  readonly code: ProfileFailureCode
  constructor(code: ProfileFailureCode) {
    super(`No profile: ${profileFailures.find((each) => each.code === code)?.en}`)
    this.code = code
  }
}
