/** One record of the audit. */

import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Part } from "../shared/part";
import { t } from "../shared/text/text";

export class RecordPart extends Part {
  @property({ attribute: false }) recordId = 0;

  override render(): TemplateResult {
    return html`<h1>${t("section.audit")}</h1>`;
  }
}
customElements.define("admin-record", RecordPart);
