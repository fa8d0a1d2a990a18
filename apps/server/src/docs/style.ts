/** The looks of the page: light and dark, wide and narrow. */
export const STYLE = `
:root{color-scheme:light dark;--page:light-dark(#fff,#16191d);--line:light-dark(#dfe3e8,#3a3f47);--soft:light-dark(#f6f7f9,#1f2329)}
*{box-sizing:border-box}
body{font:14px/1.55 system-ui,sans-serif;margin:0 auto;max-width:1040px;padding:24px;color:light-dark(#1c2128,#e4e7eb);background:var(--page)}
a{color:light-dark(#1a5fb4,#7ab8ff)}small{font-weight:400;opacity:.75}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:12.5px}code{overflow-wrap:anywhere}
nav{position:sticky;top:0;padding:8px 0;background:var(--page);border-bottom:1px solid var(--line);z-index:1}nav a{margin-right:10px;white-space:nowrap}
section{scroll-margin-top:72px}details [id]{scroll-margin-top:124px}h2{margin:32px 0 8px}h4{margin:18px 0 4px}
details{border:1px solid var(--line);border-radius:6px;margin:6px 0;padding:0 12px}summary{cursor:pointer;padding:8px 0}
.operation>summary{display:grid;grid-template-columns:68px minmax(0,auto) minmax(0,1fr);gap:4px 12px;align-items:baseline}.operation>summary::-webkit-details-marker{display:none}
.operation>summary span{opacity:.85}
.operation>summary b{font:600 12px/1 ui-monospace,monospace;text-align:center;padding:4px 0;border-radius:4px;color:#fff;background:#5b6570}
.operation>summary b.get{background:#1a5fb4}.operation>summary b.post{background:#1d6f42}.operation>summary b.put,.operation>summary b.patch{background:#8a5a00}.operation>summary b.delete{background:#a8322a}
pre{background:var(--soft);border-radius:6px;padding:10px;overflow:auto;max-height:420px;line-height:1.5;margin:6px 0}
.raw{border:0;padding:0;margin:2px 0 8px}.raw>summary{padding:2px 0;opacity:.75;font-size:12.5px}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--line)}
td:first-child{min-width:9em}th{font-weight:600;font-size:12.5px;opacity:.75}
@media (max-width:700px){body{padding:16px}nav{display:flex;overflow-x:auto}
section{scroll-margin-top:56px}details [id]{scroll-margin-top:140px}.operation>summary{grid-template-columns:68px minmax(0,1fr)}.operation>summary span{grid-column:1/-1}td:first-child{min-width:7em}}
`;
