#include "core/base/date.h"
#include "screen/page/page_list.h"
#include "screen/page/pages.h"
#include "screen/steps.h"

namespace todoke {

namespace {

/// How far the resident is on a list of pages.
struct Stand {
  std::size_t number = 1;
  std::size_t count = 0;
};

Stand stand_in(const std::vector<Node>& steps) {
  Stand stand;
  for (const Node& step : steps) {
    if (!is_on_way(step.tone)) continue;
    ++stand.count;
    if (step.tone == Tone::Current) stand.number = stand.count;
  }
  return stand;
}

}  // namespace

Node compose_header(const Scene& scene, Brand brand) {
  Node header = make_node(Role::Header, "header", scene.text(scene.session.form().title));
  if (brand == Brand::Municipality) header.text = fill(scene.say("brand"), scene.places);
  add_button(header.children, "face_switch", scene.say("face_switch"), Tone::Quiet);
  add_button(header.children, "settings", scene.say("settings"), Tone::Language);
  // In a translation the original is one tap away on every page, for who helps.
  if (!scene.words.is_japanese()) {
    add_button(header.children, "beside",
               scene.say(scene.has_beside ? "beside.hide" : "beside.show"), Tone::Quiet);
  }
  return header;
}

Node compose_steps(const Scene& scene, const Effort& effort) {
  Node steps = make_node(Role::Steps, "steps", scene.text(scene.session.form().title));
  steps.value = say_effort_ahead(scene, effort);
  steps.children = list_pages(scene, effort, Listing::Way);
  return steps;
}

Node compose_progress(const Scene& scene, const Effort& effort, const Node& steps) {
  const Stand stand = stand_in(steps.children);
  const Page* page = scene.session.page();
  Node progress = make_node(Role::Progress, "progress", std::to_string(stand.number) + " ");
  if (page != nullptr) progress.text += scene.text(page->short_title);
  progress.value = say_effort_ahead(scene, effort);
  progress.ratio = static_cast<std::uint8_t>(stand.number * 100 / stand.count);
  Node& all = add_node(progress.children, Role::Details, "all_pages", scene.say("pages.all"));
  if (scene.session.is_opened(all.id)) {
    Node& list = add_node(all.children, Role::List, "all_pages/list");
    list.children = list_pages(scene, effort, Listing::All);
  }
  return progress;
}

Node compose_saved(const Scene& scene, std::string_view promise_key) {
  Node saved = make_node(Role::Saved, "saved", scene.say(promise_key));
  if (scene.session.keeps_nothing()) {
    saved.text = scene.say("saved.nothing");
    saved.tone = Tone::Warning;
    return saved;
  }
  const std::optional<std::string>& clock = scene.session.saved();
  if (clock && clock->empty()) {
    saved.text = scene.say("saved.never");
    saved.tone = Tone::Warning;
  } else if (clock) {
    saved.text = scene.say("saved.at", {{"time", *clock}});
    saved.tone = Tone::Success;
  }
  return saved;
}

std::string say_time(const Scene& scene, std::string_view iso) {
  const auto date = parse_iso(iso.substr(0, 10));
  const std::string_view clock = iso.size() >= 16 ? iso.substr(11, 5) : std::string_view{};
  if (!date || clock.size() != 5 || clock[2] != ':') return std::string(iso);
  const auto number = [](std::string_view digits) {
    return std::string(digits[0] == '0' ? digits.substr(1) : digits);
  };
  // In languages that write 23:02 the minute has two digits.
  return scene.say("time", {{"year", std::to_string(date->year)},
                            {"month", std::to_string(date->month)},
                            {"day", std::to_string(date->day)},
                            {"hour", number(clock.substr(0, 2))},
                            {"minute", number(clock.substr(3, 2))},
                            {"two_digit_minute", std::string(clock.substr(3, 2))}});
}

}  // namespace todoke
