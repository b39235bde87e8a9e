/** The draft of a law being written: its text, what is wrong with it as one writes, why it is to change. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { Problem } from "../shared/api/client";
import { checkLaw, discardDraft, keepDraft, readLaw, type Law, type LawText } from "../shared/api/rules";
import { faultOf, faultWords } from "../shared/fault-words";
import { Part } from "../shared/part";
import { attempt, plainly } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { t } from "../shared/text/text";
import "../shared/yaml-editor";
import type { YamlEditor } from "../shared/yaml-editor";
import { endWriting, keepWriting, writingOf } from "./drafts";
import { said } from "./words";

/** So long after the last key the text is checked. */
const CHECK_AFTER_MS = 700;

interface Fault {
  line: number | null;
  path: string;
  message: string;
}

type Check = { state: "waiting" } | { state: "failed"; problem: string } | { state: "done"; faults: Fault[] };

export class DraftPart extends Part {
  @property({ attribute: false }) law!: Law;
  /** The draft that is kept; null before there is one. */
  @property({ attribute: false }) draft: LawText | null = null;
  @property({ attribute: false }) changed: () => void = () => undefined;
  @state() private text: string | null = null;
  @state() private note = "";
  @state() private check: Check = { state: "waiting" };
  @state() private problem = "";
  @state() private sending = false;
  @state() private discarding = false;
  @state() private told = "";
  /** The digest of somebody else's draft that came between. */
  @state() private between: string | null = null;
  #replaces = "";
  #timer: ReturnType<typeof setTimeout> | null = null;
  #checked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      if (this.#timer !== null) clearTimeout(this.#timer);
    });
  }

  protected override willUpdate(changes: PropertyValues): void {
    const turned = changes.has("law") && (changes.get("law") as Law | undefined)?.key !== this.law.key;
    if (turned || (changes.has("draft") && writingOf(this.law.key) === undefined)) void this.#begin();
  }

  get #unkept(): boolean {
    return writingOf(this.law.key) !== undefined;
  }

  /** What was begun and left, else the draft, else what is in force. */
  async #begin(): Promise<void> {
    const begun = writingOf(this.law.key);
    this.#replaces = begun?.replaces ?? this.draft?.digest ?? "";
    this.note = begun?.note ?? this.draft?.note ?? "";
    this.between = null;
    const kept = begun?.text ?? this.draft?.text;
    if (kept !== undefined) this.text = kept;
    else {
      await attempt(
        async () => (this.text = (await readLaw(this.law.key, this.law.in_force ?? 1)).text),
        (text) => (this.problem = text),
      );
    }
    await this.#check();
  }

  override render(): TemplateResult {
    const { text } = this;
    if (text === null) return this.problem === "" ? html`<p class="empty" role="status">${t("app.loading")}</p>` : html`<p class="note bad" role="alert">${this.problem}</p>`;
    const lines = this.check.state === "done" ? this.check.faults.map((one) => one.line) : [];
    return html`<div class="draft">
      <yaml-editor
        .text=${text}
        .label=${t("rules.editor.label", { law: said(this.law.label) })}
        .faulty=${new Set(lines.filter((line): line is number => line !== null))}
        .changed=${this.#write}
        .keep=${() => void this.#keep()}
      ></yaml-editor>
      <div class="draft-side">
        ${this.#found()} ${this.#form()} ${this.#after()}
      </div>
    </div>`;
  }

  #found(): TemplateResult {
    const { check } = this;
    return html`<section class="slab check" aria-live="polite">
      <h2>${t("rules.check")}</h2>
      ${check.state === "waiting" ? html`<p class="dim">${t("rules.check.waiting")}</p>` : nothing}
      ${check.state === "failed" ? html`<p class="note bad">${check.problem}</p>` : nothing}
      ${check.state === "done" && check.faults.length === 0 ? html`<p class="sound">${t("rules.check.sound")}</p>` : nothing}
      ${check.state === "done" && check.faults.length > 0
        ? html`<p class="broken">${t("rules.check.faults", { n: check.faults.length })}</p>
            <ol class="faults">${check.faults.map((one) => this.#fault(one))}</ol>`
        : nothing}
    </section>`;
  }

  #fault({ line, path, message }: Fault): TemplateResult {
    const where = [...(line === null ? [] : [t("rules.line", { line })]), ...(path === "" ? [] : [path])].join(" · ");
    if (line === null) return html`<li><p>${message} <small>${where}</small></p></li>`;
    return html`<li><button type="button" data-line=${line} @click=${() => this.querySelector<YamlEditor>("yaml-editor")?.goTo(line)}>${message} <small>${where}</small></button></li>`;
  }

  #form(): TemplateResult {
    const lacks = this.note.trim() === "";
    return html`<section class="slab">
      <h2>${t("rules.keep.title")}</h2>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#keep();
        }}
      >
        <label><span>${t("rules.note.why")}</span><textarea name="note" rows="3" maxlength="200" required placeholder=${t("rules.note.hint")} .value=${this.note} @input=${this.#noted}></textarea></label>
        <p class="dim" role="status">${this.told !== "" ? this.told : this.#unkept ? t("rules.unkept") : this.draft === null ? t("rules.no_draft") : t("rules.kept")}</p>
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.between === null ? nothing : this.#choice(this.between)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending || lacks || (!this.#unkept && this.draft !== null)}>${this.sending ? t("form.sending") : t("rules.keep")}</button>
          ${this.draft === null && !this.#unkept ? nothing : html`<button type="button" @click=${() => (this.discarding = !this.discarding)} aria-expanded=${this.discarding ? "true" : "false"}>${t("rules.discard")}</button>`}
        </div>
        ${this.discarding ? this.#sure() : nothing}
      </form>
    </section>`;
  }

  /** Somebody else kept another draft meanwhile: neither text is lost unasked. */
  #choice(theirs: string): TemplateResult {
    const mine = (): void => {
      this.#replaces = theirs;
      void this.#keep();
    };
    return html`<div class="buttons sure">
      <button type="button" class="danger" @click=${mine}>${t("rules.between.mine")}</button>
      <button type="button" class="danger" @click=${() => this.#leave()}>${t("rules.between.theirs")}</button>
    </div>`;
  }

  #sure(): TemplateResult {
    return html`<div class="buttons sure">
      ${this.#unkept && this.draft !== null ? html`<button type="button" @click=${() => this.#leave()}>${t("rules.discard.back")}</button>` : nothing}
      <button type="button" class="danger" @click=${() => void this.#discard()}>${t(this.draft === null ? "rules.discard.writing" : "rules.discard.sure")}</button>
      <button type="button" @click=${() => (this.discarding = false)}>${t("form.cancel")}</button>
    </div>`;
  }

  /** What comes next, and what stands in its way. */
  #after(): TemplateResult {
    const sound = this.check.state === "done" && this.check.faults.length === 0;
    const ready = this.draft !== null && !this.#unkept && sound;
    return html`<section class="slab">
      <h2>${t("rules.next")}</h2>
      <p class="dim">${t(ready ? "rules.next.ready" : sound ? "rules.next.keep" : "rules.next.mend")}</p>
      ${this.draft === null ? nothing : html`<p><a class="button" href="/rules/laws/${this.law.key}/draft/release" @click=${follow}>${t("rules.tab.release")}</a></p>`}
    </section>`;
  }

  #write = (text: string): void => {
    this.text = text;
    this.#hold();
    this.check = this.check.state === "done" ? this.check : { state: "waiting" };
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), CHECK_AFTER_MS);
  };

  #noted = (event: Event): void => {
    this.note = (event.target as HTMLTextAreaElement).value;
    this.#hold();
  };

  #hold(): void {
    if (this.text === null) return;
    this.told = "";
    keepWriting(this.law.key, { text: this.text, note: this.note, replaces: this.#replaces });
  }

  async #check(): Promise<void> {
    const { text } = this;
    if (text === null) return;
    this.#checked += 1;
    const checked = this.#checked;
    let found: Check;
    try {
      const faults = await checkLaw(text);
      found = { state: "done", faults: faults.map(({ line, path, message }) => ({ line: line ?? null, path, message: said(message) })) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      found = error.code === "definition_unreadable" ? { state: "done", faults: [unreadable(error)] } : { state: "failed", problem: plainly(error) };
    }
    if (checked === this.#checked) this.check = found;
  }

  async #keep(): Promise<void> {
    const { text } = this;
    if (text === null || this.sending || this.note.trim() === "") return;
    this.sending = true;
    this.problem = "";
    this.between = null;
    await attempt(
      async () => {
        const kept = await keepDraft(this.law.key, { text, note: this.note.trim(), replaces: this.#replaces });
        this.#replaces = kept.digest;
        endWriting(this.law.key);
        this.told = t("rules.kept.now");
        this.changed();
      },
      (words, problem) => {
        this.problem = problem.code === "definition_unreadable" ? t("rules.keep.unreadable") : problem.code === "version_conflict" ? t("rules.between") : words;
        if (problem.code === "version_conflict") this.between = problem.field("digest");
      },
    );
    this.sending = false;
  }

  /** Back to the draft that is kept. */
  #leave(): void {
    endWriting(this.law.key);
    this.discarding = false;
    this.problem = "";
    this.text = null;
    this.changed();
  }

  async #discard(): Promise<void> {
    this.problem = "";
    await attempt(
      async () => {
        if (this.draft !== null) await discardDraft(this.law.key);
        endWriting(this.law.key);
        go("/rules/laws");
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("law-draft", DraftPart);

function unreadable(problem: Problem): Fault {
  const line = Number(problem.field("line"));
  return { line: line > 0 ? line : null, path: problem.field("path"), message: faultWords(faultOf(problem) ?? { fault: "other" }) };
}
