/**
 * The same archive as a site of Hugo's: articles as Markdown with front matter, and a theme as simple as a whole one can be. It has what
 * ours has and Hugo makes by itself: pages of articles, lists in pages of 200 by year, speaker, outlet and topic, feeds, a sitemap;
 * no echoes, links between articles, days, data or citations.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeEntry, writeTitle } from "../invented/clipping.ts";
import { type InventedArticle, quotationsOf } from "../invented/press.ts";

const CONFIGURATION = {
  baseURL: "https://example.org/",
  languageCode: "en",
  title: "An invented press",
  paginate: 200,
  rssLimit: 50,
  timeout: "1800s",
  taxonomies: { year: "years", speaker: "speakers", outlet: "outlets", topic: "topics" },
  permalinks: { articles: "/:year/:month/:day/:slug/" },
};

const BASE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">{{ .Site.Title }}</a> <nav><a href="/articles/">Articles</a> <a href="/years/">Years</a>
<a href="/speakers/">Speakers</a> <a href="/outlets/">Outlets</a> <a href="/topics/">Topics</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`;

const ARTICLE = `{{ define "main" }}<article data-pagefind-body>
<h1 data-pagefind-meta="title">{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}" data-pagefind-sort="date[datetime]">{{ .Date.Format "January 2, 2006" }}</time>
{{ range .GetTerms "years" }}<a href="{{ .RelPermalink }}" data-pagefind-filter="year">{{ .LinkTitle }}</a> {{ end }}
{{ range .GetTerms "outlets" }}<a href="{{ .RelPermalink }}" data-pagefind-filter="outlet">{{ .LinkTitle }}</a> {{ end }}
{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}" data-pagefind-filter="topic">{{ .LinkTitle }}</a> {{ end }}</p>
<ul>{{ range .GetTerms "speakers" }}<li><a href="{{ .RelPermalink }}" data-pagefind-filter="speaker">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ .Content }}
</article>{{ end }}
`;

const ROW = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "January 2, 2006" }}{{ with .Params.outlets }}, {{ index . 0 }}{{ end }}</li>`;

const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .Pages }}<ul>{{ range $pages.Pages }}${ROW}
{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`;

const TERMS = `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate (.Pages.ByTitle) }}<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>
{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`;

const HOME = `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range first 20 .Site.RegularPages }}${ROW}
{{ end }}</ul>{{ end }}
`;

const STYLE = "body { max-width: 40rem; margin: auto; font: 1.1rem/1.5 serif; }\n";

const FILES: Readonly<Record<string, string>> = {
  "config.json": JSON.stringify(CONFIGURATION, null, 2),
  "layouts/_default/baseof.html": BASE,
  "layouts/_default/single.html": ARTICLE,
  "layouts/_default/list.html": LIST,
  "layouts/_default/terms.html": TERMS,
  "layouts/index.html": HOME,
  "static/style.css": STYLE,
};

/** All but the articles. */
export function writePeerSite(folder: string): void {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

export function peerPathOf(folder: string, { date, number }: InventedArticle): string {
  return join(folder, "content", "articles", date.slice(0, 4), `${number}.md`);
}

/** Front matter is JSON, which Hugo reads as well as any. */
export function writePeerArticle(article: InventedArticle): string {
  const { headline, date, outlet, topics } = article;
  const matter = {
    ...{ title: writeTitle(article), slug: headline, date, topics },
    ...{ years: [date.slice(0, 4)], outlets: [outlet] },
    speakers: [...new Set(quotationsOf(article).map(({ speaker }) => speaker))],
  };
  const text = article.paragraphs.map((paragraph) =>
    paragraph.map((stretch) => (typeof stretch === "string" ? stretch : `‘${stretch.text}’`)).join(""),
  );
  const context = article.context.map((entry) => `- ${writeEntry(entry)}`);
  return `${JSON.stringify(matter)}\n\n${text.join("\n\n")}\n\n## Context\n\n${context.join("\n")}\n`;
}
