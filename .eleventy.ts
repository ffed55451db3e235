/** Eleventy's wiring, and nothing else: one TSX template prints every page of the list it is given. */
import type { EleventyConfig } from "@11ty/eleventy";

/** Content never reaches Eleventy's template reader; should a template ever carry script front matter, it is refused. */
const refuse = {
  parse(): never {
    throw new Error("front matter is data here: code in it is never run");
  },
};

export default function configure(eleventy: EleventyConfig) {
  eleventy.addTemplateFormats("11ty.tsx");
  eleventy.addExtension("11ty.tsx", { key: "11ty.js" });
  eleventy.setFrontMatterParsingOptions({
    language: "yaml",
    engines: { javascript: refuse, js: refuse, json: refuse, jsLegacy: refuse },
  });
  eleventy.setUseGitIgnore(false);
  return {
    // The folder of the template is named by scripts/render.ts; named here too, it would win over that.
    dir: { includes: "parts" },
    templateFormats: ["11ty.tsx"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    dataTemplateEngine: false,
  };
}
