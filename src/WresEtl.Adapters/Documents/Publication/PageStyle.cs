namespace WresEtl.Adapters.Documents.Publication;

/// <summary>The page's one style sheet. Forensics compares it byte for byte, so that nothing can be hidden in generated content.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#212b32;--soft:#4c6272;--paper:#fff;--wash:#f0f4f5;--line:#d8dde0;--blue:#005eb8;--head:#005eb8;--white:#005eb8;--bme:#a6420f;--unknown:#768692;--band:#cfe8d5}
        @media(prefers-color-scheme:dark){:root{--ink:#eef2f5;--soft:#b4c1cb;--paper:#16202a;--wash:#1f2c38;--line:#3b4b59;--blue:#8cc4ff;--head:#003d78;--white:#6cb2f7;--bme:#f2a35e;--unknown:#8a99a5;--band:#24533a}}
        *{box-sizing:border-box}html{font:100%/1.5 Arial,"Helvetica Neue",sans-serif;-webkit-text-size-adjust:100%}
        body{margin:0;color:var(--ink);background:var(--wash)}a{color:var(--blue)}:focus-visible{outline:3px solid #ffb81c;outline-offset:2px;box-shadow:0 0 0 6px #212b32}
        header{background:var(--head);color:#fff;padding:2rem 1rem}header>div,main,footer{max-width:60rem;margin:auto}h1{font-size:clamp(1.5rem,5vw,2.4rem);line-height:1.2;margin:0 0 .4rem}header p{margin:0}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;color:#212b32;padding:.4rem .8rem}
        main{padding:1rem}section{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.2rem;margin:0 0 1rem}
        h2{font-size:1.3rem;line-height:1.25;margin:0 0 .6rem}h3{font-size:1.05rem;margin:1.2rem 0 .4rem}p{margin:.4rem 0;max-width:46rem}.lead{font-size:1.1rem}.soft{color:var(--soft)}
        .v{font-weight:700;font-variant-numeric:tabular-nums}figure{margin:1rem 0}figcaption{font-weight:700;margin-bottom:.5rem}
        .key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin:.3rem 0 .6rem;font-size:.9rem}.key svg,.swatch{width:.9rem;height:.9rem;vertical-align:-.1rem;margin-right:.35rem}
        .row{display:grid;grid-template-columns:12rem minmax(0,1fr) 17rem;gap:.2rem .8rem;align-items:center;padding:.28rem 0;border-top:1px solid var(--line);font-size:.95rem}
        .row svg{display:block;width:100%;height:1.3rem;border-radius:2px}.row .n span.p{white-space:nowrap}.row .n{font-size:.85rem;color:var(--soft)}.row .n .v{color:var(--ink)}
        .ratio{grid-template-columns:20rem minmax(0,1fr) 6rem}.track{fill:var(--unknown)}.none{fill:var(--wash);stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}.w{fill:var(--white)}.b{fill:var(--bme)}.gap{fill:var(--paper)}
        .fifths{fill:var(--band)}.even,.mark,.span{vector-effect:non-scaling-stroke}.even{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3}.mark{stroke:var(--ink);stroke-width:6}.span{stroke:var(--ink);stroke-width:3}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:700;padding:.6rem 0}th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        th:first-child{text-align:left;white-space:normal;min-width:9rem}thead th{border-bottom:2px solid var(--soft)}tr.sum th,tr.sum td{font-weight:700}tbody th{font-weight:400}footer{padding:0 1rem 2rem;font-size:.9rem}
        @media(max-width:45rem){.row,.ratio{grid-template-columns:1fr;gap:.1rem;padding:.5rem 0}section{padding:.9rem}th,td{padding:.35rem .3rem}th:first-child{min-width:6.5rem}}
        @media print{:root{color-scheme:light;--ink:#212b32;--soft:#4c6272;--paper:#fff;--wash:#fff;--line:#d8dde0;--blue:#005eb8;--head:#fff;--white:#005eb8;--bme:#a6420f;--unknown:#768692;--band:#cfe8d5}header{color:#212b32;border-bottom:3px solid #005eb8;padding:0 0 .6rem}.skip{display:none}main{padding:.6rem 0}section{border:0;padding:.4rem 0}.row,tr{break-inside:avoid}h2,h3,.lead:not(:last-child),figcaption,caption,.key,thead{break-after:avoid}.lead,li,footer{break-inside:avoid}ul:not(.key){columns:2;column-gap:2.6rem;font-size:9pt}.scroll{overflow:visible}table{font-size:8.5pt}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{size:A4;margin:14mm}}
        """;
}
