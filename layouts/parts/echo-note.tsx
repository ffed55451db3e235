/** That the same words are printed elsewhere too, in a few words and with a link to all their printings. */
import type { EchoLink } from "../../src/site/line.ts";
import { Link } from "./link.tsx";
import { useWords } from "./page-context.tsx";

export function EchoNote({ echo }: { readonly echo: EchoLink }) {
  const words = useWords();
  return (
    <span class="echo-note">
      <Link to={echo.path}>{words.alsoPrinted(echo.others)}</Link>
      {echo.elsewhere && <em>, {words.remarkElsewhere(echo.elsewhere)}</em>}
      {echo.disputed && <span class="disputed">, {words.disputedShort}</span>}
    </span>
  );
}
