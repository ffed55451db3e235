/** The notes beside a paragraph: for each quotation that begins in it, who speaks, how we know, and where else it stands. */
import type { Note as NoteValue } from "../../src/site/article-view.ts";
import { EchoNote } from "./echo-note.tsx";
import { useHref } from "./link.tsx";
import { useWords } from "./page-context.tsx";
import { Voice } from "./voice.tsx";

export function Notes({ notes }: { readonly notes: readonly NoteValue[] }) {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={words.notesFor} data-pagefind-ignore="all">
      {notes.map((note) => (
        <Note key={note.number} note={note} />
      ))}
    </ul>
  );
}

function Note({ note }: { readonly note: NoteValue }) {
  const words = useWords();
  return (
    <li class="note">
      <a class="note__number" href={useHref()(note.path)} aria-label={words.quotation(note.number)}>
        {note.number}
      </a>
      <div class="note__words">
        <Voice voice={note.voice} /> <span class="note__how">{words.how(note.basis, note.cue)}</span>
        {note.echo && <EchoNote echo={note.echo} />}
      </div>
    </li>
  );
}
