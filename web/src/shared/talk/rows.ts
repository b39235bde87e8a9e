/** The lines of a talk: what was said, by whom, when, and who has read it; what is not sent yet. */

import { html, nothing, type TemplateResult } from "lit";
import { contentOf, thumbnailOf } from "../api/talk";
import type { Message, ReadMark } from "../api/types";
import { clock, moment } from "../format/format";
import { live } from "../live/live";
import { me } from "../session";
import { t, word } from "../text/text";
import { readersOf } from "./rules";
import { accountId, type Carried, type Outgoing, type Talk } from "./talk";

export function messageRow(message: Message, reads: readonly ReadMark[]): TemplateResult {
  const own = message.account_id === accountId();
  const at = moment(Date.parse(message.sent_at), live.nowMs, me.timezone, "minutes");
  return html`<li class="said-by ${own ? "own" : ""} ${message.side}" data-message=${message.id}>
    <p class="who">
      <b>${own ? t("talk.own") : message.sent_by}</b> <span>${word("talk.side", message.side)}</span> <time datetime=${message.sent_at}>${at}</time>
    </p>
    ${message.text === null ? nothing : html`<p class="words">${message.text}</p>`} ${attached(message)} ${own ? readers(message, reads) : nothing}
  </li>`;
}

function attached(message: Message): TemplateResult | typeof nothing {
  const { attachment_id: id, attachment_kind: kind } = message;
  if (id === null) return nothing;
  if (kind === "voice") {
    const lasts = message.duration_s === null ? "" : clock(Math.round(message.duration_s));
    return html`<p class="voice"><audio controls preload="none" src=${contentOf(id)} aria-label=${t("talk.voice.of", { name: message.sent_by })}></audio> <small>${lasts}</small></p>`;
  }
  return html`<a class="photo" href=${contentOf(id)} target="_blank" rel="noopener"><img src=${thumbnailOf(id)} loading="lazy" alt=${t("talk.photo.of", { name: message.sent_by })} /></a>`;
}

function readers(message: Message, reads: readonly ReadMark[]): TemplateResult {
  const names = readersOf(message, reads, accountId()).map((one) => one.name);
  return html`<p class="readers">${names.length === 0 ? t("talk.unread") : t("talk.read_by", { names: names.join(t("talk.between")) })}</p>`;
}

export function outgoingRow(one: Outgoing, talk: Talk): TemplateResult {
  const failed = one.state === "failed";
  return html`<li class="said-by own ${one.state}">
    <p class="who"><b>${t("talk.own")}</b> <span>${failed ? t("talk.failed") : t("talk.sending")}</span></p>
    ${one.text === "" ? nothing : html`<p class="words">${one.text}</p>`} ${one.kind === "text" ? nothing : html`<p class="words dim">${word("talk.kind", one.kind)}</p>`}
    ${failed
      ? html`<p class="why" role="alert">${one.problem}</p>
          <p class="buttons">
            <button type="button" @click=${() => void talk.retry(one.key)}>${t("talk.retry")}</button>
            <button type="button" @click=${() => talk.discard(one.key)}>${t("talk.discard")}</button>
          </p>`
      : nothing}
  </li>`;
}

/** What the device keeps until there is a network. */
export function carriedRow(one: Carried): TemplateResult {
  return html`<li class="said-by own ${one.refusal === "" ? "waits" : "failed"}" data-carried=${one.id}>
    <p class="who"><b>${t("talk.own")}</b> <span>${t(one.refusal === "" ? "talk.carried" : "talk.failed")}</span></p>
    ${one.text === "" ? nothing : html`<p class="words">${one.text}</p>`} ${one.kind === "text" ? nothing : html`<p class="words dim">${word("talk.kind", one.kind)}</p>`}
    ${one.refusal === "" ? nothing : html`<p class="why">${one.refusal}</p>`}
  </li>`;
}
