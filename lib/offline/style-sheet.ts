import { TOKENS } from '@/lib/drawing/tokens'

const declared = (theme: 0 | 1): string =>
  Object.entries(TOKENS)
    .map(([name, colors]) => `--${name}:${colors[theme]}`)
    .join(';')

/** The style of a saved page: light or dark as the reader's system is, and on paper always light. */
export const STYLE_SHEET = `:root{color-scheme:light dark;${declared(0)}}
@media screen and (prefers-color-scheme:dark){:root{${declared(1)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 'Public Sans','Noto Sans',system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:68rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3{font-family:Newsreader,'Times New Roman',serif;font-weight:500;line-height:1.2;margin:0}
h1{font-size:2.25rem;max-width:24ch}
h2{font-size:1.7rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem}
p{margin:.5rem 0;max-width:44rem}
a{color:var(--accent)}
.small{font-size:.875rem;color:var(--ink-2)}
.note{border-left:2px solid var(--ink-3);padding-left:.75rem;font-size:.875rem}
.partial{font-size:.875rem;border-left:4px solid var(--accent);padding:.25rem .75rem;background:var(--paper-2)}
.view{border-top:3px solid var(--ink);margin-top:3rem;padding-top:.75rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.filters{border:1px solid var(--rule);padding:.75rem 1rem;margin:1.5rem 0;font-size:.875rem}
.filters fieldset{border:0;padding:0;margin:0 0 .5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.filters legend{padding:0;font-weight:600}
.filters label{display:inline-flex;align-items:center;gap:.4rem;min-height:1.75rem}
.filters input,.filters button{font:inherit;color:inherit}
.filters button{min-height:2rem;padding:0 .75rem;background:var(--paper);border:1px solid var(--ink-3)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.picture{margin:1.5rem 0 0;overflow-x:auto}
.picture svg{display:block;max-width:100%;height:auto}
.picture svg[width="1000"]{min-width:44rem}
.table{content-visibility:auto;contain-intrinsic-size:auto 40rem;overflow-x:auto;border-bottom:1px solid var(--rule)}
table{border-collapse:collapse;font-size:.875rem;min-width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top;border-top:1px solid var(--rule);max-width:24rem;overflow-wrap:break-word}
th{font-weight:600;border-top:0;border-bottom:1px solid var(--ink);vertical-align:bottom}
.number{text-align:right}
.long{min-width:18rem}
.filtered-by{font-weight:600;color:var(--ink)}
.excerpts{margin-top:3rem}
.excerpt{content-visibility:auto;contain-intrinsic-size:auto 11rem;border-top:1px solid var(--rule);padding:.75rem 0}
.excerpt p{margin:.25rem 0}
.excerpt .said{font:1.1rem/1.5 Newsreader,'Times New Roman',serif}
.excerpt ul{margin:.25rem 0;padding-left:1.1rem;font-size:.875rem}
[hidden]{display:none!important}
@media screen{.on-paper{display:none}}
@media print{
:root{font-size:72%}
.filters,nav{display:none}
main{max-width:none;padding:0}
p{max-width:none}
h1,h2,h3{break-after:avoid}
.picture svg[width]{min-width:0}
.picture,.table{overflow:visible}
.table{content-visibility:visible}
.table{border-bottom:0}
.view,.excerpts{margin-top:8mm}
tr,.excerpt,.note{break-inside:avoid}
.excerpt{content-visibility:visible}
thead{display:table-header-group}
.excerpts{columns:2;column-gap:8mm}
.excerpts h2,.excerpts>p{column-span:all}
.excerpt{padding:.5rem 0}
.excerpt ul{padding-left:1rem}
.excerpt .said{line-height:1.35}
.wide table,.wide tbody,.wide tr{display:block}
.wide thead{display:none}
.wide tr{border-top:1px solid var(--rule);padding:.3rem 0}
.wide td{display:inline;border:0;padding:0}
.wide td:empty,.wide tr[hidden]{display:none}
.wide td::before{color:var(--ink-3)}
.wide td:not(:last-child)::after{content:" · ";color:var(--ink-3)}
.several .table,.several .view .count{display:none}
@page{margin:15mm}
}`
