/** What a build is asked for. */
export interface BuildOptions {
  /** Absolute paths. `archive` is where the records are kept. */
  readonly content: string;
  readonly output: string;
  readonly archive: string;
  readonly baseUrl: string | null;
  /** Any complaint stops the build before it publishes. */
  readonly strict: boolean;
  /** `kept`: written. `frozen`: a build that would change them stops. `draft`: neither; this build is for its maker's eyes. */
  readonly permalinks: "kept" | "frozen" | "draft";
  /** The site is to be read from a disk, without a server: links name files. */
  readonly portable: boolean;
  /** The folder with the template, where it is not the checkout's. */
  readonly layouts?: string;
  /** Nothing of earlier builds is taken over. */
  readonly clean?: boolean;
  /** Articles in a volume of the search index, where it is not the usual number. */
  readonly volume?: number;
}
