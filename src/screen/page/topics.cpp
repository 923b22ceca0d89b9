#include "screen/page/topics.h"

#include <algorithm>

namespace todoke {

namespace {

/// The procedure of a life event that a page comes from, whose id stands before the page's own
/// (forms/_events/README.md); null for the event's own pages, and in the form of one procedure.
const Json* part_of(const Form& form, const Page& page) {
  const Json* found = nullptr;
  std::size_t longest = 0;
  for (const Json& part : form.parts) {
    std::string prefix(text_of(part, "form"));
    std::ranges::replace(prefix, '-', '_');
    if (prefix.size() <= longest || !page.id.starts_with(prefix + "_")) continue;
    longest = prefix.size();
    found = &part;
  }
  return found;
}

}  // namespace

std::string topic_of(const Scene& scene, const Page& page) {
  const Form& form = scene.session.form();
  std::string topic = scene.text(page.short_title);
  const Json* part = part_of(form, page);
  if (part == nullptr) return topic;
  const bool is_shared = std::ranges::any_of(form.pages, [&](const Page& other) {
    return other.short_title == page.short_title && part_of(form, other) != part;
  });
  if (!is_shared) return topic;
  return scene.say("step.of_part",
                   {{"topic", topic}, {"procedure", scene.text(text_of(*part, "title"))}});
}

}  // namespace todoke
