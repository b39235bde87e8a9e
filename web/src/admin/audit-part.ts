/** The audit: what was done, by whom, filtered; whether the chain is whole; export. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Part } from "../shared/part";
import { t } from "../shared/text/text";

export class AuditPart extends Part {
  @state() private problem = "";

  override render(): TemplateResult {
    return html`<h1>${t("section.audit")}</h1>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}`;
  }
}
customElements.define("admin-audit", AuditPart);
