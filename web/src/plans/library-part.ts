/** All plans in force: for what they are, which version, since when. */

import { html, nothing, type TemplateResult } from "lit";
import { listPlans, type Plan } from "../shared/api/plans";
import { stamp } from "../shared/format/format";
import { listFoot } from "../shared/frame/list-foot";
import { Listing } from "../shared/listing";
import { Part } from "../shared/part";
import { titled, triggerParts } from "../shared/plans/words";
import { follow } from "../shared/routing";
import { me } from "../shared/session";
import { t } from "../shared/text/text";

export class LibraryPart extends Part {
  readonly #listing = new Listing<Plan>(
    async () => ({ items: await listPlans() }),
    () => this.requestUpdate(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#listing.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="page-head">
        <h1>${t("plans.library")}</h1>
        ${me.may("plans.change") ? html`<a class="button" href="/plans/publish" @click=${follow}>${t("plans.new")}</a>` : nothing}
      </div>
      <p class="dim">${t("plans.library.about")}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("plans.library")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("plans.plan")}</th><th scope="col">${t("plans.for_categories")}</th><th scope="col">${t("plans.for_priorities")}</th><th scope="col">${t("plans.for_areas")}</th>
              <th scope="col">${t("plans.asks")}</th><th scope="col">${t("plans.in_force")}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#listing.items ?? []).map((plan) => row(plan))}
          </tbody>
        </table>
      </div>
      ${listFoot(this.#listing, t("plans.library.none"))}`;
  }
}

function row(plan: Plan): TemplateResult {
  const { categories, priorities, areas } = triggerParts(plan.document);
  const units = plan.document.resources.reduce((sum, one) => sum + one.count, 0);
  return html`<tr data-plan=${plan.key}>
    <th scope="row" data-label=${t("plans.plan")}><a href="/plans/library/${plan.key}" @click=${follow}>${titled(plan)}</a><small><code>${plan.key}</code></small></th>
    <td data-label=${t("plans.for_categories")}>${categories}</td>
    <td data-label=${t("plans.for_priorities")}>${priorities}</td>
    <td data-label=${t("plans.for_areas")}>${areas}</td>
    <td data-label=${t("plans.asks")}>${t("plans.asks.sum", { tasks: plan.document.tasks.length, units })}</td>
    <td data-label=${t("plans.in_force")}>${t("plans.version", { version: plan.version })}<small>${plan.published_at === null ? t("plans.shipped") : stamp(Date.parse(plan.published_at), me.timezone)}</small></td>
  </tr>`;
}
customElements.define("plan-library", LibraryPart);
