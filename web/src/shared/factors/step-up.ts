/** A fresh proof of the second factor, asked for where a call needs it, and the call made again. */

import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../api/client";
import { modal, openModals } from "../frame/modal";
import { Part } from "../part";
import { t } from "../text/text";
import "./prove";

class Asking {
  changed: () => void = () => undefined;
  #answer: ((proved: boolean) => void) | null = null;

  get open(): boolean {
    return this.#answer !== null;
  }

  /** Whether the person proved it; false when they turned away. */
  ask(): Promise<boolean> {
    this.settle(false);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.changed();
    });
  }

  settle(proved: boolean): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.(proved);
    this.changed();
  }
}

export const asking = new Asking();

/** Makes a call; where the server wants a fresh proof it is asked for, and the call made once more. */
export async function proven<T>(run: () => Promise<T>, ask: () => Promise<boolean> = () => asking.ask()): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "step_up_required" || !(await ask())) throw error;
    return run();
  }
}

export class StepUp extends Part {
  override connectedCallback(): void {
    super.connectedCallback();
    asking.changed = () => this.requestUpdate();
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    if (!asking.open) return html`${nothing}`;
    return modal({
      title: t("step_up.title"),
      close: () => asking.settle(false),
      content: html`<p class="dim">${t("step_up.why")}</p>
        <factor-prove .entered=${() => asking.settle(true)}></factor-prove>
        <div class="buttons"><button type="button" @click=${() => asking.settle(false)}>${t("form.cancel")}</button></div>`,
    });
  }
}
customElements.define("muster-step-up", StepUp);
