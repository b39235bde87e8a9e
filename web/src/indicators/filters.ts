/** What is asked for: period, parts, filters. Each choice is an address, so that it can be kept and gone back from. */

import { html, nothing, type TemplateResult } from "lit";
import { areas } from "../shared/areas";
import { getContext } from "../shared/context";
import { departments } from "../shared/departments";
import { go } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { DIMENSIONS, PERIODS, SOURCES, addressOf, isDay, queryOf, shifted, type Asked, type Dimension } from "./asked";
import { areaName, categoryOf, departmentName } from "./names";

/** Up to this width, in pixels, the filters are shut until they are asked for. */
const NARROW = 760;

export interface Filters {
  path: string;
  asked: Asked;
  /** What the page's address holds besides. */
  extra: Record<string, string>;
  /** By what the parts may be told apart here. */
  dimensions: readonly Dimension[];
}

/** Whoever is cleared for L1 alone is told whole months of the city and its districts. */
export function isLimited(): boolean {
  return me.session?.permissions.grade === "L1";
}

export function filters({ path, asked, extra, dimensions }: Filters): TemplateResult {
  const limited = isLimited();
  const ask = (change: Partial<Asked>): void => go(addressOf(path, { ...queryOf({ ...asked, ...change }), ...extra }));
  const offered = (limited ? ["none", "district"] : DIMENSIONS).filter((one): one is Dimension => dimensions.includes(one as Dimension));
  return html`<form class="ind-filters not-printed" role="search" autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
    <div class="ind-period">
      <div class="segments" role="group" aria-label=${t("ind.period")}>
        ${PERIODS.map(
          (one) => html`<button type="button" data-period=${one} aria-pressed=${one === asked.period ? "true" : "false"} ?disabled=${limited && one !== "month"} @click=${() => ask(one === "custom" ? { period: one, ...wholeMonth(asked) } : { period: one })}>
            ${t(`ind.period.${one}`)}
          </button>`,
        )}
      </div>
      <div class="ind-days">
        <button type="button" data-do="earlier" aria-label=${t("ind.earlier")} @click=${() => go(addressOf(path, { ...queryOf(shifted(asked, -1)), ...extra }))}>‹</button>
        ${asked.period === "custom"
          ? html`${dayField("from", t("ind.from"), asked.from, (from) => ask({ from }))} ${dayField("to", t("ind.to"), asked.to, (to) => ask({ to }))}`
          : dayField("day", t("ind.day"), asked.day, (day) => ask({ day }))}
        <button type="button" data-do="later" aria-label=${t("ind.later")} @click=${() => go(addressOf(path, { ...queryOf(shifted(asked, 1)), ...extra }))}>›</button>
      </div>
    </div>
    ${select("by", t("ind.by"), asked.by, offered.map((one) => [one, t(`ind.by.${one}`)]), (by) => ask({ by: by as Dimension }))}
    ${limited ? nothing : html`<details class="narrowing" ?open=${innerWidth > NARROW || isNarrowed(asked)}><summary>${t("ind.narrow")}</summary><div>${narrowing(asked, ask)}</div></details>`}
  </form>`;
}

function isNarrowed({ area, department, category, source, raw }: Asked): boolean {
  return raw || [area, department, category, source].some((one) => one !== "");
}

function narrowing(asked: Asked, ask: (change: Partial<Asked>) => void): TemplateResult {
  const all = (name: string): [string, string] => ["", name];
  const listed = (options: [string, string][], chosen: string, name: (key: string) => string): [string, string][] =>
    chosen === "" || options.some(([key]) => key === chosen) ? options : [...options, [chosen, name(chosen)]];
  const places: [string, string][] = areas.all.filter((one) => one.level !== "city").map((one) => [one.code, one.level === "street" ? `　${named(one)}` : named(one)]);
  places.sort(([a], [b]) => (a < b ? -1 : 1));
  const kinds: [string, string][] = [...getContext().categories.values()].map((one) => [one.key, named(one)]);
  const owners: [string, string][] = (departments.all ?? []).map((one) => [one.code, named(one)]);
  return html`${select("area", t("ind.area"), asked.area, [all(t("area.whole_city")), ...listed(places, asked.area, areaName)], (area) => ask({ area }))}
    ${select("department", t("ind.department"), asked.department, [all(t("ind.every")), ...listed(owners, asked.department, departmentName)], (department) => ask({ department }))}
    ${select("category", t("ind.category"), asked.category, [all(t("ind.every")), ...listed(kinds, asked.category, categoryOf)], (category) => ask({ category }))}
    ${select("source", t("ind.source"), asked.source, [all(t("ind.every")), ...SOURCES.map((one): [string, string] => [one, word("source", one)])], (source) => ask({ source }))}
    <label class="check" title=${t("ind.raw.about")}>
      <input type="checkbox" name="raw" .checked=${asked.raw} @change=${(event: Event) => ask({ raw: (event.target as HTMLInputElement).checked })} />
      ${t("ind.raw")}
    </label>`;
}

function select(name: string, label: string, chosen: string, options: readonly [string, string][], choose: (value: string) => void): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, text]) => html`<option value=${key} .selected=${key === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

function dayField(name: string, label: string, value: string, choose: (day: string) => void): TemplateResult {
  const told = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const day = field.value.trim();
    field.setCustomValidity(isDay(day) ? "" : t("ind.day.pattern"));
    if (field.reportValidity() && day !== value) choose(day);
  };
  return html`<label>
    <span class="sr">${label}</span>
    <input name=${name} type="text" inputmode="numeric" maxlength="10" placeholder="2026-01-31" title=${`${label} · ${t("ind.day.pattern")}`} .value=${value} @change=${told} />
  </label>`;
}

/** A period of one's own begins as the whole month of the day that was shown. */
function wholeMonth({ period, day, from, to }: Asked): Pick<Asked, "from" | "to"> {
  if (period === "custom") return { from, to };
  const after = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  after.setUTCMonth(after.getUTCMonth() + 1);
  return { from: `${day.slice(0, 7)}-01`, to: new Date(after.getTime() - 86_400_000).toISOString().slice(0, 10) };
}
