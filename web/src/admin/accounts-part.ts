/** All accounts: searched as one types, with their roles; making one. */

import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { makeAccount, type AccountRow } from "../shared/api/administration";
import { newKey } from "../shared/api/client";
import { modal, openModals } from "../shared/frame/modal";
import { fieldOf } from "../shared/forms";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { follow, go } from "../shared/routing";
import { me } from "../shared/session";
import { named, t, word } from "../shared/text/text";
import { NO_FILTER, STATES, filterAccounts, type AccountFilter } from "./accounts";
import { areaName, register } from "./register";

const SHOWN_AT_ONCE = 200;

export class AccountsPart extends Part {
  @state() private filter: AccountFilter = NO_FILTER;
  @state() private making = false;
  @state() private problem = "";
  @state() private sending = false;
  #key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(register.listen(() => this.requestUpdate()));
  }

  override updated(): void {
    openModals(this);
  }

  override render(): TemplateResult {
    const { accounts } = register;
    const found = filterAccounts(accounts ?? [], this.filter);
    return html`<div class="page-head">
        <h1>${t("section.accounts")}</h1>
        ${me.may("accounts.change") ? html`<button type="button" class="go" @click=${this.#open}>${t("accounts.make")}</button>` : nothing}
      </div>
      ${this.#filters()}
      ${register.problem === "" ? nothing : html`<p class="note bad" role="alert">${register.problem}</p>`}
      <p class="count" role="status">${accounts === null ? t("app.loading") : t("accounts.count", { n: found.length })}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${t("section.accounts")}>
        <table>
          <thead>
            <tr><th scope="col">${t("accounts.name")}</th><th scope="col">${t("accounts.sign_in_name")}</th><th scope="col">${t("accounts.kind")}</th><th scope="col">${t("accounts.roles")}</th><th scope="col">${t("accounts.state")}</th></tr>
          </thead>
          <tbody>
            ${found.slice(0, SHOWN_AT_ONCE).map((one) => this.#row(one))}
          </tbody>
        </table>
      </div>
      ${accounts !== null && found.length === 0 ? html`<p class="empty">${t("accounts.none")}</p>` : nothing}
      ${found.length > SHOWN_AT_ONCE ? html`<p class="empty">${t("accounts.more", { n: found.length - SHOWN_AT_ONCE })}</p>` : nothing}
      ${this.making ? this.#form() : nothing}`;
  }

  #filters(): TemplateResult {
    const set = (change: Partial<AccountFilter>): void => {
      this.filter = { ...this.filter, ...change };
    };
    const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
    return html`<div class="filters" role="search">
      <input type="search" aria-label=${t("accounts.search")} placeholder=${t("accounts.search")} @input=${(event: Event) => set({ text: value(event) })} />
      <select aria-label=${t("accounts.state")} @change=${(event: Event) => set({ state: value(event) as AccountFilter["state"] })}>
        ${STATES.map((one) => html`<option value=${one} ?selected=${one === this.filter.state}>${word("accounts.states", one)}</option>`)}
      </select>
      <select aria-label=${t("accounts.kind")} @change=${(event: Event) => set({ kind: value(event) as AccountFilter["kind"] })}>
        <option value="">${t("accounts.any_kind")}</option>
        <option value="person">${t("accounts.kinds.person")}</option>
        <option value="system">${t("accounts.kinds.system")}</option>
      </select>
      <select aria-label=${t("accounts.roles")} @change=${(event: Event) => set({ role: value(event) })}>
        <option value="">${t("accounts.any_role")}</option>
        ${register.roles.map((role) => html`<option value=${role.key}>${named(role)}</option>`)}
      </select>
    </div>`;
  }

  #row(one: AccountRow): TemplateResult {
    return html`<tr data-account=${one.sign_in_name} class=${one.disabled_at === null ? "" : "off"}>
      <th scope="row"><a href="/admin/accounts/${one.id}" @click=${follow}>${one.display_name}</a></th>
      <td data-label=${t("accounts.sign_in_name")}>${one.sign_in_name}</td>
      <td data-label=${t("accounts.kind")}>${word("accounts.kinds", one.kind)}</td>
      <td data-label=${t("accounts.roles")}>${one.grants.length === 0 ? html`<span class="dim">${t("accounts.no_role")}</span>` : one.grants.map((grant) => html`<span class="chip">${register.roleName(grant.role)} <small>${areaName(grant, t("area.whole_city"))} · ${grant.grade}</small></span>`)}</td>
      <td data-label=${t("accounts.state")}>${one.disabled_at === null ? html`<span class="state on">${t("accounts.enabled")}</span>` : html`<span class="state off">${t("accounts.disabled")}</span>`}</td>
    </tr>`;
  }

  #open = (): void => {
    this.making = true;
    this.problem = "";
    this.#key = newKey();
  };

  #form(): TemplateResult {
    return modal({
      title: t("accounts.make"),
      close: () => (this.making = false),
      content: html`<form autocomplete="off" @submit=${this.#submit} @input=${() => (this.#key = newKey())}>
        <fieldset class="choice">
          <legend>${t("accounts.kind")}</legend>
          <label><input type="radio" name="kind" value="person" checked />${t("accounts.kinds.person")} <small>${t("accounts.person.about")}</small></label>
          <label><input type="radio" name="kind" value="system" />${t("accounts.kinds.system")} <small>${t("accounts.system.about")}</small></label>
        </fieldset>
        <label><span>${t("accounts.name")}</span><input name="display_name" maxlength="100" required autofocus /></label>
        <label><span>${t("accounts.sign_in_name")}</span><input name="name" maxlength="100" spellcheck="false" autocapitalize="none" required /></label>
        <label><span>${t("accounts.language")}</span>
          <select name="locale"><option value="zh">${t("language.zh")}</option><option value="en">${t("language.en")}</option></select>
        </label>
        ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${t("accounts.make.about")}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending ? t("form.sending") : t("accounts.make.submit")}</button>
          <button type="button" @click=${() => (this.making = false)}>${t("form.cancel")}</button>
        </div>
      </form>`,
    });
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => fieldOf(fields, name);
    void this.#make({ name: field("name"), display_name: field("display_name"), kind: field("kind") as AccountRow["kind"], locale: field("locale") as AccountRow["locale"] });
  };

  async #make(account: Parameters<typeof makeAccount>[0]): Promise<void> {
    this.sending = true;
    this.problem = "";
    await attempt(
      async () => {
        const made = await makeAccount(account, this.#key);
        register.take(made);
        this.making = false;
        go(`/admin/accounts/${made.id}`);
      },
      (text) => (this.problem = text),
    );
    this.sending = false;
  }
}
customElements.define("admin-accounts", AccountsPart);
