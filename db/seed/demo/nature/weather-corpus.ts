import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  earlier,
  hqFields,
  hqRecord,
  impact,
  noReidentify,
  noResale,
  ownData,
  plusDays,
  t,
  terms,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'weather-service-corpus',
    provider: 'yunjian-weather',
    listedDaysAgo: 130,
    updatedDaysAgo: 58,
    lagDays: 20,
    content: {
      kind: 'HQ_DATASET',
      version: '1.0.0',
      title: t('行业气象服务问答与决策语料', 'Sector weather-service questions and decisions'),
      summary: t(
        '9,700 组工地、港口、茶园、电网用户的真实咨询与值班预报员答复，训练行业气象助手。',
        '9,700 real questions from sites, ports, tea growers and grids with the answers of duty forecasters.',
      ),
      description: t(
        '摘自 2020—2025 年客服工单，一问一答或多轮，附当时的实况与预报数字。答复由值班预报员撰写，入库前删去单位与人名并由第二名预报员评定「结论、依据、提醒」三项是否齐备。语料强调不确定性的表达，凡答不准的都写明原因。不含官方预警文本。',
        'Taken from service tickets of 2020-2025, single or several turns, with the observations and forecasts of the moment. Duty forecasters wrote the answers; names were removed and a second forecaster checked that conclusion, grounds and caution are all there. The corpus cares about how uncertainty is put: where an answer could not be sure, it says why. No official warnings are included.',
      ),
      keywords: {
        zh: ['气象服务', '问答语料', '决策', '不确定性'],
        en: ['weather service', 'QA corpus', 'decision support', 'uncertainty'],
      },
      industries: ['M', 'E', 'G'],
      fields: ['METEOROLOGY'],
      scenarios: [t('行业气象助手', 'Sector weather assistant')],
      support: t('提供评测脚本。', 'Test scripts included.'),
      dictionary: hqFields('行业与答复要素'),
      recordCount: 9_700,
      storageBytes: 46_000_000,
      fileCount: 1,
      formats: ['JSONL'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2020-03-01',
      frequency: 'HALF',
      regions: ['350200', '350500', '350700'],
      ...ownData,
      sourceDetail: t('本公司客服工单，服务合同允许去标识后使用。', 'Own tickets; contracts allow de-identified use.'),
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '工单能看出客户的作业计划。', 'Tickets show what customers plan to do.'),
      ],
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      crossBorder: 'DOMESTIC',
      hq: {
        type: 'INDUSTRY',
        modalities: ['TEXT'],
        tasks: [t('问答', 'Question answering'), t('决策建议', 'Decision advice')],
        stages: ['SFT', 'ALIGN', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'PROFESSIONAL',
          labels: [t('结论', 'Conclusion'), t('依据', 'Grounds'), t('提醒', 'Caution')],
          agreement: 0.91,
        },
        scores: { document: 93, data: 94, model: 91 },
        syntheticShare: 0.06,
        limitations: t(
          '闽南用户占七成，山区用语偏少；约 6% 为改写扩充。',
          'Seventy per cent southern Fujian; about 6% are paraphrases.',
        ),
      },
      deliveryModes: ['FILE'],
      deliveryDays: 3,
      offers: [{ model: 'ONEOFF', price: yuan(64_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: terms([t('模型微调与评测', 'Fine-tuning and evaluation')], {
        modelTraining: true,
        periodMonths: 36,
        afterTerm: 'KEEP',
        forbidden: [noResale, noReidentify],
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const facts = {
          wind: () => {
            const force = random.int(3, 8)
            return {
              value: force,
              text: `平均风 ${force} 级，阵风 ${force + 2} 级，${random.pick(['东北风', '偏北风', '西南风', '东南风'])}`,
            }
          },
          rain: () => {
            const total = random.int(0, 38)
            return {
              value: total,
              text: `未来六小时雨量 ${total} 毫米，最大雨强约每小时 ${Math.ceil(total * 0.45)} 毫米`,
            }
          },
          fog: () => {
            const metres = random.int(2, 60) * 100
            return { value: metres, text: `能见度 ${metres} 米，海气温差 ${random.decimal(0.2, 4.5, 1)}℃` }
          },
          frost: () => {
            const low = random.decimal(-1.5, 8, 1)
            return { value: low, text: `冠层最低预计 ${low}℃，后半夜${random.pick(['静风', '微风', '有云'])}` }
          },
          thunder: () => {
            const km = random.int(6, 120)
            return { value: km, text: `最近一次闪电在 ${km} 公里外，雷暴以每小时 ${random.int(20, 55)} 公里移动` }
          },
          dry: () => {
            const humidity = random.int(52, 92)
            return {
              value: humidity,
              text: `午后相对湿度 ${humidity}%，${random.pick(['北风二级', '东南风二级', '静风'])}`,
            }
          },
          heat: () => {
            const high = random.int(31, 39)
            return {
              value: high,
              text: `最高气温 ${high}℃，夜间最低 ${high - 8}℃，体感再高 ${random.int(1, 4)} 度`,
            }
          },
        }
        const questions = [
          [
            '建筑工地',
            '塔吊明天能不能正常用',
            'wind',
            '塔吊按六级风停用',
            '阵风先看塔顶，比地面大三到四成',
            1,
            12,
            (v: number) => v < 6,
          ],
          [
            '建筑工地',
            '外架拆除安排在后天，风大不大',
            'wind',
            '外架拆除建议平均风小于五级',
            '下午海风起来会再大一级',
            1,
            12,
            (v: number) => v < 5,
          ],
          [
            '建筑工地',
            '下午两点要浇三百方混凝土，天气行不行',
            'rain',
            '浇筑后四小时内忌雨强超过每小时 4 毫米',
            '薄膜先到位，短阵雨最难报准',
            3,
            10,
            (v: number) => v < 9,
          ],
          [
            '建筑工地',
            '今晚基坑要不要加泵',
            'rain',
            '基坑按小时雨量 20 毫米备泵',
            '夜间雷雨落区偏差可能有十几公里，备泵不要等',
            4,
            9,
            (v: number) => v < 20,
          ],
          [
            '建筑工地',
            '屋面防水想抢在这两天做完',
            'rain',
            '卷材施工前后各六小时无雨',
            '基层含水还要现场贴膜看一晚',
            2,
            11,
            (v: number) => v === 0,
          ],
          [
            '港口',
            '这边今晚岸桥要不要锚定',
            'wind',
            '岸桥按阵风八级锚定',
            '狭管处风比站上大，请以现场仪为准',
            1,
            12,
            (v: number) => v + 2 < 8,
          ],
          [
            '港口',
            '明早有没有雾，领航船几点能走',
            'fog',
            '能见度低于一公里停止引航',
            '海雾在日出后一小时消散最快，逆温强时会拖到十点',
            2,
            5,
            (v: number) => v >= 1_000,
          ],
          [
            '港口',
            '危险品箱翻堆想放在今天中午',
            'thunder',
            '翻堆要求三十公里内无闪电',
            '午后热对流的位置半小时就会变',
            4,
            9,
            (v: number) => v > 30,
          ],
          [
            '港口',
            '空箱堆到六层，要不要降层',
            'wind',
            '空箱堆高按阵风九级降到四层',
            '冷空气前锋过境时阵风最突然',
            10,
            12,
            (v: number) => v + 2 < 9,
          ],
          [
            '茶园',
            '春芽刚冒头，后半夜会不会打霜',
            'frost',
            '冠层低于 2℃ 算有霜冻风险',
            '沟谷比坡面低一到两度，先顾洼地',
            2,
            4,
            (v: number) => v >= 2,
          ],
          [
            '茶园',
            '今天这批青能不能晒',
            'dry',
            '晒青要求相对湿度低于 70%',
            '北风天才有好青，东南风湿',
            4,
            11,
            (v: number) => v < 70,
          ],
          [
            '茶园',
            '采茶工订到周五，会不会下雨',
            'rain',
            '小雨可采但会降等，中雨停采',
            '可先留两个备工，当天早上六点再定',
            4,
            10,
            (v: number) => v < 3,
          ],
          [
            '茶园',
            '打药挑今天还是明天',
            'rain',
            '喷药后六小时无雨',
            '叶面干透再喷，避开中午',
            3,
            9,
            (v: number) => v === 0,
          ],
          [
            '电网',
            '北线今天能不能安排登杆',
            'thunder',
            '三十公里内有闪电停止登杆',
            '雷暴移动快，我们半小时更新一次',
            4,
            9,
            (v: number) => v > 30,
          ],
          [
            '电网',
            '下周负荷怎么估，最高气温到多少',
            'heat',
            '气温 35℃ 以上每升一度负荷约增 2.5%',
            '湿度也推高负荷，不只看气温',
            6,
            9,
            (v: number) => v < 35,
          ],
          [
            '电网',
            '跨海线路舞动要不要派人盯',
            'wind',
            '五级以上横风且有雨时派人',
            '风向与线路夹角大于 45 度才算横风',
            11,
            12,
            (v: number) => v < 5,
          ],
          [
            '风电场',
            '登机窗口明天上午有没有',
            'wind',
            '登机按平均风五级、浪高一米半控制',
            '涌浪滞后风半天，风小了浪未必小',
            3,
            11,
            (v: number) => v < 5,
          ],
          [
            '风电场',
            '雷暴过境前机组要不要提前停',
            'thunder',
            '二十公里内有闪电人员撤离机位',
            '先撤人再停机，停机指令可以远程下',
            4,
            9,
            (v: number) => v > 20,
          ],
          [
            '养殖户',
            '台风外围，渔排今晚要不要加固',
            'wind',
            '六级以上风人员上岸',
            '固定绳先查迎浪面，鱼可以不管人要先走',
            6,
            10,
            (v: number) => v < 6,
          ],
          [
            '养殖户',
            '连着几天闷热，半夜会不会缺氧',
            'heat',
            '最高气温 35℃ 以上加小潮易缺氧',
            '凌晨三点到五点最低，增氧机先试一遍',
            6,
            9,
            (v: number) => v < 35,
          ],
          [
            '文旅景区',
            '竹筏下午开不开',
            'rain',
            '小时雨量到 10 毫米停筏',
            '上游山里的雨要两小时才到码头，别只看头顶',
            3,
            10,
            (v: number) => v < 22,
          ],
          [
            '文旅景区',
            '玻璃栈道有雷要不要关',
            'thunder',
            '三十公里内有闪电清场',
            '从最后一声雷起满半小时再开',
            4,
            9,
            (v: number) => v > 30,
          ],
          [
            '物流园',
            '早班车走高速团雾大不大',
            'fog',
            '能见度低于五百米高速限行',
            '山口和水库边最重，别按城区判断',
            11,
            12,
            (v: number) => v >= 500,
          ],
          [
            '物流园',
            '露天卸货三小时够不够',
            'rain',
            '纸箱货六小时累计雨量超过 2 毫米要盖',
            '篷布先铺好，短时雨来得快',
            1,
            12,
            (v: number) => v <= 2,
          ],
          [
            '施工隧道',
            '洞口边坡今晚要不要巡',
            'rain',
            '六小时累计 25 毫米加密巡查',
            '前几天下透了的，标准要往下压一半',
            3,
            9,
            (v: number) => v < 25,
          ],
          [
            '果园',
            '蜜柚刚套袋，午后高温会不会灼果',
            'heat',
            '最高气温 37℃ 以上有灼果风险',
            '西晒面先遮，早上补一次水',
            6,
            9,
            (v: number) => v < 37,
          ],
          [
            '果园',
            '夜里辐射降温，枇杷幼果要不要熏烟',
            'frost',
            '冠层低于 0℃ 幼果受冻',
            '有风就别熏，烟留不住',
            1,
            2,
            (v: number) => v >= 0,
          ],
          [
            '盐场',
            '这两天能不能收盐',
            'dry',
            '收盐要求午后相对湿度低于 75%',
            '转南风潮气上得快，收完当天盖',
            4,
            10,
            (v: number) => v < 75,
          ],
        ] as const
        const openers = ['当前实况', '最新一次起报', '上一时次雷达订正后', '一小时前站点', '邻近三站平均']
        const closings = [
          '三小时后我们再更新一次',
          '若实况偏差超过两级请回电',
          '这个结论的把握大约七成',
          '计划能往后挪半天，风险会小很多',
          '请以现场仪器为最后依据',
          '官方预警发布后以预警为准',
        ]
        const rows: SampleRow[] = []
        for (let index = 1; index <= 240; index++) {
          const day = time.day(-1_440 + index * 6 - random.int(0, 4))
          const month = Number(day.slice(5, 7))
          const [user, ask, kind, limit, hint, , , safe] = random.pick(
            questions.filter((one) => month >= one[5] && month <= one[6]),
          )
          const fact = facts[kind]()
          const numbers = `${random.pick(openers)}：${fact.text}`
          const yes = random.pick(['没到限值，可以按原计划', '问题不大', '目前看不受影响', '离限值还有余量，先照常'])
          const no = random.pick([
            '已经过线，按最不利的准备',
            '过了限值，建议先停或做好防护',
            '风险偏高，别赶',
            '不要按平时来，措施先到位',
          ])
          const verdict = safe(fact.value) ? yes : no
          const answer = random.pick([
            `${verdict}。判断线是「${limit}」；${numbers}。另外，${hint}。`,
            `${numbers}。对照「${limit}」，${verdict}。提醒一点：${hint}。${random.pick(closings)}。`,
            `先说结论，${verdict}。${numbers}，而${limit}。${hint}，${random.pick(closings)}。`,
            `${limit}。${numbers}，所以${verdict}。${random.pick(closings)}。`,
            `${verdict}，${hint}。依据是${fact.text}，${limit}。`,
            `这个问题先看一条线：「${limit}」。${fact.text}（${random.pick(openers)}），${verdict}。还有一句：${hint}。`,
            `${hint}，这一点比数字要紧。数字上，${fact.text}，按「${limit}」，${verdict}。${random.pick(closings)}。`,
          ])
          rows.push(
            hqRecord(random, {
              letter: 'M',
              index,
              day,
              modified: earlier(plusDays(day, random.int(20, 120)), time.day(0)),
              content: [
                {
                  media_type: 'text',
                  role: 'user',
                  content: `${random.pick(['', '您好，', '老师，', '麻烦看下，', '急问：', '又来打扰，', '班长让问一声，'])}${ask}${random.pick(['？', '？', '', '？谢谢', '，等您一句话'])}`,
                },
                { media_type: 'text', role: 'forecaster', content: answer },
              ],
              annotation: {
                label: [user, '结论', '依据', '提醒'],
                annotation_method: '半自动标注',
                annotator: '专业标注员',
              },
              source: '自采',
              details: '客服工单，去标识',
              generated: random.chance(0.06) ? 1 : 0,
            }),
          )
        }
        return rows
      },
    },
  },
]
