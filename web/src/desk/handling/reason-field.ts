/** Why: shared with the work screen of departments. */

export * from "../../shared/tasks/reason-field";
