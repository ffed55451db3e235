/** The foot of every page: the notice, the archive's account of itself, its data, and the software's name. */
import { ABOUT, DATA, HOME } from "../../src/site/address.ts";
import { feedAddress } from "../../src/site/feed.ts";
import type { Settings } from "../../src/site/settings.ts";
import { Link } from "./link.tsx";
import { usePage } from "./page-context.tsx";

export function Footer() {
  const { site, words } = usePage();
  return (
    <footer class="footer">
      {site.settings.notice && <p class="footer__notice">{site.settings.notice}</p>}
      <ul class="footer__links">
        <li>
          <Link to={HOME}>{site.settings.title}</Link>
        </li>
        <li>
          <Link to={ABOUT}>{words.about}</Link>
        </li>
        <li>
          <Link to={DATA}>{words.data}</Link>
        </li>
        {site.settings.baseUrl !== null && (
          <li>
            <Link to={feedAddress(HOME, "xml")}>{words.follow}</Link>
          </li>
        )}
        {(site.settings.rights ?? site.settings.licence) !== null && (
          <li>
            <Rights settings={site.settings} />
          </li>
        )}
      </ul>
      <p class="footer__software">
        {words.madeWith} <cite>{words.software}</cite>
      </p>
    </footer>
  );
}

function Rights({ settings: { rights, licence } }: { readonly settings: Settings }) {
  const says = rights ?? licence;
  return licence === null ? (
    <>{says}</>
  ) : (
    <a href={licence} rel="license external">
      {says}
    </a>
  );
}
