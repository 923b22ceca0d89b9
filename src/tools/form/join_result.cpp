#include "tools/form/fold.h"
#include "tools/form/join_inside.h"

namespace todoke::join {

namespace {

Json note(const char* id, std::string_view label, const char* list, Json options) {
  return {{"id", id},
          {"kind", "note"},
          {"label", label},
          {"list", list},
          {"options", std::move(options)}};
}

Json option(const std::string& value, const std::string& label, const std::string& hint,
            const Json& show_if) {
  Json one = {{"value", value}, {"label", label}};
  if (!hint.empty()) one["hint"] = hint;
  if (!is_always(show_if)) one["show_if"] = show_if;
  return one;
}

void show_if_any(Json& field, const std::vector<Json>& rules) {
  const Json rule = any_of(rules);
  if (!is_always(rule)) field["show_if"] = rule;
}

/// The cases in which procedures want a paper, in the words of each, and the rules of those that
/// say it so.
struct Wanted {
  std::string when;
  std::vector<Json> rules;
};

struct Paper {
  std::string text;
  std::vector<Wanted> cases;  ///< who wants it in every case comes first
};

void want(Paper& paper, const std::string& when, const Json& rule) {
  const auto same = [&](const Wanted& one) { return one.when == when; };
  auto found = std::find_if(paper.cases.begin(), paper.cases.end(), same);
  if (found == paper.cases.end()) {
    const auto place = when.empty() ? paper.cases.begin() : paper.cases.end();
    found = paper.cases.insert(place, {when, {}});
  }
  found->rules.push_back(rule);
}

/// What to have at hand: each paper once, while a procedure that wants it applies. Procedures that
/// want the same paper in other cases would each say something else of it: the first of those that
/// apply does.
Json papers_of(const Bundle& bundle) {
  std::vector<Paper> papers;
  for (const Part& part : bundle.all) {
    const Json list = at_or(part.form.value("intro", Json::object()), "papers", Json::array());
    if (part.procedure.empty()) continue;
    for (const Json& paper : list) {
      const std::string text(text_of(paper, "text"));
      const auto same = [&](const Paper& one) { return one.text == text; };
      auto found = std::find_if(papers.begin(), papers.end(), same);
      if (found == papers.end()) found = papers.insert(papers.end(), {text, {}});
      want(*found, std::string(text_of(paper, "when")), part.when);
    }
  }
  Json options = Json::array();
  for (const Paper& paper : papers) {
    std::vector<Json> said;
    for (const Wanted& one : paper.cases) {
      const Json rule = all_of({any_of(one.rules), not_of(any_of(said))});
      said.insert(said.end(), one.rules.begin(), one.rules.end());
      if (is_never(rule)) continue;
      options.push_back(option("paper_" + std::to_string(options.size() + 1), paper.text, one.when,
                               rule));
    }
  }
  return options;
}

}  // namespace

Json Bundle::result_pages() const {
  Json needed = Json::array(), not_needed = Json::array(), left_out = Json::array();
  std::vector<Json> whens, not_whens, stay;
  for (std::size_t p = 1; p < all.size(); ++p) {
    const Part& part = all[p];
    needed.push_back(option(part.procedure, part.title, part.reason, part.when));
    left_out.push_back(option(part.procedure, part.title, "", part.when));
    whens.push_back(part.when);
    stay.push_back(all_of(
        {part.when, not_of({{"in", {part.procedure, var_of("leave_out")}}})}));
    if (is_always(part.when)) continue;
    not_needed.push_back(
        option(part.procedure, part.title, part.otherwise, not_of(part.when)));
    not_whens.push_back(not_of(part.when));
  }
  const Json words = event.value("result", Json::object());
  Json page = {{"id", "result"},
               {"title", text_of(words, "title", "あなたに必要な手続です")},
               {"short_title", text_of(words, "short_title", "必要な手続")}};
  if (words.contains("text")) page["text"] = words["text"];
  page["fields"] = Json::array({note("needed", "必要な手続", "procedures", std::move(needed))});
  Json papers = note("papers", "手元に用意するもの", "papers", papers_of(*this));
  if (!papers["options"].empty()) page["fields"].push_back(std::move(papers));
  Json not_now = note("not_needed", "いまは要らない手続", "procedures", not_needed);
  show_if_any(not_now, not_whens);
  if (!not_needed.empty()) page["fields"].push_back(not_now);
  page["fields"].push_back(
      {{"id", "leave_out"},
       {"kind", "choices"},
       {"label", "いっしょに申請しない手続"},
       {"hint", "あとで別に申請するもの、もう済んだものがあれば、選んでください。"},
       {"required", false},
       {"options", std::move(left_out)},
       {"checks", Json::array({{{"rule", any_of(stay)},
                                {"code", "nothing_left"},
                                {"message", "申請する手続を、1つは残してください"}}})}});
  show_if_any(page, whens);
  Json pages = Json::array({page});
  if (is_always(any_of(whens))) return pages;
  Json none = {{"id", "result_none"},
               {"title", text_of(words, "none_title", "いま必要な手続はありません")},
               {"short_title", text_of(words, "short_title", "必要な手続")},
               {"stop", true},
               {"show_if", not_of(any_of(whens))}};
  not_now["id"] = "none_needed";
  not_now.erase("show_if");
  none["fields"] = Json::array({not_now});
  pages.push_back(none);
  return pages;
}

/// When every procedure was answered away, there is nothing to send.
Json Bundle::last_pages() const {
  std::vector<Json> rules, whens;
  for (std::size_t p = 1; p < all.size(); ++p) {
    rules.push_back(applies(p, all[p].form["pages"].size()));
    whens.push_back(applies(p, 0));
  }
  if (any_of(rules) == any_of(whens)) return Json::array();
  Json note_field = {{"id", "nothing_to_send"},
                     {"kind", "note"},
                     {"label", "この画面から申請するものはありません"},
                     {"text", "前のページの案内を確かめてください。"}};
  return Json::array({{{"id", "nothing"},
                       {"title", "申請するものはありません"},
                       {"short_title", "確認"},
                       {"stop", true},
                       {"show_if", not_of(any_of(rules))},
                       {"fields", Json::array({std::move(note_field)})}}});
}

Json Bundle::parts() const {
  Json list = Json::array();
  for (std::size_t p = 1; p < all.size(); ++p) {
    const Part& part = all[p];
    Json fields = Json::object();
    for (const Source& source : sources) {
      const std::string kind = (*source.field)["kind"];
      if (source.part != p || !source.group.empty() || kind == "note") continue;
      Json entry = Json::object();
      const bool is_given = source.field->contains("given");
      if (is_given) entry["value"] = (*source.field)["given"];
      else entry["from"] = joined_id(source);
      const Json when = is_given ? own_condition(source) : guard(source);
      if (!is_always(when)) entry["when"] = when;
      if (kind == "group") entry["rows"] = rows_of(source);
      fields[source.id] = entry.size() == 1 && !is_given ? entry["from"] : entry;
    }
    list.push_back({{"form", part.form["id"]},
                    {"version", part.form["version"]},
                    {"title", part.title},
                    {"when", applies(p, part.form["pages"].size())},
                    {"fields", std::move(fields)}});
  }
  return list;
}

Json Bundle::rows_of(const Source& group) const {
  Json rows = Json::object();
  for (const Json& inner : (*group.field)["fields"]) {
    if (inner["kind"] == "note") continue;
    const Source* source = find(group.part, group.id, inner["id"]);
    const Json when = guard(*source);
    if (is_always(when)) rows[source->id] = joined_id(*source);
    else rows[source->id] = {{"from", joined_id(*source)}, {"when", when}};
  }
  return rows;
}

}  // namespace todoke::join
