/* Made by npm run types from the OpenAPI document: do not edit. */
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Return a page of accounts with the roles that they have now, in the order of their making.
         */
        get: operations["read_accounts_api_v1_accounts_get"];
        put?: never;
        /**
         * Make an account
         * @description Make an account without any role; a security administrator gives it roles.
         */
        post: operations["make_account_api_v1_accounts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Return an account with the roles that it has now.
         */
        get: operations["read_account_api_v1_accounts__account_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Change name or language, disable or enable; nobody disables their own account.
         */
        patch: operations["change_an_account_api_v1_accounts__account_id__patch"];
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles of an account
         * @description Return a page of the grants of an account, newest first.
         */
        get: operations["read_grants_of_api_v1_accounts__account_id__grants_get"];
        put?: never;
        /**
         * Give a role
         * @description Give an account a role in an area; an administrator's role goes with no other.
         */
        post: operations["give_role_api_v1_accounts__account_id__grants_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/grants/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a role
         * @description End a grant now; its account's screens lose it within a second.
         */
        delete: operations["take_role_api_v1_accounts__account_id__grants__grant_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of a system
         * @description Return the keys of a system, newest first, those that are over too; no secret is among it.
         */
        get: operations["read_keys_api_v1_accounts__account_id__keys_get"];
        put?: never;
        /**
         * Make a key
         * @description Make a key and show it this once; repeated, it makes another.
         */
        post: operations["make_a_key_api_v1_accounts__account_id__keys_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Revoke a key: it is refused at once here, and everywhere within a second.
         */
        post: operations["revoke_api_v1_accounts__account_id__keys__key_id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/keys/{key_id}/turn-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a key follow another
         * @description Make a key with the scopes and quotas of another; both are good for a while.
         */
        post: operations["turn_over_api_v1_accounts__account_id__keys__key_id__turn_over_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account_id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let sign in
         * @description Make a one-time sign-in for a person and void those before; repeated, it makes another.
         */
        post: operations["issue_a_sign_in_api_v1_accounts__account_id__sign_ins_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts
         * @description Return a page of alerts, newest first.
         */
        get: operations["read_alerts_api_v1_alerts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert
         * @description Return an alert.
         */
        get: operations["read_alert_api_v1_alerts__alert_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alert_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an alert
         * @description Note that it was seen, and by whom; the first who does is kept.
         */
        post: operations["acknowledge_alert_api_v1_alerts__alert_id__acknowledge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan for many incidents
         * @description Return who should go where so that all together wait least; nothing is written.
         */
        post: operations["plan_api_v1_allocations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocations/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the units of a plan
         * @description Send each unit in its own right: one that is refused does not stop the others.
         */
        post: operations["commit_api_v1_allocations_commit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List areas
         * @description Return a page of areas by code, each with the code of the one that holds it.
         */
        get: operations["read_areas_api_v1_areas_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{assignment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One assignment
         * @description Return an assignment with its route, and what is left of it while the unit is on its way.
         */
        get: operations["read_assignment_api_v1_assignments__assignment_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{assignment_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how far an assignment is
         * @description Set an assignment en route, on scene, done or cancelled; unit and incident follow.
         */
        post: operations["set_progress_api_v1_assignments__assignment_id__status_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One photo or voice note
         * @description Return what is known of a photo or voice note.
         */
        get: operations["read_attachment_api_v1_attachments__attachment_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a photo or voice note
         * @description Return the file as it is kept.
         */
        get: operations["read_content_api_v1_attachments__attachment_id__content_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small picture of a photo
         * @description Return a JPEG of at most 320 pixels on its longer side.
         */
        get: operations["read_thumbnail_api_v1_attachments__attachment_id__thumbnail_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export records as CSV
         * @description Return records newest first as CSV, 100,000 at most; cells that a spreadsheet would take for
         *     formulas begin with an apostrophe.
         */
        get: operations["export_records_api_v1_audit_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done
         * @description Return records newest first, filtered by time, account, action, entity, area or outcome.
         */
        get: operations["read_records_api_v1_audit_records_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record with its proof
         * @description Return a record and its place in the chain.
         */
        get: operations["read_record_api_v1_audit_records__record_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the audit stands
         * @description Return what is sealed, what waits, the last verification and alarms.
         */
        get: operations["read_state_api_v1_audit_state_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the audit now
         * @description Verify every record, the chain and the signed heads, and keep what came of it.
         */
        post: operations["verify_now_api_v1_audit_verify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/working": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The working calendar
         * @description Return the years that are known with their holidays and make-up days.
         */
        get: operations["read_calendar_api_v1_calendars_working_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/working/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A year of the working calendar
         * @description Return a year's holidays and make-up days.
         */
        get: operations["read_year_api_v1_calendars_working__year__get"];
        /**
         * Load a year
         * @description Replace a year's exceptions by those of a file; deadlines it moves are counted anew.
         */
        put: operations["write_year_api_v1_calendars_working__year__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/working/{year}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A year of the working calendar as CSV
         * @description Return a year's exceptions as CSV, to be changed and loaded again.
         */
        get: operations["read_year_file_api_v1_calendars_working__year__file_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories of incidents
         * @description Return the categories that incidents can have today: those of the editions in force.
         */
        get: operations["read_categories_api_v1_categories_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List closures
         * @description Return a page of closures, newest first.
         */
        get: operations["read_closures_api_v1_closures_get"];
        put?: never;
        /**
         * Close roads
         * @description Close roads; 409 `closure_too_large` above a share of all unless `confirmed`.
         */
        post: operations["create_closure_api_v1_closures_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{closure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One closure
         * @description Return a closure, ended or not.
         */
        get: operations["read_closure_api_v1_closures__closure_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{closure_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open roads again
         * @description End a closure before its time; roads that another one holds stay closed.
         */
        post: operations["reopen_api_v1_closures__closure_id__end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a closure would cover
         * @description Return how many roads a closure would cover; nothing is written.
         */
        post: operations["preview_closure_api_v1_closures_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/identifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of identifiers
         * @description Return how identifiers are put together.
         */
        get: operations["read_templates_api_v1_codes_identifiers_get"];
        put?: never;
        /**
         * Check an identifier
         * @description Return whether an identifier is sound, and which of its parts is not.
         */
        post: operations["check_one_api_v1_codes_identifiers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Editions of code lists
         * @description Return all editions, those that are over and those to come among them.
         */
        get: operations["read_lists_api_v1_codes_lists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/lists/{list_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes of an edition
         * @description Return a page of the codes of an edition, with what follows each by the crosswalk.
         */
        get: operations["read_codes_api_v1_codes_lists__list_key__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sheets
         * @description Return what can be taken in and out as CSV, with its columns.
         */
        get: operations["read_sheets_api_v1_codes_sheets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/sheets/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sheet as CSV
         * @description Return a sheet as a CSV file that a spreadsheet opens, and that can be taken in again.
         */
        get: operations["export_sheet_api_v1_codes_sheets__sheet__get"];
        put?: never;
        /**
         * Take a sheet in
         * @description Take a CSV file or single rows in: whole or, when anything is wrong, not at all.
         */
        post: operations["take_sheet_api_v1_codes_sheets__sheet__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What available units cover
         * @description Return the totals of every group and district; 304 while they are the same.
         */
        get: operations["read_coverage_api_v1_coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cover by hour of the week
         * @description Return what share of the city a group covered in each hour of the week of the past.
         */
        get: operations["read_hours_api_v1_coverage_hours_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Departments
         * @description Return the departments in force on a day, or (`everything`) those of other days too.
         */
        get: operations["read_departments_api_v1_departments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{code}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may join a department
         * @description Return accounts of people who handle things and are not in the department, by name.
         */
        get: operations["read_candidates_api_v1_departments__code__candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{code}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to a department
         * @description Return a page of the accounts that belong to a department now.
         */
        get: operations["read_department_members_api_v1_departments__code__members_get"];
        put?: never;
        /**
         * Add to a department
         * @description Let an account belong to a department: by who may change members, or leads it.
         */
        post: operations["add_to_department_api_v1_departments__code__members_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{code}/members/{membership_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove from a department
         * @description End that an account belongs to a department: by who may change members, or leads it.
         */
        delete: operations["remove_from_department_api_v1_departments__code__members__membership_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own departments
         * @description Return the departments that the caller belongs to now.
         */
        get: operations["read_own_departments_api_v1_departments_mine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own unit and shifts
         * @description Return the unit that one is with, and its shifts that run or are to come.
         */
        get: operations["read_own_duty_api_v1_duty_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Register of data elements
         * @description Return every personal column with its purpose, basis, grade, retention, owner and mask.
         */
        get: operations["read_elements_api_v1_elements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was forgotten
         * @description Return the newest hundred erasures: their rows by number, never whose they were.
         */
        get: operations["read_erasures_api_v1_erasures_get"];
        put?: never;
        /**
         * Forget a person
         * @description Put pseudonyms for names, take numbers and secrets away; a restore does it again.
         *
         *     What was forgotten cannot be brought back. Repeated, it is recorded once more and finds nothing.
         *     The audit stays. Administrators are forgotten at the console, and nobody forgets themself.
         */
        post: operations["forget_api_v1_erasures_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why somebody may be forgotten
         * @description Return the grounds on which personal data is erased.
         */
        get: operations["read_grounds_api_v1_erasures_purposes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find whose number it is
         * @description Return the rows with exactly this number; it counts as a look behind each mask.
         */
        post: operations["find_rows_api_v1_erasures_rows_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List facilities
         * @description Return a page of facilities by id: the `station_id` of a unit is one of these.
         */
        get: operations["read_facilities_api_v1_facilities_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results of hot cells
         * @description Return results, newest first; of standing ones the newest of each.
         */
        get: operations["read_results_api_v1_hotspots_get"];
        put?: never;
        /**
         * Ask which cells are hot
         * @description Return the result of a question: 200 with `found` where the same was judged before.
         */
        post: operations["order_hotspots_api_v1_hotspots_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A result of hot cells
         * @description Return a result: method, study area, period, what is hot, what must be said of it.
         */
        get: operations["read_result_api_v1_hotspots__hotspots_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hot cells as a layer
         * @description Return the cells with incidents or significance; 304 for whoever has them: they stay.
         */
        get: operations["read_cells_api_v1_hotspots__hotspots_id__cells_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/cells/{cell}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is behind a cell
         * @description Return a cell's incidents, hours, categories and neighbours, and how it was judged.
         */
        get: operations["open_cell_api_v1_hotspots__hotspots_id__cells__cell__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two periods
         * @description Return where there is more or less than in the period of another result, judged exactly.
         */
        get: operations["compare_periods_api_v1_hotspots__hotspots_id__compare__other__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/density": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kernel density of a result's incidents
         * @description Return how densely incidents lie: for each km², or for each km of road along roads.
         */
        get: operations["read_density_api_v1_hotspots__hotspots_id__density_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the next incidents are likeliest
         * @description Return the likeliest cells of the next period, beside the record; it is kept who saw it.
         */
        get: operations["read_forecast_api_v1_hotspots__hotspots_id__forecast_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forecasts that were shown to oneself
         * @description Return which forecasts of a result one was shown, with what came since.
         */
        get: operations["read_shown_api_v1_hotspots__hotspots_id__forecasts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/stand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a result up as incidents arrive
         * @description Let the worker ask a question again as incidents arrive, or no longer.
         */
        post: operations["keep_up_api_v1_hotspots__hotspots_id__stand_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hotspots/{hotspots_id}/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How hot cells came to be
         * @description Return the class of each cell that was ever hot: new, persistent, sporadic and so on.
         */
        get: operations["read_trends_api_v1_hotspots__hotspots_id__trends_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own imports
         * @description Return a page of one's own imports, newest first.
         */
        get: operations["read_imports_api_v1_imports_get"];
        put?: never;
        /**
         * Begin to send a file
         * @description Make an import; its file is sent next, in pieces.
         */
        post: operations["begin_api_v1_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import
         * @description Return an import: how far it is, and what came of its rows.
         */
        get: operations["read_import_api_v1_imports__import_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop, or take back
         * @description Stop an import and take back what it wrote.
         */
        post: operations["cancel_api_v1_imports__import_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at every row
         * @description Have every row looked at in the background; nothing is written but the report.
         */
        post: operations["check_api_v1_imports__import_id__check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a file
         * @description Return what a file is, its columns with some of their values, and how they would be taken.
         */
        post: operations["look_api_v1_imports__import_id__look_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/pieces/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a piece of a file
         * @description Keep a piece of a file; with the last one it is ready to be looked at.
         */
        put: operations["send_piece_api_v1_imports__import_id__pieces__place__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See the first rows as they would come in
         * @description Return how the first rows would come in: places, refusals, what values stand for.
         */
        post: operations["see_api_v1_imports__import_id__preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows that do not come in
         * @description Return a page of the rows that do not come in, in the order of the file.
         */
        get: operations["read_refused_api_v1_imports__import_id__refused_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows that do not come in, as CSV
         * @description Return row, field, value and reason in both languages, as a spreadsheet opens it.
         */
        get: operations["export_refused_api_v1_imports__import_id__refused_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the rows
         * @description Have the rows written in the background: all, or with `keep_good` those that are good.
         */
        post: operations["run_api_v1_imports__import_id__run_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be imported
         * @description Return what can be imported, with the fields that columns may be taken for.
         */
        get: operations["read_targets_api_v1_imports_targets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * @description Return a page of incidents: open ones by `due_at`, others newest first.
         */
        get: operations["read_incidents_api_v1_incidents_get"];
        put?: never;
        /**
         * File an incident
         * @description File an incident at a place in the service area.
         */
        post: operations["file_incident_api_v1_incidents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One incident
         * @description Return an incident with its assignments.
         */
        get: operations["read_incident_api_v1_incidents__incident_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit an incident
         * @description Change description or priority; refused when somebody else changed the incident meanwhile.
         */
        patch: operations["edit_incident_api_v1_incidents__incident_id__patch"];
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be done with it now
         * @description Return what one may do with an incident now: titles, fields, reasons to choose from.
         */
        get: operations["read_actions_api_v1_incidents__incident_id__actions_get"];
        put?: never;
        /**
         * Do something with it
         * @description Do something with an incident as its law has it; a refusal says why and what is allowed.
         */
        post: operations["act_on_incident_api_v1_incidents__incident_id__actions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer who reported it
         * @description Note what its reporter was told, or all who reported the thing.
         */
        post: operations["answer_api_v1_incidents__incident_id__answer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a unit
         * @description Send a unit to an incident; `unit_taken` says who has it when another was first.
         */
        post: operations["send_unit_api_v1_incidents__incident_id__assignments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photos and voice notes of an incident
         * @description Return the photos and voice notes of an incident, oldest first, without their bytes.
         */
        get: operations["read_attachments_api_v1_incidents__incident_id__attachments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an incident
         * @description Archive an incident, by its law's side door before its time; not while units are on it.
         */
        post: operations["close_one_api_v1_incidents__incident_id__close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be the same
         * @description Return the five incidents that are likest to be the same thing, side by side.
         */
        get: operations["read_duplicates_api_v1_incidents__incident_id__duplicates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Talk of an incident
         * @description Return a page of what was said about an incident, with who has read how far.
         */
        get: operations["read_messages_api_v1_incidents__incident_id__messages_get"];
        put?: never;
        /**
         * Say something
         * @description Say something about an incident to all who see it.
         */
        post: operations["send_api_v1_incidents__incident_id__messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what one has read
         * @description Note up to which message one has read; a mark never goes back.
         */
        post: operations["mark_read_api_v1_incidents__incident_id__messages_read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a photo
         * @description Keep a photo of an incident: made anew without what the file hid, held against its site.
         */
        post: operations["send_photo_api_v1_incidents__incident_id__photos_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/plan-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What starting a plan would do
         * @description Return the tasks and units that it would make now, and what is short.
         */
        get: operations["preview_api_v1_incidents__incident_id__plan_preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/plan-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a plan
         * @description Start a plan for an incident: its tasks, units and notices in one act.
         */
        post: operations["start_api_v1_incidents__incident_id__plan_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an incident's closure shows
         * @description Return what the closure shows so far, and what was kept when the incident was archived.
         */
        get: operations["read_proof_api_v1_incidents__incident_id__proof_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose it is
         * @description Return the standards of an incident and the departments that it may be given to.
         */
        get: operations["read_proposal_api_v1_incidents__incident_id__proposal_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom to send to an incident
         * @description Return the k nearest eligible units along roads, with reasons and proof.
         */
        get: operations["recommend_for_incident_api_v1_incidents__incident_id__recommendation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/reporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who reported it
         * @description Return all who reported a thing, also by reports that were merged; names as masks.
         */
        get: operations["read_reporters_api_v1_incidents__incident_id__reporters_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/run-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the run card of an incident sends
         * @description Return line by line what is wanted, what is there, and whom to send for what is missing.
         */
        get: operations["read_run_card_api_v1_incidents__incident_id__run_card_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to it
         * @description Return what happened to an incident, oldest first, with its clocks.
         *
         *     With what was said about it, for who may read that.
         */
        get: operations["read_story_api_v1_incidents__incident_id__story_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why not this unit
         * @description Return all that speaks against sending a unit to an incident, and how soon it would be there.
         *
         *     No causes: it may be sent without a reason.
         */
        get: operations["judge_unit_api_v1_incidents__incident_id__units__unit_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/voice-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a voice note
         * @description Keep a voice note of an incident as it is.
         */
        post: operations["send_voice_note_api_v1_incidents__incident_id__voice_notes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the indicators are
         * @description Return all indicators in their order, with explanations in both languages.
         */
        get: operations["read_definitions_api_v1_indicators_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{key}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The incidents behind a number
         * @description Return exactly the incidents that an indicator counts, newest report first.
         */
        get: operations["read_incidents_api_v1_indicators__key__incidents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indicators of a period as CSV
         * @description Return a line for each part and indicator; the export is recorded.
         */
        get: operations["export_values_api_v1_indicators_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How scores are made
         * @description Return the formulas in force on a day, today where none is given.
         */
        get: operations["read_rules_api_v1_indicators_scores_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/scores/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scores of a period
         * @description Return the score and band of every part, the best first.
         */
        get: operations["read_scores_api_v1_indicators_scores__key__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/scores/{score}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a formula over a period
         * @description Return what a formula would give for every part, the best first; nothing is written.
         */
        post: operations["try_formula_api_v1_indicators_scores__score__try_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/scores/{score}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a score
         * @description Return the versions of a score, newest first: those to come, in force, and over.
         */
        get: operations["read_versions_api_v1_indicators_scores__score__versions_get"];
        put?: never;
        /**
         * Publish a version of a score
         * @description Publish a version of a score: it scores the periods that end on its day or later.
         */
        post: operations["publish_api_v1_indicators_scores__score__versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The indicators of a period
         * @description Return all indicators for each part: an area, a department, a category, a source.
         *
         *     Whoever may not read the incidents gets whole months without small counts.
         */
        get: operations["read_values_api_v1_indicators_values_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a report before it is filed
         * @description Return categories that the text suggests, whose the thing is, and what may be the same.
         */
        post: operations["look_api_v1_intake_look_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All laws with their versions
         * @description Return every law with its versions, the draft first, and which is in force.
         */
        get: operations["read_laws_api_v1_laws_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two versions of a law
         * @description Return what changes from one version to another, path by path.
         */
        get: operations["compare_versions_api_v1_laws__law__compare_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Draft a law
         * @description Keep a text as the draft of a law in place of the draft that is there.
         */
        put: operations["write_draft_api_v1_laws__law__draft_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw a draft away
         * @description Throw the draft of a law away.
         */
        post: operations["throw_draft_away_api_v1_laws__law__draft_discard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft
         * @description Publish a draft as the next version: what is opened from then on is under it.
         */
        post: operations["publish_api_v1_laws__law__draft_publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/draft/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a draft over the past
         * @description Run past incidents of one's areas through the draft and keep the report with it.
         */
        post: operations["try_draft_api_v1_laws__law__draft_try_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of a law
         * @description Return a version with its text and what it says; of a draft the faults and the trial too.
         */
        get: operations["read_version_api_v1_laws__law__versions__version__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/versions/{version}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A law as a diagram, laid out
         * @description Return boxes and lines of a law with their places and names.
         */
        get: operations["read_diagram_api_v1_laws__law__versions__version__diagram_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/{law}/versions/{version}/diagram.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A law as a picture
         * @description Return a law drawn as SVG, with a title and a description to be read out.
         */
        get: operations["read_picture_api_v1_laws__law__versions__version__diagram_svg_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laws/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a law
         * @description Return every fault of a text; 422 with line and path when it is no law at all.
         */
        post: operations["check_text_api_v1_laws_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue of layers
         * @description Return all layers with their sources and what they can be served as.
         */
        get: operations["read_layers_api_v1_layers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layers/{layer_id}/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A layer as GeoJSON
         * @description Return a layer's features, all or those in a box.
         */
        get: operations["read_features_api_v1_layers__layer_id__features_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layers/{layer_id}/tiles/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A layer as a vector tile
         * @description Return a tile; one whose data has not changed is not made again.
         */
        get: operations["read_tile_api_v1_layers__layer_id__tiles__z___x___y__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layers/coverage/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cover of a group by cell
         * @description Return every cell with a road and how it is covered; 304 while it is the same.
         */
        get: operations["read_cover_cells_api_v1_layers_coverage_cells_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layers/load/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents by cell
         * @description Return how many incidents were reported in each cell in the last hours.
         *
         *     Who may not read the incidents themselves gets whole days without small counts.
         */
        get: operations["read_load_api_v1_layers_load_cells_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Travel times between many places
         * @description Return the travel time from each origin to each destination, along roads and exact.
         */
        post: operations["find_times_api_v1_matrix_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one has not read
         * @description Return how much one has not read, by open incident; what is all read is left out.
         */
        get: operations["read_unread_api_v1_messages_unread_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutual-aid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mutual aid
         * @description Return a page of grants, newest first.
         */
        get: operations["read_grants_api_v1_mutual_aid_get"];
        put?: never;
        /**
         * Grant mutual aid
         * @description Let units of one area serve in another; in a training city training units.
         */
        post: operations["create_grant_api_v1_mutual_aid_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutual-aid/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One grant of mutual aid
         * @description Return a grant, ended or not.
         */
        get: operations["read_grant_api_v1_mutual_aid__grant_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutual-aid/{grant_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End mutual aid
         * @description End mutual aid; units that help by it stay on their assignments.
         */
        post: operations["end_grant_api_v1_mutual_aid__grant_id__end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own notices
         * @description Return a page of what one was told, newest first, and how many are new.
         */
        get: operations["read_own_notices_api_v1_notices_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is reached outside
         * @description Return one's own addresses for notices, as masks.
         */
        get: operations["read_contacts_api_v1_notices_contacts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/contacts/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set where one is reached
         * @description Set one's own address for a channel; the same again changes nothing, so it needs no key.
         */
        put: operations["change_contact_api_v1_notices_contacts__channel__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes outside
         * @description Return a page of notices that went or go outside, without what they say and to whom.
         */
        get: operations["read_deliveries_api_v1_notices_deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/deliveries/{delivery_id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a dead delivery anew
         * @description Let what was tried as often as it is be tried anew.
         */
        post: operations["retry_delivery_api_v1_notices_deliveries__delivery_id__send_again_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what one has read
         * @description Note that one has read one's notices up to one of them.
         */
        post: operations["mark_notices_read_api_v1_notices_read_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a place
         * @description Find a place by its name or address, by `lon,lat` or by its cell.
         */
        get: operations["search_places_api_v1_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is here
         * @description Return what is at a place of the service area.
         */
        get: operations["read_place_api_v1_places_at_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans that were started
         * @description Return a page of runs, newest first.
         */
        get: operations["read_runs_api_v1_plan_runs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run of a plan, with its report
         * @description Return a run with its after-action report, up to now while it goes on.
         */
        get: operations["read_run_api_v1_plan_runs__run_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-runs/{run_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a plan
         * @description Stop a run: open tasks end, the report is kept.
         */
        post: operations["stop_api_v1_plan_runs__run_id__stop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Emergency plans in force
         * @description Return the newest version of every plan, or of those that fit an incident.
         */
        get: operations["read_plans_api_v1_plans_get"];
        put?: never;
        /**
         * Publish a plan
         * @description Check a plan and publish it as the next version of its key.
         */
        post: operations["publish_api_v1_plans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One emergency plan
         * @description Return the newest version of a plan.
         */
        get: operations["read_one_plan_api_v1_plans__key__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of a plan
         * @description Return every version with its text, newest first.
         */
        get: operations["read_versions_api_v1_plans__key__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a plan
         * @description Check a plan and publish nothing.
         */
        post: operations["check_api_v1_plans_check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report positions
         * @description Take in a batch; what is wrong with a row is said of that row and the others count.
         */
        post: operations["report_positions_api_v1_positions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be reported
         * @description Return the categories that are in force today.
         */
        get: operations["read_public_categories_api_v1_public_categories_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The city, for citizens
         * @description Return the city with the address of its open map, and how long names and numbers are kept.
         */
        get: operations["read_public_city_api_v1_public_city_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a place by its name, for citizens
         * @description Find streets, addresses, areas and facilities that are open to all.
         */
        get: operations["search_public_places_api_v1_public_places_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/proofs/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proof, for anybody
         * @description Return what proved a closure, for whoever has the number and the code of the incident.
         *
         *     A number that there is not and a wrong code are answered alike.
         */
        get: operations["read_public_proof_api_v1_public_proofs__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report something
         * @description File what a citizen reports; the same key gives the same number and code again.
         */
        post: operations["report_publicly_api_v1_public_reports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a report
         * @description Return what became of a report, to whoever has its number and its code.
         */
        get: operations["read_public_report_api_v1_public_reports__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/reports/{number}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is not fixed
         * @description Say that what was closed is not fixed: somebody else looks at it again.
         */
        post: operations["dispute_publicly_api_v1_public_reports__number__dispute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/reports/{number}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a photo of what was reported
         * @description Keep a photo of a citizen, made anew without what the file hid; the same one is kept once.
         *
         *     The code is looked at before the file is.
         */
        post: operations["send_public_photo_api_v1_public_reports__number__photos_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What it may be
         * @description Return the categories that a text is like.
         */
        post: operations["suggest_categories_api_v1_public_suggestions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What can be reached in time
         * @description Return the cells that are reached from a place within a limit, or from which it is.
         */
        post: operations["find_reach_api_v1_reach_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom to send to a place
         * @description Return the same for a place before anything is filed.
         */
        post: operations["recommend_for_place_api_v1_recommendations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replay/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The map at a past moment
         * @description Return incidents, units and closures as they were at a moment, with cover if asked for.
         */
        get: operations["read_moment_api_v1_replay_at_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replay/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, for playing
         * @description Return what changed after a moment until another, an hour at most.
         */
        get: operations["read_changes_api_v1_replay_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replay/density": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much was reported when
         * @description Return how many incidents were reported in each of equal parts of a time.
         */
        get: operations["read_density_api_v1_replay_density_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replay/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up where units were
         * @description Let the past show where units were for some hours; their members are told of it.
         */
        post: operations["look_up_positions_api_v1_replay_looks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a report
         * @description Return a report as a file; the export is recorded.
         */
        post: operations["make_report_api_v1_reports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The responsibility list
         * @description Return who has what, on a day or (`everything`) ever.
         */
        get: operations["read_responsibilities_api_v1_responsibilities_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look behind a mask
         * @description Return one value, once; it needs a purpose, the clearance and a fresh second factor.
         */
        post: operations["look_behind_api_v1_reveals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What masked values may be looked at for
         * @description Return the list of purposes.
         */
        get: operations["read_purposes_api_v1_reveals_purposes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find whose number it is
         * @description Return the rows whose sealed number is exactly this one; it counts as a look.
         */
        post: operations["search_api_v1_reveals_search_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at many
         * @description Return the newest hundred sweeps, those that nobody has seen yet first.
         */
        get: operations["read_sweeps_api_v1_reveals_sweeps_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reveals/sweeps/{sweep_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a sweep was seen
         * @description Note who has seen to a sweep; the first is kept.
         */
        post: operations["see_sweep_api_v1_reveals_sweeps__sweep_id__seen_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles
         * @description Return all roles with what they let an account do.
         */
        get: operations["read_roles_api_v1_roles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A route along roads
         * @description Return the fastest way between two places, with what to do along it.
         */
        post: operations["find_route_api_v1_routes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios
         * @description Return a page of one's own scenarios and those that are shared, newest first.
         */
        get: operations["read_scenarios_api_v1_scenarios_get"];
        put?: never;
        /**
         * Make a scenario
         * @description Make a scenario; what it changes is checked against what there is now.
         */
        post: operations["make_api_v1_scenarios_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scenario
         * @description Return a scenario with all that it changes.
         */
        get: operations["read_scenario_api_v1_scenarios__scenario_id__get"];
        /**
         * Replace a scenario
         * @description Replace a scenario of one's own whole; its runs keep what they were made from.
         */
        put: operations["replace_api_v1_scenarios__scenario_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a scenario away
         * @description Take a scenario of one's own away, with its runs.
         */
        post: operations["discard_api_v1_scenarios__scenario_id__discard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of a scenario
         * @description Return a page of runs without their results, newest first.
         */
        get: operations["read_runs_api_v1_scenarios__scenario_id__runs_get"];
        put?: never;
        /**
         * Order a simulation
         * @description Order a simulation of a scenario beside its base, over the calls of a period.
         */
        post: operations["order_run_api_v1_scenarios__scenario_id__runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run of a scenario
         * @description Return how far a run is, and its result once it is done.
         */
        get: operations["read_run_api_v1_scenarios__scenario_id__runs__run_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a run off
         * @description Call off a run that waits or is under way.
         */
        post: operations["cancel_api_v1_scenarios__scenario_id__runs__run_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{scenario_id}/siting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a search for sites
         * @description Order a search for the best sites of stations or units of a scenario.
         */
        post: operations["order_sites_api_v1_scenarios__scenario_id__siting_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's second factors
         * @description Return which second factors one has.
         */
        get: operations["read_second_factors_api_v1_second_factors_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a passkey
         * @description Keep a passkey that the browser has made; the session has it proved then.
         */
        post: operations["add_passkey_api_v1_second_factors_passkeys_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/passkeys/{passkey_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Take a passkey of one's own away; another's answers like none.
         */
        delete: operations["remove_one_passkey_api_v1_second_factors_passkeys__passkey_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a passkey
         * @description Return what the browser makes a passkey of: good once, for two minutes.
         */
        post: operations["begin_new_passkey_api_v1_second_factors_passkeys_options_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes
         * @description Return ten recovery codes, each good once; those before are void.
         */
        post: operations["renew_recovery_codes_api_v1_second_factors_recovery_codes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app
         * @description Return a secret for an authenticator app; it is no factor before it is confirmed.
         */
        post: operations["begin_authenticator_api_v1_second_factors_totp_post"];
        /**
         * Remove the authenticator app
         * @description Take the authenticator app away; recovery codes go with the last factor.
         */
        delete: operations["remove_authenticator_api_v1_second_factors_totp_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an authenticator app
         * @description Make the app a second factor by a code of it; the session has it proved then.
         */
        post: operations["confirm_authenticator_api_v1_second_factors_totp_confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Return the account, the token for writes and the city; 401 when signed out.
         */
        get: operations["read_session_api_v1_session_get"];
        put?: never;
        /**
         * Sign in
         * @description Open a session and set its cookie; `assurance.need` says what must be done in it first.
         */
        post: operations["sign_in_api_v1_session_post"];
        /**
         * Sign out
         * @description End the session, and with it its live feed.
         */
        delete: operations["sign_out_api_v1_session_delete"];
        options?: never;
        head?: never;
        /**
         * Change one's own account
         * @description Change one's own name, password or language; a new password ends all other sessions.
         *
         *     The present password is asked for, unless it was just forgotten (a one-time sign-in) or the
         *     second factor was proved in the last five minutes.
         */
        patch: operations["change_session_api_v1_session_patch"];
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outside provider
         * @description Return the name of the outside provider; null when there is none.
         */
        get: operations["read_provider_api_v1_session_oidc_get"];
        put?: never;
        /**
         * Begin to sign in by it
         * @description Return where the browser goes to sign in; it must come back within ten minutes.
         */
        post: operations["begin_api_v1_session_oidc_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from it
         * @description Open a session and go to the first page; `#sign-in-failed=<code>` says why there is none.
         */
        get: operations["come_back_api_v1_session_oidc_callback_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with a passkey
         * @description Return what a passkey is to sign for a sign-in: good once, for two minutes.
         */
        post: operations["begin_passkey_api_v1_session_passkey_options_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor
         * @description Prove the second factor: good for five minutes. The session has a new cookie and token.
         */
        post: operations["step_up_api_v1_session_step_up_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to prove a passkey
         * @description Return what one of one's passkeys is to sign: good once, for two minutes.
         */
        post: operations["begin_step_up_api_v1_session_step_up_options_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own sessions
         * @description Return one's open sessions, the last used first.
         */
        get: operations["read_sessions_api_v1_sessions_get"];
        put?: never;
        post?: never;
        /**
         * End all other sessions
         * @description End all sessions of one's own but this one.
         */
        delete: operations["end_others_api_v1_sessions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one's sessions
         * @description End a session of one's own, its live feed with it; another's answers like none.
         */
        delete: operations["end_one_api_v1_sessions__session_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on duty
         * @description Return a page of the shifts that run at a moment, or at any from it until another.
         */
        get: operations["read_on_duty_api_v1_shifts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List speeds
         * @description Return a page of speeds, newest first.
         */
        get: operations["read_speeds_api_v1_speeds_get"];
        put?: never;
        /**
         * Make roads slower
         * @description Make roads slower or faster, at certain hours; 0 closes them.
         */
        post: operations["create_speed_api_v1_speeds_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speeds/{speed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One speed
         * @description Return a speed, ended or not.
         */
        get: operations["read_speed_api_v1_speeds__speed_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speeds/{speed_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a speed
         * @description End a speed before its time.
         */
        post: operations["stop_speed_api_v1_speeds__speed_id__end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opening and closing standards
         * @description Return the standards in force on a day, or (`versions`) all versions that there are.
         */
        get: operations["read_standards_api_v1_standards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live feed
         * @description Stream snapshot, changes, positions and ticks; `Last-Event-ID` goes on where it broke off.
         *
         *     An id that is not one of ours gets a snapshot. The feed is encoded once, for the daily work.
         *     Who shows no moving units asks for no positions: they are most of it.
         *
         *     Raises
         *     ------
         *     ForbiddenError
         *         For a reader below that grade.
         */
        get: operations["stream_api_v1_stream_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/study-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A study area
         * @description Return the cells over which incidents of an area are judged, made where they are not yet.
         */
        get: operations["read_area_api_v1_study_areas_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Return a page of tasks: open ones by deadline, others newest first.
         */
        get: operations["read_tasks_api_v1_tasks_get"];
        put?: never;
        /**
         * Make a task
         * @description Give a task to an account, a department or, to confirm or verify, the nearest member.
         */
        post: operations["make_task_api_v1_tasks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task
         * @description Return a task with its story, and what the caller may do with it now.
         */
        get: operations["read_task_api_v1_tasks__task_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who could look instead
         * @description Return the members to whom a field check may be handed, whom to ask first first.
         */
        get: operations["read_checkers_api_v1_tasks__task_id__candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a task as done
         * @description Say that a task is done; the incident goes on as its law has it.
         */
        post: operations["finish_task_api_v1_tasks__task_id__done_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/items/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tick off an item
         * @description Say that an item of the checklist is done, or is not after all.
         */
        put: operations["tick_item_api_v1_tasks__task_id__items__place__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a task on
         * @description Hand a task to another account or department; who leads a department, within it.
         */
        post: operations["reassign_task_api_v1_tasks__task_id__reassign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task back
         * @description Give a task back, with a reason: to the department, or the next nearest.
         */
        post: operations["return_task_api_v1_tasks__task_id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a task done over
         * @description Let what was done be done over, by the same; returns the new task.
         */
        post: operations["rework_task_api_v1_tasks__task_id__rework_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a task
         * @description Begin a task, and take it where nobody has.
         */
        post: operations["start_task_api_v1_tasks__task_id__start_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supervise a task
         * @description Put a task under supervision, with a reason.
         */
        post: operations["supervise_task_api_v1_tasks__task_id__supervise_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a task
         * @description Take a task; of two who do, the second is told who has it.
         */
        post: operations["take_task_api_v1_tasks__task_id__take_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own tasks
         * @description Return a page of one's own tasks, and of one's departments' that nobody has taken.
         */
        get: operations["read_my_tasks_api_v1_tasks_mine_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracks/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked up one's own track
         * @description Return who looked up the tracks of one's unit, when and what for, newest first.
         */
        get: operations["read_lookups_api_v1_tracks_lookups_get"];
        put?: never;
        /**
         * Look up a unit's track
         * @description Return a unit's track; its members are told who looked and what for.
         */
        post: operations["look_up_track_api_v1_tracks_lookups_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracks/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own track
         * @description Return the track of the unit that one is with, since one joined; the last 24 h by default.
         */
        get: operations["read_own_track_api_v1_tracks_own_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List units
         * @description Return a page of units with position and assignment, by code.
         */
        get: operations["read_units_api_v1_units_get"];
        put?: never;
        /**
         * Make a unit
         * @description Make a unit with its members; off duty unless another status is said.
         */
        post: operations["make_unit_api_v1_units_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit
         * @description Return a unit with position and assignment.
         */
        get: operations["read_unit_api_v1_units__unit_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a unit
         * @description Change names, skills, crew, station or area of a unit of one's own areas.
         */
        patch: operations["change_a_unit_api_v1_units__unit_id__patch"];
        trace?: never;
    };
    "/api/v1/units/{unit_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of a unit
         * @description Return a page of the members of a unit, in the order in which they joined.
         */
        get: operations["read_members_api_v1_units__unit_id__members_get"];
        put?: never;
        /**
         * Add a member
         * @description Add a person to a unit.
         */
        post: operations["join_api_v1_units__unit_id__members_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Remove a person from a unit.
         */
        delete: operations["leave_api_v1_units__unit_id__members__member_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change a member
         * @description Change name, skills, telephone, citizen id or account of a member.
         */
        patch: operations["change_api_v1_units__unit_id__members__member_id__patch"];
        trace?: never;
    };
    "/api/v1/units/{unit_id}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shifts of a unit
         * @description Return a page of the shifts of a unit that are not over, in the order of their start.
         */
        get: operations["read_shifts_api_v1_units__unit_id__shifts_get"];
        put?: never;
        /**
         * Plan a shift
         * @description Plan a shift; from now on the unit is on duty within its shifts only.
         */
        post: operations["create_shift_api_v1_units__unit_id__shifts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel or end a shift
         * @description Cancel a shift that has not begun; end one that runs, now.
         */
        delete: operations["stop_shift_api_v1_units__unit_id__shifts__shift_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a unit's status
         * @description Set a unit on or off duty, out of service or available.
         */
        post: operations["set_unit_status_api_v1_units__unit_id__status_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * It lives
         * @description Answer as long as the process serves at all.
         */
        get: operations["healthz_healthz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters of this process
         * @description Return the counters in the text format; a scraper sends a system's key.
         */
        get: operations["read_metrics_metrics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * It is ready
         * @description Answer 200 when database, road network and feed are there, 503 until then.
         */
        get: operations["readyz_readyz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountAnswer
         * @description An account.
         */
        AccountAnswer: {
            /** Id */
            id: number;
            kind: components["schemas"]["AccountKind"];
            /** Locale */
            locale: string;
            /** Name */
            name: string;
        };
        /**
         * AccountChange
         * @description What to change of one's own account; a password with the present one.
         */
        AccountChange: {
            /** Current Password */
            current_password?: string | null;
            /** Display Name */
            display_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            /** Password */
            password?: string | null;
        };
        /**
         * AccountEdit
         * @description What to change; what is left out stays. `disabled` signs the account out everywhere.
         */
        AccountEdit: {
            /** Disabled */
            disabled?: boolean | null;
            /** Display Name */
            display_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
        };
        /**
         * AccountKind
         * @description Who signs in.
         * @enum {string}
         */
        AccountKind: "person" | "system";
        /**
         * AccountPage
         * @description One page of accounts; `next` is the `after` of the following page, None on the last.
         */
        AccountPage: {
            /** Items */
            items: components["schemas"]["AccountRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * AccountRow
         * @description An account with the roles that it has now; `disabled_at` is there when it cannot sign in.
         */
        AccountRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Disabled At */
            disabled_at: string | null;
            /** Display Name */
            display_name: string;
            /** Grants */
            grants: components["schemas"]["GrantView"][];
            /** Id */
            id: number;
            kind: components["schemas"]["AccountKind"];
            /**
             * Locale
             * @enum {string}
             */
            locale: "zh" | "en";
            /** Sign In Name */
            sign_in_name: string;
        };
        /**
         * ActAnswer
         * @description What an action did: the incident as it is now, and the step that was added to its story.
         */
        ActAnswer: {
            incident: components["schemas"]["IncidentView"];
            step: components["schemas"]["IncidentStepView"];
        };
        /**
         * Action
         * @description Something that a role lets an account do; `thing.verb`.
         * @enum {string}
         */
        Action: "areas.read" | "places.read" | "categories.read" | "incidents.read" | "incidents.file" | "incidents.change" | "incidents.close" | "incidents.act" | "incidents.assign" | "incidents.verify" | "incidents.supervise" | "tasks.read" | "tasks.change" | "messages.read" | "messages.send" | "plans.read" | "plans.start" | "plans.change" | "units.read" | "units.make" | "units.change" | "units.status" | "members.read" | "members.change" | "shifts.read" | "shifts.plan" | "mutual_aid.read" | "mutual_aid.grant" | "assignments.read" | "assignments.make" | "assignments.progress" | "recommendations.read" | "allocations.plan" | "alerts.read" | "alerts.acknowledge" | "positions.report" | "routes.read" | "closures.read" | "closures.make" | "coverage.read" | "replay.read" | "layers.read" | "load.read" | "indicators.read" | "analysis.read" | "analysis.change" | "analysis.import" | "feed.read" | "laws.read" | "laws.draft" | "laws.try" | "laws.publish" | "calendars.change" | "codes.read" | "scores.change" | "codes.change" | "metrics.read" | "personal.reveal" | "personal.erase" | "exports.make" | "accounts.read" | "accounts.change" | "keys.read" | "keys.change" | "roles.read" | "grants.read" | "grants.change" | "elements.read" | "elements.change" | "audit.read" | "audit.verify";
        /**
         * ActionRuleView
         * @description An action: from where to where, by which roles, what it asks for.
         */
        ActionRuleView: {
            /** Automatic */
            automatic: boolean;
            /** Fields */
            fields: components["schemas"]["FieldKind"][];
            /** Key */
            key: string;
            label: components["schemas"]["Words"];
            /** Reason */
            reason: boolean;
            /** Returns */
            returns: boolean;
            /** Roles */
            roles: string[];
            /** Sources */
            sources: components["schemas"]["Stage"][];
            to: components["schemas"]["Stage"] | null;
        };
        /**
         * ActionsView
         * @description What may be done with an incident now, by who asks.
         */
        ActionsView: {
            /** Incident Id */
            incident_id: number;
            /** Items */
            items: components["schemas"]["AllowedView"][];
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** Requests */
            requests: components["schemas"]["RequestView"][];
            /** Stage */
            stage: string;
            /** Version */
            version: number;
        };
        /**
         * ActorKind
         * @description What kind of party acts.
         * @enum {string}
         */
        ActorKind: "person" | "system" | "process";
        /**
         * AidGrant
         * @description Units of which area may serve in which, limited to kinds or skills where some are given.
         */
        AidGrant: {
            /** Ends At */
            ends_at?: string | null;
            /** From Area */
            from_area: string;
            /**
             * Kinds
             * @default []
             */
            kinds: string[];
            /** Reason */
            reason: string;
            /**
             * Skills
             * @default []
             */
            skills: string[];
            /** Starts At */
            starts_at?: string | null;
            /** To Area */
            to_area: string;
        };
        /**
         * AidPage
         * @description One page of grants; `next` is the `after` of the following page, None on the last.
         */
        AidPage: {
            /** Items */
            items: components["schemas"]["AidView"][];
            /** Next */
            next: string | null;
        };
        /**
         * AidState
         * @description Which grants a list shows: those that are in force or will be, or all.
         * @enum {string}
         */
        AidState: "active" | "all";
        /**
         * AidView
         * @description Units of `from_area` may serve in `to_area`; `lon`, `lat` lie in the latter.
         */
        AidView: {
            /** Cell */
            cell: string;
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /** Ends At */
            ends_at: string | null;
            /** From Area */
            from_area: string;
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
            /** Granted By */
            granted_by: string;
            /** Id */
            id: number;
            /** Kinds */
            kinds: string[];
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Reason */
            reason: string;
            /** Skills */
            skills: string[];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** To Area */
            to_area: string;
            /** Training */
            training: boolean;
        };
        /**
         * AlertLevel
         * @description How loudly an alert is told.
         * @enum {string}
         */
        AlertLevel: "info" | "warning" | "critical";
        /**
         * AlertPage
         * @description A page of alerts; `next` is the `after` of the following page, None on the last.
         */
        AlertPage: {
            /** Items */
            items: components["schemas"]["AlertView"][];
            /** Next */
            next: string | null;
        };
        /**
         * AlertState
         * @description Which alerts are listed.
         * @enum {string}
         */
        AlertState: "open" | "cleared" | "all";
        /**
         * AlertView
         * @description An alert, EPSG:4326; `body` has the values that its kind is told with.
         */
        AlertView: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Acknowledged By */
            acknowledged_by: string | null;
            /** Area Code */
            area_code: string | null;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Cell */
            cell: string;
            /** Cleared At */
            cleared_at: string | null;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            level: components["schemas"]["AlertLevel"];
            /** Lon */
            lon: number;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Subject */
            subject: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * Algorithm
         * @description How is hashed; each seal says by which.
         * @enum {string}
         */
        Algorithm: "sha256" | "sm3";
        /**
         * AllNeeded
         * @description Everybody who could be sent is needed more elsewhere.
         */
        AllNeeded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "all_needed_elsewhere";
        };
        /**
         * AllocationQuestion
         * @description What to plan for and what to weigh; without incidents, all that wait.
         */
        AllocationQuestion: {
            /** Incidents */
            incidents?: components["schemas"]["PlannedIncident"][] | null;
            /**
             * Reconsider
             * @default false
             */
            reconsider: boolean;
            /**
             * Stay S
             * @default 120
             */
            stay_s: number;
            /**
             * @default {
             *       "1": 14400,
             *       "2": 7200,
             *       "3": 3600
             *     }
             */
            unassigned_s: components["schemas"]["Unassigned"];
            /**
             * @default {
             *       "1": 9,
             *       "2": 3,
             *       "3": 1
             *     }
             */
            weights: components["schemas"]["Weights"];
        };
        /**
         * AllocationView
         * @description A plan; nothing of it is done. `gain_s` is in weighted seconds, against one by one.
         */
        AllocationView: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Candidates */
            candidates: number;
            /**
             * Exact
             * @default true
             */
            exact: boolean;
            /** Excluded Counts */
            excluded_counts: {
                [key: string]: number;
            };
            /** Filled */
            filled: number;
            /** Gain S */
            gain_s: number;
            /** Items */
            items: components["schemas"]["PlannedSlot"][];
            /** Left Out */
            left_out: number;
            /** Network Version */
            network_version: string;
            /** One By One Weighted S */
            one_by_one_weighted_s: number;
            /** Reconsider */
            reconsider: boolean;
            /** Stay S */
            stay_s: number;
            /** Unassigned S */
            unassigned_s: {
                [key: string]: number;
            };
            /** Waiting */
            waiting: components["schemas"]["Waiting"][];
            /** Weighted S */
            weighted_s: number;
            /** Weights */
            weights: {
                [key: string]: number;
            };
        };
        /**
         * AllowedView
         * @description An action that is open to the asker now; `reasons` are offered, any other text is as good.
         */
        AllowedView: {
            /** Action */
            action: string;
            /** Fields */
            fields: components["schemas"]["FieldView"][];
            /** Reason Needed */
            reason_needed: boolean;
            /** Reasons */
            reasons: components["schemas"]["ReasonView"][];
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** To Stage */
            to_stage: string | null;
        };
        /**
         * AlternativeView
         * @description A recommended unit that is `extra_s` later than the first and keeps more of the city covered.
         *
         *     `cells_kept` is how many cells fewer are lost.
         */
        AlternativeView: {
            /** Cells Kept */
            cells_kept: number;
            /** Extra S */
            extra_s: number;
            /** Rank */
            rank: number;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * AnalysisNotice
         * @description Something that must be said beside an answer; `values` are what its words need.
         */
        AnalysisNotice: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Values */
            values: {
                [key: string]: number | string | null;
            };
        };
        /**
         * AreaLevel
         * @description Levels of the tree, widest first.
         * @enum {string}
         */
        AreaLevel: "city" | "district" | "street" | "community" | "grid";
        /**
         * AreaNode
         * @description An area with the code of the one that holds it, None for a city.
         */
        AreaNode: {
            /** Code */
            code: string;
            /** Generated */
            generated: boolean;
            /** Level */
            level: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Parent Code */
            parent_code: string | null;
        };
        /**
         * AreaPage
         * @description One page of areas; `next` is the `after` of the following page, None on the last.
         */
        AreaPage: {
            /** Items */
            items: components["schemas"]["AreaNode"][];
            /** Next */
            next: string | null;
        };
        /**
         * AreaView
         * @description An area as others see it.
         */
        AreaView: {
            /** Code */
            code: string;
            /** Generated */
            generated: boolean;
            /** Level */
            level: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * AskedAction
         * @description What to do, why, and with what; an action says which of these it needs.
         */
        AskedAction: {
            /** Account */
            account?: number | null;
            /** Action */
            action: string;
            /** Amount */
            amount?: number | null;
            /** Department */
            department?: string | null;
            /** Incident */
            incident?: number | null;
            /** Level */
            level?: number | null;
            /** Reason */
            reason?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * AskedAnswer
         * @description What the reporter was told; `everybody` tells it to all who reported the thing.
         */
        AskedAnswer: {
            /** Answer */
            answer: string;
            /**
             * Everybody
             * @default false
             */
            everybody: boolean;
        };
        /**
         * AskedDispute
         * @description Why what was closed is not fixed.
         */
        AskedDispute: {
            /** Code */
            code: string;
            /** Reason */
            reason: string;
        };
        /**
         * AskedErasure
         * @description Whose rows: members, accounts, and incidents of which they are who reported; and why.
         */
        AskedErasure: {
            /**
             * Accounts
             * @default []
             */
            accounts: number[];
            /**
             * Incidents
             * @default []
             */
            incidents: number[];
            /**
             * Members
             * @default []
             */
            members: number[];
            /** Purpose */
            purpose: string;
            /** Reason */
            reason: string;
        };
        /**
         * AskedErrand
         * @description One unit to be sent to one incident; `takes_off` names what the dispatcher agrees to end.
         */
        AskedErrand: {
            /** Incident Id */
            incident_id: number;
            /** Override Reason */
            override_reason?: string | null;
            /** Rank */
            rank?: number | null;
            /**
             * Takes Off
             * @default []
             */
            takes_off: number[];
            /** Unit Id */
            unit_id: number;
        };
        /**
         * AskedExtent
         * @description What it is about: a shape in GeoJSON (EPSG:4326 lon/lat) or roads, one of them.
         */
        AskedExtent: {
            /**
             * Geometry
             * @description GeoJSON Polygon or LineString, or Multi-
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /**
             * Profiles
             * @description For whom; all when empty
             * @default []
             */
            profiles: string[];
            /**
             * Roads
             * @default []
             */
            roads: components["schemas"]["AskedRoad"][];
        };
        /**
         * AskedFix
         * @description Where a unit was at a moment; a place that is none is refused in the answer, by its row.
         */
        AskedFix: {
            /** Accuracy M */
            accuracy_m?: number | null;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /**
             * Fix At
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            fix_at: string;
            /** Heading Deg */
            heading_deg?: number | null;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Speed Mps */
            speed_mps?: number | null;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * AskedFormula
         * @description A formula over indicators, and the kinds of parts that it is for.
         */
        AskedFormula: {
            /** By */
            by: components["schemas"]["Dimension"][];
            /** Formula */
            formula: string;
        };
        /**
         * AskedHotspots
         * @description Which incidents, over which area, in which cells, when: `since` and `until`, or `days`.
         */
        AskedHotspots: {
            /** Area */
            area: string;
            /** Categories */
            categories?: string[];
            /** Days */
            days?: number | null;
            /** @default none */
            denominator: components["schemas"]["Denominator"];
            /**
             * K
             * @default 1
             */
            k: number;
            /** Resolution */
            resolution?: number | null;
            /** Since */
            since?: string | null;
            /**
             * Standing
             * @default false
             */
            standing: boolean;
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Until */
            until?: string | null;
        };
        /**
         * AskedIdentifier
         * @description An identifier to check; it is kept nowhere.
         */
        AskedIdentifier: {
            /** Template */
            template: string;
            /** Value */
            value: string;
        };
        /**
         * AskedImport
         * @description A file that is to be sent.
         */
        AskedImport: {
            /** Name */
            name: string;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Target
             * @default incidents
             */
            target: string;
        };
        /**
         * AskedLook
         * @description A report as far as it is known, before it is filed.
         */
        AskedLook: {
            /** Category */
            category?: string | null;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
            /** @default desk */
            source: components["schemas"]["Source"];
            /** Standards */
            standards?: string[];
        };
        /**
         * AskedNeed
         * @description Units with all of these skills.
         */
        AskedNeed: {
            /** Skills */
            skills: string[];
            /**
             * Units
             * @default 1
             */
            units: number;
        };
        /**
         * AskedNumber
         * @description A telephone number, and why its rows are looked for.
         */
        AskedNumber: {
            /** Phone */
            phone: string;
            /** Reason */
            reason: string;
        };
        /**
         * AskedOptions
         * @description How the columns of a file are to be taken.
         */
        AskedOptions: {
            options: components["schemas"]["ImportOptions"];
        };
        /**
         * AskedPoint
         * @description A place with the system of its coordinates.
         */
        AskedPoint: {
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
        };
        /**
         * AskedPositions
         * @description From when until when (6 h at most), and what for.
         */
        AskedPositions: {
            /** Note */
            note: string;
            /** Purpose */
            purpose: string;
            /**
             * Since
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            since: string;
            /**
             * Until
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            until: string;
        };
        /**
         * AskedReveal
         * @description Which field of which row, and what for: a purpose of the list and a sentence.
         */
        AskedReveal: {
            /** Entity */
            entity: string;
            /** Entity Id */
            entity_id: number;
            /** Field */
            field: string;
            /** Note */
            note: string;
            /** Purpose */
            purpose: string;
        };
        /**
         * AskedRoad
         * @description A road by its id, both directions or one: along or against its line.
         */
        AskedRoad: {
            /**
             * Direction
             * @default both
             * @enum {string}
             */
            direction: "both" | "forward" | "backward";
            /** Road Id */
            road_id: number;
        };
        /**
         * AskedRun
         * @description Whether the good rows come in although others are refused.
         */
        AskedRun: {
            /**
             * Keep Good
             * @default false
             */
            keep_good: boolean;
        };
        /**
         * AskedScore
         * @description A version of a score, the day of the city that it begins on, and why.
         */
        AskedScore: {
            /** By */
            by: components["schemas"]["Dimension"][];
            /** Formula */
            formula: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note */
            note: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * AskedSearch
         * @description Which field has exactly which value, and what for.
         */
        AskedSearch: {
            /** Entity */
            entity: string;
            /** Field */
            field: string;
            /** Note */
            note: string;
            /** Purpose */
            purpose: string;
            /** Value */
            value: string;
        };
        /**
         * AskedSheet
         * @description A CSV file in base64, as it is on disk (UTF-8 or GBK), or rows by their columns.
         */
        AskedSheet: {
            /** Content Base64 */
            content_base64?: string | null;
            /**
             * Dry Run
             * @default false
             */
            dry_run: boolean;
            /** Rows */
            rows?: {
                [key: string]: string;
            }[] | null;
        };
        /**
         * AskedSource
         * @description Which layer, where a file has several.
         */
        AskedSource: {
            /** Layer */
            layer?: string | null;
        };
        /**
         * AskedStanding
         * @description Whether a question is asked again as incidents arrive.
         */
        AskedStanding: {
            /** Standing */
            standing: boolean;
        };
        /**
         * AskedSuggestion
         * @description What somebody has written so far.
         */
        AskedSuggestion: {
            /** Description */
            description: string;
        };
        /**
         * AskedTrack
         * @description Which unit's track, from when until when (24 h at most), and what for.
         */
        AskedTrack: {
            /** Note */
            note: string;
            /** Purpose */
            purpose: string;
            /**
             * Since
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            since: string;
            /** Unit Id */
            unit_id: number;
            /**
             * Until
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            until: string;
        };
        /**
         * AssignmentAnswer
         * @description What a command on an assignment answers: everything that it changed.
         */
        AssignmentAnswer: {
            assignment: components["schemas"]["AssignmentView"];
            incident: components["schemas"]["IncidentView"];
            unit: components["schemas"]["UnitView"];
        };
        /**
         * AssignmentOutcome
         * @description How an assignment ended.
         * @enum {string}
         */
        AssignmentOutcome: "done" | "cancelled";
        /**
         * AssignmentStatus
         * @description How far an assignment is; `dispatch.assignments.rules.TRANSITIONS` says what may follow.
         * @enum {string}
         */
        AssignmentStatus: "assigned" | "en_route" | "on_scene" | "done" | "cancelled";
        /**
         * AssignmentView
         * @description One unit sent to one incident.
         *
         *     `eta` is when the offered route would have the unit there, counted from when it set off (until
         *     then from the assignment); None when no route was offered, on scene and once ended.
         */
        AssignmentView: {
            /** Area */
            area?: string | null;
            /**
             * Assigned At
             * Format: date-time
             */
            assigned_at: string;
            /** Assigned By */
            assigned_by: string;
            /** Distance M */
            distance_m: number | null;
            /** En Route At */
            en_route_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Eta */
            eta: string | null;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Network Version */
            network_version: string | null;
            /** On Scene At */
            on_scene_at: string | null;
            outcome: components["schemas"]["AssignmentOutcome"] | null;
            /** Override Reason */
            override_reason: string | null;
            /** Rank */
            rank: number | null;
            route: components["schemas"]["RouteLine"] | null;
            /** Training */
            training: boolean;
            /** Travel Time S */
            travel_time_s: number | null;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * AssuranceAnswer
         * @description How surely one knows whose session it is; `need` is what must be done before all else.
         */
        AssuranceAnswer: {
            /** Has Second Factor */
            has_second_factor: boolean;
            method: components["schemas"]["SignInMethod"];
            need: components["schemas"]["Need"] | null;
            /** Second Factor At */
            second_factor_at: string | null;
            /** Stepped Up Until */
            stepped_up_until: string | null;
        };
        /**
         * AtEnd
         * @description What becomes of a value when its time is over.
         * @enum {string}
         */
        AtEnd: "clear" | "row" | "partition" | "erased" | "elsewhere";
        /**
         * AttachmentKind
         * @description What an attachment shows.
         * @enum {string}
         */
        AttachmentKind: "before" | "after" | "scene" | "voice";
        /**
         * AttachmentList
         * @description The attachments of an incident, oldest first.
         */
        AttachmentList: {
            /** Items */
            items: components["schemas"]["AttachmentView"][];
        };
        /**
         * AttachmentView
         * @description A photo or voice note of an incident.
         *
         *     `in_place` and `in_time` are None where nothing says where or when it was taken; `doubts` are
         *     what speaks against it: `[{"code": "elsewhere", "distance_m": 812.0, "limit_m": 300.0}]`.
         */
        AttachmentView: {
            /** Area Code */
            area_code: string | null;
            /** Distance M */
            distance_m: number | null;
            /** Doubts */
            doubts: {
                [key: string]: unknown;
            }[];
            /** Duration S */
            duration_s: number | null;
            /** Height Px */
            height_px: number | null;
            /** Id */
            id: number;
            /** In Place */
            in_place: boolean | null;
            /** In Time */
            in_time: boolean | null;
            /** Incident Id */
            incident_id: number;
            kind: components["schemas"]["AttachmentKind"];
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Media Type */
            media_type: string;
            place_source: components["schemas"]["PlaceSource"] | null;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Sent By */
            sent_by: string;
            /** Sha256 */
            sha256: string;
            /** Size Bytes */
            size_bytes: number;
            /** Taken At */
            taken_at: string | null;
            /** Task Id */
            task_id: number | null;
            /** Training */
            training: boolean;
            /** Width Px */
            width_px: number | null;
        };
        /**
         * BeforeAfter
         * @description Two numbers.
         */
        BeforeAfter: {
            /** After */
            after: number;
            /** Before */
            before: number;
        };
        /**
         * Begun
         * @description Where to go on.
         */
        Begun: {
            /** Url */
            url: string;
        };
        /**
         * CalendarDayView
         * @description A day that is not what its weekday says.
         */
        CalendarDayView: {
            /**
             * Day
             * Format: date
             */
            day: string;
            kind: components["schemas"]["DayKind"];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * CalendarView
         * @description The working calendar: hours of a working day, the city's zone, the years that are known.
         *
         *     `missing` are years that are needed and not loaded: until they are, Monday to Friday is worked.
         */
        CalendarView: {
            /** Missing */
            missing: number[];
            /** Periods */
            periods: [
                string,
                string
            ][];
            /** Timezone */
            timezone: string;
            /** Years */
            years: components["schemas"]["CalendarYearView"][];
        };
        /**
         * CalendarYearView
         * @description A known year with its holidays and make-up days.
         */
        CalendarYearView: {
            /** Account Id */
            account_id: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Days */
            days: components["schemas"]["CalendarDayView"][];
            /** Source */
            source: string;
            /** Working Days */
            working_days: number;
            /** Year */
            year: number;
        };
        /**
         * Candidate
         * @description An account that may join a department.
         */
        Candidate: {
            /** Account Id */
            account_id: number;
            /** Name */
            name: string;
        };
        /**
         * Candidates
         * @description Accounts that may join a department, by name; the first of them.
         */
        Candidates: {
            /** Items */
            items: components["schemas"]["Candidate"][];
        };
        /**
         * CategoryCount
         * @description How many incidents of a category.
         */
        CategoryCount: {
            /** Count */
            count: number;
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * CategoryList
         * @description All categories, in the order of the list.
         */
        CategoryList: {
            /** Items */
            items: components["schemas"]["CategoryView"][];
        };
        /**
         * CategoryView
         * @description A category; `crew` must be on each unit, `limit_s` is the handling limit in elapsed s.
         */
        CategoryView: {
            /** Crew */
            crew: number;
            /** Key */
            key: string;
            /** Law */
            law: string;
            /** Limit S */
            limit_s: number;
            /** Major */
            major: string;
            /** Major En */
            major_en: string;
            /** Major Zh */
            major_zh: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Priority */
            priority: number;
            /** Skills */
            skills: string[];
        };
        /**
         * Cause
         * @description Why a unit is not recommended.
         *
         *     `TRAINING` is a training unit for what is real, `NOT_IN_TRAINING` a real unit for what is not.
         *     `CUT_OFF` is a unit that could arrive if no road were closed.
         * @enum {string}
         */
        Cause: "training" | "not_in_training" | "off_duty" | "busy" | "out_of_service" | "off_shift" | "lacks_skill" | "crew_too_small" | "outside_area" | "no_fix" | "stale_fix" | "future_fix" | "too_far_from_road" | "unreachable" | "cut_off";
        /**
         * CauseView
         * @description What speaks against a unit; `overridable` says whether a reason is enough to send it.
         */
        CauseView: {
            cause: components["schemas"]["Cause"];
            /** Detail */
            detail: {
                [key: string]: string | number | string[];
            };
            /** Overridable */
            overridable: boolean;
        };
        /**
         * CellIncident
         * @description An incident of a cell; its own address tells the rest.
         */
        CellIncident: {
            /** Category */
            category: string;
            /** Category En */
            category_en: string;
            /** Category Zh */
            category_zh: string;
            /** Id */
            id: number;
            /** Number */
            number: string;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Source */
            source: string;
            /** Stage */
            stage: string;
        };
        /**
         * CertificateView
         * @description Why no unit that is not listed could be there sooner.
         *
         *     `excluded_by_bound` units were not asked: by a lower bound of their travel time (straight
         *     through the air at `v_max_mps`, or from the times to and from landmarks) they would need longer
         *     than `bound_s`, the time of the last unit listed.
         */
        CertificateView: {
            /** Asked */
            asked: number;
            /** Bound S */
            bound_s: number | null;
            /** Eligible */
            eligible: number;
            /** Exact */
            exact: boolean;
            /** Excluded By Bound */
            excluded_by_bound: number;
            /** Network Version */
            network_version: string;
            /**
             * Profiles
             * @default []
             */
            profiles: components["schemas"]["ProofView"][];
            /** V Max Mps */
            v_max_mps: number;
        };
        /**
         * Change
         * @description What a plan does with a slot.
         * @enum {string}
         */
        Change: "new" | "stays" | "moves" | "unassigned";
        /**
         * Changes
         * @description All that a scenario changes; what is left out stays as it is.
         */
        Changes: {
            /**
             * Closures
             * @default []
             */
            closures: components["schemas"]["NewClosure"][];
            /**
             * Shifts
             * @default []
             */
            shifts: components["schemas"]["UnitHours"][];
            /**
             * Speeds
             * @default []
             */
            speeds: components["schemas"]["Speed"][];
            /** Standard S */
            standard_s?: number | null;
            /**
             * @default {
             *       "added": [],
             *       "moved": [],
             *       "closed": []
             *     }
             */
            stations: components["schemas"]["StationChanges"];
            /**
             * @default {
             *       "added": [],
             *       "moved": [],
             *       "removed": []
             *     }
             */
            units: components["schemas"]["UnitChanges"];
        };
        /**
         * ChangeView
         * @description A difference: `before` is null for what is new, `after` for what is gone.
         */
        ChangeView: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Path */
            path: string;
        };
        /**
         * Channel
         * @description A way outside by which notices go.
         * @enum {string}
         */
        Channel: "webhook" | "email" | "sms";
        /**
         * CheckedIdentifier
         * @description Whether an identifier is sound; `division` names the divisions it begins with, widest first.
         *
         *     Neither the value nor its parts are repeated: it may be a person's.
         */
        CheckedIdentifier: {
            /** Division */
            division: string[];
            /** Faults */
            faults: components["schemas"]["PartFaultView"][];
            /** Valid */
            valid: boolean;
        };
        /**
         * CheckerList
         * @description Who may confirm or verify a thing, whom to ask first first.
         */
        CheckerList: {
            /** Items */
            items: components["schemas"]["CheckerView"][];
        };
        /**
         * CheckerView
         * @description A member who may confirm or verify a thing; `unfit` is what speaks against asking now.
         */
        CheckerView: {
            /** Account Id */
            account_id: number;
            /** Distance M */
            distance_m: number | null;
            /** Name */
            name: string;
            /** Open Tasks */
            open_tasks: number;
            /** Travel Time S */
            travel_time_s: number | null;
            unfit: components["schemas"]["Unfit"] | null;
            /** Unit Code */
            unit_code: string;
        };
        /**
         * CheckView
         * @description A verification.
         */
        CheckView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Fault */
            fault: string | null;
            /** Fault Record Id */
            fault_record_id: number | null;
            /** Fault Seq */
            fault_seq: number | null;
            /** Message */
            message: string;
            /** Records */
            records: number;
            /** Until Seq */
            until_seq: number;
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * Choice
         * @description The unit to send, and where it stood in the recommendation that was shown.
         */
        Choice: {
            /** Network Version */
            network_version?: string | null;
            /** Override Reason */
            override_reason?: string | null;
            /** Rank */
            rank?: number | null;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * ClockRuleView
         * @description A clock; `limit` is null where it is that of the incident's category.
         */
        ClockRuleView: {
            /** By Priority */
            by_priority: {
                [key: string]: components["schemas"]["LimitView"];
            };
            /** Key */
            key: string;
            label: components["schemas"]["Words"];
            limit: components["schemas"]["LimitView"] | null;
        };
        /**
         * ClockTrialView
         * @description A clock under both laws; `shift_minutes` is how much later it runs out on average.
         */
        ClockTrialView: {
            /** Clock */
            clock: string;
            earlier: components["schemas"]["ToldView"];
            /** Ended */
            ended: number;
            label: components["schemas"]["Words"];
            /** Late After */
            late_after: number;
            /** Late Before */
            late_before: number;
            later: components["schemas"]["ToldView"];
            newly_late: components["schemas"]["ToldView"];
            no_longer_late: components["schemas"]["ToldView"];
            /** Shift Minutes */
            shift_minutes: number;
        };
        /**
         * ClockView
         * @description A clock of an incident; `minutes_left` is below 0 once it is too late, null once it is over.
         *
         *     Of one that stands still the minutes are of its own kind of time.
         */
        ClockView: {
            /** Clock */
            clock: string;
            /** Department Code */
            department_code: string | null;
            /** Due At */
            due_at: string | null;
            /** Escalated At */
            escalated_at: string | null;
            /** Kind */
            kind: string;
            /** Limit */
            limit: number;
            /** Minutes Left */
            minutes_left: number | null;
            /** Overdue At */
            overdue_at: string | null;
            /** Paused At */
            paused_at: string | null;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "paused" | "stopped";
            /** Stopped At */
            stopped_at: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Warned At */
            warned_at: string | null;
        };
        /**
         * ClosedLine
         * @description A line, EPSG:4326.
         */
        ClosedLine: {
            /** Coordinates */
            coordinates: number[][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LineString";
        };
        /**
         * ClosedPolygon
         * @description A polygon, EPSG:4326.
         */
        ClosedPolygon: {
            /** Coordinates */
            coordinates: number[][][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "Polygon";
        };
        /**
         * ClosurePage
         * @description One page of closures, newest first; `next` asks for the page after it.
         */
        ClosurePage: {
            /** Items */
            items: components["schemas"]["ClosureView"][];
            /** Next */
            next: string | null;
        };
        /**
         * ClosureProofView
         * @description What proved the closure of an incident.
         *
         *     `document` is the text whose bytes (UTF-8) were digested and signed: Ed25519, `signature` and
         *     `public_key` in hexadecimal digits, null for the second until the worker has signed it.
         *     `shown` is the same document, read.
         */
        ClosureProofView: {
            /** Document */
            document: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Met */
            met: boolean;
            /** Number */
            number: string;
            /** Public Key */
            public_key: string | null;
            /** Round */
            round: number;
            /** Sha256 */
            sha256: string;
            /** Shown */
            shown: {
                [key: string]: unknown;
            };
            /** Signature */
            signature: string | null;
            /** Signed At */
            signed_at: string | null;
        };
        /**
         * ClosureRequest
         * @description Roads to close.
         */
        ClosureRequest: {
            /**
             * Confirmed
             * @description It is meant although it covers a large share of the roads
             * @default false
             */
            confirmed: boolean;
            /** Ends At */
            ends_at?: string | null;
            /**
             * Geometry
             * @description GeoJSON Polygon or LineString, or Multi-
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /**
             * Profiles
             * @description For whom; all when empty
             * @default []
             */
            profiles: string[];
            /** Reason */
            reason: string;
            /**
             * Roads
             * @default []
             */
            roads: components["schemas"]["AskedRoad"][];
            /** Starts At */
            starts_at?: string | null;
        };
        /**
         * ClosureStateView
         * @description What an incident's closure shows so far, and the proof that was kept when it was archived.
         *
         *     `code` is what its reporter may be told to look the proof up with. `practice` is archived
         *     without photos and other proof.
         */
        ClosureStateView: {
            /** Code */
            code: string;
            /** Incident Id */
            incident_id: number;
            /** Items */
            items: components["schemas"]["ShownView"][];
            /** Met */
            met: boolean;
            /** Practice */
            practice: boolean;
            proof: components["schemas"]["ClosureProofView"] | null;
        };
        /**
         * ClosureView
         * @description Arcs that nobody may enter, from when until when.
         *
         *     `geometry` is GeoJSON in EPSG:4326: what was drawn, or the lines of the roads that were named.
         *     `ended_at` is when somebody ended it; one that ran out has none.
         */
        ClosureView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /** Ends At */
            ends_at: string | null;
            /** Geometry */
            geometry: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Profiles */
            profiles: string[];
            /** Reason */
            reason: string;
            /** Roads */
            roads: components["schemas"]["RoadPartView"][];
            scope: components["schemas"]["Scope"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * CodePage
         * @description A page of the codes of a list, in their order.
         */
        CodePage: {
            /** Items */
            items: components["schemas"]["CodeView"][];
            /** Next */
            next: string | null;
        };
        /**
         * CodeValue
         * @description A value of a field of codes, how often it stands there, and what it stands for.
         */
        CodeValue: {
            /** Code */
            code: string | null;
            /** Field */
            field: string;
            /** Rows */
            rows: number;
            /** Value */
            value: string;
        };
        /**
         * CodeView
         * @description A code; what is not usable only orders others.
         */
        CodeView: {
            /** Crew */
            crew: number | null;
            /** Ends On */
            ends_on: string | null;
            /** Followed By */
            followed_by: components["schemas"]["FollowerView"][];
            /** In Force */
            in_force: boolean;
            /** Key */
            key: string;
            /** Law */
            law: string;
            /** Limit S */
            limit_s: number | null;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Parent Key */
            parent_key: string;
            /** Priority */
            priority: number | null;
            /** Skills */
            skills: string[];
            /** Starts On */
            starts_on: string | null;
            /** Usable */
            usable: boolean;
            /** Verified */
            verified: boolean;
        };
        /**
         * ColumnLook
         * @description A column of a file with some of its values.
         */
        ColumnLook: {
            /** Examples */
            examples: string[];
            /** Name */
            name: string;
        };
        /**
         * ColumnView
         * @description A column of a sheet; either title will do as its heading.
         */
        ColumnView: {
            /** Name */
            name: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * CommitView
         * @description What became of each errand, in the order they were given.
         */
        CommitView: {
            /** Done */
            done: number;
            /** Items */
            items: components["schemas"]["ErrandResult"][];
            /** Refused */
            refused: number;
        };
        /**
         * ComparedBy
         * @description What is compared: incidents for each day, or a disk's share of all.
         * @enum {string}
         */
        ComparedBy: "rate" | "share";
        /**
         * Comparison
         * @description What changes from one version to another.
         */
        Comparison: {
            /** Base */
            base: number | null;
            /** Changes */
            changes: components["schemas"]["ChangeView"][];
            /** Law */
            law: string;
            /** Other */
            other: number | null;
        };
        /**
         * ComparisonView
         * @description Two periods held against each other, over one study area, as parallel arrays.
         */
        ComparisonView: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Cells */
            cells: string[];
            /** Counts After */
            counts_after: number[];
            /** Counts Before */
            counts_before: number[];
            days: components["schemas"]["BeforeAfter"];
            /** Direction */
            direction: number[];
            /** Disks After */
            disks_after: number[];
            /** Disks Before */
            disks_before: number[];
            fewer: components["schemas"]["HotCounts"];
            incidents: components["schemas"]["BeforeAfter"];
            more: components["schemas"]["HotCounts"];
            /** Of */
            of: string;
            /** P */
            p: number[];
            /** Ratio */
            ratio: (number | null)[];
            /** Resolution */
            resolution: number;
            /** Significance */
            significance: number[];
            /** Study Area */
            study_area: string;
            /** Warnings */
            warnings: components["schemas"]["AnalysisNotice"][];
        };
        /**
         * ContactList
         * @description One's own contacts.
         */
        ContactList: {
            /** Items */
            items: components["schemas"]["ContactView"][];
        };
        /**
         * ContactRequest
         * @description Where one is reached; `null` takes it away.
         */
        ContactRequest: {
            /** Address */
            address: string | null;
        };
        /**
         * ContactView
         * @description Where one is reached outside; the address is a mask.
         */
        ContactView: {
            /** Address */
            address: string | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            channel: components["schemas"]["Channel"];
        };
        /**
         * CoordinateSystem
         * @description A geographic coordinate system that outside data may name.
         * @enum {string}
         */
        CoordinateSystem: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
        /**
         * CountedIncident
         * @description An incident that an indicator counts; `measured_s` is what it measures.
         */
        CountedIncident: {
            /** Area Code */
            area_code: string | null;
            /** Category */
            category: string;
            /** Closed At */
            closed_at: string | null;
            /** Department Code */
            department_code: string | null;
            /** Exempted */
            exempted: boolean;
            /** Id */
            id: number;
            /** Measured S */
            measured_s: number | null;
            /** Number */
            number: string;
            /** Outcome */
            outcome: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            source: components["schemas"]["Source"];
            stage: components["schemas"]["Stage"];
        };
        /**
         * CountedPage
         * @description A page of the incidents behind a number; `count` is how many there are on all pages.
         */
        CountedPage: {
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["CountedIncident"][];
            /** Next */
            next: string | null;
        };
        /**
         * CoverageHours
         * @description The cover of a group by hour of the week; hours that nothing is known of are left out.
         *
         *     `planned` cells are reached by a station of the group on open roads, `samples` are moments that
         *     were looked at.
         */
        CoverageHours: {
            /**
             * From
             * Format: date-time
             */
            from: string;
            /** Group */
            group: string;
            /** Hours */
            hours: components["schemas"]["HourView"][];
            /**
             * Known Since
             * Format: date-time
             */
            known_since: string;
            /** Planned */
            planned: number;
            /** Resolution */
            resolution: number;
            /** Samples */
            samples: number;
            /** Standard S */
            standard_s: number;
            /** Training */
            training: boolean;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Warnings */
            warnings: components["schemas"]["HoursWarning"][];
        };
        /**
         * CoverageView
         * @description What all groups cover; `version` is another one whenever any of it is.
         */
        CoverageView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Groups */
            groups: components["schemas"]["GroupCoverView"][];
            /** Network Version */
            network_version: string;
            /** Resolution */
            resolution: number;
            /** Version */
            version: string;
        };
        /**
         * CoverCells
         * @description The cells of one group.
         *
         *     Each cell is `[cell, within_s, units, planned]`: the time of the nearest available unit rounded
         *     up to `step_s` (null where none is within the standard), how many units cover it (0, 1, or 2 for
         *     two or more), and whether a station of the group would (0 or 1).
         */
        CoverCells: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cells */
            cells: [
                string,
                number | null,
                number,
                number
            ][];
            /** Group */
            group: string;
            /** Network Version */
            network_version: string;
            /** Resolution */
            resolution: number;
            /** Standard S */
            standard_s: number;
            /** Step S */
            step_s: number;
            /** Version */
            version: string;
        };
        /**
         * CoverCost
         * @description What the city's cover loses when a unit leaves.
         *
         *     `cells_lost` are cells that no other available unit of `group` reaches within the standard.
         */
        CoverCost: {
            /** Cells Lost */
            cells_lost: number;
            /** Group */
            group: string | null;
        };
        /**
         * CoveredView
         * @description What a closure would cover: how many arcs, which share of all, how long, which roads.
         *
         *     `names` are those of the roads, the longest first, at most 20. Above `largest_share` it must be
         *     confirmed.
         */
        CoveredView: {
            /** Arcs */
            arcs: number;
            /** Largest Share */
            largest_share: number;
            /** Length M */
            length_m: number;
            /** Names */
            names: string[];
            /** Needs Confirmation */
            needs_confirmation: boolean;
            /** Roads */
            roads: number;
            /** Share */
            share: number;
        };
        /**
         * CoverView
         * @description Cells with a road, and seconds from the nearest station with a unit on both sides.
         *
         *     Null beyond twice the standard. Shares are of cells within the standard.
         */
        CoverView: {
            /** Base S */
            base_s: (number | null)[];
            /** Base Share */
            base_share: number;
            /** Cells */
            cells: string[];
            /** Difference Share */
            difference_share: number;
            /** Resolution */
            resolution: number;
            /** Scenario S */
            scenario_s: (number | null)[];
            /** Scenario Share */
            scenario_share: number;
            /** Standard S */
            standard_s: number;
        };
        /**
         * Crew
         * @description How many are on the unit.
         */
        Crew: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "crew";
            /** Crew */
            crew: number;
        };
        /**
         * CutOffView
         * @description Why nobody can arrive: these closures are in the way of those who otherwise could.
         */
        CutOffView: {
            /** Closures */
            closures: number[];
            nearest_open: components["schemas"]["NearestOpen"];
        };
        /**
         * DatedStandard
         * @description A standard with the days on which it is in force.
         */
        DatedStandard: {
            /** Basis */
            basis: string;
            /** Category */
            category: string;
            /** Closing En */
            closing_en: string;
            /** Closing Zh */
            closing_zh: string;
            /** Department Code */
            department_code: string;
            /** Ends On */
            ends_on: string | null;
            /** Key */
            key: string;
            /** Limit Amount */
            limit_amount: number;
            limit_kind: components["schemas"]["LimitKind"];
            /** Opening En */
            opening_en: string;
            /** Opening Zh */
            opening_zh: string;
            /** Starts On */
            starts_on: string | null;
            /** Step */
            step: number;
            /** Verified */
            verified: boolean;
            /** Version */
            version: number;
        };
        /**
         * DayKind
         * @description Why a day is not what its weekday says.
         * @enum {string}
         */
        DayKind: "holiday" | "make_up";
        /**
         * DefinitionView
         * @description What a law says, in the order of its file.
         */
        DefinitionView: {
            /** Actions */
            actions: components["schemas"]["ActionRuleView"][];
            /** Clocks */
            clocks: components["schemas"]["ClockRuleView"][];
            first: components["schemas"]["Stage"];
            /** Levels */
            levels: {
                [key: string]: components["schemas"]["Words"];
            };
            /** Marks */
            marks: components["schemas"]["MarkRuleView"][];
            /** Run Cards */
            run_cards: components["schemas"]["RunCardRuleView"][];
            /** Stages */
            stages: components["schemas"]["StageRuleView"][];
        };
        /**
         * DeliveryPage
         * @description One page of deliveries, newest first.
         */
        DeliveryPage: {
            /** Items */
            items: components["schemas"]["DeliveryView"][];
            /** Next */
            next: string | null;
        };
        /**
         * DeliveryState
         * @description How far a delivery is.
         * @enum {string}
         */
        DeliveryState: "waiting" | "sent" | "dead";
        /**
         * DeliveryView
         * @description A notice on its way outside, without what it says.
         */
        DeliveryView: {
            /** Attempts */
            attempts: number;
            channel: components["schemas"]["Channel"];
            /** Fault */
            fault: string | null;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Next At */
            next_at: string | null;
            /** Rule */
            rule: string;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["DeliveryState"];
        };
        /**
         * Denominator
         * @description What incidents are held against: nothing (where), or what explains them (how risky).
         * @enum {string}
         */
        Denominator: "none" | "road_km" | "people" | "all_incidents";
        /**
         * DensityView
         * @description A kernel density by cell: `per_km2` over the plane, `per_km` of road along roads.
         */
        DensityView: {
            /** Bandwidth M */
            bandwidth_m: number;
            /** Cells */
            cells: string[];
            /** Density */
            density: number[];
            /** Highest */
            highest: number;
            /** Id */
            id: number;
            /** On */
            on: string;
            /** Unit */
            unit: string;
            /** Warnings */
            warnings: components["schemas"]["AnalysisNotice"][];
        };
        /**
         * DepartmentChoice
         * @description A department that is responsible, by a line of the responsibility list.
         */
        DepartmentChoice: {
            /** Area Code */
            area_code: string | null;
            /** Code */
            code: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Responsibility */
            responsibility: string;
            /** Standard */
            standard: string | null;
        };
        /**
         * DepartmentList
         * @description Departments, in the order of the list.
         */
        DepartmentList: {
            /** Items */
            items: components["schemas"]["DepartmentView"][];
        };
        /**
         * DepartmentMemberPage
         * @description One page of members of a department; `next` is the `after` of the following page.
         */
        DepartmentMemberPage: {
            /** Items */
            items: components["schemas"]["DepartmentMemberView"][];
            /** Next */
            next: string | null;
        };
        /**
         * DepartmentMemberView
         * @description An account that belongs to a department; `ends_at` None for good.
         */
        DepartmentMemberView: {
            /** Account Id */
            account_id: number;
            /** Department Code */
            department_code: string;
            /** Ends At */
            ends_at: string | null;
            /** Id */
            id: number;
            /** Leads */
            leads: boolean;
            /** Name */
            name: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * DepartmentView
         * @description A department; `area_code` null for the whole city.
         */
        DepartmentView: {
            /** Area Code */
            area_code: string | null;
            /** Code */
            code: string;
            /** Ends On */
            ends_on: string | null;
            /** In Force */
            in_force: boolean;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Starts On */
            starts_on: string | null;
        };
        /**
         * Departure
         * @description Where a way begins; who moves goes on where it heads, as in a recommendation.
         */
        Departure: {
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /** Heading Deg */
            heading_deg?: number | null;
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
            /** Speed Mps */
            speed_mps?: number | null;
        };
        /**
         * Dimension
         * @description What incidents are told apart by.
         * @enum {string}
         */
        Dimension: "none" | "district" | "street" | "community" | "grid" | "department" | "major" | "category" | "source";
        /**
         * Direction
         * @description Which way is travelled: from the places to everywhere, or from everywhere to the places.
         * @enum {string}
         */
        Direction: "from" | "to";
        /**
         * DistrictCover
         * @description The same for one district.
         */
        DistrictCover: {
            /** Cells */
            cells: number;
            /** Code */
            code: string;
            /** Covered */
            covered: number;
            /** Lost */
            lost: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Planned */
            planned: number;
            /** Twice */
            twice: number;
        };
        /**
         * DistrictMeasuresView
         * @description A district on both sides, with its calls in all replications.
         */
        DistrictMeasuresView: {
            base: components["schemas"]["DistrictSideView"];
            /** Calls */
            calls: number;
            /** Code */
            code: string;
            difference: components["schemas"]["MeasuredView"];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            scenario: components["schemas"]["DistrictSideView"];
        };
        /**
         * DistrictSideView
         * @description One side of a district.
         */
        DistrictSideView: {
            /** P90 S */
            p90_s: number | null;
            /** Within */
            within: number | null;
        };
        /**
         * Doing
         * @description What somebody does with a task.
         * @enum {string}
         */
        Doing: "take" | "start" | "tick" | "finish" | "give_back" | "reassign" | "rework" | "supervise";
        /**
         * DuplicateList
         * @description Incidents that may be the same thing, the likest first; nothing is merged by itself.
         */
        DuplicateList: {
            /** Items */
            items: components["schemas"]["DuplicateView"][];
        };
        /**
         * DuplicateView
         * @description An incident that may be the same thing: how far, how long apart, how like its text (0–1).
         */
        DuplicateView: {
            /** Address */
            address: string | null;
            /** Apart S */
            apart_s: number;
            /** Area */
            area?: string | null;
            /** Category */
            category: string;
            /** Description */
            description: string;
            /** Distance M */
            distance_m: number;
            /** Incident Id */
            incident_id: number;
            /** Lat */
            lat: number;
            /** Likeness */
            likeness: number;
            /** Lon */
            lon: number;
            /** Merged Reports */
            merged_reports: number;
            /** Number */
            number: string;
            /** Open */
            open: boolean;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            stage: components["schemas"]["Stage"];
        };
        /**
         * ElementList
         * @description The whole register.
         */
        ElementList: {
            /** Items */
            items: components["schemas"]["ElementView"][];
            /** Next */
            next?: null;
        };
        /**
         * ElementView
         * @description A personal column; `keep_days` counts from `keep_after`, null: without such a limit.
         */
        ElementView: {
            at_end: components["schemas"]["AtEnd"];
            basis: components["schemas"]["TermView"];
            /** Element */
            element: string;
            /**
             * Grade
             * @enum {string}
             */
            grade: "L1" | "L2" | "L3" | "L4";
            /** Keep After */
            keep_after: string | null;
            /** Keep Days */
            keep_days: number | null;
            mask: components["schemas"]["Mask"];
            owner: components["schemas"]["TermView"];
            /** Purpose En */
            purpose_en: string;
            /** Purpose Zh */
            purpose_zh: string;
            /** Sealed */
            sealed: boolean;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * ErasureList
         * @description The newest hundred erasures.
         */
        ErasureList: {
            /** Items */
            items: components["schemas"]["ErasureView"][];
            /** Next */
            next?: null;
        };
        /**
         * ErasureView
         * @description Somebody who was forgotten; `done_at` is null while it goes on.
         */
        ErasureView: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked By */
            asked_by: string;
            /** Done At */
            done_at: string | null;
            /** Fields */
            fields: number;
            /** Id */
            id: string;
            /** Purpose */
            purpose: string;
            /** Reason */
            reason: string;
            /** Rows */
            rows: {
                [key: string]: number[];
            };
        };
        /**
         * ErrandResult
         * @description What became of one errand.
         */
        ErrandResult: {
            assignment: components["schemas"]["AssignmentView"] | null;
            /** Incident Id */
            incident_id: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "done" | "refused";
            refusal: components["schemas"]["Refusal"] | null;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * Errands
         * @description What of a plan is to be done.
         */
        Errands: {
            /** Items */
            items: components["schemas"]["AskedErrand"][];
        };
        /**
         * Exclusion
         * @description A unit that is not recommended, and why; `detail` has the values behind the cause.
         */
        Exclusion: {
            cause: components["schemas"]["Cause"];
            /** Detail */
            detail: {
                [key: string]: string | number | string[];
            };
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * FacilityPage
         * @description A page of facilities; `next` is the `after` of the following page, None on the last.
         */
        FacilityPage: {
            /** Items */
            items: components["schemas"]["FacilityView"][];
            /** Next */
            next: string | null;
        };
        /**
         * FacilityView
         * @description A facility as others see it; EPSG:4326 lon/lat.
         */
        FacilityView: {
            /** Area Code */
            area_code: string | null;
            /** Category */
            category: string;
            /** Id */
            id: number;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Training */
            training: boolean;
        };
        /**
         * FactorAdded
         * @description A second factor is set up; the recovery codes are shown this once.
         */
        FactorAdded: {
            passkey: components["schemas"]["PasskeyAnswer"] | null;
            /** Recovery Codes */
            recovery_codes: string[];
            session: components["schemas"]["SessionAnswer"];
        };
        /**
         * FactorsAnswer
         * @description One's second factors; nothing of their secrets.
         */
        FactorsAnswer: {
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyAnswer"][];
            /** Recovery Codes Left */
            recovery_codes_left: number;
            totp: components["schemas"]["TotpAnswer"] | null;
        };
        /**
         * FaultView
         * @description A fault of a law: its stable name, where it is, what it means; `line` is that of the text.
         */
        FaultView: {
            /** Code */
            code: string;
            /** Line */
            line: number | null;
            message: components["schemas"]["Words"];
            /** Path */
            path: string;
        };
        /**
         * FieldKind
         * @description What a field of a command's payload holds.
         * @enum {string}
         */
        FieldKind: "department" | "account" | "incident" | "amount" | "level";
        /**
         * FieldView
         * @description What an action needs, with its unit where it is an amount.
         */
        FieldView: {
            field: components["schemas"]["FieldKind"];
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Unit En */
            unit_en?: string | null;
            /** Unit Zh */
            unit_zh?: string | null;
        };
        /**
         * FixAge
         * @description How old the position is that the travel time was found from.
         */
        FixAge: {
            /** Age S */
            age_s: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "fix_age";
        };
        /**
         * FixReport
         * @description How many fixes were taken, how many were older than what is known, and which were refused.
         */
        FixReport: {
            /** Accepted */
            accepted: number;
            /** Refused */
            refused: components["schemas"]["RefusedFix"][];
            /** Stale */
            stale: number;
        };
        /**
         * FollowedAssignmentView
         * @description An assignment as it is now: while the unit is on its way, with what is left of it.
         *
         *     `eta` is then the one of `remaining`.
         */
        FollowedAssignmentView: {
            /** Area */
            area?: string | null;
            /**
             * Assigned At
             * Format: date-time
             */
            assigned_at: string;
            /** Assigned By */
            assigned_by: string;
            /** Distance M */
            distance_m: number | null;
            /** En Route At */
            en_route_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Eta */
            eta: string | null;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Network Version */
            network_version: string | null;
            /** On Scene At */
            on_scene_at: string | null;
            outcome: components["schemas"]["AssignmentOutcome"] | null;
            /** Override Reason */
            override_reason: string | null;
            /** Rank */
            rank: number | null;
            remaining: components["schemas"]["RemainingView"] | null;
            route: components["schemas"]["RouteLine"] | null;
            /** Training */
            training: boolean;
            /** Travel Time S */
            travel_time_s: number | null;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * FollowerView
         * @description A code in force that follows another one by the crosswalk.
         */
        FollowerView: {
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            relation: components["schemas"]["Relation"];
        };
        /**
         * ForecastPeriod
         * @description How a forecast of one past period did, made from what was known before it.
         */
        ForecastPeriod: {
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Hit Rate */
            hit_rate: number;
            /** Hits */
            hits: number;
            /** Incidents */
            incidents: number;
            /** Last Period */
            last_period: number;
            /** Long Run */
            long_run: number;
            /** Pai */
            pai: number;
            /** Pei */
            pei: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * ForecastShownView
         * @description A forecast that was shown to oneself, and what came of it so far.
         *
         *     `hits` of `incidents` lay in its cells; null before its period has begun.
         */
        ForecastShownView: {
            /** Cells */
            cells: number;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Hits */
            hits: number | null;
            /** Id */
            id: number;
            /** Incidents */
            incidents: number | null;
            /** Method */
            method: string;
            /** Over */
            over: boolean;
            /** Sha256 */
            sha256: string;
            /** Share */
            share: number;
            /**
             * Shown At
             * Format: date-time
             */
            shown_at: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * ForecastsShown
         * @description The forecasts of a result that were shown to oneself, newest first.
         */
        ForecastsShown: {
            /** Items */
            items: components["schemas"]["ForecastShownView"][];
        };
        /**
         * ForecastSummary
         * @description The record over all past periods; null where there is none.
         */
        ForecastSummary: {
            against_last_period: components["schemas"]["IntervalView"] | null;
            against_long_run: components["schemas"]["IntervalView"] | null;
            /** Hit Rate */
            hit_rate: number | null;
            hit_rate_interval: components["schemas"]["IntervalView"] | null;
            /** Incidents */
            incidents: number;
            /** Last Period */
            last_period: number | null;
            /** Long Run */
            long_run: number | null;
            /** Pai */
            pai: number | null;
            /** Pei */
            pei: number | null;
            /** Periods */
            periods: number;
        };
        /**
         * ForecastView
         * @description The cells in which the next period's incidents are likeliest, beside the record so far.
         */
        ForecastView: {
            /** Cells */
            cells: string[];
            /** Edition */
            edition: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Id */
            id: number;
            /** Method */
            method: string;
            /** Record */
            record: components["schemas"]["ForecastPeriod"][];
            /** Resolution */
            resolution: number;
            /** Scores */
            scores: number[];
            /** Share */
            share: number;
            /** Shown */
            shown: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Step */
            step: string;
            /** Study Area */
            study_area: string;
            summary: components["schemas"]["ForecastSummary"];
            trained: components["schemas"]["Trained"];
            /** Warnings */
            warnings: components["schemas"]["AnalysisNotice"][];
        };
        /**
         * Form
         * @description How a layer is served.
         * @enum {string}
         */
        Form: "features" | "tiles" | "cells";
        /**
         * Format
         * @description Formats that are read.
         * @enum {string}
         */
        Format: "csv" | "geojson" | "geopackage" | "parquet";
        /**
         * FoundView
         * @description Rows that have the value, newest first; at most 100.
         */
        FoundView: {
            /** Entity */
            entity: string;
            /** Field */
            field: string;
            /** Items */
            items: number[];
        };
        /**
         * Good
         * @description Which direction is better; neither for a mere count.
         * @enum {string}
         */
        Good: "higher" | "lower" | "";
        /**
         * GrantPage
         * @description One page of grants; `next` is the `after` of the following page, None on the last.
         */
        GrantPage: {
            /** Items */
            items: components["schemas"]["GrantView"][];
            /** Next */
            next: string | null;
        };
        /**
         * GrantRequest
         * @description A role to give: in the whole city without an area, from now and for good without times.
         */
        GrantRequest: {
            /** Area Code */
            area_code?: string | null;
            /** Ends At */
            ends_at?: string | null;
            /**
             * Grade
             * @default L2
             * @enum {string}
             */
            grade: "L1" | "L2" | "L3" | "L4";
            /** Role */
            role: string;
            /** Starts At */
            starts_at?: string | null;
        };
        /**
         * GrantView
         * @description A role of an account; `area_code` None is the whole city.
         *
         *     `ended_at` and `ended_by` are there when somebody ended it before its time.
         */
        GrantView: {
            /** Account Id */
            account_id: number;
            /** Area Code */
            area_code: string | null;
            /** Area En */
            area_en: string | null;
            /** Area Zh */
            area_zh: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Grade
             * @enum {string}
             */
            grade: "L1" | "L2" | "L3" | "L4";
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
            /** Granted By */
            granted_by: string;
            /** Id */
            id: number;
            /** Role */
            role: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * GroundList
         * @description On which grounds somebody is forgotten.
         */
        GroundList: {
            /** Items */
            items: components["schemas"]["TermView"][];
            /** Next */
            next?: null;
        };
        /**
         * GroupCoverView
         * @description What one group covers; `units` are those available.
         */
        GroupCoverView: {
            /** Cells */
            cells: number;
            /** Covered */
            covered: number;
            /** Districts */
            districts: components["schemas"]["DistrictCover"][];
            /** Key */
            key: string;
            /** Lost */
            lost: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Planned */
            planned: number;
            /** Source */
            source: string;
            /** Standard S */
            standard_s: number;
            /** Training */
            training: boolean;
            /** Twice */
            twice: number;
            /** Units */
            units: number;
        };
        /**
         * Health
         * @description It lives.
         */
        Health: {
            /**
             * Status
             * @default alive
             */
            status: string;
        };
        /**
         * HistogramView
         * @description Shares of answered calls by response: the last bin holds all that took longer.
         */
        HistogramView: {
            /** Base */
            base: number[];
            /** Scenario */
            scenario: number[];
            /** Step S */
            step_s: number;
        };
        /**
         * HoldState
         * @description Which closures or speeds are listed.
         * @enum {string}
         */
        HoldState: "active" | "all";
        /**
         * HotCellsView
         * @description Cells of a result as parallel arrays; `significance` 0 none, 1 raw, 2 fdr, 3 bonferroni.
         *
         *     `disks` sums up a cell and its rings, `expected` is what the null gives that; z is for colour.
         */
        HotCellsView: {
            /** All */
            all: boolean;
            /** Cells */
            cells: string[];
            /** Counts */
            counts: number[];
            /** Disks */
            disks: number[];
            /** Expected */
            expected: number[];
            /** Hidden */
            hidden: boolean;
            /** Id */
            id: number;
            /** P */
            p: number[];
            /** Resolution */
            resolution: number;
            /** Significance */
            significance: number[];
            /** Z */
            z: number[];
        };
        /**
         * HotCellView
         * @description What is behind one cell: `hours` has 7 × 24 counts from Monday, of the city's clocks.
         *
         *     `ratio` is seen over expected of its disk.
         */
        HotCellView: {
            /** Categories */
            categories: components["schemas"]["CategoryCount"][];
            /** Cell */
            cell: string;
            /** Center */
            center: [
                number,
                number
            ];
            /** Count */
            count: number;
            /** Disk */
            disk: number;
            /** Expected */
            expected: number;
            /** Hours */
            hours: number[][];
            /** Id */
            id: number;
            /** Incidents */
            incidents: components["schemas"]["CellIncident"][];
            /** Neighbours */
            neighbours: components["schemas"]["NeighbourView"][];
            /** Next */
            next: string | null;
            /** P */
            p: number;
            /** Ratio */
            ratio: number | null;
            /** Road M */
            road_m: number;
            /** Significance */
            significance: number;
            /** Z */
            z: number;
        };
        /**
         * HotCounts
         * @description How many cells are of each degree or above.
         */
        HotCounts: {
            /** Bonferroni */
            bonferroni: number;
            /** Fdr */
            fdr: number;
            /** Raw */
            raw: number;
        };
        /**
         * HotspotsInputs
         * @description What was counted: `sha256` is the digest of all that the answer depends on.
         */
        HotspotsInputs: {
            /** By Patrol */
            by_patrol: number;
            /** Merged */
            merged: number;
            /** Sha256 */
            sha256: string;
        };
        /**
         * HotspotsPage
         * @description A page of results, newest first.
         */
        HotspotsPage: {
            /** Items */
            items: components["schemas"]["HotspotsView"][];
            /** Next */
            next: string | null;
        };
        /**
         * HotspotsView
         * @description A result: what was asked, over which study area, what was counted, what is hot.
         *
         *     `days` is null for a period of its own; `latest` is the newest result where one stands.
         */
        HotspotsView: {
            area: components["schemas"]["NamedArea"];
            /** Categories */
            categories: string[];
            /** Cells */
            cells: number;
            /** Cells With */
            cells_with: number;
            /**
             * Computed At
             * Format: date-time
             */
            computed_at: string;
            /** Days */
            days: number | null;
            denominator: components["schemas"]["Denominator"];
            /** Found */
            found: boolean;
            /** Grade */
            grade: string;
            /** Hidden */
            hidden: boolean;
            hot: components["schemas"]["HotCounts"];
            /** Id */
            id: number;
            /** Incidents */
            incidents: number;
            inputs: components["schemas"]["HotspotsInputs"];
            /** K */
            k: number;
            /** Latest */
            latest: number | null;
            /** Legend */
            legend: components["schemas"]["LegendEntry"][];
            /** Method */
            method: string;
            /** Moran I */
            moran_i: number;
            /** Resolution */
            resolution: number;
            /** Road Km */
            road_km: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Standing */
            standing: boolean;
            /** Study Area */
            study_area: string;
            /** Training */
            training: boolean;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Version */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["AnalysisNotice"][];
            /** Z Max */
            z_max: number;
        };
        /**
         * Hours
         * @description Weekdays (1 is Monday, all when empty) from one hour of the city's clock to another.
         *
         *     Hours that end at or before they begin go over midnight.
         */
        Hours: {
            /**
             * From Hour
             * @default 0
             */
            from_hour: number;
            /**
             * To Hour
             * @default 24
             */
            to_hour: number;
            /**
             * Weekdays
             * @default []
             */
            weekdays: number[];
        };
        /**
         * HoursWarning
         * @description What to know before the hours are believed.
         */
        HoursWarning: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * HourView
         * @description An hour of the week: 0 begins on Monday at midnight of the city's clock.
         *
         *     `share` of the planned cells is covered on average, `low` at worst and `high` at best; `units`
         *     could be sent on average.
         */
        HourView: {
            /** High */
            high: number;
            /** Hour */
            hour: number;
            /** Low */
            low: number;
            /** Share */
            share: number;
            /** Units */
            units: number;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * ImportFailure
         * @description Why an import could not go on.
         */
        ImportFailure: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * ImportOptions
         * @description How the columns of a file are to be taken.
         *
         *     Parameters
         *     ----------
         *     mapping
         *         The column of each field; without columns for a place the geometry of the file is taken.
         *     crs, epsg
         *         The system of the places: one of the four, or `EPSG` with the code of any other.
         *     swap
         *         Whether longitude and latitude stand in each other's column.
         *     timezone
         *         Of times without one; the city's where none is said.
         *     day_first
         *         Of days as `3/4/2026`.
         *     layer
         *         Of a GeoPackage.
         *     values
         *         By field of codes, which code a value of the file stands for.
         *     defaults
         *         By field of codes, which one stands where there is no value.
         *     repeats
         *         Whether a row that is like another in all that is taken of it comes in `once`, or `each`.
         */
        ImportOptions: {
            /**
             * Crs
             * @default WGS84
             * @enum {string}
             */
            crs: "WGS84" | "CGCS2000" | "GCJ02" | "BD09" | "EPSG";
            /** Day First */
            day_first?: boolean | null;
            /** Defaults */
            defaults?: {
                [key: string]: string;
            };
            /** Epsg */
            epsg?: number | null;
            /** Layer */
            layer?: string | null;
            /** Mapping */
            mapping?: {
                [key: string]: string;
            };
            /**
             * Repeats
             * @default once
             * @enum {string}
             */
            repeats: "once" | "each";
            /**
             * Swap
             * @default false
             */
            swap: boolean;
            /** Timezone */
            timezone?: string | null;
            /** Values */
            values?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /**
         * ImportPage
         * @description A page of imports, newest first.
         */
        ImportPage: {
            /** Items */
            items: components["schemas"]["ImportView"][];
            /** Next */
            next: string | null;
        };
        /**
         * ImportState
         * @description How far an import is.
         * @enum {string}
         */
        ImportState: "sending" | "ready" | "checking" | "checked" | "running" | "done" | "failed" | "undoing" | "cancelled";
        /**
         * ImportView
         * @description An import: its file, how far it is, what came of its rows.
         *
         *     `points` are some of its places (EPSG:4326), `bbox` holds them all; `rows_per_s` is of what runs
         *     or ran last.
         */
        ImportView: {
            /** Bbox */
            bbox: [
                number,
                number,
                number,
                number
            ] | null;
            /** Ended At */
            ended_at: string | null;
            failure: components["schemas"]["ImportFailure"] | null;
            /** First At */
            first_at: string | null;
            format: components["schemas"]["Format"] | null;
            /** Good */
            good: number;
            /** Id */
            id: number;
            /** Keep Good */
            keep_good: boolean;
            /** Last At */
            last_at: string | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Name */
            name: string;
            options: components["schemas"]["ImportOptions"] | null;
            /** Points */
            points: [
                number,
                number
            ][];
            /** Received Bytes */
            received_bytes: number;
            /** Refused */
            refused: number;
            /** Repeated */
            repeated: number;
            /** Rows */
            rows: number | null;
            /** Rows Per S */
            rows_per_s: number | null;
            /** Same As */
            same_as: number[];
            /** Seen */
            seen: number;
            /** Size Bytes */
            size_bytes: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["ImportState"];
            /** Target */
            target: string;
            /** Warnings */
            warnings: components["schemas"]["WarningView"][];
            /** Written */
            written: number;
        };
        /**
         * IncidentClosing
         * @description Why an incident is closed, and which version of it was seen.
         */
        IncidentClosing: {
            /** Reason */
            reason: string;
            /** Version */
            version?: number | null;
        };
        /**
         * IncidentDetail
         * @description An incident with all its assignments and clocks, and who reported it as masks.
         */
        IncidentDetail: {
            /** Address */
            address: string | null;
            /** Alarm Level */
            alarm_level: number;
            /** Areas */
            areas: components["schemas"]["AreaView"][];
            /** Assignments */
            assignments: components["schemas"]["AssignmentView"][];
            /** Category */
            category: string;
            /** Cell */
            cell: string;
            /** Clocks */
            clocks: components["schemas"]["ClockView"][];
            /** Closed At */
            closed_at: string | null;
            /** Closed Reason */
            closed_reason: string | null;
            /** Department Code */
            department_code: string | null;
            /** Description */
            description: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Duty Grid Code */
            duty_grid_code: string | null;
            /** Held */
            held: boolean;
            /** Id */
            id: number;
            /** Lat */
            lat: number;
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** Lon */
            lon: number;
            /** Marks */
            marks: string[];
            /** Merged Into */
            merged_into: number | null;
            /** Number */
            number: string;
            /** Outcome */
            outcome: string | null;
            /** Paused At */
            paused_at: string | null;
            /** Priority */
            priority: number;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Reported By */
            reported_by: string;
            reporter: components["schemas"]["ReporterView"] | null;
            source: components["schemas"]["Source"];
            stage: components["schemas"]["Stage"];
            /**
             * Stage At
             * Format: date-time
             */
            stage_at: string;
            /** Supervised */
            supervised: boolean;
            /** Training */
            training: boolean;
            /** Units */
            units: components["schemas"]["IncidentUnitView"][];
            /** Version */
            version: number;
        };
        /**
         * IncidentEdit
         * @description What to change, and which version of the incident was seen; what is left out stays.
         */
        IncidentEdit: {
            /** Description */
            description?: string | null;
            /** Priority */
            priority?: number | null;
            /** Version */
            version: number;
        };
        /**
         * IncidentFiled
         * @description The incident as filed, with what is doubtful about its place.
         *
         *     `repeated`: the same `foreign_id` came before, and this is what it made then.
         */
        IncidentFiled: {
            incident: components["schemas"]["IncidentView"];
            /** Repeated */
            repeated: boolean;
            /** Warnings */
            warnings: components["schemas"]["PlaceWarning"][];
        };
        /**
         * IncidentPage
         * @description One page of incidents; `next` is the `after` of the following page, None on the last.
         */
        IncidentPage: {
            /** Items */
            items: components["schemas"]["ListedIncident"][];
            /** Next */
            next: string | null;
        };
        /**
         * IncidentReport
         * @description An incident to file.
         */
        IncidentReport: {
            /** Address */
            address?: string | null;
            /** Category */
            category: string;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /** Description */
            description: string;
            /**
             * Foreign Id
             * @description The sender's own id: the same again is the same incident
             */
            foreign_id?: string | null;
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
            /** Priority */
            priority?: number | null;
            /** Reporter Name */
            reporter_name?: string | null;
            /** Reporter Phone */
            reporter_phone?: string | null;
            /** @description Filed and merged into it, both or neither: whoever may file may say so */
            same_as?: components["schemas"]["SameThing"] | null;
            /** @default desk */
            source: components["schemas"]["Source"];
            /**
             * Training
             * @description It is practice: for the training driver, which files nothing else
             * @default false
             */
            training: boolean;
        };
        /**
         * IncidentState
         * @description Which incidents a list shows.
         * @enum {string}
         */
        IncidentState: "open" | "closed" | "all";
        /**
         * IncidentStepView
         * @description One thing that was done with an incident; `details` are codes, numbers and ids.
         */
        IncidentStepView: {
            /** Account Id */
            account_id: number | null;
            /** Action */
            action: string;
            /** Area */
            area?: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Department Code */
            department_code: string | null;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Done By */
            done_by: string;
            /** From Stage */
            from_stage: string;
            /** Id */
            id: number;
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** On Time */
            on_time: boolean | null;
            /** Reason */
            reason: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** To Stage */
            to_stage: string;
            /** Version */
            version: number;
        };
        /**
         * IncidentUnitView
         * @description A unit that is on an incident now: its assignment is open.
         */
        IncidentUnitView: {
            /** Assignment Id */
            assignment_id: number;
            status: components["schemas"]["AssignmentStatus"];
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * IncidentView
         * @description An incident with the areas that hold it, widest first, and the units that are on it now.
         *
         *     `due_at` is when the clock of its stage runs out, or would have: since `paused_at` it stands
         *     still. `marks` are what is so of it under its law. Readers below the grade of an element see its
         *     mask: of the place the middle of a wide cell.
         */
        IncidentView: {
            /** Address */
            address: string | null;
            /** Alarm Level */
            alarm_level: number;
            /** Areas */
            areas: components["schemas"]["AreaView"][];
            /** Category */
            category: string;
            /** Cell */
            cell: string;
            /** Closed At */
            closed_at: string | null;
            /** Closed Reason */
            closed_reason: string | null;
            /** Department Code */
            department_code: string | null;
            /** Description */
            description: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Duty Grid Code */
            duty_grid_code: string | null;
            /** Held */
            held: boolean;
            /** Id */
            id: number;
            /** Lat */
            lat: number;
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** Lon */
            lon: number;
            /** Marks */
            marks: string[];
            /** Merged Into */
            merged_into: number | null;
            /** Number */
            number: string;
            /** Outcome */
            outcome: string | null;
            /** Paused At */
            paused_at: string | null;
            /** Priority */
            priority: number;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Reported By */
            reported_by: string;
            source: components["schemas"]["Source"];
            stage: components["schemas"]["Stage"];
            /**
             * Stage At
             * Format: date-time
             */
            stage_at: string;
            /** Supervised */
            supervised: boolean;
            /** Training */
            training: boolean;
            /** Units */
            units: components["schemas"]["IncidentUnitView"][];
            /** Version */
            version: number;
        };
        /**
         * IndicatorList
         * @description All indicators in their order.
         */
        IndicatorList: {
            /** Items */
            items: components["schemas"]["IndicatorView"][];
        };
        /**
         * IndicatorsView
         * @description The indicators of a period, for each part.
         */
        IndicatorsView: {
            /** By */
            by: string;
            /** Parts */
            parts: components["schemas"]["PartView"][];
            period: components["schemas"]["PeriodView"];
            previous: components["schemas"]["PeriodView"] | null;
            year_before: components["schemas"]["PeriodView"] | null;
        };
        /**
         * IndicatorView
         * @description What an indicator is: `unit` is incidents, share or seconds.
         */
        IndicatorView: {
            /** Exempted Too */
            exempted_too: boolean;
            /** Explanation En */
            explanation_en: string;
            /** Explanation Zh */
            explanation_zh: string;
            good: components["schemas"]["Good"];
            /** Group */
            group: string;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Standard S */
            standard_s: number | null;
            /** Unit */
            unit: string;
        };
        /**
         * IntervalView
         * @description A mean with its 95 % interval.
         */
        IntervalView: {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Mean */
            mean: number;
        };
        /**
         * IsNearest
         * @description No unit that could be sent would be there sooner.
         */
        IsNearest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nearest";
        };
        /**
         * IssuedSignIn
         * @description A one-time sign-in: `#sign-in=` with it on the page's address; it is shown this once.
         */
        IssuedSignIn: {
            /** Token */
            token: string;
            /** Valid S */
            valid_s: number;
        };
        /**
         * ItemDone
         * @description Whether an item of a checklist is done.
         */
        ItemDone: {
            /** Done */
            done: boolean;
        };
        /**
         * ItemRequest
         * @description A line of a checklist; one language is enough.
         */
        ItemRequest: {
            /**
             * Required
             * @default true
             */
            required: boolean;
            /**
             * Title En
             * @default
             */
            title_en: string;
            /**
             * Title Zh
             * @default
             */
            title_zh: string;
        };
        /**
         * JudgedUnit
         * @description A unit as the rules see it for an incident, and its way there; None where it has none.
         */
        JudgedUnit: {
            /** Causes */
            causes: components["schemas"]["CauseView"][];
            /** Distance M */
            distance_m: number | null;
            route: components["schemas"]["LineView"] | null;
            /** Travel Time S */
            travel_time_s: number | null;
            unit: components["schemas"]["UnitView"];
        };
        /**
         * KeptElement
         * @description What a citizen may say of themselves: what for, and for how many days after the closure.
         */
        KeptElement: {
            /** Element */
            element: string;
            /** Keep Days */
            keep_days: number | null;
            /** Purpose En */
            purpose_en: string;
            /** Purpose Zh */
            purpose_zh: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * KeyAnswer
         * @description A key; its secret is never shown again.
         */
        KeyAnswer: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: number | null;
            /** Expires At */
            expires_at: string | null;
            /** Id */
            id: number;
            /** Label */
            label: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Per Day */
            per_day: number | null;
            /** Per Minute */
            per_minute: number | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Scopes */
            scopes: string[] | null;
        };
        /**
         * KeyRequest
         * @description A key to make: what for, how often it may be used, and until when it is good.
         */
        KeyRequest: {
            /**
             * Expires At
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            expires_at: string;
            /** Label */
            label: string;
            /**
             * Per Day
             * @default 2000000
             */
            per_day: number | null;
            /**
             * Per Minute
             * @default 6000
             */
            per_minute: number | null;
            /** Scopes */
            scopes?: components["schemas"]["Action"][] | null;
        };
        /**
         * Keys
         * @description The keys of a system.
         */
        Keys: {
            /** Items */
            items: components["schemas"]["KeyAnswer"][];
        };
        /**
         * Kind
         * @description What the value of an indicator is.
         * @enum {string}
         */
        Kind: "count" | "rate" | "mean" | "p90";
        /**
         * KnownFrom
         * @description From when on each change is kept.
         */
        KnownFrom: {
            /**
             * Priorities
             * Format: date-time
             */
            priorities: string;
            /**
             * Statuses
             * Format: date-time
             */
            statuses: string;
        };
        /**
         * LawCheckView
         * @description What the check of a text found; nothing: it may be published.
         */
        LawCheckView: {
            /** Faults */
            faults: components["schemas"]["FaultView"][];
            /** Law */
            law: string;
        };
        /**
         * LawDiagram
         * @description A law laid out, in pixels.
         */
        LawDiagram: {
            /** Edges */
            edges: components["schemas"]["LawEdge"][];
            /** Height */
            height: number;
            label: components["schemas"]["Words"];
            /** Nodes */
            nodes: components["schemas"]["LawNode"][];
            /** Width */
            width: number;
        };
        /**
         * LawDraft
         * @description A law as YAML, and why it is to change.
         *
         *     `replaces` is the digest of the draft that it was made from, empty where there was none: then
         *     another draft is not written over.
         */
        LawDraft: {
            /** Note */
            note: string;
            /** Replaces */
            replaces?: string | null;
            /** Text */
            text: string;
        };
        /**
         * LawEdge
         * @description What leads from a stage to another; `points` are its line from box to box.
         */
        LawEdge: {
            /** Actions */
            actions: string[];
            /** Back */
            back: boolean;
            /** Label At */
            label_at: [
                number,
                number
            ];
            /** Labels */
            labels: components["schemas"]["Words"][];
            /** Points */
            points: [
                number,
                number
            ][];
            source: components["schemas"]["Stage"];
            to: components["schemas"]["Stage"];
        };
        /**
         * LawList
         * @description All laws.
         */
        LawList: {
            /** Items */
            items: components["schemas"]["LawView"][];
        };
        /**
         * LawNode
         * @description A stage as a box, in pixels from the upper left; `stays` are actions that leave it there.
         */
        LawNode: {
            /** Height */
            height: number;
            label: components["schemas"]["Words"];
            limit: components["schemas"]["Words"] | null;
            stage: components["schemas"]["Stage"];
            /** Stays */
            stays: components["schemas"]["Words"][];
            /** Width */
            width: number;
            /** X */
            x: number;
            /** Y */
            y: number;
        };
        /**
         * LawPublication
         * @description Which draft, by the digest that was looked at, and from when on; null: from now on.
         */
        LawPublication: {
            /** Digest */
            digest: string;
            /** Starts At */
            starts_at?: string | null;
        };
        /**
         * LawView
         * @description A law with its versions, the draft first, and the one in force.
         */
        LawView: {
            /** In Force */
            in_force: number | null;
            /** Key */
            key: string;
            label: components["schemas"]["Words"];
            /** Versions */
            versions: components["schemas"]["VersionView"][];
        };
        /**
         * LayerKind
         * @description What a layer is made of.
         * @enum {string}
         */
        LayerKind: "points" | "lines" | "polygons" | "cells";
        /**
         * LayerList
         * @description All layers, lowest first.
         */
        LayerList: {
            /** Items */
            items: components["schemas"]["LayerView"][];
        };
        /**
         * LayerView
         * @description A layer: what it is, where it comes from, whether training data is in it.
         */
        LayerView: {
            /** Attribution */
            attribution: string[];
            /** Forms */
            forms: components["schemas"]["Form"][];
            /** Id */
            id: string;
            kind: components["schemas"]["LayerKind"];
            /** Max Zoom */
            max_zoom: number;
            /** Min Zoom */
            min_zoom: number;
            /** Source */
            source: string[];
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Training */
            training: boolean;
        };
        /**
         * LegendEntry
         * @description What a significance means, for whoever reads the map.
         */
        LegendEntry: {
            /** En */
            en: string;
            /** Significance */
            significance: number;
            /** Zh */
            zh: string;
        };
        /**
         * LevelView
         * @description An alarm level of the law.
         */
        LevelView: {
            /** Level */
            level: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * LimitKind
         * @description In which kind of time a limit is counted: those of `dispatch.workflow.words.TimeKind`.
         * @enum {string}
         */
        LimitKind: "urgent" | "working_hour" | "working_day" | "calendar_day";
        /**
         * LimitView
         * @description A time limit: hours of urgent and working time, days of the two kinds of day.
         */
        LimitView: {
            /** Amount */
            amount: number;
            kind: components["schemas"]["TimeKind"];
        };
        /**
         * LineView
         * @description A GeoJSON LineString, EPSG:4326 lon/lat.
         */
        LineView: {
            /** Coordinates */
            coordinates: [
                number,
                number
            ][];
            /**
             * Type
             * @default LineString
             * @constant
             */
            type: "LineString";
        };
        /**
         * ListedIncident
         * @description An incident in a list, with the minutes until it is too late when the list was made.
         *
         *     Below 0 once it is; None while its clock stands still, and once it is archived.
         */
        ListedIncident: {
            /** Address */
            address: string | null;
            /** Alarm Level */
            alarm_level: number;
            /** Areas */
            areas: components["schemas"]["AreaView"][];
            /** Category */
            category: string;
            /** Cell */
            cell: string;
            /** Closed At */
            closed_at: string | null;
            /** Closed Reason */
            closed_reason: string | null;
            /** Department Code */
            department_code: string | null;
            /** Description */
            description: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Duty Grid Code */
            duty_grid_code: string | null;
            /** Held */
            held: boolean;
            /** Id */
            id: number;
            /** Lat */
            lat: number;
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** Lon */
            lon: number;
            /** Marks */
            marks: string[];
            /** Merged Into */
            merged_into: number | null;
            /** Minutes Left */
            minutes_left: number | null;
            /** Number */
            number: string;
            /** Outcome */
            outcome: string | null;
            /** Paused At */
            paused_at: string | null;
            /** Priority */
            priority: number;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Reported By */
            reported_by: string;
            source: components["schemas"]["Source"];
            stage: components["schemas"]["Stage"];
            /**
             * Stage At
             * Format: date-time
             */
            stage_at: string;
            /** Supervised */
            supervised: boolean;
            /** Training */
            training: boolean;
            /** Units */
            units: components["schemas"]["IncidentUnitView"][];
            /** Version */
            version: number;
        };
        /**
         * ListOfLists
         * @description All editions, in their order.
         */
        ListOfLists: {
            /** Items */
            items: components["schemas"]["ListView"][];
        };
        /**
         * ListView
         * @description An edition of a list; `in_force` today, by the city's calendar.
         */
        ListView: {
            /** Codes */
            codes: number;
            /** Edition */
            edition: string;
            /** Ends On */
            ends_on: string | null;
            /** Family */
            family: string;
            /** In Force */
            in_force: boolean;
            /** Key */
            key: string;
            /** Note */
            note: string;
            /** Starts On */
            starts_on: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Verified */
            verified: boolean;
        };
        /**
         * LoadCells
         * @description Incidents reported in a period, by cell of one resolution; cells without any are left out.
         */
        LoadCells: {
            /** Cells */
            cells: [
                string,
                number
            ][];
            /** Resolution */
            resolution: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * LoadToday
         * @description How many assignments the unit has had since midnight in the city.
         */
        LoadToday: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "load_today";
            /** Count */
            count: number;
        };
        /**
         * LoadView
         * @description What a unit did: calls of a replication, and the share of its time on duty.
         */
        LoadView: {
            /** Busy */
            busy: number | null;
            /** Calls */
            calls: number | null;
        };
        /**
         * Locale
         * @description Languages of the screens.
         * @enum {string}
         */
        Locale: "zh" | "en";
        /**
         * Look
         * @description What is known of a report before it is filed; `proposal` null without a category.
         */
        Look: {
            /** Duplicates */
            duplicates: components["schemas"]["DuplicateView"][];
            proposal: components["schemas"]["Proposal"] | null;
            /** Suggestions */
            suggestions: components["schemas"]["SuggestedCategory"][];
        };
        /**
         * LookupPage
         * @description A page of look-ups, newest first; `next` is the `after` of the following page.
         */
        LookupPage: {
            /** Items */
            items: components["schemas"]["LookupView"][];
            /** Next */
            next: string | null;
        };
        /**
         * LookupView
         * @description Who looked up the track of one's unit, when and what for.
         */
        LookupView: {
            /** Id */
            id: number;
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
            /** Looked By */
            looked_by: string;
            /** Note */
            note: string;
            /** Points */
            points: number;
            /** Purpose */
            purpose: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Unit Id */
            unit_id: number;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * LookView
         * @description What a file is, and how its columns would be taken.
         */
        LookView: {
            /** Columns */
            columns: components["schemas"]["ColumnLook"][];
            /** Delimiter */
            delimiter: string | null;
            /** Encoding */
            encoding: string | null;
            /** Epsg */
            epsg: number | null;
            format: components["schemas"]["Format"];
            /** Geometry */
            geometry: boolean;
            /** Layer */
            layer: string | null;
            /** Layers */
            layers: string[];
            /** Mapping From */
            mapping_from: string;
            options: components["schemas"]["ImportOptions"];
            /** Rows */
            rows: number | null;
            /** Same As */
            same_as: number[];
        };
        /**
         * MadeKey
         * @description A key that was just made: the only moment at which it is shown.
         */
        MadeKey: {
            key: components["schemas"]["KeyAnswer"];
            /** Secret */
            secret: string;
        };
        /**
         * Mark
         * @description What stays true of an incident until an action takes it away.
         * @enum {string}
         */
        Mark: "opened" | "confirming" | "confirmed" | "unreal" | "reacceptance_owed" | "with_handler" | "delegation_owed" | "rework_owed" | "verified" | "verify_failed" | "held" | "extended" | "appealed" | "exempted" | "supervised" | "escalated" | "disputed" | "merged" | "voided" | "forced" | "imported";
        /**
         * MarkRuleView
         * @description A mark; `permits`, where given, are the only actions under it.
         */
        MarkRuleView: {
            label: components["schemas"]["Words"];
            mark: components["schemas"]["Mark"];
            /** Permits */
            permits: string[] | null;
        };
        /**
         * Mask
         * @description What stands for a value before those who may not see it.
         * @enum {string}
         */
        Mask: "name" | "phone" | "citizen_id" | "address" | "place" | "text" | "never";
        /**
         * MatrixQuestion
         * @description From where and to where, and how: a travel profile of the code list.
         */
        MatrixQuestion: {
            /** Destinations */
            destinations: components["schemas"]["AskedPoint"][];
            /** Origins */
            origins: components["schemas"]["AskedPoint"][];
            /**
             * Profile
             * @default car
             * @enum {string}
             */
            profile: "car" | "car_siren" | "motorcycle" | "motorcycle_siren" | "foot";
        };
        /**
         * MatrixView
         * @description Travel times from each origin (a row) to each destination, None where there is no way.
         */
        MatrixView: {
            /** Network Version */
            network_version: string;
            /** Travel Time S */
            travel_time_s: (number | null)[][];
        };
        /**
         * MeasuredView
         * @description A mean over replications and its interval of 95 %; null where nothing was measured.
         */
        MeasuredView: {
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Value */
            value: number | null;
        };
        /**
         * MeasuresView
         * @description What is measured: `within` the standard, `waited` and `unanswered` are shares of all calls.
         *
         *     Times are of answered calls, from the call until a unit is there; `wait_s` until one was free.
         *     `busy` is the share of time on duty.
         */
        MeasuresView: {
            busy: components["schemas"]["MeasuredView"];
            mean_s: components["schemas"]["MeasuredView"];
            median_s: components["schemas"]["MeasuredView"];
            p90_s: components["schemas"]["MeasuredView"];
            unanswered: components["schemas"]["MeasuredView"];
            wait_s: components["schemas"]["MeasuredView"];
            waited: components["schemas"]["MeasuredView"];
            within: components["schemas"]["MeasuredView"];
        };
        /**
         * MemberChange
         * @description What to change of a member; `null` takes away telephone, citizen id or account.
         */
        MemberChange: {
            /** Account Id */
            account_id?: number | null;
            /** Citizen Id */
            citizen_id?: string | null;
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Skills */
            skills?: string[] | null;
        };
        /**
         * MemberPage
         * @description A page of members; `next` is the `after` of the following page, None on the last.
         */
        MemberPage: {
            /** Items */
            items: components["schemas"]["MemberView"][];
            /** Next */
            next: string | null;
        };
        /**
         * MemberRequest
         * @description Who joins, with the skills of the unit where none are given.
         *
         *     Telephone and citizen id are stored sealed; answers carry their masks.
         */
        MemberRequest: {
            /** Account Id */
            account_id?: number | null;
            /** Citizen Id */
            citizen_id?: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            /** Skills */
            skills?: string[] | null;
        };
        /**
         * MembershipRequest
         * @description Who is to belong to a department, from now on where nothing else is said.
         */
        MembershipRequest: {
            /** Account Id */
            account_id: number;
            /** Ends At */
            ends_at?: string | null;
            /**
             * Leads
             * @default false
             */
            leads: boolean;
            /** Starts At */
            starts_at?: string | null;
        };
        /**
         * MemberView
         * @description A person on duty with a unit.
         *
         *     Telephone and citizen id are masks: a reveal shows them. `account_id` is whom the member signs
         *     in as.
         */
        MemberView: {
            /** Account Id */
            account_id: number | null;
            /** Citizen Id */
            citizen_id: string | null;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** On Duty */
            on_duty: boolean;
            /** Phone */
            phone: string | null;
            /** Skills */
            skills: string[];
            /** Training */
            training: boolean;
            /** Unit Id */
            unit_id: number | null;
        };
        /**
         * MessageRequest
         * @description What is said: words, a photo or voice note that was sent before, or both.
         */
        MessageRequest: {
            /** Attachment Id */
            attachment_id?: number | null;
            /** Text */
            text?: string | null;
        };
        /**
         * MessageView
         * @description What somebody said about an incident; photo or voice note are asked for by their id.
         */
        MessageView: {
            /** Account Id */
            account_id: number | null;
            /** Area Code */
            area_code: string | null;
            /** Attachment Id */
            attachment_id: number | null;
            attachment_kind: components["schemas"]["AttachmentKind"] | null;
            /** Duration S */
            duration_s: number | null;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Sent By */
            sent_by: string;
            side: components["schemas"]["Side"];
            /** Text */
            text: string | null;
            /** Training */
            training: boolean;
        };
        /**
         * MomentView
         * @description One line of a story: a step, or something else that happened to the incident.
         *
         *     Of a message, `said_by` and `text` say who said what; its text is null where it is a photo or a
         *     voice note alone.
         */
        MomentView: {
            /** Area */
            area?: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Ids */
            ids: {
                [key: string]: number;
            };
            /**
             * Kind
             * @enum {string}
             */
            kind: "step" | "assignment" | "task" | "message" | "photo" | "voice";
            /** Said By */
            said_by?: string | null;
            step?: components["schemas"]["IncidentStepView"] | null;
            /** Text */
            text?: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * MovedStation
         * @description A station, and where it stands instead.
         */
        MovedStation: {
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Station */
            station: number;
        };
        /**
         * MovedUnit
         * @description A unit, and the station where it waits instead.
         */
        MovedUnit: {
            /**
             * Station
             * @description The id of a facility, or the key of a station
             */
            station: number | string;
            /**
             * Unit
             * @description The id of a unit, or the key of an added one
             */
            unit: number | string;
        };
        /**
         * MutualAid
         * @description The grant by which the unit serves outside the area that it is responsible for.
         */
        MutualAid: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "mutual_aid";
            /** From Area */
            from_area: string;
            /** Grant Id */
            grant_id: number;
            /** To Area */
            to_area: string;
        };
        /**
         * NamedArea
         * @description An area: its code and what it is called.
         */
        NamedArea: {
            /** Code */
            code: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * NearestElsewhere
         * @description A unit that would be there sooner is needed more at another incident.
         */
        NearestElsewhere: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nearest_elsewhere";
            /** Incident Number */
            incident_number: string;
            /** Sooner S */
            sooner_s: number;
            /** Unit Code */
            unit_code: string;
        };
        /**
         * NearestOpen
         * @description How far one comes on the way with the fewest closures, and what is left through the air.
         */
        NearestOpen: {
            /** Distance M */
            distance_m: number;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
        };
        /**
         * NearestRoad
         * @description A road near a place and how far it is, in metres on the ellipsoid.
         */
        NearestRoad: {
            /** Distance M */
            distance_m: number;
            /** Name */
            name: string | null;
            /** Name En */
            name_en: string | null;
            /** Name Zh */
            name_zh: string | null;
            /** Road Class */
            road_class: string;
        };
        /**
         * NearestStays
         * @description A unit that would be there sooner is on its way to another incident and stays on it.
         */
        NearestStays: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nearest_stays";
            /** Incident Number */
            incident_number: string;
            /** Sooner S */
            sooner_s: number;
            /** Unit Code */
            unit_code: string;
        };
        /**
         * Need
         * @description What must be done in a session before anything else.
         * @enum {string}
         */
        Need: "new_password" | "second_factor" | "set_up_second_factor";
        /**
         * NeighbourView
         * @description A cell beside another, with what was judged of it.
         */
        NeighbourView: {
            /** Cell */
            cell: string;
            /** Count */
            count: number;
            /** Disk */
            disk: number;
            /** Expected */
            expected: number;
            /** P */
            p: number;
            /** Significance */
            significance: number;
            /** Z */
            z: number;
        };
        /**
         * NetworkView
         * @description The road network that answered.
         */
        NetworkView: {
            /** Arcs */
            arcs: number;
            /** Version */
            version: string;
        };
        /**
         * NewAccount
         * @description Who shall be able to sign in: a person, or a system that gets a key.
         */
        NewAccount: {
            /** Display Name */
            display_name: string;
            kind: components["schemas"]["AccountKind"];
            /** @default zh */
            locale: components["schemas"]["Locale"];
            /** Name */
            name: string;
        };
        /**
         * NewClosure
         * @description Roads that are closed all the time.
         */
        NewClosure: {
            /** Geometry */
            geometry: components["schemas"]["ClosedLine"] | components["schemas"]["ClosedPolygon"];
            /** Name */
            name: string;
        };
        /**
         * NewPasskey
         * @description A passkey that the browser has made, and what to call it.
         */
        NewPasskey: {
            /** Credential */
            credential: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
        };
        /**
         * NewStation
         * @description A station that there is not yet, EPSG:4326.
         */
        NewStation: {
            /**
             * Key
             * @description A name of one's own
             */
            key: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * NewUnits
         * @description Units of a kind that there are not yet, at a station.
         */
        NewUnits: {
            /**
             * Count
             * @default 1
             */
            count: number;
            /**
             * Key
             * @description A name of one's own
             */
            key: string;
            /** Kind */
            kind: string;
            /**
             * Station
             * @description The id of a facility, or the key of a station
             */
            station: number | string;
        };
        /**
         * NobodyEligible
         * @description No unit that may be sent has the skills and can arrive.
         */
        NobodyEligible: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nobody_eligible";
            /** Skills */
            skills: string[];
        };
        /**
         * NobodyInTime
         * @description Who has the skills would take longer than the plan allows for this priority.
         */
        NobodyInTime: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nobody_in_time";
            /** Limit S */
            limit_s: number;
        };
        /**
         * NothingMore
         * @description A body without a field: the call says it all.
         */
        NothingMore: Record<string, never>;
        /**
         * NoticePage
         * @description One page of one's notices, newest first, and how many are new.
         */
        NoticePage: {
            /** Items */
            items: components["schemas"]["NoticeView"][];
            /** Next */
            next: string | null;
            /** Unread */
            unread: number;
        };
        /**
         * NoticesRead
         * @description How many were new.
         */
        NoticesRead: {
            /** Read */
            read: number;
        };
        /**
         * NoticeView
         * @description What the reader is told; `read_at` is None while it is new.
         */
        NoticeView: {
            /** Area */
            area?: string | null;
            /** Body En */
            body_en: string;
            /** Body Zh */
            body_zh: string;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Read At */
            read_at: string | null;
            /** Rule */
            rule: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * NumberRows
         * @description The members and incidents that have a number, newest first; at most 100 of each.
         */
        NumberRows: {
            /** Incidents */
            incidents: number[];
            /** Members */
            members: number[];
        };
        /**
         * NumberView
         * @description The number of an indicator.
         *
         *     A rate is `counted` ÷ `whole`; a mean or percentile is of `counted` incidents. `previous` is of
         *     the period before (环比), `year_before` of the same a year ago (同比); their changes are
         *     relative, of rates differences. `hidden`: a small count that the reader is not told.
         */
        NumberView: {
            /** Counted */
            counted: number | null;
            /**
             * Hidden
             * @default false
             */
            hidden: boolean;
            /** Met */
            met?: boolean | null;
            /** Previous */
            previous?: number | null;
            /** Previous Change */
            previous_change?: number | null;
            /** Value */
            value: number | null;
            /** Whole */
            whole?: number | null;
            /** Year Before */
            year_before?: number | null;
            /** Year Change */
            year_change?: number | null;
        };
        /**
         * Of
         * @description Which incidents of an indicator.
         * @enum {string}
         */
        Of: "counted" | "whole";
        /**
         * OfferedUnit
         * @description A unit that is offered for a line; `rank` is its place among those of its kind.
         *
         *     `override_reason` goes with it when it is sent: it says that the run card asks for it where the
         *     category alone would not; null where none is needed.
         */
        OfferedUnit: {
            /** Distance M */
            distance_m: number;
            /**
             * Eta
             * Format: date-time
             */
            eta: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Override Reason */
            override_reason: string | null;
            /** Rank */
            rank: number;
            /** Travel Time S */
            travel_time_s: number;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * OffRoad
         * @description How far the unit stands off the road; shown when it is far enough to matter.
         */
        OffRoad: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "off_road";
            /** Distance M */
            distance_m: number;
        };
        /**
         * On
         * @description Over what incidents are smoothed.
         * @enum {string}
         */
        On: "plane" | "network";
        /**
         * OnItsWay
         * @description The unit is on its way to this incident and goes on.
         */
        OnItsWay: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "on_its_way";
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Outcome
         * @description What came of an action.
         * @enum {string}
         */
        Outcome: "done" | "refused";
        /**
         * Outline
         * @description A GeoJSON MultiPolygon, EPSG:4326 lon/lat; without coordinates where there are no cells.
         */
        Outline: {
            /** Coordinates */
            coordinates: [
                number,
                number
            ][][][];
            /**
             * Type
             * @default MultiPolygon
             * @constant
             */
            type: "MultiPolygon";
        };
        /**
         * OutsideProvider
         * @description Whether one can sign in by an outside provider, and its name.
         */
        OutsideProvider: {
            /** Name */
            name: string | null;
        };
        /**
         * OwnDepartment
         * @description A department that one belongs to; whether one leads it.
         */
        OwnDepartment: {
            /** Code */
            code: string;
            /** Leads */
            leads: boolean;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * OwnDepartments
         * @description One's own departments, by code.
         */
        OwnDepartments: {
            /** Items */
            items: components["schemas"]["OwnDepartment"][];
        };
        /**
         * OwnDutyView
         * @description A member as they are kept, their unit, and its shifts that run or are to come, by start.
         */
        OwnDutyView: {
            member: components["schemas"]["MemberView"];
            /** Shifts */
            shifts: components["schemas"]["OwnShiftView"][];
            unit: components["schemas"]["UnitView"];
        };
        /**
         * OwnRole
         * @description A role that one has now; `area_code` None is the whole city, `ends_at` None for good.
         */
        OwnRole: {
            /** Area Code */
            area_code: string | null;
            /** Area En */
            area_en: string | null;
            /** Area Zh */
            area_zh: string | null;
            /** Ends At */
            ends_at: string | null;
            /**
             * Grade
             * @enum {string}
             */
            grade: "L1" | "L2" | "L3" | "L4";
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * OwnSessionAnswer
         * @description A session of one's own; `device` is what the browser said it is.
         */
        OwnSessionAnswer: {
            /** Address */
            address: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Current
             * @default false
             */
            current: boolean;
            /** Device */
            device: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            method: components["schemas"]["SignInMethod"];
            /** Second Factor At */
            second_factor_at: string | null;
        };
        /**
         * OwnSessions
         * @description All open sessions of one's own.
         */
        OwnSessions: {
            /** Items */
            items: components["schemas"]["OwnSessionAnswer"][];
        };
        /**
         * OwnShiftView
         * @description When one's unit is on duty, and with how many.
         */
        OwnShiftView: {
            /** Crew */
            crew: number;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Id */
            id: number;
            /** Note */
            note: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * PartFaultView
         * @description What is wrong with a part: a sentence, a code and what it is about.
         *
         *     `part` is empty where the whole is wrong.
         */
        PartFaultView: {
            /** Fault */
            fault: string;
            /** Message */
            message: string;
            /** Parameters */
            parameters: {
                [key: string]: string | number | string[];
            };
            /** Part */
            part: string;
        };
        /**
         * PartView
         * @description A part of the incidents, and its numbers by indicator; an empty key: those of no part.
         */
        PartView: {
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Numbers */
            numbers: {
                [key: string]: components["schemas"]["NumberView"];
            };
        };
        /**
         * PasskeyAnswer
         * @description A passkey; `regressed_at` says that its counter went back: there may be two of it.
         */
        PasskeyAnswer: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Regressed At */
            regressed_at: string | null;
        };
        /**
         * PeriodKind
         * @description How long a period is; a week begins on Monday (ISO 8601).
         * @enum {string}
         */
        PeriodKind: "day" | "week" | "month" | "quarter" | "year" | "custom";
        /**
         * PeriodView
         * @description Days of the city, both included.
         */
        PeriodView: {
            /**
             * First
             * Format: date
             */
            first: string;
            kind: components["schemas"]["PeriodKind"];
            /**
             * Last
             * Format: date
             */
            last: string;
        };
        /**
         * PermissionsView
         * @description What one may do now; `grade` is the highest of any action, None without a role.
         */
        PermissionsView: {
            /** Actions */
            actions: components["schemas"]["Action"][];
            /** Grade */
            grade: ("L1" | "L2" | "L3" | "L4") | null;
            /** Roles */
            roles: components["schemas"]["OwnRole"][];
        };
        /**
         * PlaceAt
         * @description What is at a place (WGS 84): its cell, its areas widest first, the nearest road.
         */
        PlaceAt: {
            /** Areas */
            areas: components["schemas"]["AreaView"][];
            /** Cell */
            cell: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            road: components["schemas"]["NearestRoad"] | null;
            /** Warnings */
            warnings: components["schemas"]["PlaceWarning"][];
        };
        /**
         * PlaceList
         * @description Places, best first.
         */
        PlaceList: {
            /** Items */
            items: components["schemas"]["PlaceView"][];
        };
        /**
         * PlaceSource
         * @description Who says where a photo was taken.
         * @enum {string}
         */
        PlaceSource: "exif" | "device";
        /**
         * PlaceView
         * @description A place that was found: `kind` is area, facility, street, address, coordinates or cell.
         *
         *     `bbox` is west, south, east, north where the place has an extent. All EPSG:4326.
         */
        PlaceView: {
            /** Bbox */
            bbox?: [
                number,
                number,
                number,
                number
            ] | null;
            /** Detail En */
            detail_en: string;
            /** Detail Zh */
            detail_zh: string;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /**
             * Training
             * @default false
             */
            training: boolean;
        };
        /**
         * PlaceWarning
         * @description Something doubtful about a place; nothing was changed because of it.
         */
        PlaceWarning: {
            /**
             * Code
             * @enum {string}
             */
            code: "looks_like_gcj02" | "far_from_road";
            /** Distance M */
            distance_m: number;
            /** Lat */
            lat?: number | null;
            /** Lon */
            lon?: number | null;
            /** Message */
            message: string;
        };
        /**
         * PlanCheckView
         * @description A text that is a plan: which version it would be, null where it is the one in force.
         */
        PlanCheckView: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /** In Force */
            in_force: number | null;
            /** Key */
            key: string;
            /** Version */
            version: number | null;
        };
        /**
         * PlanList
         * @description The plans in force, by key.
         */
        PlanList: {
            /** Items */
            items: components["schemas"]["PlanView"][];
        };
        /**
         * PlannedIncident
         * @description An incident; without needs, one unit with the skills of its category.
         */
        PlannedIncident: {
            /** Incident Id */
            incident_id: number;
            /**
             * Needs
             * @default []
             */
            needs: components["schemas"]["AskedNeed"][];
        };
        /**
         * PlannedSlot
         * @description One unit at one incident, or nobody.
         *
         *     `nearest` is who would be there soonest of all that could be sent, `one_by_one` who would come
         *     if each incident in turn took the nearest that is still free. `takes_off` are assignments that
         *     end if the slot is filled as planned; `override_reason` is what to send with a unit that was
         *     asked for although the category needs others: a code with the skills. `route` is the way of
         *     a unit that would be sent, None for one that stays on its own.
         */
        PlannedSlot: {
            change: components["schemas"]["Change"];
            /** Eta */
            eta: string | null;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
            nearest: components["schemas"]["UnitTime"] | null;
            one_by_one: components["schemas"]["UnitTime"] | null;
            /** Override Reason */
            override_reason: string | null;
            /** Priority */
            priority: number;
            /** Rank */
            rank: number | null;
            /** Reasons */
            reasons: (components["schemas"]["SkillsMet"] | components["schemas"]["IsNearest"] | components["schemas"]["NearestElsewhere"] | components["schemas"]["NearestStays"] | components["schemas"]["OnItsWay"] | components["schemas"]["TakenOff"] | components["schemas"]["NobodyEligible"] | components["schemas"]["NobodyInTime"] | components["schemas"]["AllNeeded"])[];
            route: components["schemas"]["LineView"] | null;
            /** Skills */
            skills: string[];
            /** Takes Off */
            takes_off: number[];
            /** Travel Time S */
            travel_time_s: number | null;
            /** Unit Code */
            unit_code: string | null;
            /** Unit Id */
            unit_id: number | null;
        };
        /**
         * PlanPreview
         * @description What starting a plan would do; `running` is its run for this incident that goes on.
         */
        PlanPreview: {
            /** Key */
            key: string;
            /** Running */
            running: number | null;
            /** Short */
            short: components["schemas"]["ShortView"][];
            /** Tasks */
            tasks: components["schemas"]["PreviewedTask"][];
            /** Units */
            units: components["schemas"]["PreviewedUnit"][];
            /** Version */
            version: number;
        };
        /**
         * PlanRoleView
         * @description A role of a plan: accounts that hold a role, or a department.
         */
        PlanRoleView: {
            /** Department */
            department: string | null;
            /** En */
            en: string;
            /** Holder */
            holder: string | null;
            /** Zh */
            zh: string;
        };
        /**
         * PlanRunPage
         * @description One page of runs, newest first.
         */
        PlanRunPage: {
            /** Items */
            items: components["schemas"]["PlanRunView"][];
            /** Next */
            next: string | null;
        };
        /**
         * PlanRunView
         * @description A plan that was started for an incident.
         *
         *     `made` lists its tasks, units and what was short; `report` is the after-action report, up to now
         *     while it runs. Title and roles are those of its version.
         */
        PlanRunView: {
            /** Area Code */
            area_code: string | null;
            /** Drill */
            drill: boolean;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
            /** Key */
            key: string;
            /** Made */
            made: {
                [key: string]: unknown;
            };
            /** Report */
            report: {
                [key: string]: unknown;
            };
            /** Roles */
            roles: {
                [key: string]: components["schemas"]["PlanRoleView"];
            };
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Started By */
            started_by: string;
            /** Stop Reason */
            stop_reason: string | null;
            /** Stopped At */
            stopped_at: string | null;
            /** Stopped By */
            stopped_by: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * PlanStart
         * @description Which plan is started; a drill is for practice incidents.
         */
        PlanStart: {
            /**
             * Drill
             * @default false
             */
            drill: boolean;
            /** Plan */
            plan: string;
        };
        /**
         * PlanStop
         * @description Why a plan is stopped.
         */
        PlanStop: {
            /** Reason */
            reason: string;
        };
        /**
         * PlanText
         * @description A plan as YAML.
         */
        PlanText: {
            /** Text */
            text: string;
        };
        /**
         * PlanVersionList
         * @description All versions of a plan, newest first.
         */
        PlanVersionList: {
            /** Items */
            items: components["schemas"]["PlanVersionView"][];
        };
        /**
         * PlanVersionView
         * @description A version with its text as YAML; `published_by` is None of a sample that ships.
         */
        PlanVersionView: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /** Key */
            key: string;
            /** Published At */
            published_at: string | null;
            /** Published By */
            published_by: string | null;
            /** Sha256 */
            sha256: string;
            /** Shipped */
            shipped: boolean;
            /** Text */
            text: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Version */
            version: number;
        };
        /**
         * PlanView
         * @description A version of a plan; `shipped` for a sample that nobody has published yet.
         */
        PlanView: {
            /** Document */
            document: {
                [key: string]: unknown;
            };
            /** Key */
            key: string;
            /** Published At */
            published_at: string | null;
            /** Sha256 */
            sha256: string;
            /** Shipped */
            shipped: boolean;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Version */
            version: number;
        };
        /**
         * PositionBatch
         * @description Fixes in any order; the newest of a unit wins.
         */
        PositionBatch: {
            /** Fixes */
            fixes: components["schemas"]["AskedFix"][];
        };
        /**
         * PositionView
         * @description Where a unit was at `fix_at`: EPSG:4326 degrees, heading clockwise from north.
         *
         *     Readers below the grade of positions see the middle of a wide cell.
         */
        PositionView: {
            /** Accuracy M */
            accuracy_m: number | null;
            /** Area */
            area?: string | null;
            /**
             * Fix At
             * Format: date-time
             */
            fix_at: string;
            /** Heading Deg */
            heading_deg: number | null;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Speed Mps */
            speed_mps: number | null;
        };
        /**
         * PreviewedTask
         * @description A task that a plan would make; for anybody where `department` is None.
         */
        PreviewedTask: {
            /** Department */
            department: string | null;
            /** Due Min */
            due_min: number;
            /** Key */
            key: string;
            /** Role */
            role: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * PreviewedUnit
         * @description A unit that a plan would send; without travel time where no road leads on.
         */
        PreviewedUnit: {
            /** Kind */
            kind: string;
            /** Travel Time S */
            travel_time_s: number | null;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
            /** Within Min */
            within_min: number;
        };
        /**
         * PreviewView
         * @description How the first rows of a file would come in.
         */
        PreviewView: {
            /** Good */
            good: number;
            /** Points */
            points: [
                number,
                number
            ][];
            /** Refused */
            refused: components["schemas"]["RefusalView"][];
            /** Rows */
            rows: number;
            /** Values */
            values: components["schemas"]["CodeValue"][];
            /** Warnings */
            warnings: components["schemas"]["WarningView"][];
        };
        /**
         * Progress
         * @description How far an assignment is; a cancellation needs a reason.
         */
        Progress: {
            /** Reason */
            reason?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "en_route" | "on_scene" | "done" | "cancelled";
        };
        /**
         * ProofView
         * @description What was asked of the roads of one travel profile: a part of the certificate.
         */
        ProofView: {
            /** Asked */
            asked: number;
            /** Eligible */
            eligible: number;
            /** Excluded By Bound */
            excluded_by_bound: number;
            /** Network Version */
            network_version: string;
            /** Profile */
            profile: string;
            /** V Max Mps */
            v_max_mps: number;
        };
        /**
         * Proposal
         * @description Where a thing is and whose it is: areas widest first, departments the likeliest first.
         */
        Proposal: {
            /** Areas */
            areas: components["schemas"]["AreaView"][];
            /** Departments */
            departments: components["schemas"]["DepartmentChoice"][];
            duty_grid: components["schemas"]["AreaView"] | null;
            /** Priority */
            priority: number | null;
            /** Priority Rules */
            priority_rules: string[];
            /** Raised By */
            raised_by: components["schemas"]["RaisedBy"][];
            /** Standards */
            standards: components["schemas"]["StandardView"][];
        };
        /**
         * PublicCategories
         * @description All that can be reported today.
         */
        PublicCategories: {
            /** Items */
            items: components["schemas"]["PublicCategory"][];
        };
        /**
         * PublicCategory
         * @description What can be reported.
         */
        PublicCategory: {
            /** Key */
            key: string;
            /** Major */
            major: string;
            /** Major En */
            major_en: string;
            /** Major Zh */
            major_zh: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * PublicCity
         * @description The city as citizens see it, and what becomes of what they say of themselves.
         */
        PublicCity: {
            city: components["schemas"]["ServedCity"];
            /** Kept */
            kept: components["schemas"]["KeptElement"][];
            /** Most Photos */
            most_photos: number;
        };
        /**
         * PublicMoment
         * @description When a report came to a stage.
         */
        PublicMoment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** En */
            en: string;
            key: components["schemas"]["Stage"];
            /** Zh */
            zh: string;
        };
        /**
         * PublicPhoto
         * @description That a photo is kept, how far from what was reported it was taken, and how many more may be.
         *
         *     `distance_m` and `in_place` are null where neither the photo nor the device says where it was.
         */
        PublicPhoto: {
            /** Distance M */
            distance_m: number | null;
            /** Height Px */
            height_px: number;
            /** In Place */
            in_place: boolean | null;
            /** Left */
            left: number;
            /** Width Px */
            width_px: number;
        };
        /**
         * PublicProofView
         * @description A proof of closure for everybody, and how to check that nobody has changed it.
         */
        PublicProofView: {
            /** Document */
            document: string;
            /** How En */
            how_en: string;
            /** How Zh */
            how_zh: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Met */
            met: boolean;
            /** Number */
            number: string;
            /** Public Key */
            public_key: string | null;
            /** Round */
            round: number;
            /** Sha256 */
            sha256: string;
            /** Shown */
            shown: {
                [key: string]: unknown;
            };
            /** Signature */
            signature: string | null;
            /** Signed At */
            signed_at: string | null;
        };
        /**
         * PublicReceipt
         * @description The number of a report, and the code by which its reporter asks; told this once.
         */
        PublicReceipt: {
            /** Code */
            code: string;
            /** Number */
            number: string;
        };
        /**
         * PublicReport
         * @description What a citizen reports; who they are, only as far as they like to say.
         */
        PublicReport: {
            /** Address */
            address?: string | null;
            /** Category */
            category: string;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /** Description */
            description: string;
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
            /** Reporter Name */
            reporter_name?: string | null;
            /** Reporter Phone */
            reporter_phone?: string | null;
        };
        /**
         * PublicStatus
         * @description What became of a report; nothing of other people's, and no names of staff.
         *
         *     `story` has the stages that it came to, oldest first: from its own report on.
         */
        PublicStatus: {
            /** Answer */
            answer: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Category En */
            category_en: string;
            /** Category Zh */
            category_zh: string;
            /** Closed At */
            closed_at: string | null;
            /** Disputable */
            disputable: boolean;
            /** Joined */
            joined: boolean;
            /** Number */
            number: string;
            /** Outcome */
            outcome: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            stage: components["schemas"]["StageName"];
            /**
             * Stage At
             * Format: date-time
             */
            stage_at: string;
            /** Story */
            story: components["schemas"]["PublicMoment"][];
        };
        /**
         * PurposeList
         * @description What masked values may be looked at for.
         */
        PurposeList: {
            /** Items */
            items: components["schemas"]["TermView"][];
            /** Next */
            next?: null;
        };
        /**
         * RaisedBy
         * @description A rule that makes a report more urgent, with its words that the description has.
         */
        RaisedBy: {
            /** Key */
            key: string;
            /** Priority */
            priority: number;
            /** Words */
            words: string[];
        };
        /**
         * ReachBand
         * @description What is reached within `within_s`: how many cells, and their outline.
         */
        ReachBand: {
            /** Cells */
            cells: number;
            outline: components["schemas"]["Outline"];
            /** Within S */
            within_s: number;
        };
        /**
         * ReachQuestion
         * @description From where (or to where), how far, and in which bands it is outlined.
         */
        ReachQuestion: {
            /** Bands S */
            bands_s?: number[] | null;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /** @default from */
            direction: components["schemas"]["Direction"];
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /** Limit S */
            limit_s: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
            /**
             * Profile
             * @default car
             * @enum {string}
             */
            profile: "car" | "car_siren" | "motorcycle" | "motorcycle_siren" | "foot";
            /**
             * Resolution
             * @default 9
             */
            resolution: number;
        };
        /**
         * ReachView
         * @description What can be reached from a place, or from where it can be reached.
         *
         *     `cells` are those reached within the limit, each with the travel time between the place and the
         *     road point nearest to the cell's centre, soonest first.
         */
        ReachView: {
            /** Bands */
            bands: components["schemas"]["ReachBand"][];
            /** Cells */
            cells: [
                string,
                number
            ][];
            direction: components["schemas"]["Direction"];
            /** Lat */
            lat: number;
            /** Limit S */
            limit_s: number;
            /** Lon */
            lon: number;
            /** Network Version */
            network_version: string;
            /** Profile */
            profile: string;
            /** Resolution */
            resolution: number;
        };
        /**
         * Readiness
         * @description What it needs, and whether each is there.
         */
        Readiness: {
            /** Database */
            database: boolean;
            /** Feed */
            feed: boolean;
            /** Network */
            network: boolean;
            /** Ready */
            ready: boolean;
        };
        /**
         * ReadMarkView
         * @description Up to which message of an incident an account has read.
         */
        ReadMarkView: {
            /** Account Id */
            account_id: number;
            /** Area Code */
            area_code: string | null;
            /** Incident Id */
            incident_id: number;
            /** Last Message Id */
            last_message_id: number;
            /** Name */
            name: string;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
        };
        /**
         * ReadNotices
         * @description Up to which notice one has read.
         */
        ReadNotices: {
            /** Up To */
            up_to: number;
        };
        /**
         * ReadRequest
         * @description Up to which message one has read.
         */
        ReadRequest: {
            /** Message Id */
            message_id: number;
        };
        /**
         * ReasonView
         * @description A reason that is offered, in both languages.
         */
        ReasonView: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * RecommendationQuestion
         * @description A place and what kind of incident is there; nothing is filed.
         */
        RecommendationQuestion: {
            /** Category */
            category: string;
            /** @default WGS84 */
            crs: components["schemas"]["CoordinateSystem"];
            /**
             * K
             * @default 5
             */
            k: number;
            /**
             * Lat
             * @description Degrees north
             */
            lat: number;
            /**
             * Lon
             * @description Degrees east
             */
            lon: number;
        };
        /**
         * RecommendationView
         * @description Ranked units for a place, who was left out and why, and the proof.
         */
        RecommendationView: {
            alternative?: components["schemas"]["AlternativeView"] | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Category */
            category: string;
            certificate: components["schemas"]["CertificateView"];
            cut_off?: components["schemas"]["CutOffView"] | null;
            /** Excluded */
            excluded: components["schemas"]["Exclusion"][];
            /** Excluded Counts */
            excluded_counts: {
                [key: string]: number;
            };
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            network: components["schemas"]["NetworkView"];
            /** Shortfall */
            shortfall: components["schemas"]["Shortfall"][];
            /** Skills */
            skills: string[];
            /** Units */
            units: components["schemas"]["RecommendedUnit"][];
        };
        /**
         * RecommendedUnit
         * @description A unit with its way to the place; rank 1 is there first.
         *
         *     `cover` is None where it is not known.
         */
        RecommendedUnit: {
            cover?: components["schemas"]["CoverCost"] | null;
            /** Distance M */
            distance_m: number;
            /**
             * Eta
             * Format: date-time
             */
            eta: string;
            /** Rank */
            rank: number;
            /** Reasons */
            reasons: (components["schemas"]["SkillsMet"] | components["schemas"]["Crew"] | components["schemas"]["FixAge"] | components["schemas"]["LoadToday"] | components["schemas"]["OffRoad"] | components["schemas"]["MutualAid"])[];
            route: components["schemas"]["LineView"];
            /** Travel Time S */
            travel_time_s: number;
            unit: components["schemas"]["UnitView"];
        };
        /**
         * RecordAnswer
         * @description A record and its place in the chain; null while it waits for one.
         */
        RecordAnswer: {
            proof: components["schemas"]["SealView"] | null;
            record: components["schemas"]["RecordView"];
        };
        /**
         * RecordPage
         * @description A page of records, newest first; `next` is the `after` of the following page.
         */
        RecordPage: {
            /** Items */
            items: components["schemas"]["RecordView"][];
            /** Next */
            next: string | null;
        };
        /**
         * RecordView
         * @description A record.
         */
        RecordView: {
            /** Account Id */
            account_id: number | null;
            /** Action */
            action: string;
            actor_kind: components["schemas"]["ActorKind"];
            /** Actor Name */
            actor_name: string;
            /** Address */
            address: string | null;
            /** Area Code */
            area_code: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Credential */
            credential: string | null;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Entity */
            entity: string;
            /** Entity Id */
            entity_id: string;
            /** Grade */
            grade: number | null;
            /** Id */
            id: number;
            outcome: components["schemas"]["Outcome"];
            /** Request Id */
            request_id: string | null;
        };
        /**
         * RecoveryCodes
         * @description Recovery codes, shown this once; those before are void.
         */
        RecoveryCodes: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * Refusal
         * @description Why one errand was not done: the same code and facts as when it is asked for alone.
         */
        Refusal: {
            /** Code */
            code: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Message */
            message: string;
        };
        /**
         * RefusalPage
         * @description A page of rows that do not come in, in the order of the file.
         */
        RefusalPage: {
            /** Items */
            items: components["schemas"]["RefusalView"][];
            /** Next */
            next: string | null;
        };
        /**
         * RefusalTrialView
         * @description An action that one law allows as it was done and the other refuses, with its code.
         */
        RefusalTrialView: {
            /** Action */
            action: string;
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Examples */
            examples: string[];
        };
        /**
         * RefusalView
         * @description A row that does not come in, and why; `value` is empty where it may name somebody.
         */
        RefusalView: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Reason En */
            reason_en: string;
            /** Reason Zh */
            reason_zh: string;
            /** Row */
            row: number;
            /** Value */
            value: string;
        };
        /**
         * RefusedFix
         * @description A fix that was not taken: its place in the batch (from 0), the field at fault and why.
         */
        RefusedFix: {
            /** Field */
            field: string;
            /** Index */
            index: number;
            /** Message */
            message: string;
        };
        /**
         * Relation
         * @description What a code of one edition is to a code of another.
         * @enum {string}
         */
        Relation: "same" | "wider" | "narrower" | "related";
        /**
         * RemainingView
         * @description What is left of the way of a unit, as of its fix at `fix_at`; None where no way leads on.
         */
        RemainingView: {
            /** Distance M */
            distance_m: number | null;
            /** Eta */
            eta: string | null;
            /**
             * Fix At
             * Format: date-time
             */
            fix_at: string;
            /** Network Version */
            network_version: string;
            /** Travel Time S */
            travel_time_s: number | null;
        };
        /**
         * ReplayChanges
         * @description What changed after a moment until another, each list oldest first.
         *
         *     Of a unit at most one position in `step_s` seconds is told, all where it is 0.
         */
        ReplayChanges: {
            /** Closures */
            closures: components["schemas"]["ReplayClosureChange"][];
            /** Incidents */
            incidents: components["schemas"]["ReplayIncidentChange"][];
            /** Positions */
            positions: [
                number,
                number,
                number,
                number | null,
                number | null,
                number
            ][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Step S */
            step_s: number;
            /** Training */
            training: boolean;
            /** Truncated */
            truncated: boolean;
            /** Units */
            units: components["schemas"]["ReplayUnitChange"][];
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Withheld */
            withheld: number;
        };
        /**
         * ReplayClosureChange
         * @description A closure that began to hold, or, without it, ended.
         */
        ReplayClosureChange: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            closure: components["schemas"]["ClosureView"] | null;
            /** Closure Id */
            closure_id: number;
        };
        /**
         * ReplayDensity
         * @description How many incidents were reported in each of equal parts of a time.
         *
         *     `earliest` is the first report that there is, null where there is none.
         */
        ReplayDensity: {
            /** Bucket S */
            bucket_s: number;
            /** Counts */
            counts: number[];
            /** Earliest */
            earliest: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Training */
            training: boolean;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * ReplayIncident
         * @description An incident as it was: `units` are those on it then.
         */
        ReplayIncident: {
            /** Area Code */
            area_code: string | null;
            /** Category */
            category: string;
            /** Category En */
            category_en: string;
            /** Category Zh */
            category_zh: string;
            /** Id */
            id: number;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Number */
            number: string;
            /** Priority */
            priority: number;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            stage: components["schemas"]["Stage"];
            /**
             * Stage At
             * Format: date-time
             */
            stage_at: string;
            /** Training */
            training: boolean;
            /** Units */
            units: number[];
        };
        /**
         * ReplayIncidentChange
         * @description An incident as it was from a moment on.
         */
        ReplayIncidentChange: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            incident: components["schemas"]["ReplayIncident"];
        };
        /**
         * ReplayLook
         * @description A look that was made: `look` is how it is named, good until `valid_until`.
         *
         *     `units` is how many units it shows that are shown to nobody without a look.
         */
        ReplayLook: {
            /** Look */
            look: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Units */
            units: number;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * Valid Until
             * Format: date-time
             */
            valid_until: string;
        };
        /**
         * ReplayPosition
         * @description Where a unit was: EPSG:4326 degrees, heading clockwise from north.
         */
        ReplayPosition: {
            /**
             * Fix At
             * Format: date-time
             */
            fix_at: string;
            /** Heading Deg */
            heading_deg: number | null;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Speed Mps */
            speed_mps: number | null;
        };
        /**
         * ReplayUnit
         * @description A unit as it was; what is not known of it, or not told, is null.
         */
        ReplayUnit: {
            /** Code */
            code: string;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number | null;
            /** Kind */
            kind: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            position: components["schemas"]["ReplayPosition"] | null;
            status: components["schemas"]["UnitStatus"] | null;
            /** Status At */
            status_at: string | null;
            /** Training */
            training: boolean;
        };
        /**
         * ReplayUnitChange
         * @description What a unit did from a moment on.
         */
        ReplayUnitChange: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Incident Id */
            incident_id: number | null;
            status: components["schemas"]["UnitStatus"] | null;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * ReplayView
         * @description The map as it was at a moment.
         *
         *     `withheld` counts units whose position is personal and was not looked up. `truncated` says that
         *     there were more incidents than are told: those that were reported first are left out.
         */
        ReplayView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Closures */
            closures: components["schemas"]["ClosureView"][];
            coverage: components["schemas"]["CoverCells"] | null;
            /** Incidents */
            incidents: components["schemas"]["ReplayIncident"][];
            known_from: components["schemas"]["KnownFrom"];
            /** Training */
            training: boolean;
            /** Truncated */
            truncated: boolean;
            /** Units */
            units: components["schemas"]["ReplayUnit"][];
            /** Withheld */
            withheld: number;
        };
        /**
         * ReporterList
         * @description All who reported a thing, the first report first; `unanswered` of them wait for an answer.
         */
        ReporterList: {
            /** Items */
            items: components["schemas"]["ReporterRow"][];
            /** Unanswered */
            unanswered: number;
        };
        /**
         * ReporterRow
         * @description Somebody who reported a thing, by the report that they made; names and numbers as masks.
         */
        ReporterRow: {
            /** Answer */
            answer: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Answered By */
            answered_by: string | null;
            /** Area */
            area?: string | null;
            /** Asks By Code */
            asks_by_code: boolean;
            /** Foreign Id */
            foreign_id: string | null;
            /** Incident Id */
            incident_id: number;
            /** Merged */
            merged: boolean;
            /** Name */
            name: string | null;
            /** Number */
            number: string;
            /** Phone */
            phone: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            source: components["schemas"]["Source"];
        };
        /**
         * ReporterView
         * @description Who reported an incident, as masks: a reveal shows the values.
         */
        ReporterView: {
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
        };
        /**
         * ReportFormat
         * @description As what a report is handed out.
         * @enum {string}
         */
        ReportFormat: "html" | "gpkg" | "geoparquet" | "csv";
        /**
         * ReportQuestion
         * @description Of which result of hot cells and which runs, as what, under which title.
         */
        ReportQuestion: {
            /** @default html */
            format: components["schemas"]["ReportFormat"];
            /** Hotspots */
            hotspots?: number | null;
            /** Runs */
            runs?: components["schemas"]["ReportRun"][];
            /**
             * Title En
             * @default Report of a spatial analysis
             */
            title_en: string;
            /**
             * Title Zh
             * @default 空间分析报告
             */
            title_zh: string;
        };
        /**
         * ReportRun
         * @description A run of a scenario that is done.
         */
        ReportRun: {
            /** Run */
            run: number;
            /** Scenario */
            scenario: number;
        };
        /**
         * RequestView
         * @description A request that waits for approvals.
         */
        RequestView: {
            /** Amount */
            amount: number | null;
            /** Approvals */
            approvals: number;
            /** Approved By */
            approved_by: number[];
            /** Asked By */
            asked_by: number;
            /** Kind */
            kind: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * ResponsibilityList
         * @description Lines of the responsibility list, in its order.
         */
        ResponsibilityList: {
            /** Items */
            items: components["schemas"]["ResponsibilityView"][];
        };
        /**
         * ResponsibilityView
         * @description A line of the responsibility list.
         */
        ResponsibilityView: {
            /** Area Code */
            area_code: string | null;
            /** Category */
            category: string;
            /** Department Code */
            department_code: string;
            /** Ends On */
            ends_on: string | null;
            /** In Force */
            in_force: boolean;
            /** Key */
            key: string;
            /** Priority */
            priority: number;
            /** Standard Key */
            standard_key: string | null;
            /** Starts On */
            starts_on: string | null;
        };
        /**
         * RevealedView
         * @description A value without its mask, once: it is not kept anywhere, and neither should it be.
         */
        RevealedView: {
            /** Entity */
            entity: string;
            /** Entity Id */
            entity_id: number;
            /** Field */
            field: string;
            /**
             * Revealed At
             * Format: date-time
             */
            revealed_at: string;
            /** Value */
            value: string;
        };
        /**
         * ReworkRequest
         * @description Why a task is done over, and by when.
         */
        ReworkRequest: {
            /** Due At */
            due_at?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * RoadPartView
         * @description A road of the pool, both directions of it or one along or against its line.
         */
        RoadPartView: {
            /**
             * Direction
             * @default both
             * @enum {string}
             */
            direction: "both" | "forward" | "backward";
            /** Road Id */
            road_id: number;
        };
        /**
         * RoleAction
         * @description An action of a role, and up to which grade.
         */
        RoleAction: {
            /**
             * Grade
             * @enum {string}
             */
            grade: "L1" | "L2" | "L3" | "L4";
            key: components["schemas"]["Action"];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * RoleList
         * @description All roles.
         */
        RoleList: {
            /** Items */
            items: components["schemas"]["RoleView"][];
            /** Next */
            next?: null;
        };
        /**
         * RoleView
         * @description A role; `alone` goes with no other role of an account at the same time.
         */
        RoleView: {
            /** Actions */
            actions: components["schemas"]["RoleAction"][];
            /** Alone */
            alone: boolean;
            /**
             * Highest Grade
             * @enum {string}
             */
            highest_grade: "L1" | "L2" | "L3" | "L4";
            /** Key */
            key: string;
            /** Kinds */
            kinds: components["schemas"]["AccountKind"][];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * RouteLine
         * @description A GeoJSON LineString, EPSG:4326 lon/lat.
         */
        RouteLine: {
            /** Coordinates */
            coordinates: [
                number,
                number
            ][];
            /**
             * Type
             * @default LineString
             * @constant
             */
            type: "LineString";
        };
        /**
         * RouteQuestion
         * @description From where to where, and how: a travel profile of the code list.
         */
        RouteQuestion: {
            from: components["schemas"]["Departure"];
            /**
             * Profile
             * @default car
             * @enum {string}
             */
            profile: "car" | "car_siren" | "motorcycle" | "motorcycle_siren" | "foot";
            to: components["schemas"]["AskedPoint"];
        };
        /**
         * RouteView
         * @description A way between two places.
         */
        RouteView: {
            /** Distance M */
            distance_m: number;
            line: components["schemas"]["LineView"];
            /** Network Version */
            network_version: string;
            /** Steps */
            steps: components["schemas"]["StepView"][];
            /** Travel Time S */
            travel_time_s: number;
        };
        /**
         * RunCardLine
         * @description A kind of unit: how many are wanted at this level and those below it, and how many are there.
         *
         *     `units` are offered for what is missing, the nearest first; `short` of them cannot be had now,
         *     and `excluded` says for what causes others of the kind are not offered.
         */
        RunCardLine: {
            /** Excluded */
            excluded: {
                [key: string]: number;
            };
            /** Kind */
            kind: string;
            /** Missing */
            missing: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Short */
            short: number;
            /** There */
            there: number;
            /** Units */
            units: components["schemas"]["OfferedUnit"][];
            /** Wanted */
            wanted: number;
        };
        /**
         * RunCardRuleView
         * @description A run card: how many units of each kind go, beside those of lower levels.
         */
        RunCardRuleView: {
            /** Category */
            category: string;
            /** Level */
            level: number;
            /** Sends */
            sends: {
                [key: string]: number;
            };
            /** Severities */
            severities: number[];
        };
        /**
         * RunCardView
         * @description What the run cards ask for at an alarm level, beyond what is there already.
         *
         *     `version` is the incident's; `alarm_level` the one that it has, `level` the one asked about.
         */
        RunCardView: {
            /** Alarm Level */
            alarm_level: number;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
            /** Law */
            law: string;
            /** Law Version */
            law_version: number;
            /** Level */
            level: number;
            /** Levels */
            levels: components["schemas"]["LevelView"][];
            /** Lines */
            lines: components["schemas"]["RunCardLine"][];
            /** Missing */
            missing: number;
            /** Network Version */
            network_version: string;
            /** Short */
            short: number;
            /** Version */
            version: number;
        };
        /**
         * RunKind
         * @description What a run works out.
         * @enum {string}
         */
        RunKind: "simulation" | "siting";
        /**
         * RunState
         * @description How far a run is.
         * @enum {string}
         */
        RunState: "waiting" | "running" | "done" | "cancelled" | "broken";
        /**
         * RunWarning
         * @description What to know of a run before its result is believed.
         */
        RunWarning: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * SameThing
         * @description The open incident that a report is about too, and how one knows.
         */
        SameThing: {
            /** Incident */
            incident: number;
            /** Reason */
            reason: string;
        };
        /**
         * ScenarioName
         * @description A scenario by its names.
         */
        ScenarioName: {
            /** Id */
            id: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * ScenarioPage
         * @description A page of scenarios, newest first.
         */
        ScenarioPage: {
            /** Items */
            items: components["schemas"]["ScenarioView"][];
            /** Next */
            next: string | null;
        };
        /**
         * ScenarioReplacement
         * @description The same in place of the version that was read.
         */
        ScenarioReplacement: {
            /** Area Code */
            area_code?: string | null;
            /** Base */
            base?: number | null;
            /**
             * @default {
             *       "stations": {
             *         "added": [],
             *         "closed": [],
             *         "moved": []
             *       },
             *       "units": {
             *         "added": [],
             *         "moved": [],
             *         "removed": []
             *       },
             *       "shifts": [],
             *       "closures": [],
             *       "speeds": []
             *     }
             */
            changes: components["schemas"]["Changes"];
            /**
             * Everybody
             * @default false
             */
            everybody: boolean;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note */
            note?: string | null;
            /**
             * Shared With
             * @default []
             */
            shared_with: number[];
            /**
             * Training
             * @default false
             */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * ScenarioRequest
         * @description A scenario as it is to be; `base` None is what there is now, `area_code` None the city.
         */
        ScenarioRequest: {
            /** Area Code */
            area_code?: string | null;
            /** Base */
            base?: number | null;
            /**
             * @default {
             *       "stations": {
             *         "added": [],
             *         "closed": [],
             *         "moved": []
             *       },
             *       "units": {
             *         "added": [],
             *         "moved": [],
             *         "removed": []
             *       },
             *       "shifts": [],
             *       "closures": [],
             *       "speeds": []
             *     }
             */
            changes: components["schemas"]["Changes"];
            /**
             * Everybody
             * @default false
             */
            everybody: boolean;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note */
            note?: string | null;
            /**
             * Shared With
             * @default []
             */
            shared_with: number[];
            /**
             * Training
             * @default false
             */
            training: boolean;
        };
        /**
         * ScenarioRunPage
         * @description A page of runs, newest first.
         */
        ScenarioRunPage: {
            /** Items */
            items: components["schemas"]["ScenarioRunSummary"][];
            /** Next */
            next: string | null;
        };
        /**
         * ScenarioRunSummary
         * @description A run without its result; `failure` says why it broke.
         */
        ScenarioRunSummary: {
            /** Area Code */
            area_code: string | null;
            /** Asked */
            asked: {
                [key: string]: unknown;
            };
            /** Attempts */
            attempts: number;
            /** Doing */
            doing: string;
            /** Ended At */
            ended_at: string | null;
            failure: components["schemas"]["RunWarning"] | null;
            /** Id */
            id: number;
            /** Inputs Sha256 */
            inputs_sha256: string;
            kind: components["schemas"]["RunKind"];
            /** Method */
            method: string;
            /**
             * Ordered At
             * Format: date-time
             */
            ordered_at: string;
            /** Ordered By */
            ordered_by: string;
            /** Progress */
            progress: number;
            /** Scenario Id */
            scenario_id: number;
            /** Scenario Version */
            scenario_version: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["RunState"];
            /** Warnings */
            warnings: components["schemas"]["RunWarning"][];
        };
        /**
         * ScenarioRunView
         * @description A run, with its result once it is done.
         */
        ScenarioRunView: {
            /** Area Code */
            area_code: string | null;
            /** Asked */
            asked: {
                [key: string]: unknown;
            };
            /** Attempts */
            attempts: number;
            /** Doing */
            doing: string;
            /** Ended At */
            ended_at: string | null;
            failure: components["schemas"]["RunWarning"] | null;
            /** Id */
            id: number;
            /** Inputs Sha256 */
            inputs_sha256: string;
            kind: components["schemas"]["RunKind"];
            /** Method */
            method: string;
            /**
             * Ordered At
             * Format: date-time
             */
            ordered_at: string;
            /** Ordered By */
            ordered_by: string;
            /** Progress */
            progress: number;
            /** Scenario Id */
            scenario_id: number;
            /** Scenario Version */
            scenario_version: number;
            simulation: components["schemas"]["SimulationResult"] | null;
            siting: components["schemas"]["SitingResult"] | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["RunState"];
            /** Warnings */
            warnings: components["schemas"]["RunWarning"][];
        };
        /**
         * ScenarioView
         * @description A scenario: what it changes of the present, or of its base.
         */
        ScenarioView: {
            /** Area Code */
            area_code: string | null;
            /** Author */
            author: string;
            base: components["schemas"]["ScenarioName"] | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Changed By */
            changed_by: string;
            changes: components["schemas"]["Changes"];
            /** Everybody */
            everybody: boolean;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Mine */
            mine: boolean;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note */
            note: string | null;
            /** Shared With */
            shared_with: number[];
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * Scope
         * @description What a closure or a speed is about.
         * @enum {string}
         */
        Scope: "polygon" | "line" | "roads" | "classes" | "cells";
        /**
         * ScoreRuleList
         * @description The rules of scores in force on a day.
         */
        ScoreRuleList: {
            /** Items */
            items: components["schemas"]["ScoreRuleView"][];
        };
        /**
         * ScoreRuleView
         * @description How a score is made.
         */
        ScoreRuleView: {
            /** By */
            by: string[];
            /** Formula */
            formula: string;
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Version */
            version: number;
        };
        /**
         * ScoresView
         * @description A score of every part in a period.
         */
        ScoresView: {
            period: components["schemas"]["PeriodView"];
            rule: components["schemas"]["ScoreRuleView"];
            /** Scores */
            scores: components["schemas"]["ScoreView"][];
        };
        /**
         * ScoreVersionList
         * @description The versions of a score, newest first.
         */
        ScoreVersionList: {
            /** Items */
            items: components["schemas"]["ScoreVersionView"][];
        };
        /**
         * ScoreVersionView
         * @description A version of a score; of those that ship nobody is known, nor why.
         */
        ScoreVersionView: {
            /** Account Id */
            account_id: number | null;
            /** By */
            by: string[];
            /** Formula */
            formula: string;
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note */
            note: string | null;
            /** Published At */
            published_at: string | null;
            /** Shipped */
            shipped: boolean;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Version */
            version: number;
        };
        /**
         * ScoreView
         * @description A score of a part: None with the indicators that are `missing`; `band` is A … E.
         */
        ScoreView: {
            /** Band */
            band: string | null;
            /** Missing */
            missing: string[];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Part */
            part: string;
            /** Value */
            value: number | null;
        };
        /**
         * SealView
         * @description A record's place in the chain.
         */
        SealView: {
            algorithm: components["schemas"]["Algorithm"];
            /** Chain */
            chain: string;
            /** Leaf */
            leaf: string;
            /** Seq */
            seq: number;
        };
        /**
         * ServedCity
         * @description The city: its name, what the map shows at first (EPSG:4326), and what it must say.
         */
        ServedCity: {
            /** Attribution */
            attribution: string[];
            /** Basemap */
            basemap: string;
            /** Bbox */
            bbox: [
                number,
                number,
                number,
                number
            ];
            /** Center */
            center: [
                number,
                number
            ];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Notice En */
            notice_en: string | null;
            /** Notice Zh */
            notice_zh: string | null;
            /** Timezone */
            timezone: string;
            /** Training */
            training: boolean;
        };
        /**
         * ServiceView
         * @description What the work on calls of a category was drawn from.
         */
        ServiceView: {
            /** Category */
            category: string;
            /** Mean S */
            mean_s: number | null;
            /** Median S */
            median_s: number | null;
            /** Observed */
            observed: number;
            /** P90 S */
            p90_s: number | null;
            /**
             * Source
             * @enum {string}
             */
            source: "own" | "pooled" | "assumed";
        };
        /**
         * SessionAnswer
         * @description Who is signed in and how, the token for writes by cookie, the city, and what one may do.
         */
        SessionAnswer: {
            account: components["schemas"]["AccountAnswer"];
            assurance: components["schemas"]["AssuranceAnswer"] | null;
            city: components["schemas"]["ServedCity"] | null;
            /** Csrf Token */
            csrf_token: string | null;
            permissions: components["schemas"]["PermissionsView"];
        };
        /**
         * SheetChange
         * @description An entry that a sheet changes.
         */
        SheetChange: {
            /** Fields */
            fields: string[];
            /** Identity */
            identity: string[];
            /** Row */
            row: number;
        };
        /**
         * SheetList
         * @description All sheets, in the order in which they build on each other.
         */
        SheetList: {
            /** Items */
            items: components["schemas"]["SheetView"][];
        };
        /**
         * SheetReportView
         * @description What a sheet did or, with `dry_run`, would do; the first 50 entries are told.
         */
        SheetReportView: {
            /** Added */
            added: components["schemas"]["SheetChange"][];
            /** Applied */
            applied: boolean;
            /** Changed */
            changed: components["schemas"]["SheetChange"][];
            /** Differing */
            differing: number;
            /** Encoding */
            encoding: string;
            /** New */
            new: number;
            /** Rows */
            rows: number;
            /** Same */
            same: number;
            /** Sheet */
            sheet: string;
        };
        /**
         * SheetView
         * @description A sheet: what it is called, what tells its rows apart, its columns.
         */
        SheetView: {
            /** Columns */
            columns: components["schemas"]["ColumnView"][];
            /** Identity */
            identity: string[];
            /** Key */
            key: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * ShiftPage
         * @description One page of shifts; `next` is the `after` of the following page, None on the last.
         */
        ShiftPage: {
            /** Items */
            items: components["schemas"]["ShiftView"][];
            /** Next */
            next: string | null;
        };
        /**
         * ShiftPlan
         * @description From when until when a unit is on duty; with the unit's usual crew where none is given.
         */
        ShiftPlan: {
            /** Crew */
            crew?: number | null;
            /**
             * Ends At
             * Format: date-time
             * @description RFC 3339 with its offset; without one by the city's clocks
             */
            ends_at: string;
            /** Note */
            note?: string | null;
            /**
             * Starts At
             * Format: date-time
             * @description RFC 3339 with its offset; without one by the city's clocks
             */
            starts_at: string;
        };
        /**
         * ShiftView
         * @description When a unit is on duty, and with how many; an end before its time is its `ends_at`.
         */
        ShiftView: {
            /** Cancelled At */
            cancelled_at: string | null;
            /** Crew */
            crew: number;
            /** Ended By */
            ended_by: string | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Id */
            id: number;
            /** Note */
            note: string | null;
            /**
             * Planned At
             * Format: date-time
             */
            planned_at: string;
            /** Planned By */
            planned_by: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Training */
            training: boolean;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * Shortfall
         * @description A skill that the incident needs and that too few units can give.
         */
        Shortfall: {
            /** Available */
            available: number;
            /** Needed */
            needed: number;
            /** Skill */
            skill: string;
        };
        /**
         * ShortView
         * @description Units of a kind, or a department, that a plan asks for and cannot get.
         */
        ShortView: {
            /** Got */
            got: number;
            /** Of */
            of: string;
            /** Wanted */
            wanted: number;
        };
        /**
         * ShownView
         * @description One thing that a closure must show: whether it is, and why.
         */
        ShownView: {
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Item */
            item: string;
            /** Met */
            met: boolean;
            /** Reason */
            reason: string;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * Side
         * @description From where a message comes.
         * @enum {string}
         */
        Side: "centre" | "field";
        /**
         * SideView
         * @description One side of a comparison.
         */
        SideView: {
            busy: components["schemas"]["MeasuredView"];
            mean_s: components["schemas"]["MeasuredView"];
            median_s: components["schemas"]["MeasuredView"];
            p90_s: components["schemas"]["MeasuredView"];
            unanswered: components["schemas"]["MeasuredView"];
            /** Units */
            units: number;
            wait_s: components["schemas"]["MeasuredView"];
            waited: components["schemas"]["MeasuredView"];
            within: components["schemas"]["MeasuredView"];
            worst_area: components["schemas"]["WorstAreaView"] | null;
        };
        /**
         * SignIn
         * @description A one-time sign-in, a name with its password, or what a passkey has signed.
         */
        SignIn: {
            /** Name */
            name?: string | null;
            /** Passkey */
            passkey?: {
                [key: string]: unknown;
            } | null;
            /** Password */
            password?: string | null;
            /** Token */
            token?: string | null;
        };
        /**
         * SignInMethod
         * @description How the owner of a session proved who they are.
         * @enum {string}
         */
        SignInMethod: "password" | "one_time" | "oidc" | "passkey";
        /**
         * SimulationRequest
         * @description How the calls are played: as they were, or drawn from them.
         */
        SimulationRequest: {
            /**
             * Calls
             * @default drawn
             * @enum {string}
             */
            calls: "drawn" | "as_was";
            /**
             * Categories
             * @default []
             */
            categories: string[];
            /**
             * From
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            from: string;
            /** Group */
            group?: string | null;
            /**
             * Move Ups
             * @default false
             */
            move_ups: boolean;
            /**
             * Replications
             * @default 20
             */
            replications: number;
            /** Seed */
            seed?: number | null;
            /** Standard S */
            standard_s?: number | null;
            /**
             * Until
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            until: string;
        };
        /**
         * SimulationResult
         * @description What a simulation says: both sides, and scenario less base over the same calls.
         *
         *     `calls` are those of the period, `played` those of all replications. Where a table of times
         *     between all calls would be too large, one call stands for others in its cell of
         *     `stand_in_resolution`, as the beginning of a way only.
         */
        SimulationResult: {
            /** Areas */
            areas: components["schemas"]["DistrictMeasuresView"][];
            base: components["schemas"]["SideView"];
            /** Calls */
            calls: number;
            coverage: components["schemas"]["CoverView"];
            difference: components["schemas"]["MeasuresView"];
            /** Drawn */
            drawn: boolean;
            histogram: components["schemas"]["HistogramView"];
            network_version: components["schemas"]["VersionsView"];
            /** Played */
            played: number;
            /** Replications */
            replications: number;
            scenario: components["schemas"]["SideView"];
            /** Seed */
            seed: number;
            /** Service */
            service: components["schemas"]["ServiceView"][];
            /** Stand In Resolution */
            stand_in_resolution: number | null;
            /** Standard S */
            standard_s: number;
            /** Units */
            units: components["schemas"]["UnitLoadView"][];
        };
        /**
         * SiteView
         * @description A chosen site, EPSG:4326; `kept` is a station that there is.
         */
        SiteView: {
            /** Cell */
            cell: string;
            /** Facility Id */
            facility_id: number | null;
            /** Kept */
            kept: boolean;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Units */
            units: number;
        };
        /**
         * SitingRequest
         * @description What is to be placed, among which sites, for which demand.
         */
        SitingRequest: {
            /**
             * Busy
             * @default 0.3
             */
            busy: number;
            /**
             * Candidates
             * @default cells
             * @enum {string}
             */
            candidates: "cells" | "facilities";
            /**
             * Categories
             * @default []
             */
            categories: string[];
            /** Count */
            count: number;
            /**
             * Demand
             * @default calls
             * @enum {string}
             */
            demand: "calls" | "cells";
            /**
             * Facility Categories
             * @default []
             */
            facility_categories: string[];
            /**
             * From
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            from: string;
            /** Group */
            group?: string | null;
            /**
             * Keep
             * @default true
             */
            keep: boolean;
            /**
             * Limit S
             * @default 30
             */
            limit_s: number;
            /**
             * Problem
             * @enum {string}
             */
            problem: "mclp" | "p_median" | "mexclp";
            /**
             * Resolution
             * @default 7
             */
            resolution: number;
            /** Standard S */
            standard_s?: number | null;
            /**
             * Until
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            until: string;
        };
        /**
         * SitingResult
         * @description Chosen sites; no choice is better than `bound`, `gap` is how far the value may be from it.
         *
         *     `left_out` is demand that no candidate leads to.
         */
        SitingResult: {
            /** Bound */
            bound: number;
            /** Busy */
            busy: number | null;
            /** Candidates */
            candidates: number;
            coverage: components["schemas"]["CoverView"];
            /** Covered After */
            covered_after: number;
            /** Covered Before */
            covered_before: number;
            /** Demand */
            demand: number;
            /** Gap */
            gap: number;
            /** Left Out */
            left_out: number;
            /** Mean After S */
            mean_after_s: number | null;
            /** Mean Before S */
            mean_before_s: number | null;
            /** Network Version */
            network_version: string;
            /** Optimal */
            optimal: boolean;
            /** Places */
            places: number;
            /**
             * Problem
             * @enum {string}
             */
            problem: "mclp" | "p_median" | "mexclp";
            /** Sites */
            sites: components["schemas"]["SiteView"][];
            /** Standard S */
            standard_s: number;
            /** Took S */
            took_s: number;
            /** Value */
            value: number;
        };
        /**
         * SkillsMet
         * @description The skills that the incident needs, and the unit has.
         */
        SkillsMet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "skills_met";
            /** Skills */
            skills: string[];
        };
        /**
         * Source
         * @description Through which door an incident came.
         * @enum {string}
         */
        Source: "desk" | "phone" | "citizen" | "patrol" | "sensor" | "system";
        /**
         * Speed
         * @description How many times as fast as now a kind of unit goes; all kinds where none is named.
         */
        Speed: {
            /** Factor */
            factor: number;
            /** Kind */
            kind?: string | null;
        };
        /**
         * SpeedPage
         * @description One page of speeds, newest first; `next` asks for the page after it.
         */
        SpeedPage: {
            /** Items */
            items: components["schemas"]["SpeedView"][];
            /** Next */
            next: string | null;
        };
        /**
         * SpeedRequest
         * @description Roads to make slower or faster; classes or H3 cells may be named in place of a shape.
         */
        SpeedRequest: {
            /**
             * Cells
             * @default []
             */
            cells: string[];
            /**
             * Confirmed
             * @description It is meant although it covers a large share of the roads
             * @default false
             */
            confirmed: boolean;
            /** Ends At */
            ends_at?: string | null;
            /** From Hour */
            from_hour?: number | null;
            /**
             * Geometry
             * @description GeoJSON Polygon or LineString, or Multi-
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /**
             * Profiles
             * @description For whom; all when empty
             * @default []
             */
            profiles: string[];
            /** Reason */
            reason: string;
            /**
             * Road Classes
             * @default []
             */
            road_classes: string[];
            /**
             * Roads
             * @default []
             */
            roads: components["schemas"]["AskedRoad"][];
            /** Speed Factor */
            speed_factor: number;
            /** Starts At */
            starts_at?: string | null;
            /** To Hour */
            to_hour?: number | null;
            /**
             * Weekdays
             * @default []
             */
            weekdays: number[];
        };
        /**
         * SpeedView
         * @description Arcs on which one goes `speed_factor` times as fast, from when until when, at which hours.
         *
         *     `weekdays` 1 is Monday, all when empty; hours are of the city's clock, all when None.
         */
        SpeedView: {
            /** Cells */
            cells: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Ended At */
            ended_at: string | null;
            /** Ended By */
            ended_by: string | null;
            /** Ends At */
            ends_at: string | null;
            /** From Hour */
            from_hour: number | null;
            /** Geometry */
            geometry: {
                [key: string]: unknown;
            } | null;
            /** Id */
            id: number;
            /** Profiles */
            profiles: string[];
            /** Reason */
            reason: string;
            /** Road Classes */
            road_classes: string[];
            /** Roads */
            roads: components["schemas"]["RoadPartView"][];
            scope: components["schemas"]["Scope"];
            /** Speed Factor */
            speed_factor: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** To Hour */
            to_hour: number | null;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
            /** Weekdays */
            weekdays: number[];
        };
        /**
         * Stage
         * @description Stages of the closed loop.
         * @enum {string}
         */
        Stage: "report" | "accept" | "assign" | "handle" | "feedback" | "verify" | "archive";
        /**
         * StageName
         * @description How far a report is, as citizens are told.
         */
        StageName: {
            /** En */
            en: string;
            key: components["schemas"]["Stage"];
            /** Zh */
            zh: string;
        };
        /**
         * StageRuleView
         * @description A stage with the clock that runs in it.
         */
        StageRuleView: {
            /** Clock */
            clock: string | null;
            label: components["schemas"]["Words"];
            stage: components["schemas"]["Stage"];
        };
        /**
         * StageTrialView
         * @description A stage under both laws: minutes that an incident spent there, on average of all of them.
         */
        StageTrialView: {
            /** Minutes After */
            minutes_after: number;
            /** Minutes Before */
            minutes_before: number;
            stage: components["schemas"]["Stage"];
        };
        /**
         * StandardList
         * @description Standards, by category, step and key; all versions when a day is not asked for.
         */
        StandardList: {
            /** Items */
            items: components["schemas"]["DatedStandard"][];
        };
        /**
         * StandardView
         * @description A standard: when such an incident is opened, how long it may take, when it is closed.
         */
        StandardView: {
            /** Basis */
            basis: string;
            /** Category */
            category: string;
            /** Closing En */
            closing_en: string;
            /** Closing Zh */
            closing_zh: string;
            /** Department Code */
            department_code: string;
            /** Key */
            key: string;
            /** Limit Amount */
            limit_amount: number;
            limit_kind: components["schemas"]["LimitKind"];
            /** Opening En */
            opening_en: string;
            /** Opening Zh */
            opening_zh: string;
            /** Step */
            step: number;
            /** Verified */
            verified: boolean;
            /** Version */
            version: number;
        };
        /**
         * StateView
         * @description How the audit stands: what is sealed, what waits, what verifications found of late.
         */
        StateView: {
            /** Alarms */
            alarms: components["schemas"]["CheckView"][];
            last_check: components["schemas"]["CheckView"] | null;
            /** Sealed Record At */
            sealed_record_at: string | null;
            /** Sealed Until */
            sealed_until: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * StationChanges
         * @description Stations that are added, moved and closed.
         */
        StationChanges: {
            /**
             * Added
             * @default []
             */
            added: components["schemas"]["NewStation"][];
            /**
             * Closed
             * @default []
             */
            closed: number[];
            /**
             * Moved
             * @default []
             */
            moved: components["schemas"]["MovedStation"][];
        };
        /**
         * Step
         * @description How long a period is; a month is four weeks, so that weekdays weigh the same in each.
         * @enum {string}
         */
        Step: "day" | "week" | "month";
        /**
         * StepUp
         * @description A code of the authenticator app, a recovery code, or what a passkey has signed.
         */
        StepUp: {
            /** Code */
            code?: string | null;
            /** Passkey */
            passkey?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * StepView
         * @description A part of a route: what to do at its start, and how long the road is then followed.
         */
        StepView: {
            /** Distance M */
            distance_m: number;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Travel Time S */
            travel_time_s: number;
            /** Turn */
            turn: string;
        };
        /**
         * StoryView
         * @description What happened to an incident, oldest first, and its clocks.
         */
        StoryView: {
            /** Clocks */
            clocks: components["schemas"]["ClockView"][];
            incident: components["schemas"]["IncidentView"];
            /** Moments */
            moments: components["schemas"]["MomentView"][];
        };
        /**
         * StudyAreaView
         * @description A study area, and how many incidents of the last year lie in it.
         *
         *     `people` is null: there is no count of people by place.
         */
        StudyAreaView: {
            area: components["schemas"]["NamedArea"];
            /** Cells */
            cells: number;
            /** Incidents */
            incidents: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** People */
            people: number | null;
            /** Per Cell */
            per_cell: number;
            /** Resolution */
            resolution: number;
            /** Road Km */
            road_km: number;
            /** Sha256 */
            sha256: string;
            /** Suggested */
            suggested: number;
            /** Training */
            training: boolean;
            /** With Incidents */
            with_incidents: number;
            /** With Roads */
            with_roads: number;
        };
        /**
         * SuggestedCategory
         * @description A category that a text is like; `likeness` only orders them.
         */
        SuggestedCategory: {
            /** Key */
            key: string;
            /** Likeness */
            likeness: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * Suggestions
         * @description Categories that the text is like, the likest first; to choose from.
         */
        Suggestions: {
            /** Items */
            items: components["schemas"]["SuggestedCategory"][];
        };
        /**
         * SweepPage
         * @description Accounts that looked at many different rows in a short time, newest first.
         */
        SweepPage: {
            /** Items */
            items: components["schemas"]["SweepView"][];
            /** Next */
            next?: null;
        };
        /**
         * SweepView
         * @description Who looked at how many rows from when on, and who has seen to it.
         */
        SweepView: {
            /** Account Id */
            account_id: number;
            /** Account Name */
            account_name: string;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Id */
            id: number;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Rows Seen */
            rows_seen: number;
            /** Seen At */
            seen_at: string | null;
            /** Seen By */
            seen_by: string | null;
        };
        /**
         * TakenOff
         * @description The unit would be taken off its way to another incident: the dispatcher must agree.
         */
        TakenOff: {
            /** Assignment Id */
            assignment_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "taken_off";
            /** Incident Number */
            incident_number: string;
        };
        /**
         * TalkView
         * @description One page of the talk of an incident, oldest first, with who has read how far.
         *
         *     `next` is the `after` of the following page, None on the last; `unread` counts what others have
         *     said since one's own mark.
         */
        TalkView: {
            /** Items */
            items: components["schemas"]["MessageView"][];
            /** Next */
            next: string | null;
            /** Reads */
            reads: components["schemas"]["ReadMarkView"][];
            /** Unread */
            unread: number;
        };
        /**
         * TargetFieldKind
         * @description What a field holds.
         * @enum {string}
         */
        TargetFieldKind: "text" | "moment" | "lon" | "lat" | "code" | "key";
        /**
         * TargetFieldView
         * @description A field that a column may be taken for.
         */
        TargetFieldView: {
            /** Key */
            key: string;
            kind: components["schemas"]["TargetFieldKind"];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Note En */
            note_en: string;
            /** Note Zh */
            note_zh: string;
            /** Required */
            required: boolean;
        };
        /**
         * TargetList
         * @description What can be imported, and how much of it.
         */
        TargetList: {
            /** Items */
            items: components["schemas"]["TargetView"][];
            /** Most Bytes */
            most_bytes: number;
            /** Most Rows */
            most_rows: number;
            /** Piece Bytes */
            piece_bytes: number;
            /** Systems */
            systems: string[];
        };
        /**
         * TargetView
         * @description A kind of row that can be imported.
         */
        TargetView: {
            /** Fields */
            fields: components["schemas"]["TargetFieldView"][];
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * TaskDetail
         * @description A task with its story, oldest first, and what the reader may do with it now.
         *
         *     `reasons` are offered for what asks for one; any other text is as good.
         */
        TaskDetail: {
            /** Account Id */
            account_id: number | null;
            /** Address */
            address: string | null;
            /** Allowed */
            allowed: components["schemas"]["Doing"][];
            /** Area Code */
            area_code: string | null;
            /** Assignee */
            assignee: string | null;
            /** Category */
            category: string;
            /** Cell */
            cell: string;
            /** Choice */
            choice: {
                [key: string]: unknown;
            } | null;
            /** Department Code */
            department_code: string | null;
            /** Drill */
            drill: boolean;
            /** Due At */
            due_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
            /** Items */
            items: components["schemas"]["TaskItemView"][];
            kind: components["schemas"]["TaskKind"];
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Note */
            note: string | null;
            /** Plan Run Id */
            plan_run_id: number | null;
            /** Priority */
            priority: number;
            /** Reasons */
            reasons: {
                [key: string]: components["schemas"]["ReasonView"][];
            };
            result: components["schemas"]["TaskResult"] | null;
            /** Rework Of */
            rework_of: number | null;
            /** Round */
            round: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["TaskState"];
            /** Steps */
            steps: components["schemas"]["TaskStepView"][];
            /** Supervised At */
            supervised_at: string | null;
            /** Taken At */
            taken_at: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * TaskEnding
         * @description What came of a task: a confirm is `real` or `unreal`, a verify `passed` or `failed`.
         */
        TaskEnding: {
            /** Remark */
            remark?: string | null;
            result?: components["schemas"]["TaskResult"] | null;
        };
        /**
         * TaskHandover
         * @description To whom a task goes, and why.
         */
        TaskHandover: {
            /** Account Id */
            account_id?: number | null;
            /** Department */
            department?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * TaskItemView
         * @description One line of a checklist; `done_at` and `done_by` are None while it is not done.
         */
        TaskItemView: {
            /** Area */
            area?: string | null;
            /** Done At */
            done_at: string | null;
            /** Done By */
            done_by: string | null;
            /** Place */
            place: number;
            /** Required */
            required: boolean;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
        };
        /**
         * TaskKind
         * @description What a task is for.
         * @enum {string}
         */
        TaskKind: "confirm" | "verify" | "handle" | "check" | "plan" | "other";
        /**
         * TaskList
         * @description Which tasks a list shows.
         * @enum {string}
         */
        TaskList: "open" | "ended" | "all";
        /**
         * TaskPage
         * @description One page of tasks; `next` is the `after` of the following page, None on the last.
         */
        TaskPage: {
            /** Items */
            items: components["schemas"]["TaskView"][];
            /** Next */
            next: string | null;
        };
        /**
         * TaskRequest
         * @description A task for an incident: for an account, a department, or whoever is nearest to look.
         */
        TaskRequest: {
            /** Account Id */
            account_id?: number | null;
            /** Department */
            department?: string | null;
            /** Due At */
            due_at?: string | null;
            /** Incident Id */
            incident_id: number;
            /**
             * Items
             * @default []
             */
            items: components["schemas"]["ItemRequest"][];
            kind: components["schemas"]["TaskKind"];
            /** Note */
            note?: string | null;
            /**
             * Title En
             * @default
             */
            title_en: string;
            /**
             * Title Zh
             * @default
             */
            title_zh: string;
        };
        /**
         * TaskResult
         * @description What came of a field check.
         * @enum {string}
         */
        TaskResult: "real" | "unreal" | "passed" | "failed";
        /**
         * TaskState
         * @description How far a task is; `dispatch.tasks.rules.TRANSITIONS` says what may follow what.
         * @enum {string}
         */
        TaskState: "open" | "taken" | "started" | "done" | "returned" | "cancelled";
        /**
         * TaskStepKind
         * @description What happened to a task.
         * @enum {string}
         */
        TaskStepKind: "made" | "taken" | "started" | "item" | "done" | "returned" | "rework" | "reassigned" | "supervised" | "cancelled";
        /**
         * TaskStepView
         * @description One thing that happened to a task.
         */
        TaskStepView: {
            /** Actor */
            actor: string;
            /** Area */
            area?: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Department Code */
            department_code: string | null;
            /** From Account */
            from_account: number | null;
            kind: components["schemas"]["TaskStepKind"];
            /** Reason */
            reason: string | null;
            /** To Account */
            to_account: number | null;
        };
        /**
         * TaskView
         * @description A task with its checklist, and where its incident is.
         *
         *     `account_id` and `assignee` are whose it is, None where it is the department's or anybody's;
         *     `choice` says how the nearest was found (basis `road`, `straight`, `unknown` or `nobody`).
         *     `training` is practice; `drill` is a task of a plan that was started as a drill.
         */
        TaskView: {
            /** Account Id */
            account_id: number | null;
            /** Address */
            address: string | null;
            /** Area Code */
            area_code: string | null;
            /** Assignee */
            assignee: string | null;
            /** Category */
            category: string;
            /** Cell */
            cell: string;
            /** Choice */
            choice: {
                [key: string]: unknown;
            } | null;
            /** Department Code */
            department_code: string | null;
            /** Drill */
            drill: boolean;
            /** Due At */
            due_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
            /** Items */
            items: components["schemas"]["TaskItemView"][];
            kind: components["schemas"]["TaskKind"];
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Note */
            note: string | null;
            /** Plan Run Id */
            plan_run_id: number | null;
            /** Priority */
            priority: number;
            result: components["schemas"]["TaskResult"] | null;
            /** Rework Of */
            rework_of: number | null;
            /** Round */
            round: number;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["TaskState"];
            /** Supervised At */
            supervised_at: string | null;
            /** Taken At */
            taken_at: string | null;
            /** Title En */
            title_en: string;
            /** Title Zh */
            title_zh: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * TemplateList
         * @description All templates.
         */
        TemplateList: {
            /** Items */
            items: components["schemas"]["TemplateView"][];
        };
        /**
         * TemplatePartView
         * @description A part of a template.
         */
        TemplatePartView: {
            /** Kind */
            kind: string;
            /** Length */
            length: number;
            /** Name */
            name: string;
        };
        /**
         * TemplateView
         * @description How an identifier is put together.
         */
        TemplateView: {
            /** Basis */
            basis: string;
            /** Key */
            key: string;
            /** Length */
            length: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Parts */
            parts: components["schemas"]["TemplatePartView"][];
        };
        /**
         * TermView
         * @description A legal basis or an owner.
         */
        TermView: {
            /** Key */
            key: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /**
         * TextToCheck
         * @description A law as YAML.
         */
        TextToCheck: {
            /** Text */
            text: string;
        };
        /**
         * TimeKind
         * @description The four kinds of time in which a limit is counted.
         * @enum {string}
         */
        TimeKind: "urgent" | "working_hour" | "working_day" | "calendar_day";
        /**
         * ToldView
         * @description How many incidents, and the numbers of a few of them.
         */
        ToldView: {
            /** Count */
            count: number;
            /** Examples */
            examples: string[];
        };
        /**
         * TotpAnswer
         * @description An authenticator app.
         */
        TotpAnswer: {
            /**
             * Confirmed At
             * Format: date-time
             */
            confirmed_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * TotpBegun
         * @description What an authenticator app is told: as text, as an address, and as a QR code in SVG.
         */
        TotpBegun: {
            /** Qr */
            qr: string;
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /**
         * TotpCode
         * @description A code of the authenticator app that is being set up.
         */
        TotpCode: {
            /** Code */
            code: string;
        };
        /**
         * TrackPointView
         * @description Where a unit was at a moment: EPSG:4326 degrees, heading clockwise from north.
         */
        TrackPointView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Heading Deg */
            heading_deg: number | null;
            /** Lat */
            lat: number;
            /** Lon */
            lon: number;
            /** Speed Mps */
            speed_mps: number | null;
        };
        /**
         * TrackView
         * @description A unit's track, oldest first; `truncated` says that more followed.
         */
        TrackView: {
            /** Points */
            points: components["schemas"]["TrackPointView"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Truncated */
            truncated: boolean;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * Trained
         * @description What a forecast was made from: reported calls, not what patrols found.
         */
        Trained: {
            /** Incidents */
            incidents: number;
            /** Patrol Left Out */
            patrol_left_out: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * TrendLegend
         * @description What a class of trend means.
         */
        TrendLegend: {
            /** Class */
            class: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * TrendPeriod
         * @description One of the periods of a trend; `hot` cells after correction.
         */
        TrendPeriod: {
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Hot */
            hot: number;
            /** Incidents */
            incidents: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * TrendsView
         * @description How hot cells came to be; `edition` says whose classes these are.
         */
        TrendsView: {
            /** Cells */
            cells: string[];
            /** Classes */
            classes: string[];
            /** Edition */
            edition: string;
            /** Hot Periods */
            hot_periods: number[];
            /** Id */
            id: number;
            /** Legend */
            legend: components["schemas"]["TrendLegend"][];
            /** Periods */
            periods: components["schemas"]["TrendPeriod"][];
            /** Resolution */
            resolution: number;
            /** Step */
            step: string;
            /** Study Area */
            study_area: string;
            /** Tally */
            tally: {
                [key: string]: number;
            };
            /** Warnings */
            warnings: components["schemas"]["AnalysisNotice"][];
            /** Z */
            z: number[];
        };
        /**
         * TrialRequest
         * @description Over how many closed incidents, newest first; more than a few thousand take a while.
         */
        TrialRequest: {
            /**
             * Incidents
             * @default 2000
             */
            incidents: number;
        };
        /**
         * TrialView
         * @description What would have changed had a draft been the law of past incidents.
         */
        TrialView: {
            /** Allowed */
            allowed: components["schemas"]["RefusalTrialView"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
            changed: components["schemas"]["ToldView"];
            /** Clocks */
            clocks: components["schemas"]["ClockTrialView"][];
            /** Digest */
            digest: string;
            /** Incidents */
            incidents: number;
            /** Law */
            law: string;
            /** Refused */
            refused: components["schemas"]["RefusalTrialView"][];
            /** Stages */
            stages: components["schemas"]["StageTrialView"][];
            /** Steps */
            steps: number;
            uncounted: components["schemas"]["ToldView"];
        };
        /**
         * TurnOver
         * @description Until when the key that follows is good, and how long the old one is beside it.
         */
        TurnOver: {
            /**
             * Expires At
             * Format: date-time
             * @description RFC 3339 with its offset
             */
            expires_at: string;
            /**
             * Overlap S
             * @default 3600
             */
            overlap_s: number;
        };
        /**
         * Unassigned
         * @description Seconds that an incident counts as waiting when nobody is sent, by priority.
         */
        Unassigned: {
            /**
             * 1
             * @default 14400
             */
            1: number;
            /**
             * 2
             * @default 7200
             */
            2: number;
            /**
             * 3
             * @default 3600
             */
            3: number;
        };
        /**
         * Unfit
         * @description Why a member is not asked.
         * @enum {string}
         */
        Unfit: "excluded" | "off_duty" | "off_shift" | "busy";
        /**
         * UnitAssignmentView
         * @description The open assignment that a unit is on.
         */
        UnitAssignmentView: {
            /** Id */
            id: number;
            /** Incident Id */
            incident_id: number;
            /** Incident Number */
            incident_number: string;
        };
        /**
         * UnitChange
         * @description What is to be different: what is left out stays.
         *
         *     `null` takes station, area and responsibility away, and leaves the others as they are.
         */
        UnitChange: {
            /** Area Code */
            area_code?: string | null;
            /** Crew */
            crew?: number | null;
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            responsibility?: components["schemas"]["AreaLevel"] | null;
            /** Skills */
            skills?: string[] | null;
            /** Station Id */
            station_id?: number | null;
        };
        /**
         * UnitChanges
         * @description Units that are added, moved and taken away.
         */
        UnitChanges: {
            /**
             * Added
             * @default []
             */
            added: components["schemas"]["NewUnits"][];
            /**
             * Moved
             * @default []
             */
            moved: components["schemas"]["MovedUnit"][];
            /**
             * Removed
             * @default []
             */
            removed: (number | string)[];
        };
        /**
         * UnitHours
         * @description When a unit is on duty, instead of its own shifts.
         */
        UnitHours: {
            /** Hours */
            hours: components["schemas"]["Hours"][];
            /**
             * Unit
             * @description The id of a unit, or the key of an added one
             */
            unit: number | string;
        };
        /**
         * UnitLoadView
         * @description A unit on both sides: null where there is none of it. `key` names one that was added.
         */
        UnitLoadView: {
            base: components["schemas"]["LoadView"] | null;
            /** Code */
            code: string;
            difference: components["schemas"]["MeasuredView"] | null;
            /** Key */
            key: string | null;
            /** Kind */
            kind: string;
            scenario: components["schemas"]["LoadView"] | null;
            /** Unit */
            unit: number | null;
        };
        /**
         * UnitPage
         * @description A page of units; `next` is the `after` of the following page, None on the last.
         */
        UnitPage: {
            /** Items */
            items: components["schemas"]["UnitView"][];
            /** Next */
            next: string | null;
        };
        /**
         * UnitRequest
         * @description A unit to make; what its kind has where skills or crew are left out, its code as its names.
         *
         *     Without an area it belongs to that of its station. It is for training where the city is, unless
         *     that is said.
         */
        UnitRequest: {
            /** Area Code */
            area_code?: string | null;
            /** Code */
            code: string;
            /** Crew */
            crew?: number | null;
            /**
             * Ends Training
             * @description A real unit is meant to end the city's training
             * @default false
             */
            ends_training: boolean;
            /** Kind */
            kind: string;
            /**
             * Members
             * @default []
             */
            members: string[];
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            responsibility?: components["schemas"]["AreaLevel"] | null;
            /** Skills */
            skills?: string[] | null;
            /** Station Id */
            station_id?: number | null;
            /** @default off_duty */
            status: components["schemas"]["UnitStatus"];
            /** Training */
            training?: boolean | null;
        };
        /**
         * UnitStatus
         * @description What a unit is doing; `dispatch.units.rules.TRANSITIONS` says what may follow what.
         * @enum {string}
         */
        UnitStatus: "off_duty" | "available" | "assigned" | "en_route" | "on_scene" | "returning" | "out_of_service";
        /**
         * UnitStatusChange
         * @description The status to set; what may follow what is told when it is refused.
         */
        UnitStatusChange: {
            status: components["schemas"]["UnitStatus"];
        };
        /**
         * UnitTime
         * @description A unit and how long it would take.
         */
        UnitTime: {
            /** Travel Time S */
            travel_time_s: number;
            /** Unit Code */
            unit_code: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * UnitView
         * @description A unit with its newest position and the assignment it is on.
         *
         *     `on_duty` and `crew` are as of when the view was made: by the shift that runs until
         *     `shift_until`, or by the status alone for a unit without a roster. `serves` is the code of the
         *     area that it is responsible for, None for the whole city.
         */
        UnitView: {
            /** Area Code */
            area_code: string | null;
            assignment: components["schemas"]["UnitAssignmentView"] | null;
            /** Code */
            code: string;
            /** Crew */
            crew: number;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** On Duty */
            on_duty: boolean;
            position: components["schemas"]["PositionView"] | null;
            /** Serves */
            serves: string | null;
            /** Shift Until */
            shift_until: string | null;
            /** Skills */
            skills: string[];
            /** Station Id */
            station_id: number | null;
            status: components["schemas"]["UnitStatus"];
            /**
             * Status At
             * Format: date-time
             */
            status_at: string;
            /** Training */
            training: boolean;
            /** Version */
            version: number;
        };
        /**
         * UnreadList
         * @description What the reader has not read, by incident; what is all read is left out.
         */
        UnreadList: {
            /** Items */
            items: components["schemas"]["UnreadView"][];
        };
        /**
         * UnreadView
         * @description How much of the talk about an open incident the reader has not read.
         */
        UnreadView: {
            /** Incident Id */
            incident_id: number;
            /** Unread */
            unread: number;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
        /**
         * Verdict
         * @description What a verification found.
         * @enum {string}
         */
        Verdict: "sound" | "broken";
        /**
         * VerifyAnswer
         * @description What a verification found.
         */
        VerifyAnswer: {
            /** Fault */
            fault: string | null;
            /** Fault Record Id */
            fault_record_id: number | null;
            /** Fault Seq */
            fault_seq: number | null;
            /** Headed Until */
            headed_until: number;
            /** Message */
            message: string | null;
            /** Notes */
            notes: string[];
            /** Records */
            records: number;
            /** Sound */
            sound: boolean;
            /** Until Seq */
            until_seq: number;
        };
        /**
         * VersionDetail
         * @description A version with its text and what it says; a draft with its faults and its last trial.
         */
        VersionDetail: {
            /** Account Id */
            account_id: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            definition: components["schemas"]["DefinitionView"];
            /** Digest */
            digest: string;
            /** Faults */
            faults: components["schemas"]["FaultView"][];
            label: components["schemas"]["Words"];
            /** Law */
            law: string;
            /** Note */
            note: string;
            /** Published At */
            published_at: string | null;
            /** Starts At */
            starts_at: string | null;
            /** Text */
            text: string;
            /** Trial */
            trial: {
                [key: string]: unknown;
            } | null;
            /** Version */
            version: number | null;
        };
        /**
         * VersionsView
         * @description Networks and closures that both sides were worked out on.
         */
        VersionsView: {
            /** Base */
            base: string;
            /** Scenario */
            scenario: string;
        };
        /**
         * VersionView
         * @description A version of a law; `version` is null for the draft.
         */
        VersionView: {
            /** Account Id */
            account_id: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Digest */
            digest: string;
            /** Law */
            law: string;
            /** Note */
            note: string;
            /** Published At */
            published_at: string | null;
            /** Starts At */
            starts_at: string | null;
            /** Version */
            version: number | null;
        };
        /**
         * Waiting
         * @description Waiting of the slots of one priority: as planned, and one by one.
         *
         *     Seconds are travel times; those of slots that nobody is sent to are not in them.
         */
        Waiting: {
            /** Longest S */
            longest_s: number | null;
            /** One By One S */
            one_by_one_s: number;
            /** One By One Served */
            one_by_one_served: number;
            /** Priority */
            priority: number;
            /** Served */
            served: number;
            /** Slots */
            slots: number;
            /** Travel Time S */
            travel_time_s: number;
        };
        /**
         * WarningView
         * @description Something to know about a whole file, and the options that would change it.
         */
        WarningView: {
            /** Code */
            code: string;
            /** Offer */
            offer: {
                [key: string]: boolean | string | number;
            } | null;
            /** Rows */
            rows: number;
            /** Text En */
            text_en: string;
            /** Text Zh */
            text_zh: string;
        };
        /**
         * Weights
         * @description What a second of waiting counts, by priority.
         */
        Weights: {
            /**
             * 1
             * @default 9
             */
            1: number;
            /**
             * 2
             * @default 3
             */
            2: number;
            /**
             * 3
             * @default 1
             */
            3: number;
        };
        /**
         * WithReason
         * @description Why.
         */
        WithReason: {
            /** Reason */
            reason: string;
        };
        /**
         * Words
         * @description A name in both languages.
         */
        Words: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * WorstAreaView
         * @description The district with the least share within the standard, of those with 30 calls or more.
         */
        WorstAreaView: {
            /** Code */
            code: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Within */
            within: number | null;
        };
        /**
         * YearFile
         * @description A year's exceptions as CSV (`year,day,kind,name_zh,name_en`), and which notice says so.
         */
        YearFile: {
            /** Csv */
            csv: string;
            /** Source */
            source: string;
        };
        /**
         * YearLoaded
         * @description A year as it is now, and how many deadlines it moves: the worker counts them anew at once.
         */
        YearLoaded: {
            /** Account Id */
            account_id: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Days */
            days: components["schemas"]["CalendarDayView"][];
            /** Deadlines Moved */
            deadlines_moved: number;
            /** Source */
            source: string;
            /** Working Days */
            working_days: number;
            /** Year */
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_accounts_api_v1_accounts_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                kind?: components["schemas"]["AccountKind"] | null;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_account_api_v1_accounts_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_account_api_v1_accounts__account_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_an_account_api_v1_accounts__account_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_grants_of_api_v1_accounts__account_id__grants_get: {
        parameters: {
            query?: {
                after?: number | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description `active` ones are in force or will be */
                state?: "active" | "all";
            };
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    give_role_api_v1_accounts__account_id__grants_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    take_role_api_v1_accounts__account_id__grants__grant_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                account_id: number;
                grant_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_keys_api_v1_accounts__account_id__keys_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_a_key_api_v1_accounts__account_id__keys_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_api_v1_accounts__account_id__keys__key_id__revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                key_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    turn_over_api_v1_accounts__account_id__keys__key_id__turn_over_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
                key_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnOver"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    issue_a_sign_in_api_v1_accounts__account_id__sign_ins_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedSignIn"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_alerts_api_v1_alerts_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                state?: components["schemas"]["AlertState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_alert_api_v1_alerts__alert_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    acknowledge_alert_api_v1_alerts__alert_id__acknowledge_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                alert_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    plan_api_v1_allocations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    commit_api_v1_allocations_commit_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Errands"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_areas_api_v1_areas_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description All levels where left out */
                level?: components["schemas"]["AreaLevel"] | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description Those right below this one */
                parent?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_assignment_api_v1_assignments__assignment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedAssignmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_progress_api_v1_assignments__assignment_id__status_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Progress"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_attachment_api_v1_attachments__attachment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_content_api_v1_attachments__attachment_id__content_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_thumbnail_api_v1_attachments__attachment_id__thumbnail_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_records_api_v1_audit_export_get: {
        parameters: {
            query?: {
                account_id?: number | null;
                action?: string | null;
                area_code?: string | null;
                entity?: string | null;
                entity_id?: string | null;
                outcome?: components["schemas"]["Outcome"] | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_records_api_v1_audit_records_get: {
        parameters: {
            query?: {
                account_id?: number | null;
                action?: string | null;
                after?: number | null;
                area_code?: string | null;
                entity?: string | null;
                entity_id?: string | null;
                /** @description Rows of one page */
                limit?: number;
                outcome?: components["schemas"]["Outcome"] | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_record_api_v1_audit_records__record_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_state_api_v1_audit_state_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateView"];
                };
            };
        };
    };
    verify_now_api_v1_audit_verify_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyAnswer"];
                };
            };
        };
    };
    read_calendar_api_v1_calendars_working_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    read_year_api_v1_calendars_working__year__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    write_year_api_v1_calendars_working__year__put: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearFile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearLoaded"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_year_file_api_v1_calendars_working__year__file_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_categories_api_v1_categories_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
        };
    };
    read_closures_api_v1_closures_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description `active` ones hold now or will */
                state?: components["schemas"]["HoldState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosurePage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_closure_api_v1_closures_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_closure_api_v1_closures__closure_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closure_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    reopen_api_v1_closures__closure_id__end_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                closure_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_closure_api_v1_closures_preview_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedExtent"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveredView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_templates_api_v1_codes_identifiers_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
    check_one_api_v1_codes_identifiers_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedIdentifier"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIdentifier"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_lists_api_v1_codes_lists_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOfLists"];
                };
            };
        };
    };
    read_codes_api_v1_codes_lists__list_key__get: {
        parameters: {
            query?: {
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                list_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodePage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_sheets_api_v1_codes_sheets_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetList"];
                };
            };
        };
    };
    export_sheet_api_v1_codes_sheets__sheet__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    take_sheet_api_v1_codes_sheets__sheet__post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSheet"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetReportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_coverage_api_v1_coverage_get: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_hours_api_v1_coverage_hours_get: {
        parameters: {
            query?: {
                from?: string | null;
                group?: string;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageHours"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_departments_api_v1_departments_get: {
        parameters: {
            query?: {
                everything?: boolean;
                /** @description A day of the city; today when left out */
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_candidates_api_v1_departments__code__candidates_get: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_department_members_api_v1_departments__code__members_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentMemberPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_to_department_api_v1_departments__code__members_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentMemberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_from_department_api_v1_departments__code__members__membership_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                membership_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentMemberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_own_departments_api_v1_departments_mine_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDepartments"];
                };
            };
        };
    };
    read_own_duty_api_v1_duty_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDutyView"];
                };
            };
        };
    };
    read_elements_api_v1_elements_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElementList"];
                };
            };
        };
    };
    read_erasures_api_v1_erasures_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureList"];
                };
            };
        };
    };
    forget_api_v1_erasures_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedErasure"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_grounds_api_v1_erasures_purposes_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroundList"];
                };
            };
        };
    };
    find_rows_api_v1_erasures_rows_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedNumber"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberRows"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_facilities_api_v1_facilities_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Any of these; all if none */
                category?: string[] | null;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_results_api_v1_hotspots_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                area?: string | null;
                /** @description Rows of one page */
                limit?: number;
                standing?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotsPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    order_hotspots_api_v1_hotspots_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedHotspots"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_result_api_v1_hotspots__hotspots_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_cells_api_v1_hotspots__hotspots_id__cells_get: {
        parameters: {
            query?: {
                /** @description The whole study area */
                all?: boolean;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotCellsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    open_cell_api_v1_hotspots__hotspots_id__cells__cell__get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description H3 cell, hexadecimal */
                cell: string;
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotCellView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    compare_periods_api_v1_hotspots__hotspots_id__compare__other__get: {
        parameters: {
            query?: {
                of?: components["schemas"]["ComparedBy"];
            };
            header?: never;
            path: {
                hotspots_id: number;
                other: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_density_api_v1_hotspots__hotspots_id__density_get: {
        parameters: {
            query?: {
                /** @description Metres */
                bandwidth_m?: number;
                on?: components["schemas"]["On"];
            };
            header?: never;
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DensityView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_forecast_api_v1_hotspots__hotspots_id__forecast_get: {
        parameters: {
            query?: {
                /** @description Of the study area */
                share?: number;
                step?: components["schemas"]["Step"];
            };
            header?: never;
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_shown_api_v1_hotspots__hotspots_id__forecasts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastsShown"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    keep_up_api_v1_hotspots__hotspots_id__stand_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedStanding"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotspotsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_trends_api_v1_hotspots__hotspots_id__trends_get: {
        parameters: {
            query?: {
                /** @description Ten at least */
                periods?: number;
                step?: components["schemas"]["Step"];
            };
            header?: never;
            path: {
                hotspots_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_imports_api_v1_imports_get: {
        parameters: {
            query?: {
                after?: number | null;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_api_v1_imports_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedImport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_import_api_v1_imports__import_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_api_v1_imports__import_id__cancel_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    check_api_v1_imports__import_id__check_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedOptions"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    look_api_v1_imports__import_id__look_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSource"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_piece_api_v1_imports__import_id__pieces__place__put: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                import_id: number;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    see_api_v1_imports__import_id__preview_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedOptions"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_refused_api_v1_imports__import_id__refused_get: {
        parameters: {
            query?: {
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_refused_api_v1_imports__import_id__refused_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    run_api_v1_imports__import_id__run_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedRun"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_targets_api_v1_imports_targets_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetList"];
                };
            };
        };
    };
    read_incidents_api_v1_incidents_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                area?: string | null;
                /** @description A key, or how keys begin */
                category?: string | null;
                department?: string | null;
                duty_grid?: string | null;
                held?: boolean | null;
                law?: string | null;
                /** @description Rows of one page */
                limit?: number;
                overdue?: boolean | null;
                stage?: components["schemas"]["Stage"] | null;
                state?: components["schemas"]["IncidentState"];
                supervised?: boolean | null;
                /** @description In the number, the description or the address */
                text?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    file_incident_api_v1_incidents_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentFiled"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_incident_api_v1_incidents__incident_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    edit_incident_api_v1_incidents__incident_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_actions_api_v1_incidents__incident_id__actions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    act_on_incident_api_v1_incidents__incident_id__actions_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    answer_api_v1_incidents__incident_id__answer_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReporterList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_unit_api_v1_incidents__incident_id__assignments_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_attachments_api_v1_incidents__incident_id__attachments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    close_one_api_v1_incidents__incident_id__close_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentClosing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_duplicates_api_v1_incidents__incident_id__duplicates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_messages_api_v1_incidents__incident_id__messages_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_api_v1_incidents__incident_id__messages_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mark_read_api_v1_incidents__incident_id__messages_read_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMarkView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_photo_api_v1_incidents__incident_id__photos_post: {
        parameters: {
            query: {
                crs?: components["schemas"]["CoordinateSystem"];
                kind: "before" | "after" | "scene";
                lat?: number | null;
                lon?: number | null;
                taken_at?: string | null;
                task_id?: number | null;
            };
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_api_v1_incidents__incident_id__plan_preview_get: {
        parameters: {
            query: {
                plan: string;
            };
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreview"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_api_v1_incidents__incident_id__plan_runs_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStart"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_proof_api_v1_incidents__incident_id__proof_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureStateView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_proposal_api_v1_incidents__incident_id__proposal_get: {
        parameters: {
            query?: {
                /** @description Keys of opening conditions that are met */
                standards?: string[] | null;
            };
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    recommend_for_incident_api_v1_incidents__incident_id__recommendation_get: {
        parameters: {
            query?: {
                /** @description How many units at most */
                k?: number;
            };
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_reporters_api_v1_incidents__incident_id__reporters_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReporterList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_run_card_api_v1_incidents__incident_id__run_card_get: {
        parameters: {
            query?: {
                /** @description An alarm level; without, the incident's own */
                level?: number | null;
            };
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunCardView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_story_api_v1_incidents__incident_id__story_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    judge_unit_api_v1_incidents__incident_id__units__unit_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: number;
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedUnit"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_voice_note_api_v1_incidents__incident_id__voice_notes_post: {
        parameters: {
            query?: {
                crs?: components["schemas"]["CoordinateSystem"];
                lat?: number | null;
                lon?: number | null;
                taken_at?: string | null;
                task_id?: number | null;
            };
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                incident_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "audio/mp4": string;
                "audio/ogg": string;
                "audio/wav": string;
                "audio/webm": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_definitions_api_v1_indicators_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
        };
    };
    read_incidents_api_v1_indicators__key__incidents_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description An area with all below it */
                area?: string | null;
                by?: components["schemas"]["Dimension"];
                /** @description With all below it */
                category?: string | null;
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
                department?: string | null;
                /** @description First day, of `custom` */
                from?: string | null;
                /** @description Rows of one page */
                limit?: number;
                of?: components["schemas"]["Of"];
                /** @description The key of a part of `by` */
                part?: string;
                period?: components["schemas"]["PeriodKind"];
                /** @description Exempted incidents count in everything */
                raw?: boolean;
                source?: components["schemas"]["Source"] | null;
                /** @description Last day, of `custom` */
                to?: string | null;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    export_values_api_v1_indicators_export_get: {
        parameters: {
            query?: {
                /** @description An area with all below it */
                area?: string | null;
                by?: components["schemas"]["Dimension"];
                /** @description With all below it */
                category?: string | null;
                /** @description With 环比 and 同比 */
                compare?: boolean;
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
                department?: string | null;
                /** @description First day, of `custom` */
                from?: string | null;
                period?: components["schemas"]["PeriodKind"];
                /** @description Exempted incidents count in everything */
                raw?: boolean;
                source?: components["schemas"]["Source"] | null;
                /** @description Last day, of `custom` */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_rules_api_v1_indicators_scores_get: {
        parameters: {
            query?: {
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreRuleList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_scores_api_v1_indicators_scores__key__get: {
        parameters: {
            query?: {
                /** @description An area with all below it */
                area?: string | null;
                by?: components["schemas"]["Dimension"];
                /** @description With all below it */
                category?: string | null;
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
                department?: string | null;
                /** @description First day, of `custom` */
                from?: string | null;
                period?: components["schemas"]["PeriodKind"];
                /** @description Exempted incidents count in everything */
                raw?: boolean;
                source?: components["schemas"]["Source"] | null;
                /** @description Last day, of `custom` */
                to?: string | null;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoresView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    try_formula_api_v1_indicators_scores__score__try_post: {
        parameters: {
            query?: {
                /** @description An area with all below it */
                area?: string | null;
                by?: components["schemas"]["Dimension"];
                /** @description With all below it */
                category?: string | null;
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
                department?: string | null;
                /** @description First day, of `custom` */
                from?: string | null;
                period?: components["schemas"]["PeriodKind"];
                /** @description Exempted incidents count in everything */
                raw?: boolean;
                source?: components["schemas"]["Source"] | null;
                /** @description Last day, of `custom` */
                to?: string | null;
            };
            header?: never;
            path: {
                score: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedFormula"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoresView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_versions_api_v1_indicators_scores__score__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                score: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreVersionList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    publish_api_v1_indicators_scores__score__versions_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                score: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedScore"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreVersionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_values_api_v1_indicators_values_get: {
        parameters: {
            query?: {
                /** @description An area with all below it */
                area?: string | null;
                by?: components["schemas"]["Dimension"];
                /** @description With all below it */
                category?: string | null;
                /** @description With 环比 and 同比 */
                compare?: boolean;
                /** @description A day of the city, 2026-11-23 */
                day?: string | null;
                department?: string | null;
                /** @description First day, of `custom` */
                from?: string | null;
                period?: components["schemas"]["PeriodKind"];
                /** @description Exempted incidents count in everything */
                raw?: boolean;
                source?: components["schemas"]["Source"] | null;
                /** @description Last day, of `custom` */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorsView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    look_api_v1_intake_look_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedLook"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Look"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_laws_api_v1_laws_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawList"];
                };
            };
        };
    };
    compare_versions_api_v1_laws__law__compare_get: {
        parameters: {
            query: {
                /** @description A number, or `draft` */
                base: string;
                /** @description A number, or `draft` */
                other: string;
            };
            header?: never;
            path: {
                law: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    write_draft_api_v1_laws__law__draft_put: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                law: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    throw_draft_away_api_v1_laws__law__draft_discard_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                law: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawCheckView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    publish_api_v1_laws__law__draft_publish_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                law: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawPublication"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    try_draft_api_v1_laws__law__draft_try_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                law: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_version_api_v1_laws__law__versions__version__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                law: string;
                /** @description A number, or `draft` */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_diagram_api_v1_laws__law__versions__version__diagram_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                law: string;
                /** @description A number, or `draft` */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDiagram"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_picture_api_v1_laws__law__versions__version__diagram_svg_get: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                law: string;
                /** @description A number, or `draft` */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    check_text_api_v1_laws_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextToCheck"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawCheckView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_layers_api_v1_layers_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayerList"];
                };
            };
        };
    };
    read_features_api_v1_layers__layer_id__features_get: {
        parameters: {
            query?: {
                /** @description west,south,east,north in degrees */
                bbox?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                layer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_tile_api_v1_layers__layer_id__tiles__z___x___y__get: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string | null;
            };
            path: {
                layer_id: string;
                x: number;
                y: number;
                z: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": unknown;
                };
            };
            /** @description Nothing is there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_cover_cells_api_v1_layers_coverage_cells_get: {
        parameters: {
            query?: {
                group?: string;
                resolution?: number;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverCells"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_load_api_v1_layers_load_cells_get: {
        parameters: {
            query?: {
                /** @description west,south,east,north in degrees */
                bbox?: string | null;
                hours?: number;
                resolution?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadCells"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    find_times_api_v1_matrix_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatrixQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_unread_api_v1_messages_unread_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadList"];
                };
            };
        };
    };
    read_grants_api_v1_mutual_aid_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                state?: components["schemas"]["AidState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AidPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_grant_api_v1_mutual_aid_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AidGrant"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AidView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_grant_api_v1_mutual_aid__grant_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grant_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AidView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    end_grant_api_v1_mutual_aid__grant_id__end_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                grant_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AidView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_own_notices_api_v1_notices_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_contacts_api_v1_notices_contacts_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
        };
    };
    change_contact_api_v1_notices_contacts__channel__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: components["schemas"]["Channel"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_deliveries_api_v1_notices_deliveries_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
                state?: components["schemas"]["DeliveryState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    retry_delivery_api_v1_notices_deliveries__delivery_id__send_again_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                delivery_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    mark_notices_read_api_v1_notices_read_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    search_places_api_v1_places_get: {
        parameters: {
            query: {
                limit?: number;
                /** @description lon,lat */
                near?: string | null;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_place_api_v1_places_at_get: {
        parameters: {
            query: {
                crs?: components["schemas"]["CoordinateSystem"];
                /** @description Degrees north */
                lat: number;
                /** @description Degrees east */
                lon: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceAt"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_runs_api_v1_plan_runs_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                drill?: boolean | null;
                incident_id?: number | null;
                /** @description Rows of one page */
                limit?: number;
                plan?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRunPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_run_api_v1_plan_runs__run_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stop_api_v1_plan_runs__run_id__stop_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                run_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStop"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_plans_api_v1_plans_get: {
        parameters: {
            query?: {
                incident_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    publish_api_v1_plans_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanText"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_one_plan_api_v1_plans__key__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_versions_api_v1_plans__key__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    check_api_v1_plans_check_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCheckView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    report_positions_api_v1_positions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FixReport"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_public_categories_api_v1_public_categories_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCategories"];
                };
            };
        };
    };
    read_public_city_api_v1_public_city_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCity"];
                };
            };
        };
    };
    search_public_places_api_v1_public_places_get: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_public_proof_api_v1_public_proofs__number__get: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProofView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    report_publicly_api_v1_public_reports_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_public_report_api_v1_public_reports__number__get: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStatus"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    dispute_publicly_api_v1_public_reports__number__dispute_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedDispute"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStatus"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    send_public_photo_api_v1_public_reports__number__photos_post: {
        parameters: {
            query: {
                code: string;
                crs?: components["schemas"]["CoordinateSystem"];
                lat?: number | null;
                lon?: number | null;
                taken_at?: string | null;
            };
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPhoto"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    suggest_categories_api_v1_public_suggestions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSuggestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    find_reach_api_v1_reach_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    recommend_for_place_api_v1_recommendations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_moment_api_v1_replay_at_get: {
        parameters: {
            query: {
                /** @description Whose cover too: a group */
                coverage?: string | null;
                /** @description The `look` that shows positions */
                look?: number | null;
                /** @description RFC 3339 with its offset */
                time: string;
                /** @description Practice or what is real; as the city is where it is not said */
                training?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_changes_api_v1_replay_changes_get: {
        parameters: {
            query: {
                /** @description After which moment */
                from: string;
                /** @description The `look` that shows positions */
                look?: number | null;
                /** @description Practice or what is real; as the city is where it is not said */
                training?: boolean | null;
                /** @description RFC 3339 with its offset */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayChanges"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_density_api_v1_replay_density_get: {
        parameters: {
            query: {
                buckets?: number;
                /** @description After which moment */
                from: string;
                /** @description Practice or what is real; as the city is where it is not said */
                training?: boolean | null;
                /** @description RFC 3339 with its offset */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDensity"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    look_up_positions_api_v1_replay_looks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedPositions"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayLook"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_report_api_v1_reports_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_responsibilities_api_v1_responsibilities_get: {
        parameters: {
            query?: {
                department?: string | null;
                everything?: boolean;
                /** @description A day of the city; today when left out */
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    look_behind_api_v1_reveals_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedReveal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_purposes_api_v1_reveals_purposes_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeList"];
                };
            };
        };
    };
    search_api_v1_reveals_search_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedSearch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_sweeps_api_v1_reveals_sweeps_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepPage"];
                };
            };
        };
    };
    see_sweep_api_v1_reveals_sweeps__sweep_id__seen_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sweep_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_roles_api_v1_roles_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
        };
    };
    find_route_api_v1_routes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_scenarios_api_v1_scenarios_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_api_v1_scenarios_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_scenario_api_v1_scenarios__scenario_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    replace_api_v1_scenarios__scenario_id__put: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioReplacement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    discard_api_v1_scenarios__scenario_id__discard_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_runs_api_v1_scenarios__scenario_id__runs_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRunPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    order_run_api_v1_scenarios__scenario_id__runs_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_run_api_v1_scenarios__scenario_id__runs__run_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: number;
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_api_v1_scenarios__scenario_id__runs__run_id__cancel_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                run_id: number;
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    order_sites_api_v1_scenarios__scenario_id__siting_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                scenario_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SitingRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRunView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_second_factors_api_v1_second_factors_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorsAnswer"];
                };
            };
        };
    };
    add_passkey_api_v1_second_factors_passkeys_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    remove_one_passkey_api_v1_second_factors_passkeys__passkey_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_new_passkey_api_v1_second_factors_passkeys_options_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    renew_recovery_codes_api_v1_second_factors_recovery_codes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    begin_authenticator_api_v1_second_factors_totp_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpBegun"];
                };
            };
        };
    };
    remove_authenticator_api_v1_second_factors_totp_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirm_authenticator_api_v1_second_factors_totp_confirm_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_session_api_v1_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    sign_in_api_v1_session_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    sign_out_api_v1_session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_session_api_v1_session_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_provider_api_v1_session_oidc_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideProvider"];
                };
            };
        };
    };
    begin_api_v1_session_oidc_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    come_back_api_v1_session_oidc_callback_get: {
        parameters: {
            query?: {
                code?: string | null;
                iss?: string | null;
                state?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_passkey_api_v1_session_passkey_options_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    step_up_api_v1_session_step_up_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_step_up_api_v1_session_step_up_options_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    read_sessions_api_v1_sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
        };
    };
    end_others_api_v1_sessions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    end_one_api_v1_sessions__session_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_on_duty_api_v1_shifts_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description The moment; now where left out */
                at?: string | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description And all that run until then */
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_speeds_api_v1_speeds_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description `active` ones hold now or will */
                state?: components["schemas"]["HoldState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_speed_api_v1_speeds_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpeedRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_speed_api_v1_speeds__speed_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                speed_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stop_speed_api_v1_speeds__speed_id__end_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                speed_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeedView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_standards_api_v1_standards_get: {
        parameters: {
            query?: {
                category?: string | null;
                /** @description A day of the city; today when left out */
                on?: string | null;
                versions?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stream_api_v1_stream_get: {
        parameters: {
            query?: {
                /** @description False: no `positions` */
                positions?: boolean;
            };
            header?: {
                /** @description Where to go on */
                "Last-Event-ID"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_area_api_v1_study_areas_get: {
        parameters: {
            query: {
                area: string;
                resolution?: number;
                /** @description Of training incidents, and only those */
                training?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyAreaView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_tasks_api_v1_tasks_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                department?: string | null;
                incident_id?: number | null;
                kind?: components["schemas"]["TaskKind"] | null;
                /** @description Rows of one page */
                limit?: number;
                state?: components["schemas"]["TaskList"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_task_api_v1_tasks_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_task_api_v1_tasks__task_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_checkers_api_v1_tasks__task_id__candidates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckerList"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    finish_task_api_v1_tasks__task_id__done_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskEnding"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    tick_item_api_v1_tasks__task_id__items__place__put: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                place: number;
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemDone"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    reassign_task_api_v1_tasks__task_id__reassign_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskHandover"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    return_task_api_v1_tasks__task_id__return_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rework_task_api_v1_tasks__task_id__rework_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReworkRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_task_api_v1_tasks__task_id__start_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    supervise_task_api_v1_tasks__task_id__supervise_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    take_task_api_v1_tasks__task_id__take_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingMore"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_my_tasks_api_v1_tasks_mine_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                state?: components["schemas"]["TaskList"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_lookups_api_v1_tracks_lookups_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    look_up_track_api_v1_tracks_lookups_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedTrack"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_own_track_api_v1_tracks_own_get: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_units_api_v1_units_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    make_unit_api_v1_units_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_unit_api_v1_units__unit_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_a_unit_api_v1_units__unit_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_members_api_v1_units__unit_id__members_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description Rows of one page */
                limit?: number;
            };
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    join_api_v1_units__unit_id__members_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    leave_api_v1_units__unit_id__members__member_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                member_id: number;
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_api_v1_units__unit_id__members__member_id__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                member_id: number;
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_shifts_api_v1_units__unit_id__shifts_get: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string | null;
                /** @description Rows of one page */
                limit?: number;
                /** @description That end later; from now on */
                since?: string | null;
            };
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    create_shift_api_v1_units__unit_id__shifts_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftPlan"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stop_shift_api_v1_units__unit_id__shifts__shift_id__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                shift_id: number;
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_unit_status_api_v1_units__unit_id__status_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body gives the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitStatusChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    healthz_healthz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    read_metrics_metrics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
        };
    };
    readyz_readyz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
