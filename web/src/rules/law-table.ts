/** A law as a table: of every stage what may be done there, by whom, where it leads, what it asks for. */

import { html, nothing, type TemplateResult } from "lit";
import type { Definition, LawAction } from "../shared/api/rules";
import { categoryName } from "../shared/context";
import { t, word } from "../shared/text/text";
import { clockWords, neededWords, rolesWords, said, stageName } from "./words";

export function lawTable(definition: Definition): TemplateResult {
  return html`<p class="dim">${t("rules.table.about")}</p>
    ${definition.stages.map((stage) => {
      const actions = definition.actions.filter((one) => one.sources.includes(stage.stage));
      const clock = definition.clocks.find((one) => one.key === stage.clock);
      const label = said(stage.label);
      return html`<section class="stage-table" data-stage=${stage.stage}>
        <h2>${label} <small>${clock === undefined ? t("rules.no_clock") : t("rules.clock", { clock: said(clock.label), limit: clockWords(clock) })}</small></h2>
        <div class="table-box" tabindex="0" role="region" aria-label=${label}>
          <table>
            <thead>
              <tr>
                <th scope="col">${t("rules.action")}</th>
                <th scope="col">${t("rules.who")}</th>
                <th scope="col">${t("rules.leads_to")}</th>
                <th scope="col">${t("rules.needs")}</th>
              </tr>
            </thead>
            <tbody>${actions.map((one) => row(definition, one, stage.stage))}</tbody>
          </table>
        </div>
        ${actions.length === 0 ? html`<p class="empty">${t("rules.no_actions")}</p>` : nothing}
      </section>`;
    })}
    ${marks(definition)} ${cards(definition)}`;
}

function row(definition: Definition, action: LawAction, stage: string): TemplateResult {
  const to = action.to === stage ? null : action.to;
  const needed = neededWords(action);
  return html`<tr>
    <th scope="row">${said(action.label)} ${action.returns ? html`<span class="chip">${t("rules.returns")}</span>` : nothing}</th>
    <td data-label=${t("rules.who")}>${rolesWords(action)}</td>
    <td data-label=${t("rules.leads_to")}>${action.automatic ? t("rules.follows_units") : to === null ? html`<span class="dim">${t("rules.stays")}</span>` : stageName(definition, to)}</td>
    <td data-label=${t("rules.needs")}>${needed === "" ? html`<span class="dim">–</span>` : needed}</td>
  </tr>`;
}

/** Marks under which only some actions may be done. */
function marks(definition: Definition): TemplateResult {
  const closing = definition.marks.filter((one) => one.permits !== null);
  if (closing.length === 0) return html`${nothing}`;
  const name = (key: string): string => {
    const found = definition.actions.find((one) => one.key === key);
    return found === undefined ? key : said(found.label);
  };
  return html`<section class="stage-table">
    <h2>${t("rules.marks")} <small>${t("rules.marks.about")}</small></h2>
    <ul class="lines slab">
      ${closing.map((one) => html`<li><p><b>${said(one.label)}</b> <small>${(one.permits ?? []).length === 0 ? t("rules.marks.nothing") : (one.permits ?? []).map(name).join(t("rules.comma"))}</small></p></li>`)}
    </ul>
  </section>`;
}

function cards(definition: Definition): TemplateResult {
  if (definition.run_cards.length === 0) return html`${nothing}`;
  const level = (key: number): string => {
    const found = definition.levels[String(key)];
    return found === undefined ? String(key) : said(found);
  };
  return html`<section class="stage-table">
    <h2>${t("rules.cards")} <small>${t("rules.cards.about")}</small></h2>
    <div class="table-box" tabindex="0" role="region" aria-label=${t("rules.cards")}>
      <table>
        <thead>
          <tr><th scope="col">${t("rules.cards.category")}</th><th scope="col">${t("rules.cards.level")}</th><th scope="col">${t("rules.cards.priority")}</th><th scope="col">${t("rules.cards.sends")}</th></tr>
        </thead>
        <tbody>
          ${definition.run_cards.map(
            (one) => html`<tr>
              <th scope="row">${categoryName(one.category)}</th>
              <td data-label=${t("rules.cards.level")}>${level(one.level)}</td>
              <td data-label=${t("rules.cards.priority")}>${one.severities.map((severity) => `P${severity}`).join(" ")}</td>
              <td data-label=${t("rules.cards.sends")}>${Object.entries(one.sends).map(([kind, count]) => html`<span class="chip">${count} × ${word("kind", kind)}</span>`)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
