/** What the server says of a text, a sheet or a calendar, in the reader's language. Pure but for the language. */

import { locale, phrase } from "../shared/text/text";

/** How a message is known, and under which key its words stand; its groups are {a} and {b}. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^a map is needed here$/, "map"],
  [/^a list is needed here$/, "list"],
  [/^a text is needed here$/, "text"],
  [/^a key is a word$/, "key_word"],
  [/^true or false is needed here$/, "flag"],
  [/^a number above 0 is needed here$/, "number"],
  [/^a whole number is needed here$/, "whole"],
  [/^one word with its argument is needed here$/, "single"],
  [/^stands here twice$/, "twice"],
  [/^'(.*)' is not known here; known: (.*)$/, "unknown"],
  [/^'(.*)' is not known; known: (.*)$/, "unknown"],
  [/^'(.*)' is missing$/, "missing"],
  [/^a limit in (\w+) has one of: (.*)$/, "limit"],
  [/^a priority is 1, 2 or 3$/, "priority"],
  [/^a part of the limit is needed here/, "part"],
  [/^the file is empty$/, "empty_file"],
  [/^a character that YAML forbids$/, "character"],
  [/^more than (\d+) levels of lists and maps$/, "deep"],
  [/^anchors and aliases are not used in laws$/, "anchors"],
  [/^tags are not used in laws$/, "tags"],
  [/^the key of this law is (\w+)$/, "law_key"],
  [/^(?:is empty)$/, "empty"],
  [/^is missing$/, "column_missing"],
  [/^comes twice$/, "column_twice"],
  [/^is no column of this sheet$/, "column_unknown"],
  [/^has more than (\d+) characters$/, "long"],
  [/^is no key:/, "key"],
  [/^is no whole number from (\d+) to (\d+)$/, "range"],
  [/^(\S+) is no day of the calendar$/, "no_day"],
  [/^is no day, as/, "day"],
  [/^is neither yes nor no$/, "yes"],
  [/^is none of (.*)$/, "none_of"],
  [/^is the same entry as row (\d+)$/, "same_entry"],
  [/^comes before starts_on$/, "before_start"],
  [/^there is no row$/, "no_row"],
  [/^there is no list (.*)$/, "no_list"],
  [/^there is no category (.*)$/, "no_category"],
  [/^there is no department (.*)$/, "no_department"],
  [/^there is no standard (.*)$/, "no_standard"],
  [/^there is no skill (.*)$/, "no_skill"],
  [/^there is no area (.*)$/, "no_area"],
  [/^there is no (\S+) in (\S+)$/, "not_in"],
  [/^is below itself$/, "circle"],
  [/^is in force in (.*) at the same time$/, "both_in_force"],
  [/^is needed of a code that is used$/, "needed"],
  [/^leads to the list that it comes from$/, "same_list"],
  [/^of a version in force is not changed/, "version_in_force"],
  [/^neither UTF-8 nor GBK$/, "encoding"],
  [/holds NUL/, "nul"],
  [/^a sheet has at most (\d+) bytes$/, "bytes"],
  [/^the columns are (.*)$/, "columns"],
  [/^a calendar has at most (\d+) lines$/, "lines"],
  [/^(\S+) stands there twice$/, "day_twice"],
  [/^a line has (\d+) values/, "values"],
  [/^a day is 2026-10-01/, "calendar_day"],
  [/^(\S+) is not near the year (\d+)$/, "far"],
  [/^(\S+) is worked anyway/, "no_weekend"],
  [/^a name has at most (\d+) characters/, "name"],
  [/^(\S+) is of the notice for (\d+)/, "other_year"],
  [/^is not digits$/, "digits"],
  [/^is no serial/, "serial"],
  [/^is of no province$/, "province"],
  [/^is no day$/, "no_date"],
  [/^holds a sign that is none of the 31$/, "sign"],
  [/^cannot be checked$/, "unchecked"],
  [/^does not fit what is before it$/, "check_sign"],
  [/^((?:mapping values|could not find|did not find|expected|found) .*)$/, "yaml"],
  [/^has (\d+) signs where (\d+) are needed$/, "length"],
];

/** What is not known is told as the server said it. */
export function faultWords(message: string): string {
  for (const [pattern, key] of KNOWN) {
    const found = pattern.exec(message);
    if (found !== null) return phrase(locale(), `rules.fault.${key}`, { a: found[1] ?? "", b: found[2] ?? "" }) ?? message;
  }
  return message;
}

/** "law.yaml, line 3, first: a text is needed here" → "a text is needed here": where is told beside it. */
export function bareMessage(message: string): string {
  return message.replace(/^(?:[^:]*, )?line \d+(?:, [^:]*)?: /, "");
}
