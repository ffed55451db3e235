/** What a list says when there is nothing on it. */
export function None({ text }: { readonly text: string }) {
  return <p class="none">{text}</p>;
}
