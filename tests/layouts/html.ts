/** What html-validate finds wrong in a page, a line each. */
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // ARIA lets a list bear a name.
  rules: {
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "no-inline-style": "error",
    "void-style": "off",
    "doctype-style": "off",
    "long-title": "off",
  },
});

/** Empty where the page is valid. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
