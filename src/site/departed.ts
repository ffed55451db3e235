/** The views of addresses of former days: what moved, and what is gone. */

import { HOME, OUTLETS, QUOTES, SPEAKERS, TOPICS, WANTED } from "./address.ts";
import type { Desk } from "./desk.ts";
import type { Departure, Move } from "./history.ts";
import type { GoneView, MovedView } from "./view.ts";

export function buildMoved({ to, name }: Move): MovedView {
  return { kind: "moved", to, name };
}

export function buildDeparted({ dates, words, settings }: Desk, { name, date, above }: Departure): GoneView {
  const lists: Readonly<Record<string, string>> = {
    [HOME]: settings.title,
    [SPEAKERS]: words.speakers,
    [OUTLETS]: words.outlets,
    [TOPICS]: words.topics,
    [QUOTES]: words.quotes,
    [WANTED]: words.wanted,
  };
  return { kind: "gone", name, date: dates.format(date), above: { path: above, name: lists[above] ?? words.home } };
}
