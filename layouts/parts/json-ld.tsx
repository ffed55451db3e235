/**
 * The article in the words of schema.org. It stands after the text, whose words it repeats, so that both compress as one. A
 * browser never runs it; `writeJsonLd` lets nothing through that could end the element.
 */
export function JsonLd({ json }: { readonly json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every < > & is escaped; as text it would be escaped as HTML, which JSON does not know.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
