#include <algorithm>
#include <set>
#include <utility>

#include "core/check/rule_data.h"
#include "core/form/object_reader.h"
#include "tools/lint/linter.h"

namespace todoke {

namespace {

constexpr std::size_t words_min = 8;
constexpr std::size_t words_max = 24;
constexpr std::string_view applicant_kinds[] = {"resident", "care_provider", "business"};
constexpr std::string_view identity_needs[] = {"yes", "no", "unknown"};

class CatalogueLint {
 public:
  CatalogueLint(const Form& form, const Json& catalogue, Findings& findings)
      : form_(form), catalogue_(catalogue), findings_(findings) {}

  void run() {
    if (!catalogue_.is_object()) return error("", "catalogue.json is an object");
    lint_shape();
    lint_list("official_fields", &CatalogueLint::lint_official);
    lint_list("own_fields", &CatalogueLint::lint_own);
    lint_list("variants", &CatalogueLint::lint_variant);
    if (catalogue_.contains("official_fields")) lint_uncovered();
  }

 private:
  void error(const std::string& pointer, std::string message) {
    findings_.add_in("catalogue.json", Severity::Error, pointer, std::move(message));
  }

  /// Reads one object strictly; `read` takes its members.
  template <class Read>
  bool read_object(const Json& object, const std::string& at, Read read) {
    std::optional<Error> wrong;
    ObjectReader reader(object, at, wrong);
    read(reader);
    if (wrong) error(wrong->where, wrong->detail + " (" + wrong->code + ")");
    return !wrong;
  }

  void lint_shape() {
    const bool is_read = read_object(catalogue_, "", [](ObjectReader& reader) {
      reader.allow_only({"$schema", "category", "life_events", "summary", "words", "applicants",
                         "identity", "reception", "variants", "official_fields", "own_fields"});
      reader.text("category", Need::Required);
      reader.text("summary", Need::Required);
      reader.text("identity", Need::Required);
      for (const char* name : {"life_events", "words", "applicants", "official_fields"}) {
        reader.array(name, Need::Required);
      }
      for (const char* name : {"variants", "own_fields"}) reader.array(name, Need::Optional);
    });
    if (!is_read) return;
    for (const std::string& kind : texts("applicants")) {
      if (!std::ranges::contains(applicant_kinds, kind)) {
        error("/applicants", "\"" + kind + "\" is no kind of applicant: resident, care_provider, "
                             "business");
      }
    }
    for (const std::string& event : texts("life_events")) {
      if (!is_field_id(event)) error("/life_events", "\"" + event + "\" is no snake_case word");
    }
    if (!std::ranges::contains(identity_needs, text_of(catalogue_, "identity"))) {
      error("/identity", "\"yes\", \"no\" or \"unknown\"");
    }
    lint_words();
    lint_reception();
  }

  void lint_words() {
    const std::vector<std::string> words = texts("words");
    if (words.size() < words_min || words.size() > words_max) {
      findings_.add_in("catalogue.json", Severity::Warning, "/words",
                       std::to_string(words.size()) + " words to be found by; 8 to 20 are good");
    }
    std::set<std::string> seen;
    for (const std::string& word : words) {
      if (!seen.insert(word).second) error("/words", "「" + word + "」 stands there twice");
    }
  }

  void lint_reception() {
    const Json* reception = find_member(catalogue_, "reception");
    if (reception == nullptr || reception->is_null()) return;
    read_object(*reception, "/reception", [](ObjectReader& reader) {
      reader.allow_only({"from", "to", "text"});
      for (const char* name : {"from", "to", "text"}) reader.text(name, Need::Required);
    });
    for (const char* name : {"from", "to"}) {
      // 02-29 exists, if not every year.
      const std::string day(text_of(*reception, name));
      if (parse_iso("2024-" + day) || parse_iso(day)) continue;
      error(pointer_to("/reception", name), "a day as \"08-01\", or as \"2026-08-01\"");
    }
  }

  std::vector<std::string> texts(const char* name) {
    std::vector<std::string> list;
    const Json& values = *find_member(catalogue_, name);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto* text = values[i].get_ptr<const std::string*>();
      if (text == nullptr || text->empty()) error(pointer_to(pointer_to("", name), i), "a text");
      else list.push_back(*text);
    }
    return list;
  }

  void lint_list(const char* name, void (CatalogueLint::*lint)(const Json&, const std::string&)) {
    const Json* list = find_member(catalogue_, name);
    if (list == nullptr || !list->is_array()) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      (this->*lint)((*list)[i], pointer_to(pointer_to("", name), i));
    }
  }

  void lint_official(const Json& entry, const std::string& at) {
    std::string item;
    const bool is_read = read_object(entry, at, [&](ObjectReader& reader) {
      reader.allow_only({"item", "fields", "dropped", "$comment"});
      item = reader.text("item", Need::Required);
      reader.array("fields", Need::Optional);
      reader.text("dropped", Need::Optional);
    });
    if (!is_read) return;
    const bool is_asked = take_fields(entry, at);
    if (is_asked || !text_of(entry, "dropped").empty()) return;
    error(at, "the official item 「" + item +
                  "」 is asked nowhere: name its \"fields\", or say why it is \"dropped\"");
  }

  void lint_own(const Json& entry, const std::string& at) {
    read_object(entry, at, [](ObjectReader& reader) {
      reader.allow_only({"fields", "reason"});
      reader.array("fields", Need::Required);
      reader.text("reason", Need::Required);
    });
    take_fields(entry, at);
  }

  void lint_variant(const Json& entry, const std::string& at) {
    const bool is_read = read_object(entry, at, [&](ObjectReader& reader) {
      reader.allow_only({"id", "official_name", "given", "$comment"});
      if (!is_form_id(reader.text("id", Need::Required))) error(at + "/id", "no id of a form");
      reader.text("official_name", Need::Required);
      reader.object("given", Need::Required);
    });
    if (!is_read) return;
    const Json& given = entry["given"];
    for (auto it = given.begin(); it != given.end(); ++it) {
      lint_given(it.key(), *it, pointer_to(at + "/given", it.key()));
    }
  }

  void lint_given(const std::string& id, const Json& value, const std::string& at) {
    const Field* field = find_field(form_, id);
    if (field == nullptr) return error(at, "\"" + id + "\" is no field of this form");
    const auto* text = value.get_ptr<const std::string*>();
    const bool fits = (field->kind == "yes_no" && value.is_boolean()) ||
                      (field->kind == "choice" && text != nullptr &&
                       std::ranges::contains(field->options, *text, &Option::value));
    if (!fits) error(at, "\"" + id + "\" has no answer " + value.dump());
  }

  /// Notes the fields that an entry names; whether it names any. A field of a row is
  /// "children/name", or its own id when only one group has such a field.
  bool take_fields(const Json& entry, const std::string& at) {
    const Json* fields = find_member(entry, "fields");
    if (fields == nullptr || !fields->is_array() || fields->empty()) return false;
    for (std::size_t i = 0; i < fields->size(); ++i) {
      const auto* name = (*fields)[i].get_ptr<const std::string*>();
      if (name == nullptr || !take_field(*name)) {
        error(pointer_to(at + "/fields", i), (*fields)[i].dump() + " is no field of this form");
      }
    }
    return true;
  }

  bool take_field(const std::string& name) {
    bool is_found = false;
    for (const Visit& visit : visits(form_)) {
      const std::string in_group =
          visit.group == nullptr ? "" : visit.group->id + "/" + visit.field.id;
      if (name != visit.field.id && name != in_group) continue;
      is_found = true;
      named_.insert(&visit.field);
      for (const Field& inner : visit.field.fields) named_.insert(&inner);
    }
    return is_found;
  }

  void lint_uncovered() {
    const std::set<std::string> read = read_by_rules();
    for (const Visit& visit : visits(form_)) {
      const Field& field = visit.field;
      const std::string prefix = visit.group == nullptr ? "" : "item.";
      if (!is_question(field) || read.contains(prefix + field.id)) continue;
      if (named_.contains(&field) || follows_a_named(visit)) continue;
      findings_.warn(visit.pointer,
                     "\"" + field.id + "\" is not on the official form: no item of "
                     "catalogue.json's \"official_fields\" names it. If it must be asked, give "
                     "the reason: \"own_fields\": [{\"fields\": [\"" + field.id +
                     "\"], \"reason\": \"…\"}]");
    }
  }

  /// Notes say, papers prove, and remarks may be left out.
  static bool is_question(const Field& field) {
    if (field.kind == "long_text" && !field.required) return false;
    static constexpr std::string_view others[] = {"note", "file", "group", "consent"};
    return !std::ranges::contains(others, field.kind);
  }

  /// 「その他」 in words, or the reading of a name: it belongs to a question that has an item.
  bool follows_a_named(const Visit& visit) const {
    std::set<std::string> asked_with;
    if (visit.field.show_if) add_read(*visit.field.show_if, asked_with);
    const std::string prefix = visit.group == nullptr ? "" : "item.";
    asked_with.insert(prefix + std::string(text_of(visit.field.settings, "from")));
    for (const Visit& other : visits(form_)) {
      if (other.group != visit.group || !named_.contains(&other.field)) continue;
      if (asked_with.contains(prefix + other.field.id)) return true;
    }
    return false;
  }

  static void add_read(const Rule& rule, std::set<std::string>& read) {
    for (const std::string& path : dependencies(rule)) {
      const std::size_t from = path.starts_with("item.") ? 5 : 0;
      read.insert(path.substr(0, path.find_first_of(".$", from)));
    }
  }

  /// A question on which rules depend leads to the right ones.
  std::set<std::string> read_by_rules() const {
    std::set<std::string> read;
    const auto add = [&](const std::optional<Rule>& rule) {
      if (rule) add_read(*rule, read);
    };
    for (const Page& page : form_.pages) add(page.show_if);
    for (const Visit& visit : visits(form_)) {
      add(visit.field.show_if);
      add(visit.field.require_if);
      for (const Option& option : visit.field.options) add(option.show_if);
    }
    return read;
  }

  const Form& form_;
  const Json& catalogue_;
  Findings& findings_;
  std::set<const Field*> named_;
};

}  // namespace

void lint_catalogue(const Form& form, const Json& catalogue, Findings& findings) {
  CatalogueLint(form, catalogue, findings).run();
}

}  // namespace todoke
