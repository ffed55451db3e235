/** The subjects in the order of the README's table. Each is loaded when its turn comes, so that one of them can be run by itself. */
import type { Prove } from "./promise.ts";

export type Subjects = Readonly<Record<string, () => Promise<Prove>>>;

/** A line each: `name: async () => (await import("./name.ts")).proveName,`. */
export const SUBJECTS: Subjects = {
  "all-or-nothing": async () => (await import("./all-or-nothing.ts")).proveAllOrNothing,
  bounds: async () => (await import("./bounds.ts")).proveBounds,
  complaints: async () => (await import("./complaints.ts")).proveComplaints,
  fences: async () => (await import("./fences.ts")).proveFences,
  kept: async () => (await import("./kept.ts")).proveKept,
  fuzz: async () => (await import("./fuzz.ts")).proveFuzz,
  hostile: async () => (await import("./hostile.ts")).proveHostile,
  reproducible: async () => (await import("./reproducible.ts")).proveReproducible,
  supply: async () => (await import("./supply.ts")).proveSupply,
};
