const zh = {
  title: '副本溯源',
  description: '上传外泄的文件或其中一部分，按数字标识查出是交付给谁的副本。',
  lead: '上传外泄的文件或其中一部分，按数字标识查出是交付给谁的副本。文件读完即删，不作留存；每次查询记入审计日志。',
  file: '外泄文件',
  hint: (most: string) =>
    `CSV、XLSX、JSONL 或 PDF，可以只有几十行、几页，行列打乱也可以；不超过 ${most}。更大的文件请在服务器上用命令 npm run watermark -- read。`,
  send: '查询来源',
  result: '查询结果',
  nobody: '没有查到来源',
  nobodyText:
    '文件中的标识不足以指认任何买方。可能是片段太短、来自未加标识的文件、标识已被有意去除，或并非由本所交付。',
  compared: (values: string, copies: string) => `共看了 ${values} 个值，与 ${copies} 份副本比对。`,
  several: (count: number) => `文件由 ${count} 份副本拼合而成，逐一列出。`,
  buyer: '买方',
  order: '订单',
  right: '使用权',
  listing: '数据产品',
  fileName: '交付文件',
  madeAt: '副本生成',
  downloaded: '下载',
  downloads: (first: string, last: string, times: number) =>
    times === 1 ? `${first}，共 1 次` : `${first} 首次，${last} 末次，共 ${times} 次`,
  never: '没有下载记录',
  confidence: '可信度',
  chance: (power: number) => `与文件无关的副本被误认的概率低于 10 的 -${power} 次方`,
  agreement: (same: number, said: number) => `读出标识 ${said} 位，其中 ${same} 位一致`,
  spoke: '带标识的值',
  spokeIn: (spoke: string, values: string) => `${values} 个值中有 ${spoke} 个带有标识`,
  pages: (spoke: string) => `${spoke} 处页面标识`,
  orderNote: '如需暂停或撤销其使用权，请进入订单页。',
  problems: {
    fileMissing: '请选择一个文件。',
    fileTooLarge: '文件太大，请截取一部分，或在服务器上用命令读取。',
    diskFull: '磁盘空间不足，请稍后再试。',
    leakBusy: '正在读取另一份文件，请一分钟后再试。',
    leakOutOfTime: '一分钟内没有读完，请截取一部分再试。',
    leakUnreadable: '文件无法读取：可能已损坏，或压缩内容过大。请另存为 CSV 再试。',
  } as Record<string, string>,
}

const en: typeof zh = {
  title: 'Trace a copy',
  description: 'Send a leaked file, or a part of one, and read from its marks whose copy it is.',
  lead: 'Send a leaked file, or a part of one, and read from its marks whose copy it is. The file is deleted once it is read; nothing of it is kept. Each query is in the audit log.',
  file: 'Leaked file',
  hint: (most) =>
    `CSV, XLSX, JSONL or PDF; some dozens of rows or a few pages are enough, in any order of rows and columns. Up to ${most}; for larger ones use the command npm run watermark -- read on the server.`,
  send: 'Trace it',
  result: 'Result',
  nobody: 'Nothing is known of it',
  nobodyText:
    'The marks in this file name no buyer. The part may be too short, the file may have carried no marks, somebody may have taken them away on purpose, or it was not delivered by this exchange.',
  compared: (values, copies) => `${values} values looked at, held against ${copies} copies.`,
  several: (count) => `The file was put together from ${count} copies; each is listed.`,
  buyer: 'Buyer',
  order: 'Order',
  right: 'Right to use',
  listing: 'Listing',
  fileName: 'Delivered file',
  madeAt: 'Copy made',
  downloaded: 'Downloaded',
  downloads: (first, last, times) => (times === 1 ? `${first}, once` : `${first} first, ${last} last, ${times} times`),
  never: 'never by a link',
  confidence: 'Confidence',
  chance: (power) =>
    `the probability that a copy is named which has nothing to do with the file is below 10 to the -${power}`,
  agreement: (same, said) => `${said} bits of the mark could be read, ${same} of them agree`,
  spoke: 'Values that spoke',
  spokeIn: (spoke, values) => `${spoke} of ${values} values carry a mark`,
  pages: (spoke) => `${spoke} marks of pages`,
  orderNote: 'The right can be suspended or revoked on the page of the order.',
  problems: {
    fileMissing: 'Please choose a file.',
    fileTooLarge: 'The file is too large; send a part of it, or read it with the command on the server.',
    diskFull: 'There is no space left on the disk; please try again later.',
    leakBusy: 'Another file is being read; please try again in a minute.',
    leakOutOfTime: 'It was not read within a minute; please send a part of it.',
    leakUnreadable: 'It cannot be read: it may be damaged, or too large when unpacked. Try to save it as CSV.',
  },
}

/** Words of the page on which operators trace a leaked copy. */
export const leakWords = { zh, en }
