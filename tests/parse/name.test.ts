/** Names with everything that stands before them in newspapers, in four places of a sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuotations } from "../../src/parse/quotation.ts";

/** What is printed → who it is. */
const NAMES: Readonly<Record<string, string>> = {
  "the Rev. Al Reyes": "Al Reyes",
  "Lt. Gov. Ana Reyes": "Ana Reyes",
  "U.S. Rep. Gwen Hale, D-Maine,": "Gwen Hale",
  "state Del. Marcia Price": "Marcia Price",
  "New York Mayor Bill de Sousa": "Bill de Sousa",
  "Dutch Minister Pieter van der Meer": "Pieter van der Meer",
  "Ricardo de la Cruz": "Ricardo de la Cruz",
  "Maj. Gen. Mthuli Moyo": "Mthuli Moyo",
  "Colonel-General Leonid Orlov": "Leonid Orlov",
  "Sens. Ted Hale": "Ted Hale",
  "J.D. Hale": "J.D. Hale",
  "E. J. Hale": "E. J. Hale",
  "Martin O’Hale": "Martin O’Hale",
  "Marine Le Goff": "Marine Le Goff",
  "Bashar al-Hadi": "Bashar al-Hadi",
  "Donald Hale Jr.": "Donald Hale Jr.",
  "Secretary of State John Hale": "John Hale",
  "House Minority Leader Nancy Hale": "Nancy Hale",
  "British Prime Minister David Hale": "David Hale",
  "Republican National Committee Chairman Tom Hale": "Tom Hale",
  "Democratic presidential nominee Ana Reyes": "Ana Reyes",
  "real estate mogul Tom Hale": "Tom Hale",
  "Harvard University professor Tom Hale": "Tom Hale",
  "Stanford Russia expert Michael Hale": "Michael Hale",
  "San Bernardino Police Chief Tom Hale": "Tom Hale",
  "Miss Universe Ana Reyes": "Ana Reyes",
  "White House spokesman Josh Hale": "Josh Hale",
  "Reyes campaign manager Tom Hale": "Tom Hale",
  "CNN’s Jake Hale": "Jake Hale",
  "Labour MP Tom Hale": "Tom Hale",
  "Fellow Lib Dem Tom Hale": "Tom Hale",
  "Tom Hale QC": "Tom Hale",
  "Trade and Industry Secretary Ana Reyes": "Ana Reyes",
  "Culture, Media and Sport Secretary Ana Reyes": "Ana Reyes",
  "Portuguese-born Ana Reyes": "Ana Reyes",
  "Lord Hale of Gaia": "Lord Hale",
  "director of rugby Tom Hale": "Tom Hale",
  "bank governor Park Hale": "Park Hale",
  "54-year-old Tom Hale": "Tom Hale",
  "Tom Hale, a teacher from Gaia who voted twice,": "Tom Hale",
  "another voter, Tom Hale of Gaia,": "Tom Hale",
  "the committee’s chairman, Sen. Tom Hale, R-Maine,": "Tom Hale",
  "the mayor of Porto, Tom Hale,": "Tom Hale",
};

/** What is printed and is nobody's name: kept as it stands. */
const OTHERS: Readonly<Record<string, string>> = {
  "the State Department": "State Department",
  "the Department of Justice": "Department of Justice",
  "the National Rifle Association": "National Rifle Association",
  "a State Department official": "a State Department official",
  "a spokesman for the port of Gaia": "a spokesman for the port of Gaia",
  "one person who was there": "one person",
  "people familiar with the talks": "people familiar with the talks",
  "the Vermont senator": "the Vermont senator",
  "the Reyes campaign": "the Reyes campaign",
  "U.S. officials": "U.S. officials",
  "many of the voters": "many of the voters",
};

const SENTENCES: Readonly<Record<string, (who: string) => string>> = {
  "before the verb": (who) => `“The wharf is shut,” ${who} said on Monday.`,
  "after the verb": (who) => `“The wharf is shut,” said ${who.replace(/,$/, "")} on Monday.`,
  "before the quotation": (who) => `On Monday, ${who} told reporters that the wharf was “shut for good.”`,
  "at the beginning": (who) =>
    `${who.charAt(0).toUpperCase()}${who.slice(1)} has dismissed the claim as “pure nonsense.”`,
};

const speakerOf = (prose: string) =>
  readQuotations(prose, { language: "en", people: [], alsoNamed: [] })[0] ?? { speaker: undefined, basis: "none" };

for (const [where, sentence] of Object.entries(SENTENCES)) {
  test(`a name is found with what stands before it put aside: ${where}`, () => {
    for (const [who, name] of Object.entries(NAMES))
      assert.equal(speakerOf(sentence(who)).speaker, name, sentence(who));
  });

  test(`bodies and people without a name are kept as printed: ${where}`, () => {
    for (const [who, expected] of Object.entries(OTHERS)) {
      const { speaker, basis } = speakerOf(sentence(who));
      assert.equal(speaker?.toLowerCase(), expected.toLowerCase(), sentence(who));
      assert.equal(basis, "nominal", sentence(who));
    }
  });
}

test("places do not become people", () => {
  for (const place of ["Portugal", "New York", "Jerusalem", "Virginia", "Chad"])
    assert.equal(
      speakerOf(`In ${place} the wharf is “shut for good,” and ${place} is far. Ana Reyes left.`).speaker ?? null,
      null,
    );
});

test("a place that is also a first name is a person where it is one", () => {
  assert.equal(speakerOf("“The wharf is shut,” said Virginia Hale.").speaker, "Virginia Hale");
});
