/**
 * Every complaint the parser can make: its code, whether it holds the clipping back, what it means and how to mend it.
 * Data only: the constructors take severity and remedy from here, and the README's table is written from it.
 */
export interface CatalogueEntry {
  readonly severity: "error" | "warning";
  /** What it means, for the README. */
  readonly meaning: string;
  /** How to mend it, printed with every complaint of this code unless there is something more exact to say. */
  readonly remedy: string;
}

export const CATALOGUE = {
  "file-link": {
    severity: "error",
    meaning: "A symbolic link stands where a clipping should be. Links are not followed: they could lead anywhere.",
    remedy: "Put the file itself in the link's place.",
  },
  "file-folder": {
    severity: "error",
    meaning: "A folder has a name that ends in .txt. Its content is not read.",
    remedy: "Rename the folder.",
  },
  "file-not-regular": {
    severity: "error",
    meaning: "A pipe, socket or device stands where a clipping should be.",
    remedy: "Remove it.",
  },
  "file-ending": {
    severity: "warning",
    meaning: "A file among the clippings does not end in .txt (or, among the pages, in .md). It is not read.",
    remedy: "Rename it if it is meant to be read, or keep it elsewhere.",
  },
  "file-beside": {
    severity: "warning",
    meaning: "A text stands beside `clippings/`, or a list is called `people.yaml` or the like. It is not read.",
    remedy: "Put a clipping into `clippings/`; call the lists `site.yml`, `people.yml` and `outlets.yml`.",
  },
  "file-name-unsafe": {
    severity: "warning",
    meaning:
      "The file's name is a device's on Windows, differs from another's in nothing but capitals or how accents are written, or holds characters nobody sees. On the site the file has another name.",
    remedy: "Rename the file, so that the folder can be kept on any disk.",
  },
  "page-name": {
    severity: "error",
    meaning:
      "A page's address is made of its name, and this name can be none: it holds spaces or signs, or stands in a folder.",
    remedy: "Rename the file with letters, digits, `-`, `_`, `.` and `~`, and put it into `pages/` itself.",
  },
  "file-unreadable": {
    severity: "error",
    meaning: "The system does not let us read the file, or it vanished while we were at work.",
    remedy: "Look at its permissions, then run the command again.",
  },
  "file-empty": {
    severity: "error",
    meaning: "The file holds nothing but white space.",
    remedy: "Put the clipping's text into it, or remove the file.",
  },
  "file-too-large": {
    severity: "error",
    meaning: "The file is larger than a file may be: 2 MB, or `file-limit` in site.yml.",
    remedy: "Split it into one file for each clipping, or raise `file-limit` in site.yml.",
  },
  "line-too-long": {
    severity: "error",
    meaning:
      "A line is longer than a line may be (500,000 characters, or `line-limit` in site.yml); such a file is usually not a text.",
    remedy: "Break the line where its paragraphs end, or raise `line-limit` in site.yml.",
  },
  "quotations-too-many": {
    severity: "error",
    meaning: "The clipping holds more quotations than a clipping may: 10,000, or `quotation-limit` in site.yml.",
    remedy: "Split it into one file for each article, or raise `quotation-limit` in site.yml.",
  },
  "entries-too-many": {
    severity: "error",
    meaning: "The clipping names more articles under Context than a clipping may: 2,000, or `entry-limit` in site.yml.",
    remedy: "Keep the entries that belong to it, or raise `entry-limit` in site.yml.",
  },
  "archive-too-large": {
    severity: "error",
    meaning:
      "There are more clippings than an archive may hold: 250,000, or `archive-limit` in site.yml. None of them is read.",
    remedy: "Raise `archive-limit` in site.yml if the machine has the memory, or make two archives of it.",
  },
  "not-utf8": {
    severity: "error",
    meaning: "The bytes are not UTF-8: the file was saved in another encoding, or is damaged.",
    remedy: "Save the file as UTF-8; an old Windows file is usually windows-1252.",
  },
  binary: {
    severity: "error",
    meaning: "A NUL byte stands in the file, which no text holds.",
    remedy: "Remove the file, or export the text from the program it came from.",
  },
  "front-matter-language": {
    severity: "error",
    meaning: "The opening line of the front matter names a language. Only YAML is read, and nothing is ever run.",
    remedy: "Write the opening line as three hyphens and nothing else, and the fields as YAML.",
  },
  "front-matter-unclosed": {
    severity: "error",
    meaning: "Front matter begins in line 1 and no line of three hyphens ends it.",
    remedy: "Put a line of three hyphens after the last field.",
  },
  "front-matter-too-long": {
    severity: "error",
    meaning: "The front matter is longer than front matter may be (16,384 characters).",
    remedy: "State only what the clipping's text does not say.",
  },
  "yaml-syntax": {
    severity: "error",
    meaning: "The YAML of a front matter, people.yml or outlets.yml cannot be read.",
    remedy: "Put words that hold a colon, a hash or quotation marks between double quotes, and indent with spaces.",
  },
  "yaml-alias": {
    severity: "error",
    meaning: "The YAML uses an anchor, an alias or a tag (`&`, `*`, `!`), which are not read.",
    remedy: "Write the value out in full; put it between double quotes if it begins with &, * or !.",
  },
  "yaml-control": {
    severity: "error",
    meaning:
      "The YAML holds an invisible control character, or one that has letters shown in another order than they are written in.",
    remedy: "Write the words anew, by hand.",
  },
  "yaml-comment": {
    severity: "warning",
    meaning: "A hash stands behind a value of the front matter. In YAML a comment begins there, and it is left out.",
    remedy: "Put the value between double quotes if the hash belongs to it; a comment may have a line of its own.",
  },
  "topics-comma": {
    severity: "warning",
    meaning: "The `topics` are one line of words with a comma in it. They are read as one topic.",
    remedy: 'Put square brackets round several topics, as in [Harbour, Trade]; round one, put ["Harbour, Trade"].',
  },
  "value-wrong": {
    severity: "error",
    meaning: "A field of a front matter, people.yml or outlets.yml holds something it cannot hold.",
    remedy: "See the README for what the field may hold.",
  },
  "setting-unusable": {
    severity: "error",
    meaning: "A line of site.yml names no setting, or a value it cannot have. The default is used.",
    remedy: "The settings and what they may be are listed in the README.",
  },
  "key-unknown": {
    severity: "warning",
    meaning: "A field has a name we do not know; it is left out of account.",
    remedy: "Remove it, or write it as one of the names the README lists.",
  },
  "date-unreadable": {
    severity: "error",
    meaning: "Something shaped like a date is not in the calendar, is misspelt, or can be read in two ways.",
    remedy: "Write it as February 7, 2022 or 2022-02-07, or state `date:` in front matter.",
  },
  "date-missing": {
    severity: "warning",
    meaning: "There is a source line, and no date at its end: the article is published as undated.",
    remedy: "State `date:` in front matter if you know it.",
  },
  "source-line-missing": {
    severity: "warning",
    meaning: "No line says where the text comes from: the article has no headline, and no date.",
    remedy: "End the clipping with `- Headline, February 7, 2022`, or state `title:` and `date:` in front matter.",
  },
  "title-made": {
    severity: "warning",
    meaning:
      "No title is stated, printed above the text or in a source line: the first words or the file's name stand for it.",
    remedy: "State `title:` in front matter, or write the title into the first line and leave the next one blank.",
  },
  "prose-missing": {
    severity: "warning",
    meaning: "The clipping has no text of its own, only a title, a source line or Context entries.",
    remedy: "Put the excerpt between the title and the source line.",
  },
  "block-unclosed": {
    severity: "warning",
    meaning: "The mark that opens an excerpt is never closed: the file may have been cut.",
    remedy: "Close the excerpt with the same mark, or remove the opening one, after a look at what is missing.",
  },
  "excerpt-note-unread": {
    severity: "warning",
    meaning: "“This is an excerpt from” is not followed by a name we can take for an outlet's; it is kept as text.",
    remedy: "State `outlet:` in front matter.",
  },
  "lead-quotation-apart": {
    severity: "warning",
    meaning:
      "A quotation of the pulled excerpt does not stand in the text below it: it is kept as a quotation of its own.",
    remedy: "Compare the two; one of them may have lost or changed a word.",
  },
  "context-unread": {
    severity: "warning",
    meaning: "A Context entry has no form we know: it is kept whole, as a headline.",
    remedy: "Write it as a quotation in marks, followed by ` - ` and the speaker, or as (Topic) and headline.",
  },
  "context-unclosed": {
    severity: "warning",
    meaning: "A quotation in Context is opened and never closed; it is taken to end with its line.",
    remedy: "Put the closing mark where the quotation ends.",
  },
  "text-after-source-line": {
    severity: "warning",
    meaning: "Something stands after the source line that is not Context; it is kept as text.",
    remedy: "Move it above the source line, or write Context above it.",
  },
  "tag-stray": {
    severity: "warning",
    meaning: "HTML tags stand in the text; they are left out of it.",
    remedy: "Nothing need be done, unless a tag carried something you want to keep.",
  },
  "entity-stray": {
    severity: "warning",
    meaning: "HTML entities such as &amp; stand in the text; they are read as the characters they stand for.",
    remedy: "Nothing need be done, unless the text is about HTML.",
  },
  "control-character": {
    severity: "warning",
    meaning: "Invisible control characters stand in the text; they are left out of it.",
    remedy: "Remove them, after a look at whether a letter was lost there.",
  },
  "direction-control": {
    severity: "warning",
    meaning:
      "Characters stand in the text that have its letters shown in another order than they are written in; they are left out of it.",
    remedy: "Remove them, after a look at whether the words read as they should.",
  },
  "formula-cell": {
    severity: "warning",
    meaning:
      "A title, name or topic begins as a spreadsheet's formula does. In CSV files it has an apostrophe before it, and runs nothing.",
    remedy: "Nothing need be done, unless the sign at its beginning is none of its words.",
  },
  "link-ambiguous": {
    severity: "warning",
    meaning: "A Context entry answers to several articles. All are shown, and none is chosen.",
    remedy: "State in the front matter which one is meant: `context:`, with `text:` and `target:`.",
  },
  "link-fuzzy": {
    severity: "warning",
    meaning: "A Context entry leads to an article whose words differ from its own by some characters.",
    remedy: "If it is right, state it in the front matter: `context:`, with `text:` and `target:`.",
  },
  "context-target-unknown": {
    severity: "warning",
    meaning: "A front matter states which article a Context entry names, and the archive does not hold that article.",
    remedy: "Write the article's id or address as the site shows it.",
  },
  "context-text-unknown": {
    severity: "warning",
    meaning: "A front matter states where a Context entry leads, and no entry of the clipping has these words.",
    remedy: "Copy the entry as it stands in the clipping.",
  },
  "remark-quote-unknown": {
    severity: "error",
    meaning:
      "A front matter corrects a quotation, and the clipping holds none with these words, or several. It is held back, as it must not be published uncorrected.",
    remedy: "Copy the quotation's words as they stand in the clipping, as many as it takes to tell it from the others.",
  },
  "name-near": {
    severity: "warning",
    meaning: "Two speakers' names differ by one letter, or share a surname and an initial: they may be one person.",
    remedy: "Name both spellings in one entry of people.yml, or give each an entry of its own.",
  },
  "name-mixed": {
    severity: "warning",
    meaning: "A speaker's name has letters of two scripts, such as a Cyrillic А among Latin letters.",
    remedy: "Write the name in letters of one script, or name the person in people.yml.",
  },
  "id-taken": {
    severity: "error",
    meaning:
      "Two clippings have the same day and the same title, or titles with the same letters up to where an address ends, so they would have one. The first by path is published.",
    remedy: "Remove one if they are the same article; otherwise state another `title:` in the front matter of one.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ComplaintCode = keyof typeof CATALOGUE;
