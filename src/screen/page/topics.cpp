#include "screen/page/topics.h"

#include <algorithm>
#include <string_view>

namespace todoke {

namespace {

/// "move_out_notice_filer" begins with "move-out-notice".
bool begins_with(std::string_view page_id, std::string_view procedure) {
  const auto as_id = [](char letter) { return letter == '-' ? '_' : letter; };
  return page_id.size() > procedure.size() && page_id[procedure.size()] == '_' &&
         std::ranges::equal(page_id.substr(0, procedure.size()), procedure, {}, {}, as_id);
}

/// The procedure of a life event that a page comes from, whose id stands before the page's own
/// (tools/form/join.cpp); null for the event's own pages, and in the form of one procedure.
const Json* part_of(const Form& form, const Page& page) {
  const Json* found = nullptr;
  std::size_t longest = 0;
  for (const Json& part : form.parts) {
    const std::string_view procedure = text_of(part, "form");
    if (procedure.size() <= longest || !begins_with(page.id, procedure)) continue;
    longest = procedure.size();
    found = &part;
  }
  return found;
}

}  // namespace

std::string topic_of(const Scene& scene, const Page& page) {
  const Form& form = scene.session.form();
  std::string topic = scene.text(page.short_title);
  // With every key: what is cheap to know comes first.
  const auto has_its_title = [&](const Page& other) {
    return &other != &page && other.short_title == page.short_title;
  };
  if (form.parts.empty() || std::ranges::none_of(form.pages, has_its_title)) return topic;
  const Json* part = part_of(form, page);
  const bool is_shared = std::ranges::any_of(form.pages, [&](const Page& other) {
    return has_its_title(other) && part_of(form, other) != part;
  });
  if (part == nullptr || !is_shared) return topic;
  return scene.say("step.of_part",
                   {{"topic", topic}, {"procedure", scene.text(text_of(*part, "title"))}});
}

}  // namespace todoke
