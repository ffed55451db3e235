/** Every complaint has its bad fixture, each gives exactly what it should; and a missing or other complaint is noticed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BAD_ARCHIVES } from "./bad-archives.ts";
import { judgeArchive, judgeClippings, proofsOf, proveComplaints } from "./complaints.ts";
import { isKept } from "./promise.ts";

test("every complaint has a bad fixture, and every bad fixture its exact complaints", async () => {
  const proofs = await proveComplaints("short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

test("a complaint without a fixture is noticed", () => {
  const [shown] = proofsOf(judgeClippings());
  assert.ok(shown?.broke.includes("file-link"));
});

test("a fixture that gives another place, another word or nothing is noticed", () => {
  const settings = BAD_ARCHIVES.find(({ code }) => code === "setting-unusable");
  assert.ok(settings);
  for (const complaints of [
    [],
    settings.complaints.map((line) => line.replace(":2:1 ", ":2:2 ")),
    settings.complaints.map((line) => line.replace("titel", "title")),
  ]) {
    const [, exact] = proofsOf([judgeArchive({ ...settings, complaints })]);
    assert.equal(exact?.broke.length, 1);
  }
});
