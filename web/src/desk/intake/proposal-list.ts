/** Under the form: whose the thing is, how soon it must be done, and by which standard; before anything is filed. */

import { html, nothing, type TemplateResult } from "lit";
import type { Look, Standard } from "../../shared/api/intake";
import type { Category } from "../../shared/api/types";
import { placeChain } from "../../shared/context";
import { span } from "../../shared/format/format";
import { locale, named, t, word } from "../../shared/text/text";
import type { Looking } from "./looking";

type Proposal = NonNullable<Look["proposal"]>;

export interface ProposalList {
  looking: Looking;
  category: Category | null;
  ticked: readonly string[];
  onTick: (standard: string, on: boolean) => void;
}

export function proposalList({ looking, category, ticked, onTick }: ProposalList): TemplateResult | typeof nothing {
  const { answer, problem, asking } = looking;
  if (category === null) return nothing;
  const proposal = answer?.proposal ?? null;
  return html`<section class="proposal" aria-label=${t("proposal.title")} aria-busy=${asking ? "true" : "false"}>
    <h3>${t("proposal.title")} <span>${t("proposal.hint")}</span></h3>
    ${problem === "" ? nothing : html`<p class="note warn">${t("proposal.failed", { reason: problem })}</p>`}
    ${proposal === null ? (asking ? html`<p class="empty" role="status">${t("proposal.asking")}</p>` : nothing) : facts(proposal, category)}
    ${proposal === null || proposal.standards.length === 0 ? nothing : standards(proposal.standards, ticked, onTick)}
  </section>`;
}

function facts(proposal: Proposal, category: Category): TemplateResult {
  const { duty_grid: grid, departments, raised_by: rules, priority } = proposal;
  const [first, ...others] = departments;
  return html`<dl class="facts">
    <div>
      <dt>${t("proposal.area")}</dt>
      <dd>${placeChain(proposal.areas)}${grid === null ? html` <small>${t("proposal.no_grid")}</small>` : html` <small>${t("proposal.grid", { code: grid.code })}</small>`}</dd>
    </div>
    <div>
      <dt>${t("proposal.department")}</dt>
      <dd>
        ${first === undefined ? html`<span class="dim">${t("proposal.nobody")}</span>` : html`<b>${named(first)}</b>`}
        ${others.length === 0 ? nothing : html`<small>${t("proposal.or", { names: others.map(named).join(" · ") })}</small>`}
      </dd>
    </div>
    <div>
      <dt>${t("proposal.limit")}</dt>
      <dd>${t("proposal.limit.category", { limit: span(category.limit_s) })}</dd>
    </div>
    ${rules.length === 0 || priority === null
      ? nothing
      : html`<div>
          <dt>${t("form.priority")}</dt>
          <dd><b>${word("priority", String(priority))}</b> <small>${rules.map((rule) => raisedBy(rule)).join(t("proposal.between"))}</small></dd>
        </div>`}
  </dl>`;
}

/** A rule with words says which of them the description has. */
export function raisedBy(rule: Proposal["raised_by"][number]): string {
  const words = rule.words.join(" · ");
  return words === "" ? t("proposal.rule", { rule: rule.key }) : t("proposal.rule.words", { words });
}

function standards(all: readonly Standard[], ticked: readonly string[], onTick: ProposalList["onTick"]): TemplateResult {
  return html`<fieldset class="standards">
    <legend>${t("proposal.standards")}</legend>
    ${all.map(
      (one) => html`<label>
        <input type="checkbox" .checked=${ticked.includes(one.key)} @change=${(event: Event) => onTick(one.key, (event.target as HTMLInputElement).checked)} />
        <span>
          ${locale() === "zh" ? one.opening_zh : one.opening_en}
          <small>${t("proposal.standard", { limit: word("limit", one.limit_kind, { n: one.limit_amount }), closing: locale() === "zh" ? one.closing_zh : one.closing_en })}</small>
        </span>
      </label>`,
    )}
  </fieldset>`;
}
