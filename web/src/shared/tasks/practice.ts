/** What is practice says so wherever it is read: nobody takes it for real. */

import { html, nothing, type TemplateResult } from "lit";
import { word } from "../text/text";

interface Practised {
  training: boolean;
  /** Of a plan that was started as a drill; left out of what is of no plan. */
  drill?: boolean;
}

export function practiceOf({ training, drill = false }: Practised): "drill" | "training" | null {
  if (drill) return "drill";
  return training ? "training" : null;
}

export function practiceMark(one: Practised): TemplateResult | typeof nothing {
  const practice = practiceOf(one);
  return practice === null ? nothing : html`<em class="practice">${word("tasks.practice", practice)}</em>`;
}
