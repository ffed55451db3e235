/** Files to take away, each under its name, on one line. */
import type { SitePath } from "../../src/site/address.ts";
import { Facts } from "./facts.tsx";
import { Link } from "./link.tsx";

export interface NamedFile {
  readonly path: SitePath;
  readonly name: string;
}

export function FileLinks({ files }: { readonly files: readonly NamedFile[] }) {
  return (
    <Facts>
      {files.map((file) => (
        <Link key={file.path} to={file.path}>
          {file.name}
        </Link>
      ))}
    </Facts>
  );
}
