type Words = { zh: string; en: string }

/** Indicators of TC609-5-2025-04 that are computed from records. */
export type RecordIndicator = '0201' | '0202' | '0203' | '0204' | '0205' | '0206' | '0208' | '0303'

type FaultKind = Words & {
  code: string
  indicator: RecordIndicator
  /** Whether a record with it fails its indicator; what is only worth a look does not. */
  isFailure: boolean
  remedy: Words
}

const look = { zh: '请人工确认。', en: 'Have a person look at it.' }

/** What can be wrong with a record, under the indicator it counts against. */
export const recordFaults = [
  {
    code: 'notRecord',
    indicator: '0201',
    isFailure: true,
    zh: '不是 JSON 对象',
    en: 'No JSON object',
    remedy: { zh: '每行写一个完整的 JSON 对象，行内不换行。', en: 'Write one whole JSON object a line.' },
  },
  {
    code: 'otherFormat',
    indicator: '0201',
    isFailure: true,
    zh: '没有 data_content，不是 TC609 的记录',
    en: 'No data_content: not a record of TC609',
    remedy: {
      zh: '把内容放进 data_content，写成 {"media_type": "text", "content": …}。',
      en: 'Put the content into data_content as {"media_type": "text", "content": …}.',
    },
  },
  {
    code: 'wrongType',
    indicator: '0201',
    isFailure: true,
    zh: '字段类型不对',
    en: 'Field of the wrong type',
    remedy: { zh: '改成规定的类型。', en: 'Use the type the format asks for.' },
  },
  {
    code: 'badDate',
    indicator: '0201',
    isFailure: true,
    zh: '时间写法不对',
    en: 'Not a date',
    remedy: { zh: '写成 2026-03-31，可以再加时刻。', en: 'Write 2026-03-31, perhaps with a time.' },
  },
  {
    code: 'badVersion',
    indicator: '0201',
    isFailure: true,
    zh: '版本号写法不对',
    en: 'Not a version',
    remedy: { zh: '写成三段，如 1.0.0。', en: 'Write three numbers such as 1.0.0.' },
  },
  {
    code: 'idRepeated',
    indicator: '0201',
    isFailure: true,
    zh: 'id 重复',
    en: 'Id used before',
    remedy: { zh: '每条记录用唯一的 id。', en: 'Give each record an id of its own.' },
  },
  {
    code: 'badMedium',
    indicator: '0201',
    isFailure: true,
    zh: 'data_content 中的一项没有 media_type 或 content',
    en: 'An item of data_content without media_type or content',
    remedy: { zh: '每一项都写 media_type 和 content。', en: 'Give each item media_type and content.' },
  },
  {
    code: 'unknownMedium',
    indicator: '0201',
    isFailure: false,
    zh: '少见的 media_type',
    en: 'Unusual media_type',
    remedy: { zh: '用 text、image、audio、video 等通用写法。', en: 'Use text, image, audio, video or the like.' },
  },
  {
    code: 'unknownField',
    indicator: '0201',
    isFailure: false,
    zh: '格式以外的字段',
    en: 'Field that the format does not have',
    remedy: {
      zh: '删去，或放进 data_content 的对象里。',
      en: 'Take it out, or put it into the objects of data_content.',
    },
  },
  {
    code: 'personal',
    indicator: '0202',
    isFailure: true,
    zh: '个人信息',
    en: 'Personal information',
    remedy: { zh: '删除或匿名化后再用于训练。', en: 'Remove or anonymise it before training.' },
  },
  {
    code: 'personalPossible',
    indicator: '0202',
    isFailure: false,
    zh: '疑似个人信息',
    en: 'Possibly personal information',
    remedy: look,
  },
  {
    code: 'unsafe',
    indicator: '0202',
    isFailure: false,
    zh: '疑似不安全内容',
    en: 'Possibly unsafe content',
    remedy: look,
  },
  {
    code: 'badAnnotation',
    indicator: '0203',
    isFailure: true,
    zh: '标注缺项或类型不对',
    en: 'Annotation incomplete or of the wrong type',
    remedy: {
      zh: '写全 label、annotation_method、annotator 三项。',
      en: 'Give label, annotation_method and annotator.',
    },
  },
  {
    code: 'emptyLabel',
    indicator: '0203',
    isFailure: true,
    zh: '标签为空',
    en: 'Empty label',
    remedy: { zh: '填上标签；没有标注的，不写 annotation。', en: 'Fill it in, or leave the annotation out.' },
  },
  {
    code: 'badMethod',
    indicator: '0203',
    isFailure: true,
    zh: '标注方式不在规定取值内',
    en: 'Annotation method outside the closed list',
    remedy: {
      zh: '改用：人工标注、自动标注、半自动标注、其他。',
      en: 'Use 人工标注, 自动标注, 半自动标注 or 其他.',
    },
  },
  {
    code: 'badAnnotator',
    indicator: '0203',
    isFailure: true,
    zh: '标注人员不在规定取值内',
    en: 'Annotator outside the closed list',
    remedy: {
      zh: '改用：普通标注员、专业标注员、行业领域专家、其他。',
      en: 'Use 普通标注员, 专业标注员, 行业领域专家 or 其他.',
    },
  },
  {
    code: 'missingField',
    indicator: '0204',
    isFailure: true,
    zh: '缺少必有字段',
    en: 'Required field missing',
    remedy: { zh: '补上该字段。', en: 'Add the field.' },
  },
  {
    code: 'emptyField',
    indicator: '0204',
    isFailure: true,
    zh: '必有字段为空',
    en: 'Required field empty',
    remedy: { zh: '填上内容。', en: 'Fill it in.' },
  },
  {
    code: 'emptyContent',
    indicator: '0204',
    isFailure: true,
    zh: '内容为空',
    en: 'Empty content',
    remedy: { zh: '补上内容，或删去该条。', en: 'Fill it in, or drop the record.' },
  },
  {
    code: 'noAddress',
    indicator: '0205',
    isFailure: true,
    zh: '来源是互联网，source_details 不是网址',
    en: 'From the internet, but source_details is no address',
    remedy: { zh: '写 http 或 https 网址。', en: 'Give an http or https address.' },
  },
  {
    code: 'vagueSource',
    indicator: '0205',
    isFailure: true,
    zh: '来源说明无法追溯',
    en: 'Source that cannot be traced',
    remedy: {
      zh: '写网址、DOI、设备编号或授权文号。',
      en: 'Give an address, a DOI, a device or an authorisation number.',
    },
  },
  {
    code: 'timeReversed',
    indicator: '0206',
    isFailure: true,
    zh: '修改时间早于产生时间',
    en: 'Modified before it was made',
    remedy: { zh: '核对两个时间。', en: 'Check the two times.' },
  },
  {
    code: 'mediumMismatch',
    indicator: '0206',
    isFailure: true,
    zh: 'media_type 与文件类型不符',
    en: 'media_type does not fit the file',
    remedy: { zh: '改正 media_type 或路径。', en: 'Correct media_type or the path.' },
  },
  {
    code: 'noReply',
    indicator: '0206',
    isFailure: true,
    zh: '有提问，没有回答',
    en: 'Question without an answer',
    remedy: { zh: '补上回答，或删去该条。', en: 'Add the answer, or drop the record.' },
  },
  {
    code: 'garbled',
    indicator: '0208',
    isFailure: true,
    zh: '乱码',
    en: 'Garbled characters',
    remedy: { zh: '按原编码重新导出为 UTF-8。', en: 'Export it again from its own encoding as UTF-8.' },
  },
  {
    code: 'markup',
    indicator: '0208',
    isFailure: true,
    zh: '残留的网页标记',
    en: 'Leftover markup',
    remedy: { zh: '清除标签和转义字符。', en: 'Strip tags and entities.' },
  },
  {
    code: 'placeholder',
    indicator: '0208',
    isFailure: true,
    zh: '占位文字',
    en: 'Placeholder text',
    remedy: { zh: '换成真实内容，或删去该条。', en: 'Put in real content, or drop the record.' },
  },
  {
    code: 'repetitive',
    indicator: '0208',
    isFailure: true,
    zh: '同一片段反复出现',
    en: 'The same piece over and over',
    remedy: { zh: '删去重复的片段。', en: 'Drop the repeated pieces.' },
  },
  {
    code: 'repeated',
    indicator: '0208',
    isFailure: true,
    zh: '与前面某条内容相同',
    en: 'Same content as an earlier record',
    remedy: { zh: '去重。', en: 'Drop one of them.' },
  },
  {
    code: 'nearRepeated',
    indicator: '0208',
    isFailure: true,
    zh: '与前面某条内容近似（约四分之三以上相同）',
    en: 'Near copy of an earlier record (some three quarters or more)',
    remedy: { zh: '去重，或确认差别有意义。', en: 'Drop one, or make sure the difference matters.' },
  },
  {
    code: 'cutOff',
    indicator: '0208',
    isFailure: false,
    zh: '结尾像是被截断',
    en: 'Seems cut off at the end',
    remedy: look,
  },
  {
    code: 'futureDate',
    indicator: '0303',
    isFailure: true,
    zh: '时间在今天之后',
    en: 'Later than today',
    remedy: { zh: '核对时间。', en: 'Check the time.' },
  },
  {
    code: 'outsidePeriod',
    indicator: '0303',
    isFailure: true,
    zh: '产生时间不在声明的范围内',
    en: 'Made outside the declared period',
    remedy: { zh: '删去该条，或改声明的时间范围。', en: 'Drop the record, or correct the declared period.' },
  },
] as const satisfies readonly FaultKind[]

export type RecordFaultCode = (typeof recordFaults)[number]['code']

/** One thing wrong with one record: where in it, and the text that shows it. */
export type RecordFault = { code: RecordFaultCode; field?: string; example?: string }

const byCode = new Map<string, FaultKind>(recordFaults.map((each) => [each.code, each]))

export function faultKind(code: RecordFaultCode): FaultKind {
  return byCode.get(code) as FaultKind
}
