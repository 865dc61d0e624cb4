import type { ProsePageText } from '../../components/prose/prose-types.ts'
import type { disclosureWords as zhDisclosureWords } from '../zh/help.ts'

/** The page «help» in English. */
export const help = {
  title: 'Help',
  description:
    'How to search and filter the catalogue, read a product page, understand the disclosure score, and use the API and the listing template.',
  lead: 'How to find data, read a product page, and use the catalogue from a program.',
  contents: 'On this page',
  sections: [
    {
      id: 'search',
      heading: 'Searching',
      blocks: [
        {
          list: [
            '**Words**: what you are looking for, separated by spaces, in any order, such as [electricity load](?q=electricity+load) or [tea price](?q=tea+price). One or two wrong letters in a word are forgiven.',
            '**Fragments**: in Chinese, any run of characters from a title; it need not be the beginning or a whole word, such as [电负](?q=电负) or [规上企业](?q=规上企业).',
            '**Pinyin**: whole syllables or first letters, such as [yongdianfuhe](?q=yongdianfuhe) or [ydfh](?q=ydfh).',
            '**Traditional characters**: the same as simplified ones, such as [氣象預報](?q=氣象預報) or [茶葉價格](?q=茶葉價格). Full and half width, upper and lower case make no difference either.',
            '**Either language**: English finds products described in Chinese and the reverse, such as [weather forecast](?q=weather+forecast) or [气象预报](?q=气象预报).',
            '**Fields**: write `field:` to see only products whose dictionary has a field of this name or meaning, such as [field:load_kw](?q=field:load_kw) or [field:temperature](?q=field:temperature). With several, a product must have them all; put quotes around names with spaces.',
            '**Sentences**: describe what you need at length, and the products nearest to its main points are listed, as for [we deliver chilled food and need road traffic, weather and cold store temperature records for route planning](?q=we+deliver+chilled+food+and+need+road+traffic,+weather+and+cold+store+temperature+records+for+route+planning) or [we estimate what typhoons do to coastal fish farms and need wind, waves, water temperature and past losses, day by day](?q=we+estimate+what+typhoons+do+to+coastal+fish+farms+and+need+wind,+waves,+water+temperature+and+past+losses,+day+by+day).',
            'Product codes, organisations, keywords and scenarios are searched too. So are synonyms; the card says under which name a product was found.',
            'Places, frequencies, prices and the like that stand in your text are shown under the search field: “only this” makes one a filter, × removes its words.',
            'If no product contains all your words, the closest ones are shown, and the page says so. “Expected something else?” below the results tells why a product is not among them.',
          ],
        },
      ],
    },
    {
      id: 'filters',
      heading: 'Filters and order',
      blocks: [
        'The number beside a value is how many products have it. Values within a group mean “any of these”; groups combine with “and”. Chosen filters appear above the results; click one to remove it.',
        'Price means the lowest fixed price, with free as 0; prices on request or in foreign currencies are left out. “Data updated since” refers to the data, not to the day of listing.',
        'The address holds the whole search: bookmark it or share it to get the same results again. Tick “Compare” on two to four cards to see them [side by side](compare).',
      ],
    },
    {
      id: 'listing',
      heading: 'Reading a product page',
      blocks: [
        {
          list: [
            '**Grade**: core, important, or general 4 to 1; see [grading](about#grading) for the rules.',
            '**Update**: the latest update and the promised frequency; once past due it is marked “update overdue”.',
            '**Field dictionary**: name, type, unit, allowed values, and whether a field is personal information.',
            '**Sample**: rows in the real structure, statistics for every column, and the check against the dictionary.',
            '**Price**: the lowest price and the price model; a range where it is negotiated.',
            '**Terms**: purpose, period, territory, and whether redistribution and model training are allowed.',
            '**Harvested from**: the entry comes from another catalogue; it can be found and compared here, but not ordered.',
          ],
        },
      ],
    },
    {
      id: 'disclosure',
      heading: 'Disclosure score',
      blocks: [
        'The score, out of 100, is how much of what a buyer needs to know has been declared. It does not judge the data itself. Groups and weights follow the metadata quality assessment (MQA) of the European data portal; items that do not apply to a kind of product are left out. Each product page names what is missing and what it is worth.',
      ],
    },
    {
      id: 'api',
      heading: 'API and feed',
      blocks: [
        'Programs can read the catalogue without signing in. The parameters are those of the catalogue page: filter there, then replace the path with `/api/v1/listings`.',
        { code: 'GET /api/v1/listings?q=load_kw&region=350500&hasSample=1' },
        {
          list: [
            '[OpenAPI description](openapi): all operations, parameters and responses.',
            '[Changes (Atom)](feed): the latest changes to the exchange’s own products; [public notices (Atom)](noticesFeed): what is about to be registered.',
            '[Code lists](codes): the codes that filters use.',
            'The JSON link on each product page returns the whole product.',
          ],
        },
        'Pages ignore parameters they cannot read and say so; the API responds with 400 and the reason.',
      ],
    },
    {
      id: 'template',
      heading: 'Listing many products',
      blocks: [
        'To enter many products at once, download the [listing template (Excel)](templateXlsx) or [CSV](templateCsv): one product per row, headings in Chinese and English, required cells marked with a star. The operator then imports it:',
        { code: 'npm run import -- products.xlsx --dry-run\nnpm run import -- products.xlsx' },
        'The first command only checks, reporting problems row by row; the second imports. Running it again imports nothing twice. The same command reads DCAT, Croissant, data contracts and other catalogue formats.',
      ],
    },
    {
      id: 'keys',
      heading: 'Keyboard',
      blocks: [
        {
          list: [
            '`/` goes to the search field.',
            '`j` and `k` move to the next and the previous result.',
            '`?` opens this section.',
            'On the review desk, for operators: `o` or Enter opens, `x` picks; `a` accepts, `g` confirms grade and compliance, `n` approves, starts the notice and opens the next case, `r` returns.',
          ],
        },
      ],
    },
    {
      id: 'notices',
      heading: 'Public notices and objections',
      blocks: [
        'What passed review is in [public notice](notices) first and is registered once that has ended without objection; you can [subscribe](noticesFeed). Members of verified organisations may object in the name of theirs while it runs: the notice is held until the operator has decided and given reasons.',
        'How many were ever registered and listed, how many reviews are decided each month and in how many working days stands under [statistics](statistics).',
        'Whoever is signed in may complain of a product, at the foot of its page, that is untrue, infringes rights, exposes personal information or is not kept up to date. Once it is accepted the provider has 5 working days to answer, and the operator decides. You choose whether the provider learns your name.',
      ],
    },
    {
      id: 'demands',
      heading: 'Asking for data',
      blocks: [
        'What the catalogue does not have can be asked for: [post a demand](newDemand), as a verified organisation that may buy.',
        {
          steps: [
            'Write one paragraph: what you need and what for, which fields, where and when, how often updated, budget and last day. What is recognised is filled in, with the words it came from, and can be changed.',
            'You see the products that fit best at any time: requirement by requirement whether they meet it, partly, not, or do not say, and where that stands. Products that are ruled out stand apart, with the reason.',
            'The operator reads what will be public, then it is on the [demand board](demands). It can be shown to verified or to invited organisations only, and without your name.',
            'Providers answer point by point. You compare the answers side by side, ask, shortlist, decline with a reason, or accept. Only both sides see an answer; the public page shows how many there are.',
          ],
        },
        'A demand that nobody answered by its last day goes on the [dataset construction list](constructionList), where an organisation that wants to build it can claim it.',
        'Providers see under “Opportunities” which demands their products could serve.',
      ],
    },
    {
      id: 'trading',
      heading: 'Requesting, signing, paying, receiving',
      blocks: [
        'Begin with “Request access” on the page of a product. Free open products are yours with one click; for the others you give purpose and term, and the organisation’s details are filled in. Verified organisations that may buy can order.',
        {
          steps: [
            'The provider agrees, asks for changes, or declines with a reason within its time; what was declined can be changed and sent again. Where the price is on request, both sides quote in turns, and the quote that is accepted counts.',
            'The contract says first in plain words what you may and must not do, then lists its clauses. It is in force once an owner of each side signed, and later changes of the product do not touch it. Orders of important data and of sensitive personal information need two operators first.',
            'Money is held, not taken: by card on the payment page, or by bank transfer. It goes to the provider once you accept, or once the inspection is over without objection.',
            'Files are under “Rights to use”: links end after a while, and each copy carries a mark that is yours alone. Interfaces are called with a key, with use and what is left always in sight. Other deliveries are confirmed step by step.',
            'What is not as agreed you dispute during the inspection. Operators decide: deliver again, refund a part, or refund all; the money follows.',
          ],
        },
        'Before you buy, a fit test runs your checks on the whole data: rows, empty values, time and area covered, share of your keys. It answers only whether they hold, and rough shares; the same checks can decide acceptance.',
        'Each step of an order has a signed receipt, and a completed order a transaction certificate: both can be [verified](verify) here and offline.',
      ],
    },
    {
      id: 'census',
      heading: 'Census of data resources',
      blocks: [
        'Data that an organisation holds can be registered in its workspace, for sale or not, and gets a number. How many there are by industry and region stands in the [census](census); figures about fewer than three organisations are not shown.',
      ],
    },
    {
      id: 'certificates',
      heading: 'Certificates',
      blocks: [
        'What is registered or listed gets a certificate. It stands under “Certificates” on the page of the product, to print or to download as PDF and JSON. With its number or its file, [verify a certificate](verify) tells whether it is genuine and valid, and whether the content was changed.',
        'That works offline, too: `npm run -s verify -- certificate --keys keys`, with keys of this exchange that you kept before.',
      ],
    },
    {
      id: 'cross-border',
      heading: 'Data going abroad',
      blocks: [
        'Before data go abroad, take the [cross-border self-check](crossBorder): by number and sensitivity of persons, purpose and the lists of free-trade zones it says whether they are exempt or need a standard contract, a certification or a security assessment, with the articles and what would change the result.',
      ],
    },
    {
      id: 'high-quality',
      heading: 'High-quality datasets',
      blocks: [
        'Before a dataset is declared to be of high quality, take the [dataset self-check](datasetCheck): seven elements decide whether its knowledge is general, common to an industry or expertise; each record of a sample is checked for format, annotation, personal information and copies; and there is a score sheet by TC609-5-2025-04. The file is not kept. Larger ones are checked by a command:',
        { code: 'npm run -s check-dataset -- sample.jsonl' },
      ],
    },
    {
      id: 'more',
      heading: 'When nothing is found',
      blocks: [
        'Remove a filter or two, or try a shorter word. If you know the product, enter its code or title under “Expected something else?” below the results to learn why it is not there. Or browse by [industry and zone](zones) or by [organisation](organisations). When nothing matches, the page says which filter to remove and what that would find. If it is not there at all, [post a demand](newDemand) and let providers come to you.',
      ],
    },
  ],
} as const satisfies ProsePageText

/** Words of the table of disclosure items. */
export const disclosureWords: typeof zhDisclosureWords = {
  caption: 'Items of the disclosure score and their weights',
  item: 'Item',
  weight: 'Weight',
  groups: {
    find: 'Findable',
    access: 'Accessible',
    structure: 'Structured',
    reuse: 'Reusable',
    context: 'Context',
  },
  total: 'Total',
}

/** Words of the switch for single-key shortcuts. */
export const keysWords = { on: 'Use single-key shortcuts (in this browser only)' }
