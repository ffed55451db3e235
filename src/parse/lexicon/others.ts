/**
 * German, French and Spanish: the twenty commonest cues each, by hand, and the few small words their rules need. Enough for
 * “…”, sagte Reyes and Reyes sagte: „…“; everything else stays unattributed.
 */
import { type Cue, emptyLexicon, type Lexicon, list, type Pronoun, pairs } from "./type.ts";

interface Data {
  readonly cues: string;
  readonly according: readonly string[];
  readonly auxiliaries: string;
  readonly titles: string;
  readonly determiners: string;
  readonly pronouns: string;
  readonly prepositions: string;
}

function lexicon(language: string, data: Data): Lexicon {
  const cue = (base: string): [string, Cue] => [base, { base, kind: "speech", form: "past" }];
  const cues = new Map(list(data.cues).map(cue));
  return {
    ...emptyLexicon(language),
    cues,
    verbal: new Set([...cues.keys(), ...list(data.auxiliaries)]),
    according: data.according.map((phrase) => phrase.split(" ")),
    titles: new Map(
      [...pairs(data.titles)].map(([title, tells]) => [title, tells === "he" || tells === "she" ? tells : null]),
    ),
    auxiliaries: new Set(list(data.auxiliaries)),
    determiners: new Set(list(data.determiners)),
    pronouns: pairs(data.pronouns) as ReadonlyMap<string, Pronoun>,
    prepositions: new Set(list(data.prepositions)),
    noNames: new Set([...list(data.determiners), ...list(data.prepositions), ...pairs(data.pronouns).keys()]),
  };
}

export const german = lexicon("de", {
  cues: `sagte sagt erklärte erklärt meinte meint betonte betont warnte warnt forderte fordert kritisierte schrieb schreibt
    fragte antwortete ergänzte bestätigte berichtete behauptete`,
  according: ["laut", "so"],
  auxiliaries: "hat haben hatte ist war wird",
  titles: "herr:he frau:she dr prof minister ministerin:she kanzler:he kanzlerin:she präsident:he präsidentin:she",
  determiners: "der die das den dem des ein eine einen einem einer eines",
  pronouns: "er:he sie:she es:it ich:i wir:we",
  prepositions: "in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen",
});

export const french = lexicon("fr", {
  cues: `dit déclare déclaré explique expliqué affirme affirmé ajoute ajouté assure assuré estime estimé souligne souligné
    précise précisé répond répondu raconte confie`,
  according: ["selon", "d'après"],
  auxiliaries: "a ont avait est était",
  titles: "m:he monsieur:he mme:she madame:she mlle:she dr président:he présidente:she ministre",
  determiners: "le la les l un une des du de ce cette son sa ses",
  pronouns: "il:he elle:she ils:they elles:they je:i nous:we on:we",
  prepositions: "à au aux dans en sur sous avec pour par contre chez vers",
});

export const spanish = lexicon("es", {
  cues: `dijo dice afirmó afirma aseguró asegura explicó explica señaló señala añadió añade declaró declara indicó advirtió
    sostuvo manifestó comentó preguntó`,
  according: ["según"],
  auxiliaries: "ha han había es fue",
  titles: "señor:he sr:he señora:she sra:she don:he doña:she dr presidente:he presidenta:she ministro:he ministra:she",
  determiners: "el la los las un una unos unas su sus este esta",
  pronouns: "él:he ella:she ellos:they ellas:they yo:i nosotros:we",
  prepositions: "a al en de del con por para sobre contra desde hasta",
});
