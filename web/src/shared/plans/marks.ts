/** Signs of plans: a drill says that it is one wherever it is shown. */

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../text/text";

/** A run of a plan, or a task of one. */
interface Drilled {
  drill: boolean;
}

export function drillMark({ drill }: Drilled): TemplateResult | typeof nothing {
  return drill ? html`<em class="drill-mark">${t("plans.drill")}</em>` : nothing;
}

/** Above what is of a drill, in full words. */
export function drillBanner({ drill }: Drilled): TemplateResult | typeof nothing {
  return drill ? html`<p class="drill-banner" role="note">${t("plans.drill.banner")}</p>` : nothing;
}
