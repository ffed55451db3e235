/** Who speaks: a link to the speaker's page, the printed phrase, or plainly nobody we know. */
import type { Voice as VoiceValue } from "../../src/site/line.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function Voice({ voice }: { readonly voice: VoiceValue | null }) {
  const words = useWords();
  if (voice === null) return <span class="voice voice--none">{words.unattributed}</span>;
  const kind = voice.named ? "voice" : "voice voice--described";
  const name = <bdi>{voice.name}</bdi>;
  return voice.path === null ? (
    <span class={kind}>{name}</span>
  ) : (
    <Link class={kind} to={voice.path}>
      {name}
    </Link>
  );
}
