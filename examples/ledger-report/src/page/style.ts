import { ink } from "../charts/palette.ts";

/** The style sheet of the page: one column on a phone, a report on paper, no file from elsewhere. */
export const style = `
:root { --ink: ${ink.text}; --faint: ${ink.faint}; --line: ${ink.line}; --main: ${ink.main}; --paper: #fff; --ground: #f3f5f8;
  --sans: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --serif: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, Georgia, serif; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 3.6rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.65 var(--sans); font-variant-numeric: tabular-nums; }
html:has(#lang-zh:checked) body [lang="en"], html:has(#lang-en:checked) body [lang="zh-CN"] { display: none !important; }
a { color: var(--main); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; border-radius: 3px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 9; background: #fff; padding: .3rem .8rem; }

.bar { position: sticky; top: 0; z-index: 5; background: var(--main); color: #fff; }
.bar > div { max-width: 1120px; margin: 0 auto; padding: .45rem 1.2rem; display: flex; gap: 1rem; align-items: center; }
.bar nav { flex: 1; overflow-x: auto; white-space: nowrap; scrollbar-width: none; }
.bar nav a { color: #dfe9f3; text-decoration: none; margin-right: 1.1rem; font-size: .9rem; padding: .2rem 0; } .bar nav a:hover { color: #fff; text-decoration: underline; }
.switch { display: flex; border: 1px solid #ffffff80; border-radius: 999px; overflow: hidden; flex: none; font-size: .85rem; }
.switch label { padding: .18rem .8rem; cursor: pointer; } 
html:has(#lang-zh:checked) .switch [for="lang-zh"], html:has(#lang-en:checked) .switch [for="lang-en"] { background: #fff; color: var(--main); font-weight: 600; }
html:has(#lang-zh:focus-visible) .switch, html:has(#lang-en:focus-visible) .switch { outline: 3px solid #f2a900; outline-offset: 2px; }

main { max-width: 1120px; margin: 0 auto; padding: 0 1.2rem 3rem; }
.title { padding: 2.4rem 0 1.2rem; }
.title h1 { font: 700 2rem/1.3 var(--serif); margin: 0 0 .4rem; letter-spacing: .02em; text-wrap: balance; }
.title p { margin: 0; color: var(--faint); }
.notice { margin: 1rem 0 0; padding: .65rem .95rem; border-left: 4px solid #b98900; background: #fff8e1; border-radius: 0 6px 6px 0; font-size: .92rem; }
.notice p { margin: .15rem 0; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(158px, 1fr)); gap: .8rem; margin: 1.1rem 0 .8rem; } .tiles + .tiles { margin-top: 0; } .tiles.grades { grid-template-columns: repeat(3, 1fr); }
.tile { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: .85rem 1rem .8rem; }
.tile b { display: block; font: 700 1.85rem/1.2 var(--sans); } .tile small { display: block; color: var(--faint); font-size: .82rem; line-height: 1.45; }
.tile .what { font-size: .88rem; color: var(--faint); } .tile.key { background: var(--main); border-color: var(--main); color: #fff; } .tile.key small, .tile.key .what { color: #d5e3f0; }
.tile.grade { border-top: 5px solid var(--tone); padding-top: .6rem; }

section.part { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 1.3rem 1.4rem 1.4rem; margin: 1.1rem 0; }
section.part > h2 { font: 700 1.28rem/1.35 var(--serif); margin: 0 0 .25rem; } section.part > .lead { margin: 0 0 .9rem; color: var(--faint); font-size: .92rem; max-width: 62em; }
h3 { font-size: 1.02rem; margin: 1.3rem 0 .4rem; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); gap: 1.1rem; } .two > section.part { margin: 0; min-width: 0; }
.chart svg { display: block; width: 100%; height: auto; } .chart.narrow { display: none; }

.scroll { overflow-x: auto; margin: 0 -.3rem; padding: 0 .3rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .42rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { font-weight: 600; color: var(--faint); font-size: .83rem; border-bottom: 2px solid var(--line); white-space: nowrap; background: var(--paper); }
tbody tr:hover { background: #f7f9fb; } td.n, th.n { text-align: right; white-space: nowrap; } td.keep { white-space: nowrap; }
tr.sum td { font-weight: 600; border-top: 2px solid var(--line); }
.meter { display: inline-block; vertical-align: middle; width: 70px; height: 7px; background: var(--line); border-radius: 4px; overflow: hidden; margin-left: .5rem; } .meter i { display: block; height: 100%; background: #3f8f8b; }

.badge { display: inline-block; padding: .05rem .55rem; border-radius: 999px; font-size: .82rem; font-weight: 600; white-space: nowrap; color: var(--tone-text); background: var(--tint); border: 1px solid var(--tone); }
.red { --tone: #c5221f; --tone-text: #a81815; --tint: #fdecea; } .orange { --tone: #e07b00; --tone-text: #8a4a00; --tint: #fff2e0; } .yellow { --tone: #d9ab00; --tone-text: #665000; --tint: #fff9db; }
.plain { --tone: #aeb7c1; --tone-text: #4d5864; --tint: #f2f4f6; } .good { --tone: #3f8f8b; --tone-text: #1e6b67; --tint: #e8f5f4; }
.cell-name { display: none; } td.matter { min-width: 15rem; } .tall { max-height: 34rem; overflow: auto; } .tall thead th { position: sticky; top: 0; }
.missing { color: #a81815; font-weight: 600; } .faint { color: var(--faint); } .small { font-size: .86rem; }
.files { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; list-style: none; } .files a { display: inline-block; padding: .4rem .9rem; border: 1px solid var(--main); border-radius: 8px; text-decoration: none; }
details > summary { cursor: pointer; color: var(--main); padding: .3rem 0; }

.finder { display: flex; flex-wrap: wrap; gap: .6rem; margin: .4rem 0 .8rem; } .finder[hidden] { display: none; } .finder input, .finder select { font: inherit; padding: .35rem .7rem; border: 1px solid #b8c1cc; border-radius: 8px; background: #fff; min-width: 0; } .finder input { flex: 1 1 14rem; }

.case { display: none; } .case:target { display: block; }
html:has(.case:target) #report { display: none; } html:has(.case:target) .bar nav a:not(.home) { display: none; } .bar nav a.home { display: none; } html:has(.case:target) .bar nav a.home { display: inline; }
.case .head { padding: 1.6rem 0 .4rem; } .case .head h2 { font: 700 1.5rem/1.4 var(--serif); margin: .3rem 0 .2rem; text-wrap: pretty; }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.3rem; margin: .9rem 0; min-width: 0; } .sheet h3:first-child { margin-top: 0; } .case .two > .sheet { margin: 0; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: .6rem 1.2rem; margin: 0; } dl.facts dt { color: var(--faint); font-size: .82rem; } dl.facts dd { margin: 0; }
ol.journal { list-style: none; margin: 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); } ol.journal li { position: relative; padding: 0 0 .8rem .3rem; } ol.journal li::before { content: ""; position: absolute; left: -1.53rem; top: .45em; width: .72rem; height: .72rem; border-radius: 50%; background: var(--main); border: 2px solid #fff; }
ol.journal li.clock::before { background: #b98900; } ol.journal .when { color: var(--faint); font-size: .84rem; } ul.plainlist { margin: .3rem 0; padding-left: 1.2rem; }
footer { color: var(--faint); font-size: .85rem; border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; overflow-wrap: anywhere; }

@media (max-width: 640px) {
  body { font-size: 14.5px; } main { padding: 0 .8rem 2rem; } .title { padding: 1.4rem 0 .6rem; } .title h1 { font-size: 1.5rem; }
  section.part, .sheet { padding: 1rem .9rem; border-radius: 10px; } .tiles:not(.grades) { grid-template-columns: 1fr 1fr; } .tiles { gap: .55rem; } .tile b { font-size: 1.5rem; } .tile { padding: .7rem .75rem; }
  .chart.wide { display: none; } .chart.narrow { display: block; } .bar > div { padding: .45rem .8rem; } .meter { display: none; } th, td { padding: .4rem .45rem; }
  dl.facts { grid-template-columns: 1fr 1fr; }
  table.cards thead { display: none; } table.cards tr { display: block; border-bottom: 2px solid var(--line); padding: .5rem 0; } table.cards td { display: grid; grid-template-columns: 6.6rem 1fr; gap: .5rem; border: 0; padding: .15rem 0; text-align: left; } table.cards td.matter { min-width: 0; } .tall { max-height: none; } table.cards .cell-name { display: block; color: var(--faint); font-size: .82rem; }
}
@media print {
  @page { size: A4; margin: 14mm; } html { font-size: 11px; } body { background: #fff; font-size: 11px; } .bar, .finder, .files, .skip, .screen { display: none !important; } .tall { max-height: none; }
  main { max-width: none; padding: 0; } section.part, .tile, .sheet { border-color: #ccc; break-inside: auto; } section.part { padding: .8rem 0; border-width: 1px 0 0; border-radius: 0; } .tile, tr, ol.journal li { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .chart svg { max-height: 230mm; } thead { display: table-header-group; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { color: inherit; text-decoration: none; } .two { grid-template-columns: 1fr 1fr; } .tiles:not(.grades) { grid-template-columns: repeat(auto-fit, minmax(110px, 1fr)); } .tile b { font-size: 1.3rem; } section.part { break-inside: auto; } .chart { break-inside: avoid; }
}
`;
