#include <algorithm>

#include "tools/form/fold.h"
#include "tools/form/join_inside.h"

namespace todoke::join {

namespace {

/// Writes the pages of the joined form, one after another.
class Writer {
 public:
  explicit Writer(const Bundle& bundle) : bundle_(bundle) {}

  /// Null when all of its questions were asked before.
  Json page(std::size_t part, std::size_t number) {
    const Json& own = bundle_.all[part].form["pages"][number];
    std::vector<const Source*> sources;
    for (const Json& field : fields_of(own)) {
      const Source* source = bundle_.find(part, "", field["id"]);
      if (field.contains("given") || !written_.insert(bundle_.joined_id(*source)).second) continue;
      sources.push_back(source);
    }
    if (sources.empty()) return nullptr;
    here_.clear();
    for (const Source* source : sources) here_.insert(bundle_.joined_id(*source));
    Json page = own;
    page["id"] = bundle_.all[part].key + own["id"].get<std::string>();
    page.erase("show_if");
    if (part > 0) page.erase("stop");
    retitle(page, sources);
    // Where all questions are this form's alone, the page says when they are asked.
    const bool is_alone = std::all_of(sources.begin(), sources.end(), [&](const Source* source) {
      return bundle_.owners(*source).size() == 1 || bundle_.is_guides(*source);
    });
    const Json condition =
        all_of({bundle_.applies(part, number), bundle_.page_condition(part, number)});
    if (is_alone && !is_always(condition)) page["show_if"] = condition;
    page["fields"] = Json::array();
    for (const Source* source : sources) {
      const Json rule = is_alone ? bundle_.own_show_if(*source) : bundle_.asked(*source);
      page["fields"].push_back(field(*source, rule));
    }
    return page;
  }

 private:
  void retitle(Json& page, const std::vector<const Source*>& sources) const {
    const Json* titles = find_member(bundle_.event, "titles");
    if (titles == nullptr) return;
    for (const Source* source : sources) {
      const Json* title = find_member(*titles, source->share);
      if (!source->share.empty() && title != nullptr) return page.update(*title);
    }
  }

  Json field(const Source& source, const Json& show_if) const {
    Json field = *source.field;
    const std::vector<const Source*> owners = bundle_.owners(source);
    for (const Source* owner : owners) {
      if (owner != &source) tighten(field, *owner->field);
    }
    field["id"] = bundle_.joined_id(source);
    field.erase("show_if");
    if (!is_always(show_if)) field["show_if"] = show_if;
    require(field, owners);
    add_options(field, source);
    add_checks(field, owners);
    rename_references(field, source);
    // In the review several stand together: to what is agreed has to be clear.
    if (field["kind"] == "consent" && source.part > 0) {
      field["label"] =
          field["label"].get<std::string>() + "（" + bundle_.all[source.part].title + "）";
    }
    if (field.contains("fields")) field["fields"] = rows(source);
    const Json* wording = find_member(bundle_.event, "wording");
    const Json* words = wording == nullptr ? nullptr : find_member(*wording, source.share);
    if (!source.share.empty() && words != nullptr) field.update(*words);
    return field;
  }

  void require(Json& field, const std::vector<const Source*>& owners) const {
    std::vector<Json> rules;
    bool is_same = true;
    for (const Source* owner : owners) {
      const Json required = required_by(*owner);
      is_same = is_same && required == required_by(*owners.front());
      rules.push_back(all_of({bundle_.asked_by(*owner), required}));
    }
    const Json rule = is_same ? required_by(*owners.front()) : any_of(std::move(rules));
    field.erase("require_if");
    field.erase("required");
    if (rule.is_object()) field["require_if"] = rule;
    else if (is_never(rule)) field["required"] = false;
  }

  Json required_by(const Source& owner) const {
    const Json* rule = find_member(*owner.field, "require_if");
    if (rule == nullptr) return owner.field->value("required", true);
    return simplify(bundle_.rewrite(owner.part, owner.group, *rule));
  }

  void add_options(Json& field, const Source& source) const {
    if (!field.contains("options")) return;
    for (Json& option : field["options"]) {
      if (!option.contains("show_if")) continue;
      option["show_if"] = bundle_.rewrite(source.part, source.group, option["show_if"]);
    }
  }

  /// A check of one form holds only where that form asks; the same check of several stays one.
  void add_checks(Json& field, const std::vector<const Source*>& owners) const {
    field.erase("checks");
    Json checks = Json::array();
    std::vector<std::vector<Json>> asking;
    for (const Source* owner : owners) {
      for (const Json& own : owner->field->value("checks", Json::array())) {
        Json check = own;
        check["rule"] = simplify(bundle_.rewrite(owner->part, owner->group, own["rule"]));
        const auto same = std::find_if(checks.begin(), checks.end(), [&](const Json& other) {
          return other["rule"] == check["rule"];
        });
        if (same == checks.end()) asking.emplace_back();
        const auto at = static_cast<std::size_t>(same - checks.begin());
        asking[at].push_back(bundle_.asked_by(*owner));
        if (same == checks.end()) checks.push_back(std::move(check));
      }
    }
    for (std::size_t i = 0; i < checks.size(); ++i) {
      if (asking[i].size() == owners.size()) continue;
      checks[i]["rule"] = any_of({not_of(any_of(asking[i])), checks[i]["rule"]});
    }
    if (!checks.empty()) field["checks"] = std::move(checks);
  }

  Json rows(const Source& group) const {
    Json fields = Json::array();
    std::set<std::string> ids;
    for (const Source* owner : bundle_.owners(group)) {
      for (const Json& inner : (*owner->field)["fields"]) {
        const Source* source = bundle_.find(owner->part, owner->id, inner["id"]);
        if (!ids.insert(bundle_.joined_id(*source)).second) continue;
        fields.push_back(field(*source, row_show_if(group, *source)));
      }
    }
    return fields;
  }

  /// Where all who ask for the rows ask this of them, the group says when.
  Json row_show_if(const Source& group, const Source& source) const {
    const bool is_everyones = bundle_.owners(source).size() == bundle_.owners(group).size();
    if ((is_everyones && is_always(bundle_.guard(source))) || bundle_.is_guides(group)) {
      return bundle_.own_show_if(source);
    }
    return bundle_.asked(source);
  }

  std::string renamed(const Source& source, const std::string& id) const {
    const Source* other = bundle_.find(source.part, source.group, id);
    return other == nullptr ? id : bundle_.joined_id(*other);
  }

  void rename_references(Json& field, const Source& source) const {
    for (const char* key : {"from", "holder_from"}) {
      if (field.contains(key)) field[key] = renamed(source, field[key]);
    }
    // A reading is offered on the page of its name only.
    const bool is_apart = source.group.empty() && field.contains("from") &&
                          !here_.contains(field["from"].get<std::string>());
    if (is_apart) field.erase("from");
    for (const char* key : {"summary_fields", "again_fields"}) {
      if (!field.contains(key)) continue;
      for (Json& id : field[key]) {
        const Source* inner = bundle_.find(source.part, source.id, id);
        if (inner != nullptr) id = bundle_.joined_id(*inner);
      }
    }
    for (const char* key : {"label", "text"}) {
      if (field.contains(key)) field[key] = renamed_in(field[key], source);
    }
  }

  /// 「{event_date$after_15_days}」 in a note.
  std::string renamed_in(std::string text, const Source& source) const {
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
      const std::size_t dollar = text.find('$', at);
      if (dollar == text.npos || text.find('}', at) < dollar) continue;
      text.replace(at + 1, dollar - at - 1, renamed(source, text.substr(at + 1, dollar - at - 1)));
    }
    return text;
  }

  const Bundle& bundle_;
  std::set<std::string> written_;
  std::set<std::string> here_;  ///< on the page that is written
};

}  // namespace

Json Bundle::write(const std::vector<std::pair<std::size_t, std::size_t>>& pages) {
  Json form = Json::object();
  for (const char* key : {"id", "version", "valid_from", "valid_to", "title", "official_name",
                          "intro"}) {
    if (event.contains(key)) form[key] = event[key];
  }
  form["values"] = event.value("values", Json::object());
  for (const Part& part : all) {
    const Json values = part.form.value("values", Json::object());
    for (auto it = values.begin(); it != values.end(); ++it) {
      form["values"][part.key + it.key()] = *it;
    }
  }
  form["pages"] = Json::array();
  Writer writer(*this);
  bool has_result = false;
  for (const auto& [part, number] : pages) {
    if (part > 0 && !has_result) {
      for (Json& page : result_pages()) form["pages"].push_back(std::move(page));
      has_result = true;
    }
    Json page = writer.page(part, number);
    if (!page.is_null()) form["pages"].push_back(std::move(page));
  }
  for (Json& page : last_pages()) form["pages"].push_back(std::move(page));
  form["parts"] = parts();
  return form;
}

}  // namespace todoke::join
