#include <algorithm>

#include "tools/form/fold.h"
#include "tools/form/join_inside.h"

namespace todoke::join {

namespace {

using Page = std::pair<std::size_t, std::size_t>;

/// What all rules of a field read, rows included, beside what decides whether it is asked.
std::set<std::string> others_read(const Bundle& bundle, const Source& source) {
  std::set<std::string> ids;
  const auto add = [&](const Json* rule) {
    if (rule == nullptr) return;
    ids.merge(fields_read(bundle.rewrite(source.part, source.group, *rule)));
  };
  const Json& field = *source.field;
  add(find_member(field, "require_if"));
  for (const Json& option : field.value("options", Json::array())) {
    add(find_member(option, "show_if"));
  }
  for (const Json& check : field.value("checks", Json::array())) add(find_member(check, "rule"));
  return ids;
}

bool has_consent(const std::vector<const Source*>& sources) {
  return std::any_of(sources.begin(), sources.end(), [](const Source* source) {
    return (*source->field)["kind"] == "consent";
  });
}

/// Puts pages in order, so that what a rule reads stands before it.
class Sorter {
 public:
  explicit Sorter(Bundle& bundle) : bundle_(bundle) {
    for (const Source& source : bundle.sources) {
      if (source.field->contains("given")) continue;
      const Page page{source.part, source.page};
      pages_[page].push_back(&source);
      if (source.group.empty()) asking_[bundle.joined_id(source)].push_back(page);
    }
  }

  /// False when a fact had to be separated: everything begins anew.
  Result<bool> run() {
    // What is agreed to in the end is agreed to for all procedures in the end.
    for (const bool ends : {false, true}) {
      for (const auto& [page, sources] : pages_) {
        if (ends != (page.first > 0 && has_consent(sources))) continue;
        const auto visited = visit(page);
        if (!visited || !*visited) return visited;
      }
    }
    return true;
  }

  std::vector<Page> order;

 private:
  struct Step {
    const Source* source;
    std::string reads;
  };

  Result<bool> visit(const Page& page) {
    if (done_.contains(page)) return true;
    if (!open_.insert(page).second) return separate_one();
    std::set<std::string> here;
    for (const Source* source : pages_[page]) {
      const std::string id = source->group.empty() ? bundle_.joined_id(*source) : "";
      if (id.empty() || !asked_.contains(id)) {
        for (const auto& [owner, read] : reads_of(*source)) {
          if (asked_.contains(read) || here.contains(read) || read == id) continue;
          const auto led = lead(*owner, read);
          if (!led || !*led) return led;
        }
      }
      if (!id.empty()) here.insert(id);
    }
    asked_.merge(here);
    open_.erase(page);
    done_.insert(page);
    order.push_back(page);
    // Who is told that a procedure is not theirs is told at once.
    const Page next{page.first, page.second + 1};
    const Json& pages = bundle_.all[page.first].form["pages"];
    const bool stops = next.second < pages.size() && pages[next.second].value("stop", false);
    return stops && !open_.contains(next) ? visit(next) : Result<bool>(true);
  }

  Result<bool> lead(const Source& owner, const std::string& read) {
    const auto found = asking_.find(read);
    if (found == asking_.end()) return true;  // of the result page, or lint's matter
    steps_.push_back({&owner, read});
    const auto& pages = found->second;
    const auto free = std::find_if(pages.begin(), pages.end(),
                                   [&](const Page& page) { return !open_.contains(page); });
    const auto visited = free == pages.end() ? separate_one() : visit(*free);
    steps_.pop_back();
    return visited;
  }

  /// All that must be known before this question, by the owner for whose sake.
  std::vector<std::pair<const Source*, std::string>> reads_of(const Source& source) const {
    std::vector<std::pair<const Source*, std::string>> reads;
    for (const Source* owner : bundle_.owners(source)) {
      if (owner->part > 0 && bundle_.is_guides(source)) continue;
      std::set<std::string> ids = fields_read(bundle_.asked_by(*owner));
      ids.merge(others_read(bundle_, *owner));
      for (const std::string& id : ids) reads.push_back({owner, id});
    }
    return reads;
  }

  /// A circle of questions that wait for each other: the last shared one is asked twice instead.
  Result<bool> separate_one() {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      const auto owners = bundle_.owners(*step->source);
      if (owners.size() < 2) continue;
      const Source* other = step->source == owners.front() ? owners.back() : step->source;
      bundle_.separate.insert({other->part, {other->group, other->id}});
      bundle_.circles.insert({other->part, {other->group, other->id}});
      return false;
    }
    std::string circle;
    for (const Step& step : steps_) {
      circle += bundle_.joined_id(*step.source) + " < " + step.reads + "; ";
    }
    return fail("cycle", "/parts", circle);
  }

  Bundle& bundle_;
  std::map<Page, std::vector<const Source*>> pages_;
  std::map<std::string, std::vector<Page>> asking_;
  std::set<Page> done_, open_;
  std::set<std::string> asked_;
  std::vector<Step> steps_;
};

}  // namespace

Result<std::vector<Page>> Bundle::order() {
  for (;;) {
    find_sources();
    Sorter sorter(*this);
    const auto sorted = sorter.run();
    if (!sorted) return std::unexpected(sorted.error());
    if (!*sorted) continue;
    for (const auto& [part, name] : circles) {
      remarks.push_back(all[part].procedure + " " + name.second +
                        " is asked again: questions would wait for each other");
    }
    return std::move(sorter.order);
  }
}

}  // namespace todoke::join
