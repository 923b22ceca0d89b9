#include "screen/page/pages.h"

#include "core/base/date.h"

namespace todoke {

namespace {

struct Stand {
  std::size_t number = 1;  ///< the intro is 1
  std::size_t count = 1;
  std::string title;
};

std::string short_title(const Scene& scene, const Page& page) {
  return scene.text(page.short_title.empty() ? page.title : page.short_title);
}

bool ends_with_review(const std::vector<const Page*>& way) {
  return way.empty() || !way.back()->stop;
}

Stand stand_of(const Scene& scene) {
  const std::vector<const Page*> way = scene.session.way();
  Stand stand;
  stand.count = way.size() + 1 + (ends_with_review(way) ? 1 : 0);
  const Page* current = scene.session.page();
  for (std::size_t index = 0; index < way.size(); ++index) {
    if (way[index] != current) continue;
    stand.number = index + 2;
    stand.title = short_title(scene, *current);
  }
  if (current == nullptr && scene.session.place().stage == Stage::Review) {
    stand.number = stand.count;
    stand.title = scene.say("step.review");
  }
  return stand;
}

}  // namespace

Node compose_header(const Scene& scene, Brand brand) {
  Node header = make_node(Role::Header, "header", scene.text(scene.session.form().title));
  if (brand == Brand::Municipality) header.text = fill(scene.say("brand"), scene.places);
  header.children.push_back(make_button("face_switch", scene.say("face_switch"), Tone::Quiet));
  return header;
}

Node compose_steps(const Scene& scene) {
  Node steps = make_node(Role::Steps, "steps", scene.text(scene.session.form().title));
  steps.value = say_effort_ahead(scene);
  const Stand stand = stand_of(scene);
  const auto add = [&](std::string id, std::string text) {
    const std::size_t number = steps.children.size() + 1;
    Node step = make_node(Role::Step, "step/" + std::move(id), std::move(text));
    step.value = std::to_string(number);
    step.tone = number < stand.number    ? Tone::Done
                : number == stand.number ? Tone::Current
                                         : Tone::Ahead;
    steps.children.push_back(std::move(step));
  };
  add("intro", scene.say("step.intro"));
  const std::vector<const Page*> way = scene.session.way();
  for (const Page* page : way) add("page:" + page->id, short_title(scene, *page));
  if (ends_with_review(way)) add("review", scene.say("step.review"));
  return steps;
}

Node compose_progress(const Scene& scene) {
  const Stand stand = stand_of(scene);
  Node progress = make_node(Role::Progress, "progress",
                            std::to_string(stand.number) + " " + stand.title);
  progress.value = say_effort_ahead(scene);
  progress.ratio = static_cast<std::uint8_t>(stand.number * 100 / stand.count);
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
  return scene.say("time", {{"year", std::to_string(date->year)},
                            {"month", std::to_string(date->month)},
                            {"day", std::to_string(date->day)},
                            {"hour", number(clock.substr(0, 2))},
                            {"minute", number(clock.substr(3, 2))}});
}

}  // namespace todoke
