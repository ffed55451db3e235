/** Reading is idempotent through the record: the prose of a record, read again, has the quotations the record says it has. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openContent, readContent } from "../../scripts/content.ts";
import { readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import type { Paragraph, Prose } from "../../src/parse/prose.ts";
import { readQuotations } from "../../src/parse/quotation.ts";
import type { RecordFields } from "../../src/parse/record.ts";
import { quotationId } from "../../src/parse/words.ts";

const plain = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");

/** Ids of the quotations that stand in the text below the lead, as the record has them, without the number of an occurrence. */
function recorded({ text }: Prose): string[] {
  return text
    .flatMap(({ runs }) => runs)
    .flatMap((run) =>
      run.kind === "quotation" && !run.continued ? [run.id.replace(/^(q-[0-9a-f]{8})-\d+$/, "$1")] : [],
    );
}

function readAgain(fields: RecordFields, prose: Prose): void {
  const again = readRecord(writeRecord(fields, prose), fields.id);
  assert.deepEqual(again, { fields, prose });
  const read = readQuotations(plain(again.prose.text), { language: fields.language, people: [], alsoNamed: [] });
  assert.deepEqual(
    read.map(({ text }) => quotationId(text)),
    recorded(prose),
    fields.source.path,
  );
}

test("every record of the sample archive, read again, has the same quotations", () => {
  const { records } = readContent(openContent("content"));
  assert.ok(records.length > 0);
  for (const { fields, prose } of records) readAgain(fields, prose);
});

test("so has every record among the fixtures", () => {
  const folder = "tests/fixtures/clippings";
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && !name.includes("-changed"));
  assert.ok(names.length > 0);
  for (const name of names) {
    const { fields, prose } = readRecord(readFileSync(join(folder, name), "utf8"), name);
    readAgain(fields, prose);
  }
});
