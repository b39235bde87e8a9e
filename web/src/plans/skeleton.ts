/** What a new plan begins with: whole in form, to be written over. */

export const SKELETON = `key: new_plan
title: {zh: "", en: ""}
trigger:
  categories: ["emergency:flooding"]
  priorities: [1]
areas: []
roles:
  commander: {zh: "", en: "", holder: dispatcher}
resources:
  - {kind: fire_engine, count: 1, within_min: 10}
tasks:
  - key: first
    role: commander
    title: {zh: "", en: ""}
    due_min: 30
    items:
      - {zh: "", en: ""}
`;
