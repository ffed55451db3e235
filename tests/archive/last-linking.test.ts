/** What the last linking left is taken over, and changes nothing: whatever came, went or changed, the archive is a new one's. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { labelReferences } from "../../scripts/invented/labelled.ts";
import { buildArchive, linkArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { findStanding, formerRow, type LastLinking, readTitles } from "../../src/archive/last-linking.ts";
import { buildRow } from "../../src/archive/passage.ts";
import { sha256 } from "../../src/parse/hash.ts";

const KNOWN = { people: [], outlets: [] };

/** Records whose entries are damaged, elided, cut, tied and missing. */
function inventRecords(count: number): readonly RecordWithProse[] {
  const { records, references } = labelReferences(count, count * 3, 5);
  return records.map((record, at) =>
    sealed({
      ...record,
      fields: {
        ...record.fields,
        context: references.filter((_, number) => number % count === at).map(({ entry }) => entry),
      },
    }),
  );
}

/** With the hash that its clipping would have. */
function sealed({ fields, prose }: RecordWithProse): RecordWithProse {
  const bytes = sha256(JSON.stringify([fields, prose]));
  return { fields: { ...fields, source: { ...fields.source, sha256: bytes } }, prose };
}

function edited({ fields, prose }: RecordWithProse, round: number): RecordWithProse {
  const text = prose.text.map((paragraph, at) => (at === round % prose.text.length ? { runs: [] } : paragraph));
  return sealed({ fields, prose: { ...prose, text } });
}

function retitled({ fields, prose }: RecordWithProse, round: number): RecordWithProse {
  const title = `${fields.title} once more ${round}`;
  return sealed({ fields: { ...fields, title, id: `${fields.id}-${round}` }, prose });
}

/** A round's archive: some articles not there yet, some gone, some edited, one with another title. */
function play(records: readonly RecordWithProse[], round: number): readonly RecordWithProse[] {
  return records.flatMap((record, at) => {
    if (at % 61 === round) return [];
    if (at % 73 === round + 20) return [edited(record, round)];
    return at === round * 3 ? [retitled(record, round)] : [record];
  });
}

describe("what the last linking left", () => {
  const records = inventRecords(120);

  test("changes nothing in what is found", () => {
    let last: LastLinking | null = null;
    for (let round = 0; round < 6; round += 1) {
      const today = round === 3 ? records : play(records, round);
      const { archive, leave } = linkArchive(today, KNOWN, last);
      assert.deepEqual(archive, buildArchive(today, KNOWN), `round ${round}`);
      last = leave();
    }
  });

  test("stands for the entries that a new article has nothing to do with", () => {
    const last = linkArchive(records.slice(1), KNOWN, null).leave();
    assert.ok(last !== null);
    const articles = records.map(({ fields, prose }) => ({ record: fields, prose }));
    const find = findStanding(last, articles, buildRow(articles, formerRow(last)), readTitles(last, articles));
    const standing = articles.flatMap(({ record }, at) =>
      record.context.filter((_, entry) => find(at, entry) !== null),
    );
    const all = articles.flatMap(({ record }) => record.context);
    assert.ok(standing.length > all.length / 3, `${standing.length} of ${all.length}`);
  });
});
