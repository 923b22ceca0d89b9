#include "screen/scene.h"

namespace todoke {

namespace {

const Json& municipality_of(const Session& session) {
  static const Json none = Json::object();
  const Json* member = find_member(session.sheet().facts().settings, "municipality");
  return member == nullptr ? none : *member;
}

}  // namespace

Scene make_scene(const Session& session, const Words& words) {
  const Json& municipality = municipality_of(session);
  return {session,
          words,
          {{{"municipality", text_of(municipality, "name")},
            {"service", text_of(municipality, "service")}}},
          false};
}

int minutes_of(const Session& session, const Effort& effort) {
  if (effort.questions_max == 0) return 0;
  return told_minutes(session.form(), session.whole_effort().seconds, effort.seconds);
}

std::string say_questions(const Scene& scene, const Effort& effort) {
  const std::string min = std::to_string(effort.questions_min);
  const std::string max = std::to_string(effort.questions_max);
  if (effort.questions_min == effort.questions_max) return scene.say("questions", {{"count", max}});
  if (effort.questions_min == 0) return scene.say("questions_at_most", {{"max", max}});
  return scene.say("questions_between", {{"min", min}, {"max", max}});
}

namespace {

/// Before a life event's guide has answered, anything may come.
bool is_in_guide(const Session& session) {
  if (session.form().parts.empty()) return false;
  const Slot* last = session.sheet().find_slot("leave_out");
  return last != nullptr && (session.page() == last->page || !session.is_visited(*last->page));
}

}  // namespace

std::string say_effort_ahead(const Scene& scene, const Effort& effort) {
  if (is_in_guide(scene.session)) return {};
  if (effort.questions_max == 0) return scene.say("effort.none");
  return scene.say("effort.ahead",
                   {{"questions", say_questions(scene, effort)},
                    {"minutes", std::to_string(minutes_of(scene.session, effort))}});
}

}  // namespace todoke
