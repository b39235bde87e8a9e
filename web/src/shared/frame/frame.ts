/** The frame of the screens without a city map: where one is, where one may go, who one is. */

import { html, nothing, type TemplateResult } from "lit";
import { timeOfDay, zoneName } from "../format/format";
import { leave } from "../kept/leaving";
import { live } from "../live/live";
import "../notices/bell";
import { follow } from "../routing";
import { me } from "../session";
import { locale, named, setLocale, t } from "../text/text";
import { SECTIONS, offered, type SectionKey } from "./sections";

export function frame(section: SectionKey, content: unknown): TemplateResult {
  const { session } = me;
  const city = session?.city ?? null;
  const keys = offered((action) => me.may(action), (role) => me.has(role));
  const administers = keys.some((key) => SECTIONS[key].path.startsWith("/admin/"));
  return html`<a class="skip" href="#content">${t("frame.skip")}</a>
    <header class="office-top">
      <p class="brand">${t("app.name")} <span>${city === null ? "" : `${named(city)} · `}${t(administers ? "frame.title" : SECTIONS[section].title)}</span></p>
      ${me.may("feed.read") ? html`<a href="/desk">${t("frame.desk")}</a> <a href="/wall">${t("frame.wall")}</a>` : nothing}
      <span class="zone" title=${t("frame.zone")}>${timeOfDay(live.nowMs, me.timezone, "minutes")} <small>${zoneName(live.nowMs, me.timezone)}</small></span>
      <notice-bell .go=${me.may("incidents.read") && me.may("feed.read") ? openIncident : null}></notice-bell>
      <span class="who">${session?.account.name ?? ""}</span>
      <button type="button" class="plain" lang=${locale() === "zh" ? "en" : "zh-CN"} title=${t("language.switch.hint")} @click=${() => setLocale(locale() === "zh" ? "en" : "zh")}>
        ${t("language.switch")}
      </button>
      <button type="button" class="plain" @click=${() => void leave()}>${t("sign_in.out")}</button>
    </header>
    <div class="office">
      <nav aria-label=${t("frame.sections")}>
        ${keys.map(
          (key) => html`<a href=${SECTIONS[key].path} aria-current=${key === section ? "page" : nothing} @click=${follow}>${t(SECTIONS[key].title)}</a>`,
        )}
      </nav>
      <main id="content" tabindex="-1">${content}</main>
    </div>`;
}

/** The desk is a page of its own. */
function openIncident(id: number): void {
  location.assign(`/?incident=${id}`);
}

/** On a narrow screen the sections stand in a row: the present one is brought into view. */
export function showPresentSection(root: ParentNode): void {
  const nav = root.querySelector<HTMLElement>(".office > nav");
  const present = nav?.querySelector<HTMLElement>("[aria-current]");
  if (!nav || !present || nav.scrollWidth <= nav.clientWidth) return;
  nav.scrollLeft = present.offsetLeft - (nav.clientWidth - present.offsetWidth) / 2;
}

/** What one may not see is said in the same words as what is not there. */
export function absent(): TemplateResult {
  return html`<div class="absent">
    <h1>${t("frame.absent")}</h1>
    <p>${t("frame.absent.why")}</p>
  </div>`;
}
