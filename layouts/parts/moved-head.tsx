/**
 * How a page that moved sends its readers on. A refresh loses the fragment, and with it the quotation an old address named;
 * the script, which runs before the refresh is read, keeps it.
 */
import { type SitePath, urlOf } from "../../src/site/address.ts";
import { useHref } from "./link.tsx";
import { usePage } from "./page-context.tsx";

export function MovedHead({ to }: { readonly to: SitePath }) {
  const { site } = usePage();
  const { assets, settings } = site;
  const href = useHref();
  return (
    <>
      <link rel="canonical" href={settings.baseUrl === null ? href(to) : urlOf(to, settings.baseUrl)} />
      {assets.movedScript && (
        <script src={href(assets.movedScript)} integrity={assets.integrity[assets.movedScript]} data-to={href(to)} />
      )}
      <meta http-equiv="refresh" content={`0; url=${href(to)}`} />
    </>
  );
}
