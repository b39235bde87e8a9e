/** Requests that wait for approval: what is asked, how many have agreed, and one's own answer. */

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../shared/text/text";
import { me } from "../../shared/session";
import type { Desk } from "../desk";
import { amountText } from "./clock-list";
import type { Waiting } from "./groups";
import { titleOf } from "./refusals";

export function requestList(desk: Desk, waiting: readonly Waiting[]): TemplateResult | typeof nothing {
  if (waiting.length === 0) return nothing;
  return html`<ul class="requests" aria-label=${t("handling.requests")}>
    ${waiting.map((one) => row(desk, one))}
  </ul>`;
}

function row(desk: Desk, { request, answers }: Waiting): TemplateResult {
  const mine = me.session?.account.id ?? 0;
  const approved = t("handling.request.approved", { n: request.approved_by.length, of: request.approvals });
  const own = request.approved_by.includes(mine) ? t("handling.request.mine") : request.asked_by === mine ? t("handling.request.asked") : "";
  const { handling } = desk;
  return html`<li data-request=${request.kind}>
    <p>
      <b>${t("handling.request", { what: titleOf(request) })}</b>${request.amount === null ? nothing : html` <span>${amountText(desk.handling.clocks, request.amount)}</span>`}
      <small>${[approved, own].filter((part) => part !== "").join(" · ")}</small>
    </p>
    ${answers.length === 0
      ? nothing
      : html`<div class="steps">
          ${answers.map(
            (one) => html`<button type="button" data-action=${one.action} ?disabled=${handling.sending} @click=${() => handling.begin(one)}>${titleOf(one)}${one.reason_needed ? "…" : ""}</button>`,
          )}
        </div>`}
  </li>`;
}
