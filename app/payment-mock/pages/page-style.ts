/** The look of the pages, served as a file of their own: nothing of it stands in a page. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --sheet: #ffffff; --wash: #f4f5f1; --hairline: #dcdfd8; --line: #848c82;
  --ink: #1b2321; --ink-soft: #4c5654; --lead: #0b5f63; --lead-strong: #084649; --on-lead: #ffffff;
  --warn: #7d4e06; --warn-wash: #fbf1dc; --stop: #a52a1c; --stop-wash: #fbe9e5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121716; --sheet: #181f1d; --wash: #1f2725; --hairline: #323c39; --line: #7d8985;
    --ink: #ecefec; --ink-soft: #b4beba; --lead: #6fc7c6; --lead-strong: #a3dfdd; --on-lead: #06201f;
    --warn: #e9bd6a; --warn-wash: #392a0f; --stop: #f3998c; --stop-wash: #43201b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  font: 15px/1.55 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", "PingFang SC",
    "Microsoft YaHei", "Noto Sans SC", sans-serif;
  background: var(--paper); color: var(--ink); text-autospace: normal; -webkit-text-size-adjust: 100%;
}
html:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif; line-height: 1.7; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, p, ul, ol, dl, dd { margin: 0; padding: 0; }
h1, h2 { font-weight: 650; line-height: 1.3; text-wrap: balance; }
h1 { font-size: 26px; }
h2 { font-size: 17px; }
ul, ol { list-style: none; }
a { color: var(--lead); text-underline-offset: 4px; text-decoration-thickness: 1px; }
a:hover { color: var(--lead-strong); }
:focus-visible { outline: 2px solid var(--lead); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; padding: 8px 12px; background: var(--sheet); z-index: 1; }
.banner { background: var(--warn-wash); color: var(--warn); border-bottom: 1px solid var(--hairline); }
.banner div { max-width: 1000px; margin: 0 auto; padding: 12px 20px; }
.banner strong { font-weight: 650; margin-inline-end: 8px; }
main { max-width: 1000px; margin: 0 auto; padding: 32px 20px 64px; }
main.narrow { max-width: 520px; }
.soft { color: var(--ink-soft); }
.small { font-size: 13px; }
.stack > * + * { margin-top: 24px; }
.block > * + * { margin-top: 12px; }
.seller { color: var(--ink-soft); font-size: 17px; }
.amount { font-size: 34px; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; margin-top: 4px; }
.lines { border-top: 1px solid var(--hairline); }
.lines li, .facts div {
  display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; border-bottom: 1px solid var(--hairline);
}
.lines .sum { font-weight: 650; }
.number, .facts dd { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: end; }
.facts { border-top: 1px solid var(--hairline); }
.facts dt { color: var(--ink-soft); }
.facts dd { white-space: normal; }
.note { background: var(--wash); border-radius: 6px; padding: 12px 16px; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 16px; }
.wide { grid-column: 1 / -1; }
.field { display: flex; flex-direction: column; gap: 4px; }
label { font-weight: 500; }
.hint { color: var(--ink-soft); font-size: 13px; }
.error { color: var(--stop); font-weight: 500; }
input {
  font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px;
  padding: 8px 12px; min-height: 44px; width: 100%; font-variant-numeric: tabular-nums; margin-top: auto;
}
input[aria-invalid="true"] { border: 2px solid var(--stop); }
.summary { border: 2px solid var(--stop); background: var(--stop-wash); border-radius: 6px; padding: 12px 16px; margin-bottom: 32px; }
.summary a { color: var(--stop); font-weight: 500; }
.told { border: 1px solid var(--lead); border-radius: 6px; padding: 8px 16px; }
button, .button {
  font: inherit; cursor: pointer; border-radius: 6px; min-height: 44px; padding: 8px 20px; text-align: center;
  border: 1px solid var(--line); background: var(--sheet); color: var(--ink);
}
button:hover { border-color: var(--lead); color: var(--lead); }
.primary, .button {
  background: var(--lead); border-color: var(--lead); color: var(--on-lead); font-weight: 650; display: block; width: 100%;
  text-decoration: none;
}
.primary:hover, .button:hover { background: var(--lead-strong); color: var(--on-lead); }
.cancel { text-align: center; }
.cards { display: grid; gap: 8px; }
.cards button { display: flex; width: 100%; justify-content: space-between; align-items: baseline; gap: 12px; text-align: start; padding: 8px 12px; }
.cards .digits { color: var(--ink-soft); font-size: 13px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
@media (min-width: 960px) {
  main { padding-top: 56px; }
  .sides { display: grid; grid-template-columns: 5fr 6fr; gap: 72px; align-items: start; }
  .sides > * + * { margin-top: 0; }
}
`
