/** One number over the last periods: bars with their values beside them, counted when a person asks. */

import { html, nothing, svg, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { readIndicators, type Indicator, type IndicatorNumber } from "../shared/api/indicators";
import { Part } from "../shared/part";
import { attempt } from "../shared/problems";
import { t } from "../shared/text/text";
import { ofPart, queryOf, shifted, type Asked } from "./asked";
import { periodText } from "./numbers-part";
import { valueText } from "./values";

const PERIODS_SHOWN = 6;
const HEIGHT = 64;

interface Bar {
  days: string;
  number: IndicatorNumber | null;
}

export class TrendPart extends Part {
  @property({ attribute: false }) asked!: Asked;
  @property({ attribute: false }) partKey = "";
  @property({ attribute: false }) indicator!: Indicator;
  @state() private bars: Bar[] = [];
  @state() private reading = false;
  @state() private problem = "";
  #of = "";

  get #wanted(): string {
    return `${new URLSearchParams(queryOf(this.asked)).toString()}/${this.partKey}/${this.indicator.key}`;
  }

  protected override willUpdate(): void {
    if (this.#of === this.#wanted) return;
    this.#of = this.#wanted;
    this.bars = [];
    this.reading = false;
    this.problem = "";
  }

  override render(): TemplateResult {
    if (ofPart(this.asked, this.partKey) === null) return html`${nothing}`;
    const { bars } = this;
    return html`${bars.length === 0
        ? html`<button type="button" class="more not-printed" data-do="trend" ?disabled=${this.reading} @click=${() => void this.#readAll()}>${t(this.reading ? "app.loading" : "ind.trend", { count: PERIODS_SHOWN })}</button>`
        : this.#drawn(bars)}
      ${this.problem === "" ? nothing : html`<p class="note bad" role="alert">${this.problem}</p>`}`;
  }

  #drawn(bars: Bar[]): TemplateResult {
    const most = Math.max(...bars.map((one) => one.number?.value ?? 0), 0);
    return html`<ol class="trend" aria-label=${t("ind.trend", { count: PERIODS_SHOWN })}>
      ${bars.map((one, place) => {
        const value = one.number?.value ?? null;
        const height = value === null || most === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
        return html`<li class=${place === bars.length - 1 ? "present" : ""}>
          <svg viewBox="0 0 40 ${HEIGHT}" aria-hidden="true" preserveAspectRatio="none">${svg`<rect x="6" width="28" y=${HEIGHT - height} height=${height} />`}</svg>
          <b>${one.number?.hidden ? t("ind.hidden") : (valueText(this.indicator, value) ?? t("ind.no_value"))}</b>
          <small>${one.days}</small>
        </li>`;
      })}
    </ol>`;
  }

  /** One period after the other, the oldest first: the server counts each whole. */
  async #readAll(): Promise<void> {
    const alone = ofPart(this.asked, this.partKey);
    if (alone === null) return;
    const of = this.#of;
    this.reading = true;
    await attempt(
      async () => {
        const bars: Bar[] = [];
        for (let back = PERIODS_SHOWN - 1; back >= 0; back -= 1) {
          const answer = await readIndicators(queryOf(shifted(alone, -back)));
          bars.push({ days: periodText(answer.period), number: answer.parts[0]?.numbers[this.indicator.key] ?? null });
          if (of !== this.#of) return;
        }
        this.bars = bars;
      },
      (text) => (this.problem = text),
    );
    if (of === this.#of) this.reading = false;
  }
}
customElements.define("indicator-trend", TrendPart);
