import type { SampleRow } from '../demo-types.ts'
import type { Random } from '../random.ts'
import { matters } from './government-matters.ts'
import { pad } from './shared.ts'

type Pair = readonly [question: string, answer: string]
type Matter = (typeof matters)[number]

/** What every counter is asked; each matter takes one phrasing of each kind. */
const asked: Record<string, readonly ((m: Matter) => Pair)[]> = {
  材料: [
    (m) => [`办${m.name}要带啥`, `带这些：${m.papers.join('、')}。原件核对后当场退还，复印由窗口免费做。`],
    (m) => [
      `${m.name}，手头只有${m.papers[0]}，够不够`,
      m.papers.length > 1
        ? `还差${m.papers.slice(1).join('、')}。可以先受理，缺的签承诺书，5 个工作日内补齐。`
        : '够了，这一项只核这一样。',
    ],
    (m) => [
      `${m.name}的材料能不能一次说清，别让我跑第二趟`,
      `一次说清：${m.papers.map((paper, i) => `${i + 1}、${paper}`).join('；')}。就这 ${m.papers.length} 样，多要的可以拒绝。`,
    ],
    (m) => [
      `${m.name}要复印件几份？网上有的说两份有的说三份`,
      `不用备份数。${m.papers.join('、')}带原件，窗口扫描存档，不收纸质复印件。`,
    ],
    (m) => [
      `电子证照能抵${m.papers[0]}吗，办${m.name}用`,
      `能出示电子证照的不再要纸质件；没有电子证照的才带${m.papers.join('、')}原件。`,
    ],
  ],
  时限: [
    (m) => [`${m.name}多久能好`, `承诺${m.time}，从材料齐全那天起算，补正的日子不计在内。`],
    (m) => [
      `都等好几天了，${m.name}到底要几天`,
      `承诺的是${m.time}。报一下受理编号，超过了我给您转督办，一个工作日内回电。`,
    ],
    (m) => [`${m.name}加急要不要另外交钱`, `没有加急收费这回事，时限统一是${m.time}，确有急用可向窗口负责人说明。`],
    (m) => [`周五下午交${m.name}的材料，周末算不算时间`, `周末和法定假日不算。${m.time}从下一个工作日数起。`],
    (m) => [`${m.name}办好了会不会通知，还是要天天去问`, `办结会发短信，手机端也能看进度，一般${m.time}，不用来回跑。`],
  ],
  地点: [
    (m) => [`${m.name}去哪里办`, `${m.place}。周末错时窗口开不开，请看当天公告。`],
    (m) => [`住乡下，${m.name}能不能不进城`, `可以。${m.place}；不便来的，镇里便民服务点能代收材料。`],
    (m) => [
      `导航搜不到${m.name}的窗口，你们到底在几楼`,
      `先确认要去的是这里：${m.place}。到大厅报事项名称，导办会带路。`,
    ],
    (m) => [`${m.name}现在还要不要取号排队`, `${m.place}。到现场才取号，线上办的不用排队，审批顺序一样。`],
    (m) => [`户口不在这个区，${m.name}能在这儿办不`, `设区市内通办的窗口都收件：${m.place}。收下后由主管的区办结。`],
  ],
  费用: [
    (m) => [`${m.name}要多少钱`, `${m.fee}。收费的项目在窗口都贴着标准，没贴的不能收。`],
    (m) => [`听人说${m.name}要交钱，真的假的`, m.free ? '不用交，工本费也没有。' : `有收费：${m.fee}，开财政票据。`],
    (m) => [
      `门口有人说两百块包办${m.name}，可信吗`,
      `别信，那是中介。本事项${m.fee}，自己办不比他慢，遇到冒充工作人员的请打热线。`,
    ],
    (m) => [
      `${m.name}交了费后来不办了能退吗`,
      m.free ? '这一项本来就不收费，有人收了请举报。' : '还没开工或没使用的部分可以申请退。',
    ],
    (m) => [`低保户办${m.name}有没有减免`, m.free ? '对谁都不收费，不用另申请减免。' : '凭低保证明减半，残疾人同样。'],
  ],
  纠错: [
    (m) => [`为啥我的${m.name}被退回来`, `多半是${m.mistake}。看退件告知单上的编号，按它补就行，不用重新排。`],
    (m) => [`${m.name}最容易在哪儿卡住`, `就一处：${m.mistake}。其次是签名跟证件上的字不一样。`],
    (m) => [
      `网上提交${m.name}显示“材料不符”，也不说哪里不符`,
      `十有八九是${m.mistake}。点开退回意见最下面一行有具体说明。`,
    ],
    (m) => [
      `去年这样办${m.name}都过了，今年怎么不行`,
      `要求没变，去年是抽查没抽到。现在每件都核，要改的是：${m.mistake}。`,
    ],
    (m) => [`帮我先看看${m.name}填得对不对`, `别的看不出问题，只提醒一样，别犯这个错：${m.mistake}。`],
  ],
  代办: [
    (m) => [
      `我人在外地，让家里人代办${m.name}行吗`,
      m.proxy
        ? '可以，另带委托书和代办人身份证；本人在手机上做过人脸核验的，委托书也免了。'
        : '不行，这一项要本人到场或本人刷脸。',
    ],
    (m) => [
      `老人走不动，${m.name}能上门办吗`,
      m.proxy ? '能。打社区电话约时间，网格员带设备上门收件。' : '要本人到场的可约上门采集，一般三天内排到。',
    ],
    (m) => [`我不认得几个字，${m.name}那个表谁帮填`, '帮办台有人代填，念给您听过再按手印，不收钱。'],
    (m) => [
      `单位能不能帮员工一起办${m.name}`,
      m.batch ? '可以，经办人在单位端批量交，结果逐人返回。' : '单位办不了，可以帮着收齐材料约集中窗口。',
    ],
    (m) => [
      `孩子替爸妈办${m.name}，要证明是亲子吗`,
      m.proxy ? '户口簿在一本上就行，不在一本的用出生证明，也可签承诺书。' : '证明了也不能替，须本人核验。',
    ],
  ],
}

const openings = ['', '请问下，', '你好，', '', '麻烦问一声，', '急，', '', '喂，', '再确认一下，']
const endings = ['？', '', '？谢谢', '，等回复', '？？']

/** Each matter once in each kind, and its own cases: every question is different. */
export function serviceQuestions(random: Random, reviewed: string): SampleRow[] {
  const items = matters.flatMap((matter, at) => [
    ...matter.cases.map(([kind, question, answer]) => ({ matter, kind, question, answer })),
    ...Object.entries(asked).map(([kind, phrasings], order) => {
      const [question, answer] = phrasings[(at * 2 + order * 3) % phrasings.length]!(matter)
      const start = openings[(at + order * 4) % openings.length]!
      return { matter, kind, question: start + question + endings[(at * 3 + order) % endings.length]!, answer }
    }),
  ])
  // As they came in over the counter, not matter by matter.
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  const ids = new Map<string, string>()
  return items.map(({ matter, kind, question, answer }, i) => {
    const id = `gsq-${pad(i + 1, 5)}`
    const before = ids.get(matter.name)
    ids.set(matter.name, id)
    const created = `${random.pick(['2024', '2025'])}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`
    return {
      id,
      rid: before && random.chance(0.3) ? [before] : null,
      data_content: [
        { media_type: 'text', role: 'question', content: question },
        { media_type: 'text', role: 'answer', content: answer },
      ],
      annotation: { label: [kind, matter.name], annotation_method: '人工标注', annotator: '专业标注员' },
      original_time: created,
      last_modified_time: reviewed,
      version: '1.1.0',
      license: '公共授权',
      source: '组织机构',
      source_details: `${random.pick(['热线坐席', '大厅窗口', '镇街便民点'])}改写批次 ${created.slice(0, 7)}`,
      generated_data_indicator: 0,
    }
  })
}
