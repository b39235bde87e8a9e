/** Through which door a report came, and who reported: after what happened, so that nobody types past them in haste. */

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Source } from "../../shared/api/intake";
import { t, word } from "../../shared/text/text";
import type { Draft } from "../draft";

export const DOORS = ["desk", "phone", "citizen", "patrol", "sensor", "system"] as const satisfies readonly Source[];

export function doorFields(draft: Draft): TemplateResult {
  return html`<fieldset class="doors">
      <legend>${t("form.source")}</legend>
      ${DOORS.map(
        (door) => html`<label class=${draft.source === door ? "on" : ""}>
          <input type="radio" name="source" class="sr" .checked=${live(draft.source === door)} @change=${() => draft.chooseSource(door)} />
          ${word("door", door)}
        </label>`,
      )}
    </fieldset>
    <div class="pair">
      <label>
        <span>${t("form.reporter.name")}</span>
        <input
          id="form-reporter-name"
          maxlength="100"
          placeholder=${t("form.reporter.hint")}
          aria-invalid=${draft.problemField === "reporter_name" ? "true" : nothing}
          .value=${live(draft.reporterName)}
          @input=${(event: Event) => draft.nameReporter("reporterName", event)}
        />
      </label>
      <label>
        <span>${t("form.reporter.phone")}</span>
        <input
          id="form-reporter-phone"
          type="tel"
          maxlength="40"
          placeholder=${t("form.reporter.phone.hint")}
          aria-invalid=${draft.problemField === "reporter_phone" ? "true" : nothing}
          .value=${live(draft.reporterPhone)}
          @input=${(event: Event) => draft.nameReporter("reporterPhone", event)}
        />
      </label>
    </div>`;
}
