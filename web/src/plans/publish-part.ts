/** Writing a plan as YAML: checked while one writes, each fault with its line, published as the next version. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { checkPlan, listPlanVersions, publishPlan, type PlanCheck, type PlanDocument } from "../shared/api/plans";
import { Problem, newKey } from "../shared/api/client";
import { faultOf, faultWords } from "../shared/fault-words";
import { Part } from "../shared/part";
import { attempt, plainly } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { t } from "../shared/text/text";
import "../shared/yaml-editor";
import type { YamlEditor } from "../shared/yaml-editor";
import { changesBetween } from "./changes";
import { changesTable } from "./changes-table";
import { documentView } from "./plan-part";
import { SKELETON } from "./skeleton";

const PAUSE_MS = 600;

interface Fault {
  line: number | null;
  where: string;
  text: string;
}

export class PublishPart extends Part {
  /** The plan that is revised; null for a new one. */
  @property({ attribute: false }) from: string | null = null;
  @state() private text: string | null = null;
  @state() private fault: Fault | null = null;
  @state() private check: PlanCheck | null = null;
  /** The document in force, where there is one. */
  @state() private inForce: PlanDocument | null = null;
  @state() private problem = "";
  @state() private publishing = false;
  #key = newKey();
  #read: string | null | undefined = undefined;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #asked = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (this.#read === this.from) return;
    this.#read = this.from;
    if (this.from === null) this.#begin(SKELETON);
    else void this.#readVersion(this.from);
  }

  async #readVersion(key: string): Promise<void> {
    await attempt(
      async () => {
        const [newest] = await listPlanVersions(key);
        this.inForce = newest?.document ?? null;
        this.#begin(newest?.text ?? SKELETON);
      },
      (text) => (this.problem = text),
    );
  }

  #begin(text: string): void {
    this.text = text;
    void this.#check(text);
  }

  override render(): TemplateResult {
    const { text } = this;
    return html`<p class="back"><a href=${this.from === null ? "/plans" : `/plans/library/${this.from}`} @click=${follow}>${t("plans.leave")}</a></p>
      <div class="page-head">
        <h1>${t(this.from === null ? "plans.new" : "plans.revise")}</h1>
        <button type="button" class="go" ?disabled=${(this.check?.version ?? null) === null || this.publishing} @click=${() => void this.#publish()}>
          ${this.check?.version ? t("plans.publish.as", { version: this.check.version }) : t("plans.publish")}
        </button>
      </div>
      <p class="dim">${t("plans.publish.about")}</p>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      ${text === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : html`<div class="writing">${this.#editor(text)}${this.#found()}</div>`}`;
  }

  #editor(text: string): TemplateResult {
    const line = this.fault?.line ?? null;
    return html`<yaml-editor .text=${text} .label=${t("plans.text")} .faulty=${new Set(line === null ? [] : [line])} .changed=${this.#typed}></yaml-editor>`;
  }

  /** What the check found, beside the text. */
  #found(): TemplateResult {
    const { fault, check } = this;
    return html`<div class="found">
      <div id="plan-state" role="status">
        ${fault === null
          ? nothing
          : html`<div class="note bad">
              <p><b>${fault.line === null ? fault.where : t("plans.fault.at", { line: fault.line, where: fault.where })}</b></p>
              <p>${fault.text}</p>
            </div>`}
        ${fault !== null || check === null ? nothing : html`<p class="note">✓ ${this.#verdict(check)}</p>`}
        ${fault === null && check === null ? html`<p class="dim">${t("plans.checking")}</p>` : nothing}
      </div>
      ${fault?.line ? html`<button type="button" @click=${() => this.querySelector<YamlEditor>("yaml-editor")?.goTo(fault.line ?? 1)}>${t("plans.fault.show")}</button>` : nothing}
      ${check === null || this.inForce === null || check.key !== this.inForce.key ? nothing : html`<h2>${t("plans.changes")}</h2>${changesTable(changesBetween(this.inForce, check.document))}`}
      ${check === null ? nothing : documentView(check.document)}
    </div>`;
  }

  #verdict(check: PlanCheck): string {
    if (check.version === null) return t("plans.check.same", { version: check.in_force ?? 1 });
    return check.in_force === null ? t("plans.check.new", { key: check.key }) : t("plans.check.next", { key: check.key, version: check.version });
  }

  #typed = (text: string): void => {
    this.text = text;
    this.#key = newKey();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(text), PAUSE_MS);
  };

  async #check(text: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const check = await checkPlan(text);
      if (asked !== this.#asked) return;
      this.check = check;
      this.fault = null;
      this.problem = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (asked !== this.#asked) return;
      this.check = null;
      this.#refused(error);
    }
  }

  #refused(problem: Problem): void {
    if (problem.code !== "plan_fault" && problem.status !== 422) {
      this.problem = plainly(problem);
      return;
    }
    const { line } = problem.body;
    this.fault = { line: typeof line === "number" ? line : null, where: problem.field("where"), text: faultWords(faultOf(problem) ?? { fault: "other" }) };
  }

  async #publish(): Promise<void> {
    const { text, publishing } = this;
    if (text === null || publishing) return;
    this.publishing = true;
    try {
      const plan = await publishPlan(text, this.#key);
      go(`/plans/library/${plan.key}`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#refused(error);
    } finally {
      this.publishing = false;
    }
  }
}
customElements.define("plan-publish", PublishPart);
