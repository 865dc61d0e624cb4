const zh = {
  title: '链接与接口连通性',
  description: '检查草稿中的链接是否可访问，测试接口能否连通。',
  lead: '由平台从外部访问这些地址，与买方所见一致。结果用于机器预检（R12、P51），送审前后都可以再查。',
  linksTitle: '链接',
  noLinks: '草稿里还没有链接。技术文档、许可协议、资源文件的地址填写后会列在这里。',
  table: '草稿中的链接',
  columns: { place: '位置', url: '地址', result: '结果', checked: '检查时间' },
  ask: '检查链接',
  connectionTitle: '接口连通性测试',
  connectionLead:
    '数据接口送审前 30 天内须通过一次（R12）。能收到应答即为通过，要求密钥也算；“不存在”（404、410）和服务器错误（5xx）不通过。',
  url: '测试地址',
  urlHint: '完整网址，例如 https://api.example.com/v1/status；不写入产品信息。',
  test: '测试连通性',
  notTested: '还没有测试过。',
  passed: (when: string) => `${when} 通过。`,
  failed: (when: string, why: string) => `${when} 未通过：${why}。`,
  answered: (status: string) => (status ? `可访问（${status}）` : '可访问'),
  dead: (why: string) => `无法访问（${why}）`,
  unknown: '未检查',
  noAnswer: '没有应答',
  done: { asked: '链接已检查。', tested: '测试已完成，结果如下。' } as Record<string, string>,
  problems: {
    testUrl: '填写完整的公网地址，以 http:// 或 https:// 开头',
    tooManyAsking: '正在检查的太多，请十秒后再试',
  } as Record<string, string>,
}

const en: typeof zh = {
  title: 'Links and connection',
  description: 'Whether the links of the draft answer, and whether its interface can be reached.',
  lead: 'The exchange asks these addresses from outside, as buyers would. The machine pre-check uses the results (R12, P51); ask again whenever you like.',
  linksTitle: 'Links',
  noLinks: 'There are no links in the draft yet. Addresses of documentation, licence and files will be listed here.',
  table: 'Links in the draft',
  columns: { place: 'Where', url: 'Address', result: 'Result', checked: 'Asked' },
  ask: 'Ask the links',
  connectionTitle: 'Connection test of the interface',
  connectionLead:
    'An API passes one within 30 days before it is handed in (R12). Any answer passes, also one that asks for a key; “not there” (404, 410) and faults of the server (5xx) do not.',
  url: 'Address to test',
  urlHint: 'A whole address such as https://api.example.com/v1/status; it does not become part of the listing.',
  test: 'Test the connection',
  notTested: 'Not tested yet.',
  passed: (when) => `Passed on ${when}.`,
  failed: (when, why) => `Failed on ${when}: ${why}.`,
  answered: (status) => (status ? `Answers (${status})` : 'Answers'),
  dead: (why) => `No answer (${why})`,
  unknown: 'Not asked',
  noAnswer: 'no answer',
  done: { asked: 'The links were asked.', tested: 'Tested; the result is below.' },
  problems: {
    testUrl: 'Give a whole public address that begins with http:// or https://',
    tooManyAsking: 'Too many are being asked just now; try again in ten seconds',
  },
}

/** Words of the page on which links and interface of a draft are asked. */
export const draftLinksWords = { zh, en }
