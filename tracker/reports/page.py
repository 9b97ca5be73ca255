"""The one page that every HTML report stands on: its style, and nothing from elsewhere.

This module protects one rule: a page is one file without network or script, readable in
light and dark, in print, in grey and by colour-blind readers.
"""

from __future__ import annotations

from tracker.reports.elements import Html, element, together

STYLE = """
:root { color-scheme: light dark; --ink: #1d1f21; --paper: #fdfdfb; --soft: #5d636b;
  --line: #d9d8d2; --card: #ffffff; --gone: #9c2b12; --gone-tint: #fbeae5;
  --came: #0a4c96; --came-tint: #e4effb; --warn: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e4e0; --paper: #17181a; --soft: #a3a7ad;
  --line: #3a3c40; --card: #1f2124; --gone: #f0957c; --gone-tint: #3a201a;
  --came: #8fc1ff; --came-tint: #152a42; --warn: #e6bf6a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Georgia,
  "DejaVu Serif", serif; overflow-wrap: anywhere; }
body.wide { max-width: 76rem; }
h1, h2, h4, th, summary, .statement, .headline, .facts, .terms, .folded, .badge, .meta {
  font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .15rem; }
h4 { font-size: .95rem; line-height: 1.35; margin: 0 0 .15rem; }
.change + .change, .words + h4 { margin-top: 1.1rem; }
.statement { font-size: .92rem; }
p { margin: .4rem 0; }
.headline { font-weight: 600; margin: 0 0 1.5rem; }
.facts, .meta, .folded { color: var(--soft); font-size: .88rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .4rem;
  padding: 1rem 1.25rem; margin: 0 0 1rem; }
.words { margin: .5rem 0 0; }
.rows, .grid { font-variant-numeric: tabular-nums; }
del { color: var(--gone); background: var(--gone-tint); text-decoration: line-through;
  text-decoration-thickness: .1em; }
ins { color: var(--came); background: var(--came-tint); text-decoration: underline;
  text-decoration-thickness: .1em; text-underline-offset: .16em; }
del + ins { margin-left: .12em; }
.gap { display: inline; }
.gap > summary { display: inline; cursor: pointer; list-style: none; color: var(--soft);
  font-style: italic; border-bottom: 1px dotted var(--soft); }
.gap > summary::-webkit-details-marker { display: none; }
.gap[open] > summary { display: none; }
.gap[open]::details-content { display: inline; }
.gap:not([open])::details-content { display: none; }
.note { color: var(--warn); }
table { border-collapse: collapse; overflow-wrap: break-word; width: 100%; font-size: .9rem;
  margin: .8rem 0 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-top: 1px solid var(--line); }
th { font-weight: 600; font-size: .8rem; color: var(--soft); }
.terms th { white-space: nowrap; }
.scroll { overflow-x: auto; }
details.folded { margin-top: 1.5rem; }
details.folded li { margin: .2rem 0; }
.badge { display: inline-block; border: 1.5px solid currentcolor; border-radius: 1rem;
  padding: 0 .6rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.overview { margin: 0 0 1.5rem; }
.overview td:not(:first-child) { white-space: nowrap; }
.between { margin-top: 1.25rem; border-top: 1px solid var(--line); padding-top: .75rem; }
.between > summary { font-weight: 600; cursor: pointer; margin-bottom: .5rem; }
.sides { table-layout: fixed; font-size: 1rem; margin-top: 1rem; }
.sides th { font-size: .9rem; line-height: 1.35; color: var(--ink); padding-bottom: .6rem;
  border-top: 3px solid var(--line); }
.sides td { padding: .6rem 1.1rem .8rem 0; }
.sides .meta { margin: 0; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin-bottom: 1.5rem; }
.chart { margin: .8rem 0 0; max-width: 100%; break-inside: avoid; }
.chart figcaption { font: 600 .9rem/1.35 system-ui, "Segoe UI", Arial, sans-serif; }
.chart svg { display: block; max-width: 100%; height: auto; background: #fff; border-radius: .3rem;
  margin: .3rem 0; }
.chart summary { font-size: .82rem; color: var(--soft); cursor: pointer; }
@media screen and (max-width: 44rem) {
  .sides thead { display: none; }
  .sides td { display: block; padding-right: 0; }
  .sides td::before { content: attr(data-label); display: block; font-family: system-ui, sans-serif;
    font-size: .78rem; font-weight: 600; color: var(--soft); } }
@media print { :root { font-size: 9.5pt; --ink: #000; --paper: #fff; --card: #fff; --soft: #333;
    --line: #999; --gone: #000; --came: #000; --gone-tint: transparent;
    --came-tint: transparent; --warn: #000; }
  @page { margin: 18mm 16mm; }
  body, body.wide { max-width: none; padding: 0; }
  .card { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .6rem 0; }
  h1, h2, h4, .facts { break-after: avoid; }
  tr { break-inside: avoid; }
  ins { font-weight: 600; } }
"""
"""Deletions are rust and struck, insertions blue and underlined: no red against green."""


def page(title: str, *body: Html, wide: bool = False) -> str:
    """Give a whole HTML document; ``wide`` makes room for columns."""
    head = together(
        (
            Html('<meta charset="utf-8">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            element("title", title),
            element("style", Html(STYLE)),
        )
    )
    shell = element(
        "html", element("head", head), element("body", *body, css="wide" if wide else ""), lang="en"
    )
    return f"<!doctype html>\n{shell}\n"
