/** The calls of indicators: what they are, their numbers, the incidents behind them, scores. */

import type { Page } from "../listing";
import { client } from "./calls";
import type { components } from "./openapi";

type Schemas = components["schemas"];
export type Indicator = Schemas["IndicatorView"];
export type Indicators = Schemas["IndicatorsView"];
export type IndicatorPart = Schemas["PartView"];
export type IndicatorNumber = Schemas["NumberView"];
export type Period = Schemas["PeriodView"];
export type Counted = Schemas["CountedIncident"];
export type ScoreRule = Schemas["ScoreRuleView"];
export type Scores = Schemas["ScoresView"];
export type ScoreVersion = Schemas["ScoreVersionView"];
export type NewScore = Omit<Schemas["AskedScore"], "by"> & { by: readonly string[] };
export type Score = Schemas["ScoreView"];

/** As the address of a call has it. */
export type IndicatorQuery = Record<string, string>;

export async function listIndicators(): Promise<Indicator[]> {
  return (await client.get<Page<Indicator>>("/indicators")).items;
}

export async function readIndicators(query: IndicatorQuery): Promise<Indicators> {
  return client.get("/indicators/values", query);
}

export async function listCounted(key: string, query: IndicatorQuery, after?: string): Promise<Page<Counted> & { count: number }> {
  return client.get(`/indicators/${key}/incidents`, { ...query, limit: 100, after });
}

export async function listScoreRules(day: string): Promise<ScoreRule[]> {
  return (await client.get<Page<ScoreRule>>("/indicators/scores", { day })).items;
}

export async function readScores(key: string, query: IndicatorQuery): Promise<Scores> {
  return client.get(`/indicators/scores/${key}`, query);
}

/** Newest first. */
export async function listScoreVersions(key: string): Promise<ScoreVersion[]> {
  return (await client.get<Page<ScoreVersion>>(`/indicators/scores/${key}/versions`)).items;
}

/** What a formula would give; nothing is written. */
export async function tryScore(key: string, query: IndicatorQuery, formula: { formula: string; by: readonly string[] }): Promise<Scores> {
  return client.post(`/indicators/scores/${key}/try?${new URLSearchParams(query).toString()}`, formula);
}

export async function publishScore(key: string, version: NewScore, idempotencyKey: string): Promise<ScoreVersion> {
  return client.post(`/indicators/scores/${key}/versions`, version, idempotencyKey);
}

export function exportIndicators(query: IndicatorQuery): string {
  return `/api/v1/indicators/export?${new URLSearchParams(query).toString()}`;
}
