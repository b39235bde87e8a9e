/** The tree of areas with the map beside it, and who answers for what. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import "../shared/area-chooser";
import type { AreaChooser } from "../shared/area-chooser";
import type { AreaTree } from "../shared/area-tree";
import { Part } from "../shared/part";
import { follow, go } from "../shared/routing";
import { named, t, word } from "../shared/text/text";
import { answering, countByArea, type Answering } from "./answering";
import { register } from "./register";

export class AreasPart extends Part {
  @property({ attribute: false }) code: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  protected override firstUpdated(): void {
    this.requestUpdate();
  }

  get #tree(): AreaTree | null {
    return this.querySelector<AreaChooser>("area-chooser")?.picker?.tree ?? null;
  }

  override render(): TemplateResult {
    const counts = countByArea(register.accounts ?? []);
    const aside = (code: string): unknown => {
      const count = counts.get(code) ?? 0;
      return count === 0 ? nothing : html`<em>${t("areas.count", { n: count })}</em>`;
    };
    return html`<h1>${t("section.areas")}</h1>
      <p class="dim">${t("areas.about")}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${(code: string) => go(`/admin/areas/${encodeURIComponent(code)}`)} .aside=${aside}></area-chooser>
        <section class="slab" aria-live="polite">${this.#who()}</section>
      </div>`;
  }

  #who(): TemplateResult {
    const { code } = this;
    const chain = code === null ? [] : (this.#tree?.chain(code) ?? []);
    const area = chain.at(-1);
    if (code === null) return html`<h2>${t("areas.who")}</h2><p class="empty">${t("areas.choose")}</p>`;
    const found = answering(register.accounts ?? [], chain.length > 0 ? chain.map((one) => one.code) : [code]);
    return html`<h2>${area === undefined ? code : named(area)} <small>${area === undefined ? "" : word("area_level", area.level)} ${code}</small></h2>
      ${area?.generated === true ? html`<p class="note">${t("areas.generated")}</p>` : nothing}
      ${chain.length > 1 ? html`<p class="dim">${chain.slice(0, -1).map(named).join(" › ")}</p>` : nothing}
      <h3>${t("areas.who")}</h3>
      ${found.length === 0 ? html`<p class="empty">${t("areas.nobody")}</p>` : nothing}
      <ul class="lines">
        ${found.map((one) => this.#line(one))}
      </ul>`;
  }

  #line({ account, grant, own }: Answering): TemplateResult {
    const from = own ? "" : grant.area_code === null ? t("areas.by_city") : t("areas.by", { area: named({ name_zh: grant.area_zh ?? "", name_en: grant.area_en ?? "" }) });
    return html`<li>
      <p>
        <a href="/admin/accounts/${account.id}" @click=${follow}>${account.display_name}</a>
        <span>${register.roleName(grant.role)}</span> <span class="grade ${grant.grade}">${grant.grade}</span>
        ${from === "" ? nothing : html`<small>${from}</small>`}
      </p>
    </li>`;
  }
}
customElements.define("admin-areas", AreasPart);
