/** The notes beside a paragraph: for each quotation that begins in it, who speaks, how we know, and where else it stands. */
import type { CitingLine, Note as NoteValue } from "../../src/site/article-view.ts";
import type { SideList } from "../../src/site/side-list.ts";
import { EchoNote } from "./echo-note.tsx";
import { useHref } from "./link.tsx";
import { useWords } from "./page-context.tsx";
import { QuotedBy } from "./quoted-by.tsx";
import { Remark } from "./remark.tsx";
import { Voice } from "./voice.tsx";

interface NotesProps {
  readonly notes: readonly NoteValue[];
  /** Who names the paragraph as a whole. */
  readonly quotedBy: SideList<CitingLine>;
}

export function Notes({ notes, quotedBy }: NotesProps) {
  const words = useWords();
  if (notes.length + quotedBy.shown.length === 0) return null;
  return (
    <ul class="notes" aria-label={words.notesFor}>
      {notes.map((note) => (
        <Note key={note.number} note={note} />
      ))}
      {quotedBy.shown.length > 0 && (
        <li class="note note--paragraph">
          <QuotedBy lines={quotedBy} />
        </li>
      )}
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
        <Voice voice={note.voice} /> {words.how(note.basis, note.cue)}{" "}
        {note.remark && (
          <>
            <Remark remark={note.remark} />{" "}
          </>
        )}
        {note.apart && <span class="note__apart">{words.apart}</span>}
        {note.echo && <EchoNote echo={note.echo} />}
        <QuotedBy lines={note.quotedBy} />
      </div>
    </li>
  );
}
