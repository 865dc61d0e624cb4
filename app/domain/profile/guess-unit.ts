const known =
  /^(?:[十百千万亿]*(?:元|美元|港元|人|人次|户|个|次|件|套|家|吨|公斤|千克|克|米|公里|千米|厘米|毫米|海里|亩|公顷|平方米|平方公里|立方米|升|毫升|千瓦|千瓦时|瓦|度|兆瓦|兆瓦时|伏|安|赫兹|小时|分钟|秒|毫秒|天|日|月|年|岁|辆|台|条|架|艘|标箱|床|张|页|字|分|倍)|℃|°C|°|%|‰|％|[μµumkMGT]?(?:W|Wh|V|A|VA|var|Hz|Pa|bar|g|m|s|t|L|B|b|bps|mol|J|cal|N|K|Ω)|kWh|MWh|GWh|kVA|MVA|km\/h|m\/s|mm\/h|(?:[cmdk]?m)[²³23]|(?:[μµm]?g)\/(?:m[³3]|L|kg)|ppm|ppb|pH|dB|rpm|hPa|mmHg|min|h|d|CNY|RMB|USD|TEU|DWT|(?:千克|吨|公斤|元|次|人)\/\S{1,6}|\S{1,6}\/(?:月|日|年|天|小时|秒|分钟|次|人|平方米|平方公里|亩|吨|千克|公斤|户))$/
const suffixes = new Map(
  (
    'kw=kW kwh=kWh mw=MW mwh=MWh gwh=GWh w=W wh=Wh v=V kv=kV a=A ma=mA hz=Hz pa=Pa kpa=kPa mpa=MPa hpa=hPa kg=kg mg=mg ton=t tons=t ' +
    'km=km mm=mm cm=cm nm=nm m2=m² m3=m³ km2=km² ms=ms sec=s secs=s seconds=s min=min mins=min minutes=min hours=h days=d ' +
    'pct=% percent=% celsius=℃ degc=℃ kmh=km/h mps=m/s rpm=rpm ppm=ppm db=dB yuan=元 rmb=元 cny=元 wan=万元 usd=USD bytes=B kb=kB mb=MB gb=GB'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** The unit that a column's name states, 金额（万元）, load_kw, 温度℃; else % where all values are written so. */
export function guessUnit(name: string, isPercent: boolean): string | undefined {
  const inBrackets = name.match(/[（([【]\s*(?:单位[:：]?\s*)?([^()（）[\]【】]{1,16}?)\s*[）)\]】]\s*$/)?.[1]
  if (inBrackets !== undefined && known.test(inBrackets)) return inBrackets
  const afterSign = name.match(/(?:[/_]|\s)([^\s/_]{1,8})$/)?.[1]
  if (afterSign !== undefined && /[\u4e00-\u9fff℃%°]/.test(afterSign) && known.test(afterSign)) return afterSign
  const sign = name.match(/(℃|°C|[%％‰])$/)?.[1]
  if (sign !== undefined) return sign === '％' ? '%' : sign
  const word = name.match(/(?:[_\-. ]|[a-z](?=[A-Z]))([A-Za-z][A-Za-z0-9]*)$/)?.[1]?.toLowerCase()
  return (word !== undefined && suffixes.get(word)) || (isPercent ? '%' : undefined)
}
