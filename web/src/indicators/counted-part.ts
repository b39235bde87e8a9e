/** The incidents behind a number: exactly those that it counts, each with the way to the desk. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { listCounted, type Counted, type Indicator } from "../shared/api/indicators";
import { areas } from "../shared/areas";
import { categoryName } from "../shared/context";
import { departments } from "../shared/departments";
import { grouped, stamp } from "../shared/format/format";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { addressOf, queryOf, type Asked } from "./asked";
import { known } from "./known";
import { areaName, categoryOf, departmentName, narrowedTo } from "./names";
import { explained } from "./numbers-part";
import "./trend-part";
import { durationText } from "./values";

export class CountedPart extends Part {
  @property({ attribute: false }) search = "";
  @property({ attribute: false }) asked!: Asked;
  @state() private problem = "";
  @state() private count: number | null = null;
  #read: string | null = null;
  readonly #listing = new Listing<Counted>((after) => this.#page(after), () => this.requestUpdate());

  protected override willUpdate(): void {
    if (this.#read === this.search) return;
    this.#read = this.search;
    this.count = null;
    void attempt(
      async () => {
        await known.read();
        await this.#listing.refresh();
      },
      (text) => (this.problem = text),
    );
  }

  get #wanted(): { key: string; part: string; of: "counted" | "whole" } {
    const query = new URLSearchParams(this.search);
    return { key: query.get("key") ?? "", part: query.get("part") ?? "", of: query.get("of") === "whole" ? "whole" : "counted" };
  }

  async #page(after?: string): Promise<{ items: Counted[]; next: string | null }> {
    const { key, part, of } = this.#wanted;
    const page = await listCounted(key, { ...queryOf(this.asked), part, of }, after);
    this.count = page.count;
    return { items: page.items, next: page.next ?? null };
  }

  override render(): TemplateResult {
    const { key } = this.#wanted;
    const one = known.byKey.get(key);
    const back = addressOf("/indicators", { ...queryOf(this.asked), ...(one === undefined || this.asked.by === "none" ? {} : { group: one.group }) });
    return html`<p class="back"><a href=${back} @click=${follow}>${t("section.indicators")}</a></p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${one === undefined ? nothing : this.#shown(one)}`;
  }

  #shown(one: Indicator): TemplateResult {
    const { asked } = this;
    const { part, of } = this.#wanted;
    const narrowed = [...(asked.by === "none" ? [] : [`${t(`ind.by.${asked.by}`)}: ${partName(asked, part)}`]), ...narrowedTo(asked)];
    const days = asked.period === "custom" ? `${asked.from} – ${asked.to}` : `${t(`ind.period.${asked.period}`)} · ${asked.day}`;
    const measured = one.unit === "s";
    return html`<div class="page-head">
        <h1>${named(one)} <small>${days}</small></h1>
        ${one.unit === "share" ? this.#choice(of) : nothing}
      </div>
      <p class="dim">${explained(one)}</p>
      ${narrowed.length === 0 ? nothing : html`<p><b>${narrowed.join(" · ")}</b></p>`}
      <indicator-trend .asked=${asked} .partKey=${part} .indicator=${one}></indicator-trend>
      <p class="count" role="status">${this.count === null ? t("app.loading") : t(of === "whole" ? "ind.count.whole" : "ind.count", { count: grouped(this.count) })}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${named(one)}>
        <table class="counted">
          <thead>
            <tr>
              <th scope="col">${t("ind.incident")}</th><th scope="col">${t("ind.category")}</th><th scope="col">${t("stage.label")}</th><th scope="col">${t("ind.source")}</th>
              <th scope="col">${t("ind.reported_at")}</th><th scope="col">${t("ind.closed_at")}</th><th scope="col">${t("ind.area")}</th><th scope="col">${t("ind.department")}</th>
              ${measured ? html`<th scope="col" class="number">${t("ind.measured")}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${(this.#listing.items ?? []).map((incident) => row(incident, measured))}
          </tbody>
        </table>
      </div>
      ${listFoot(this.#listing, t("ind.count.none"))}`;
  }

  /** Of a rate: those that count, or all of which they are a part. */
  #choice(chosen: "counted" | "whole"): TemplateResult {
    const choose = (of: "counted" | "whole"): void => {
      const query = Object.fromEntries(new URLSearchParams(this.search));
      go(addressOf("/indicators/incidents", { ...query, of }));
    };
    return html`<div class="segments not-printed" role="group" aria-label=${t("ind.of")}>
      ${(["counted", "whole"] as const).map((of) => html`<button type="button" data-of=${of} aria-pressed=${of === chosen ? "true" : "false"} @click=${() => choose(of)}>${t(`ind.of.${of}`)}</button>`)}
    </div>`;
  }
}

function partName(asked: Asked, part: string): string {
  if (part === "") return t("ind.no_part");
  if (asked.by === "department") return departmentName(part);
  if (asked.by === "source") return word("source", part);
  return asked.by === "major" || asked.by === "category" ? categoryOf(part) : areaName(part);
}

function row(one: Counted, measured: boolean): TemplateResult {
  const at = (text: string | null): string => (text === null ? "–" : stamp(Date.parse(text), me.timezone));
  const marks = [one.outcome === null ? "" : word("ind.outcome", one.outcome), one.exempted ? t("ind.exempted") : ""].filter((part) => part !== "");
  return html`<tr data-incident=${one.id}>
    <th scope="row">${me.may("feed.read") && me.may("incidents.read") ? html`<a href="/?incident=${one.id}">${one.number}</a>` : one.number}</th>
    <td data-label=${t("ind.category")}>${categoryName(one.category)}</td>
    <td data-label=${t("stage.label")}>${word("stage", one.stage)}${marks.length === 0 ? nothing : html`<small>${marks.join(" · ")}</small>`}</td>
    <td data-label=${t("ind.source")}>${word("source", one.source)}</td>
    <td data-label=${t("ind.reported_at")}>${at(one.reported_at)}</td>
    <td data-label=${t("ind.closed_at")}>${at(one.closed_at)}</td>
    <td data-label=${t("ind.area")}>${one.area_code === null ? "–" : placeName(one.area_code)}</td>
    <td data-label=${t("ind.department")}>${one.department_code === null ? "–" : departments.name(one.department_code)}</td>
    ${measured ? html`<td class="number" data-label=${t("ind.measured")}>${one.measured_s === null ? "–" : durationText(one.measured_s)}</td>` : nothing}
  </tr>`;
}
/** The street that an area below it lies in, where its code begins with the street's; the code itself beside it. */
function placeName(code: string): TemplateResult {
  const [above] = areas.all.filter((one) => code.startsWith(one.code)).sort((a, b) => b.code.length - a.code.length);
  if (above === undefined) return html`${areaName(code)}`;
  return above.code === code ? html`${named(above)}` : html`${named(above)}<small>${code}</small>`;
}
customElements.define("indicator-counted", CountedPart);
