#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/rule/rule.h"

namespace todoke {

/// One thing to choose. `value` is what is sent, `label` and `hint` are what is read.
struct Option {
  std::string value;
  std::string label;
  std::string hint;
  std::optional<Rule> show_if;
};

/// A statement that must be true of the answers; if not, `message` is shown at `at`.
struct Check {
  Rule rule;
  std::string message;
  std::string code;  ///< for measurements; "check_<n>" when the form gives none
  std::string at;    ///< part of the field to lead to ("day"); empty: its first input
};

/// One question. What a kind needs beyond this stands in `settings`, the field's own JSON.
struct Field {
  std::string id;    ///< snake_case, unique in the form (in a group: unique in the group)
  std::string kind;  ///< a row of the table in field/kinds.h
  std::string label;
  std::string hint;  ///< support text below the label
  std::string why;   ///< "Why is this asked": one or two sentences, may be empty
  std::string fact;  ///< shared vocabulary: "applicant.name"; empty when the form's own
  bool required = true;
  std::optional<Rule> show_if;
  std::optional<Rule> require_if;  ///< wins over `required` when present
  std::vector<Check> checks;
  std::vector<Option> options;  ///< choice, choices
  std::vector<Field> fields;    ///< group: the fields of one row
  Json settings;                ///< the field's JSON as written, for the kind's own parameters
};

/// A page: one topic, about six fields at most.
struct Page {
  std::string id;
  std::string title;        ///< the h1, as a sentence to the resident
  std::string short_title;  ///< for progress and review: 「請求する方」
  std::string text;         ///< optional lead below the title
  std::optional<Rule> show_if;
  /// A page that ends the way: it explains and hands over, and there is no "next".
  bool stop = false;
  std::vector<Field> fields;
};

/// A threshold, fee or limit that changes by law: the newest `from` not after today counts.
struct DatedValue {
  std::string from;  ///< ISO date
  Json value;
};

/// One version of one procedure's form, expanded (no `use` left) and checked in shape.
struct Form {
  std::string id;             ///< "child-allowance-claim", also the folder's name
  std::string version;        ///< "2026-04-01.1": opaque, equal or not
  std::string valid_from;     ///< ISO date, inclusive
  std::string valid_to;       ///< ISO date, inclusive; empty: open
  std::string title;          ///< what residents call it: 「児童手当の認定請求」
  std::string official_name;  ///< the name in the law or the national list
  Json intro;                 ///< see forms/README.md: lead, who, deadline, fee, papers, after
  std::map<std::string, std::vector<DatedValue>> values;
  std::vector<Page> pages;
  /// Of a life event's form, which is sent as one submission per procedure: see
  /// core/submission/parts.h. An array, empty for the form of one procedure.
  Json parts = Json::array();
};

/// Reads an expanded form. Errors carry the JSON pointer: "missing_member", "wrong_type",
/// "unknown_member", "duplicate_id", "bad_id", "bad_rule", "bad_date". Members of a field that
/// the form does not know are left to its kind; whether they make sense is lint's matter.
Result<Form> load_form(const Json& document);

/// Ids of fields, pages and values: snake_case, so that no id can hold a path's "/".
bool is_field_id(std::string_view text);
/// Values of options: letters, digits, "_" and "-".
bool is_option_value(std::string_view text);
/// Ids of forms, which are folder names and parts of addresses: "child-allowance-claim".
bool is_form_id(std::string_view text);

/// The field with this id at top level, or null.
const Field* find_field(const Form& form, std::string_view id);

}  // namespace todoke
