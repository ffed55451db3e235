/** Printed dates: each form with its precision, and what is no date. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findDateAtEnd, readDate, writeDate } from "../../src/parse/date.ts";

test("every printed form is read with its precision", () => {
  for (const [printed, date, precision] of [
    ["February 7, 2022", "2022-02-07", "day"],
    ["February 7 2022", "2022-02-07", "day"],
    ["february 7, 2022", "2022-02-07", "day"],
    ["7 February 2022", "2022-02-07", "day"],
    ["7th February 2022", "2022-02-07", "day"],
    ["February 1st, 2022", "2022-02-01", "day"],
    ["2022-02-07", "2022-02-07", "day"],
    ["Feb. 7, 2022", "2022-02-07", "day"],
    ["Feb 7, 2022", "2022-02-07", "day"],
    ["Sept. 7, 2022", "2022-09-07", "day"],
    ["7 Sept. 2022", "2022-09-07", "day"],
    ["May 7, 2022", "2022-05-07", "day"],
    ["February 29, 2024", "2024-02-29", "day"],
    ["7. Februar 2022", "2022-02-07", "day"],
    ["7. März 2022", "2022-03-07", "day"],
    ["1. Jänner 2022", "2022-01-01", "day"],
    ["7. Okt. 2022", "2022-10-07", "day"],
    ["24. Dez. 2022", "2022-12-24", "day"],
    ["7 Mai 2022", "2022-05-07", "day"],
    ["7. April 2022", "2022-04-07", "day"],
    ["Dezember 2022", "2022-12", "month"],
    ["February 2022", "2022-02", "month"],
    ["2022-02", "2022-02", "month"],
    ["2022", "2022", "year"],
  ] as const)
    assert.deepEqual(readDate(printed), { date, precision }, printed);
});

test("what is not in the calendar is no date", () => {
  for (const printed of [
    "February 30, 2022",
    "February 29, 2023",
    "2022-13-01",
    "2022-02-00",
    "Febuary 7, 2022",
    "30. Februar 2022",
    "07/02/2022",
    "7",
    "May",
    "",
    "20222",
    "yesterday",
    "February 7, 2022 and on",
  ])
    assert.equal(readDate(printed), null, printed);
});

test("a date is cut off the end of a line, and only off the end", () => {
  for (const [line, before, date] of [
    ["Council votes, February 7, 2022", "Council votes, ", "2022-02-07"],
    ["Council votes, Feb. 7, 2022.", "Council votes, ", "2022-02-07"],
    ["Council votes February 7, 2022", "Council votes ", "2022-02-07"],
    ["Budgets for 2018, 2019, February 3, 2019", "Budgets for 2018, 2019, ", "2019-02-03"],
    ["A: the report, 5 December 2019", "A: the report, ", "2019-12-05"],
    ["A, 2019-12-05", "A, ", "2019-12-05"],
    ["Der Rat stimmt ab, 7. Februar 2022", "Der Rat stimmt ab, ", "2022-02-07"],
    ["Der Rat stimmt ab, Montag, 7. Februar 2022.", "Der Rat stimmt ab, Montag, ", "2022-02-07"],
    ["Der Rat stimmt ab, März 2022", "Der Rat stimmt ab, ", "2022-03"],
    ["The story of pier no. 7. March 4, 2022", "The story of pier no. 7. ", "2022-03-04"],
    ["A, December 2019", "A, ", "2019-12"],
    ["A, 2019", "A, ", "2019"],
    ["February 7, 2022", "", "2022-02-07"],
    ["Council  votes , February  7 ,  2022", "Council  votes , ", "2022-02-07"],
    ["Council votes,  7  February ,  2022", "Council votes,  ", "2022-02-07"],
    ["Council votes,  February  2022", "Council votes,  ", "2022-02"],
  ] as const) {
    const found = findDateAtEnd(line);
    assert.equal(found?.kind, "date", line);
    assert.deepEqual([line.slice(0, found?.start), found?.kind === "date" && found.date], [before, date]);
  }
});

test("a year that belongs to the headline, and a date in the middle, are not the article's", () => {
  for (const line of [
    "Port Conference 2019: an impression",
    "Port Conference 2019",
    "Signed February 7, 2022 in Vessing",
    "Said in May 2019",
    "A sum, 9999",
    "Act 7. constructor 2019",
    "Room 1204, 12",
    "",
  ])
    assert.equal(findDateAtEnd(line), null, line);
});

test("what is shaped like a date and is none is said to be unreadable, and not taken for a headline", () => {
  for (const line of [
    "A, Febuary 7, 2022",
    "A, February 30, 2022",
    "A, 7 Decmber 2019",
    "A, 03/04/2019",
    "A, 3.4.19",
    "A, 2019-02-30",
    "A, 31. Juni 2019",
    "A, Agust 2019",
  ]) {
    const found = findDateAtEnd(line);
    assert.deepEqual([found?.kind, found?.start], ["unreadable", 3], line);
  }
});

test("a date is printed as a source line has it, and read again", () => {
  for (const date of [
    { date: "2022-02-07", precision: "day" },
    { date: "2022-02", precision: "month" },
    { date: "2022", precision: "year" },
  ] as const)
    assert.deepEqual(readDate(writeDate(date)), date);
  assert.equal(writeDate({ date: "2022-02-07", precision: "day" }), "February 7, 2022");
});
