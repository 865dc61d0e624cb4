import type { ProsePageText } from '../../components/prose/prose-types.ts'

/** The page «help»: sent by its loader, so that other pages do not carry it. */
export const help = {
  title: '帮助',
  description: '怎样搜索和筛选目录，怎样读一个产品页，披露得分怎么算，怎样用接口和批量上架模板。',
  lead: '怎样找到数据、看懂产品页，以及怎样用程序读取目录。',
  contents: '本页内容',
  sections: [
    {
      id: 'search',
      heading: '搜索',
      blocks: [
        {
          list: [
            '直接写要找的东西，例如[用电负荷](?q=用电负荷)。多个词用空格隔开，不分先后。',
            '标题里任意相连的几个字都能搜到，不必从头写起，也不必写全。',
            '写有英文标题或关键词的产品，用英文也能搜到，例如[electricity load](?q=electricity%20load)。',
            '字段名和字段含义可以搜，例如[load_kw](?q=load_kw)。命中的字段会列在结果里。',
            '产品代码、机构名称、关键词、应用场景都在搜索范围内。',
            '繁体与简体、全角与半角、大写与小写视为相同；英文词允许有少量拼写错误。',
            '没有产品同时含有全部词语时，会给出最接近的结果并说明。',
          ],
        },
      ],
    },
    {
      id: 'filters',
      heading: '筛选与排序',
      blocks: [
        '筛选项后面的数字表示选它之后有多少条。同一组可以选多个值，表示“其中之一”；不同组的条件要同时满足。已选条件列在结果上方，点一下就去掉。',
        '价格按最低的固定价格计，免费为 0；面议和外币价格不参与价格筛选。“数据更新时间”指数据本身最近一次更新，不是上架时间。',
        '全部状态都在网址里：收藏、转发或后退，看到的都是同一结果。在卡片上勾选“加入对比”，可以把二至四个产品[并排比较](compare)。',
      ],
    },
    {
      id: 'listing',
      heading: '怎样读一个产品',
      blocks: [
        {
          list: [
            '**级别**：核心、重要、一般 4 至 1 级，依据见[数据分级](about#grading)。',
            '**更新**：显示最近更新与承诺的频率；过了下次更新日会标“逾期未更新”。',
            '**字段字典**：字段名、类型、单位、取值范围，以及是否为个人信息。',
            '**样例**：真实结构的若干行，附每列的统计和对照字段字典的检查结果。',
            '**价格**：最低价和计价方式；面议的给出参考区间。',
            '**使用条件**：用途、期限、地域，能否再分发、能否用于训练模型。',
            '“采集自”：条目来自其他目录，可查可比，不能在本所下单。',
          ],
        },
      ],
    },
    {
      id: 'disclosure',
      heading: '披露得分',
      blocks: [
        '披露得分衡量需方要知道的事项声明了多少，满分 100。它不评价数据本身的好坏。分组和权重参照欧洲数据门户的元数据质量评估方法（MQA）；与该类产品无关的项目不计入总分。产品页会列出缺少的项目和各自的分值。',
      ],
    },
    {
      id: 'api',
      heading: '接口与订阅',
      blocks: [
        '目录可以用程序读取，不需要登录。查询参数与目录网址相同：在目录里筛好条件，把路径换成 `/api/v1/listings` 即可。',
        { code: 'GET /api/v1/listings?q=用电负荷&region=350500&hasSample=1' },
        {
          list: [
            '[OpenAPI 说明](openapi)：全部接口、参数和返回结构。',
            '[更新订阅（Atom）](feed)：本所产品最近的变更。',
            '[代码表](codes)：筛选参数使用的代码。',
            '产品页的“接口”链接给出该产品的完整 JSON。',
          ],
        },
        '网页会略过不能识别的参数并提示；接口遇到不能识别的参数会返回 400 和具体原因。',
      ],
    },
    {
      id: 'template',
      heading: '批量上架与导入',
      blocks: [
        '要一次录入许多产品，请下载[批量上架模板（Excel）](templateXlsx)或[CSV](templateCsv)，一行一个产品，表头有中英文对照，带星号的必填。填好后由运营方导入：',
        { code: 'npm run import -- 产品.xlsx --dry-run\nnpm run import -- 产品.xlsx' },
        '第一行只检查不写入，逐行报告问题；第二行正式导入。重复运行不会重复录入。同一命令也能读取 DCAT、Croissant、数据契约等常见目录格式。',
      ],
    },
    {
      id: 'keys',
      heading: '键盘',
      blocks: [
        {
          list: ['`/` 跳到搜索框。', '`j` 和 `k` 在结果列表中移到下一条、上一条。', '`?` 打开本节。'],
        },
      ],
    },
    {
      id: 'more',
      heading: '找不到想要的数据',
      blocks: [
        '先去掉一两个条件，或换成更短的词；再按[行业与专区](zones)或[机构](organisations)浏览。零结果页会列出去掉哪一组条件能得到多少结果。',
      ],
    },
  ],
} as const satisfies ProsePageText

/** Words of the table of disclosure items. */
export const disclosureWords = {
  caption: '披露得分项目与权重',
  item: '项目',
  weight: '权重',
  groups: {
    find: '可发现',
    access: '可获取',
    structure: '结构清楚',
    reuse: '可使用',
    context: '背景',
  },
  total: '合计',
}

/** Words of the switch for single-key shortcuts. */
export const keysWords = { on: '启用单键快捷键（只影响这台设备上的浏览器）' }
