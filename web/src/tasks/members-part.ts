/** Who belongs to a department: told to its people, changed by who leads it or may change members. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { newKey } from "../shared/api/client";
import type { DepartmentMember } from "../shared/api/handling";
import { departments } from "../shared/departments";
import { moment } from "../shared/format/format";
import { modal, openModals } from "../shared/frame/modal";
import { live } from "../shared/live/live";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { me } from "../shared/session";
import { named, t } from "../shared/text/text";
import { addMember, findCandidates, listMembers, removeMember, type Candidate, type OwnDepartment } from "./calls";

export class MembersPart extends Part {
  @property({ attribute: false }) own: readonly OwnDepartment[] = [];
  @state() private code = "";
  @state() private members: readonly DepartmentMember[] | null = null;
  @state() private candidates: readonly Candidate[] | null = null;
  @state() private leads = false;
  @state() private going: DepartmentMember | null = null;
  @state() private problem = "";
  @state() private said = "";
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(departments.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(): void {
    const [first] = this.#departments();
    if (this.code === "" && first !== undefined) this.#turn(first.code);
  }

  override updated(changes: PropertyValues): void {
    super.updated(changes);
    openModals(this);
  }

  override render(): TemplateResult {
    const all = this.#departments();
    if (all.length === 0) return html`<p class="empty" role="status">${t("tasks.members.no_department")}</p>`;
    return html`<section class="slab members">
      <div class="card-head">
        <h2 id="members-title">${t("tasks.members")}</h2>
        <select aria-label=${t("tasks.department")} @change=${(event: Event) => this.#turn((event.target as HTMLSelectElement).value)}>
          ${all.map((one) => html`<option value=${one.code} .selected=${one.code === this.code}>${named(one)}</option>`)}
        </select>
      </div>
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      ${this.members === null ? html`<p class="empty" role="status">${t("app.loading")}</p>` : this.#list(this.members)} ${this.#changes() ? this.#add() : nothing}
      ${this.going === null ? nothing : this.#sure(this.going)}
    </section>`;
  }

  /** One's own; who may change members anywhere has them all. */
  #departments(): readonly { code: string; name_zh: string; name_en: string }[] {
    const own = new Set(this.own.map((one) => one.code));
    const others = me.may("members.change") ? (departments.all ?? []).filter((one) => !own.has(one.code)) : [];
    return [...this.own, ...others];
  }

  #changes(): boolean {
    return me.may("members.change") || this.own.some((one) => one.code === this.code && one.leads);
  }

  #list(members: readonly DepartmentMember[]): TemplateResult {
    if (members.length === 0) return html`<p class="empty" role="status">${t("tasks.members.empty")}</p>`;
    return html`<ul class="lines" aria-labelledby="members-title">
      ${members.map(
        (one) => html`<li data-account=${one.account_id}>
          <p>
            <b>${one.name}</b> ${one.leads ? html`<span class="tag-ok">${t("tasks.members.leads")}</span>` : nothing}
            <small>${t("tasks.members.since", { at: moment(Date.parse(one.starts_at), live.nowMs, me.timezone, "minutes") })}</small>
          </p>
          ${this.#changes() && (!one.leads || me.may("members.change")) ? html`<button type="button" @click=${() => (this.going = one)}>${t("tasks.members.remove")}</button>` : nothing}
        </li>`,
      )}
    </ul>`;
  }

  #add(): TemplateResult {
    return html`<form class="add-member" autocomplete="off" @submit=${this.#find}>
        <label><span>${t("tasks.members.find")}</span><input name="name" type="search" maxlength="100" placeholder=${t("tasks.members.find.hint")} /></label>
        ${me.may("members.change")
          ? html`<label class="check"><input type="checkbox" .checked=${this.leads} @change=${(event: Event) => (this.leads = (event.target as HTMLInputElement).checked)} /> <span>${t("tasks.members.as_leader")}</span></label>`
          : nothing}
        <button type="submit" ?disabled=${this.busy}>${t("tasks.members.search")}</button>
      </form>
      ${this.candidates === null
        ? nothing
        : this.candidates.length === 0
          ? html`<p class="note" role="status">${t("tasks.members.nobody")}</p>`
          : html`<ul class="lines candidates" aria-label=${t("tasks.members.found")}>
              ${this.candidates.map((one) => html`<li><p>${one.name}</p><button type="button" class="go" ?disabled=${this.busy} @click=${() => void this.#join(one)}>${t("tasks.members.add", { name: one.name })}</button></li>`)}
            </ul>`}`;
  }

  #sure(member: DepartmentMember): TemplateResult {
    return modal({
      title: t("tasks.members.remove.title", { name: member.name }),
      content: html`<p>${t("tasks.members.remove.about")}</p>
        <div class="buttons">
          <button type="button" class="danger" @click=${() => void this.#leave(member)}>${t("tasks.members.remove")}</button>
          <button type="button" @click=${() => (this.going = null)}>${t("form.cancel")}</button>
        </div>`,
      close: () => (this.going = null),
    });
  }

  #turn(code: string): void {
    this.code = code;
    this.members = this.candidates = null;
    this.problem = this.said = "";
    void this.#read();
  }

  #find = (event: Event): void => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get("name");
    void this.#run(async () => (this.candidates = await findCandidates(this.code, typeof name === "string" ? name.trim() : "")));
  };

  async #join(one: Candidate): Promise<void> {
    await this.#run(async () => {
      await addMember(this.code, { account_id: one.account_id, leads: this.leads }, newKey());
      this.candidates = (this.candidates ?? []).filter((other) => other.account_id !== one.account_id);
      this.said = t("tasks.members.added", { name: one.name });
    });
    await this.#read();
  }

  async #leave(member: DepartmentMember): Promise<void> {
    this.going = null;
    await this.#run(async () => {
      await removeMember(this.code, member.id);
      this.said = t("tasks.members.removed", { name: member.name });
    });
    await this.#read();
  }

  async #run(run: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.problem = this.said = "";
    await attempt(run, (text) => (this.problem = text));
    this.busy = false;
  }

  async #read(): Promise<void> {
    const { code } = this;
    await attempt(
      async () => {
        const members = await listMembers(code);
        if (code === this.code) this.members = members;
      },
      (text) => (this.problem = text),
    );
  }
}
customElements.define("work-members", MembersPart);
