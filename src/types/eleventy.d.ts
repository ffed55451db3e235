/** The few calls of Eleventy that are used here; it ships no types of its own that a strict compiler accepts. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    addTemplateFormats(format: string): void;
    addExtension(extension: string, options: { readonly key: string }): void;
    addTransform(
      name: string,
      transform: (this: { readonly page: { readonly outputPath: string } }, content: string) => string | Uint8Array,
    ): void;
    setFrontMatterParsingOptions(options: Record<string, unknown>): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    readonly benchmarkManager: { get(group: string): { setIsVerbose(isVerbose: boolean): void } };
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config: (eleventy: EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  export default class EleventyDevServer {
    static getServer(name: string, directory: string, options: Record<string, unknown>): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { readonly files?: readonly string[] }): Promise<void>;
    sendError(event: { readonly error: Error }): void;
    getPort(): number;
    close(): Promise<void>;
  }
}
