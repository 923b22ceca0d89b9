#include <algorithm>

#include "tools/form/join_inside.h"

namespace todoke::join {

namespace {

std::string with_underscores(std::string fact) {
  std::replace(fact.begin(), fact.end(), '.', '_');
  return fact;
}

std::set<std::string> values_of(const Json& field) {
  std::set<std::string> values;
  for (const Json& option : field.value("options", Json::array())) values.insert(option["value"]);
  return values;
}

bool has_option_rules(const Json& field) {
  const Json options = field.value("options", Json::array());
  return std::any_of(options.begin(), options.end(),
                     [](const Json& option) { return option.contains("show_if"); });
}

void take_smaller(Json& field, const Json& other, const char* key) {
  if (!other.contains(key)) return;
  if (!field.contains(key) || other[key] < field[key]) field[key] = other[key];
}

void take_larger(Json& field, const Json& other, const char* key) {
  if (!other.contains(key)) return;
  if (!field.contains(key) || other[key] > field[key]) field[key] = other[key];
}

}  // namespace

std::string difference(const Json& first, const Json& other) {
  const auto differs = [&](const char* key, const Json& otherwise) {
    return at_or(first, key, otherwise) != at_or(other, key, otherwise);
  };
  const std::string kind = first["kind"];
  if (differs("kind", "")) return "another kind";
  if (differs("layout", "parts")) return "another layout";
  if (differs("unit", "")) return "another unit";
  if (kind == "choice" || kind == "choices") {
    if (values_of(first) != values_of(other)) return "other options";
    if (has_option_rules(first) || has_option_rules(other)) return "options with rules";
    if (differs("none_value", "")) return "another option that stands alone";
  }
  if (kind == "date") {
    for (const char* key : {"min", "max"}) {
      if (first.contains(key) && other.contains(key) && differs(key, "")) return "other bounds";
    }
  }
  return {};
}

void tighten(Json& field, const Json& other) {
  const std::string kind = field["kind"];
  if (kind == "date") {
    for (const char* key : {"min", "max"}) {
      if (other.contains(key)) field[key] = other[key];
    }
    return;
  }
  for (const char* key :
       {"max", "max_length", "max_files", "max_bytes", "max_rows", "later_days"}) {
    take_smaller(field, other, key);
  }
  for (const char* key : {"min", "min_rows"}) take_larger(field, other, key);
  for (const char* key : {"undivided", "alias", "later_allowed"}) {
    if (field.value(key, false) && !other.value(key, false)) field.erase(key);
  }
  // Without a word of it a name may be of one part, too; only "false" forbids.
  if (kind == "name" && !other.value("undivided", true)) field["undivided"] = false;
  if (!field.contains("accept") || !other.contains("accept")) return;
  Json both = Json::array();
  for (const Json& type : field["accept"]) {
    const Json& list = other["accept"];
    if (std::find(list.begin(), list.end(), type) != list.end()) both.push_back(type);
  }
  field["accept"] = both;
}

void Bundle::add_sources(std::size_t part) {
  const Json& pages = all[part].form["pages"];
  std::set<std::string> taken;
  const auto add = [&](std::size_t page, const std::string& group, const std::string& in,
                       const Json& field) {
    Source source{part, page, group, field["id"], &field, ""};
    const std::string fact(text_of(field, "fact"));
    const bool may_share = !fact.empty() && (group.empty() || !in.empty()) &&
                           !field.contains("given") &&
                           !separate.contains({part, {group, source.id}});
    if (may_share && taken.insert(in + fact).second) source.share = in + fact;
    source_at_[{part, {group, source.id}}] = sources.size();
    sources.push_back(source);
    return sources.back().share;
  };
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const Json& field : fields_of(pages[p])) {
      const std::string id = field["id"];
      const std::string share = add(p, "", "", field);
      if (!field.contains("fields")) continue;
      for (const Json& inner : field["fields"]) {
        add(p, id, share.empty() ? "" : share + "/", inner);
      }
    }
  }
}

/// A fact of one form only, and a field that is no match for the first, stand for themselves.
void Bundle::settle_shares() {
  shared_.clear();
  for (std::size_t s = 0; s < sources.size(); ++s) {
    Source& source = sources[s];
    if (source.share.empty()) continue;
    std::vector<std::size_t>& with = shared_[source.share];
    const std::string why =
        with.empty() ? "" : difference(*sources[with.front()].field, *source.field);
    if (why.empty()) {
      with.push_back(s);
    } else {
      remarks.push_back(all[source.part].procedure + " " + source.id + ": " + source.share +
                        " is asked again: " + why);
      source.share.clear();
      if (source.field->contains("fields")) separate.insert({source.part, {"", source.id}});
    }
  }
  // A group that stands for itself shares nothing of its rows.
  for (auto& [share, with] : shared_) {
    const std::size_t slash = share.find('/');
    const auto whole = shared_.find(share.substr(0, slash));
    if (whole != shared_.end() && whole->second.size() > 1) continue;
    for (const std::size_t s : with) sources[s].share.clear();
  }
  std::erase_if(shared_,
                [&](const auto& one) { return sources[one.second.front()].share.empty(); });
}

void Bundle::find_sources() {
  const std::size_t before = separate.size();
  remarks.clear();
  sources.clear();
  source_at_.clear();
  own_conditions_.clear();
  for (std::size_t part = 0; part < all.size(); ++part) add_sources(part);
  settle_shares();
  if (separate.size() != before) find_sources();
}

const Source* Bundle::find(std::size_t part, const std::string& group,
                           const std::string& id) const {
  const auto found = source_at_.find({part, {group, id}});
  return found == source_at_.end() ? nullptr : &sources[found->second];
}

std::vector<const Source*> Bundle::owners(const Source& source) const {
  if (source.share.empty()) return {&source};
  std::vector<const Source*> all_owners;
  for (const std::size_t s : shared_.find(source.share)->second) {
    all_owners.push_back(&sources[s]);
  }
  return all_owners;
}

std::string Bundle::joined_id(const Source& source) const {
  if (!source.share.empty()) {
    const Source& first = *owners(source).front();
    if (first.part == 0) return first.id;
    return with_underscores(source.share.substr(source.share.rfind('/') + 1));
  }
  const Source* group = source.group.empty() ? nullptr : find(source.part, "", source.group);
  const bool is_alone = group != nullptr && group->share.empty();
  return (is_alone ? "" : all[source.part].key) + source.id;
}

}  // namespace todoke::join
