#include <algorithm>
#include <set>
#include <string>

#include "core/base/text.h"
#include "tools/lint/linter.h"

namespace todoke {

namespace {

constexpr std::size_t fields_max = 8;
constexpr std::size_t short_title_from = 12;

bool has_note(const Page& page) {
  return std::ranges::contains(page.fields, "note", &Field::kind);
}

void lint_intro(const Form& form, Findings& findings) {
  if (!form.intro.is_object()) {
    return findings.error("/intro", "there is no intro: residents must know what this is");
  }
  for (const char* name : {"lead", "minutes", "who", "deadline", "fee", "papers", "after",
                           "legal_basis"}) {
    if (form.intro.contains(name)) continue;
    findings.error("/intro", std::string("the intro does not say \"") + name + "\"");
  }
  const Json* deadline = find_member(form.intro, "deadline");
  if (deadline != nullptr && (text_of(*deadline, "short").empty() ||
                              text_of(*deadline, "text").empty())) {
    findings.error("/intro/deadline", "a deadline has \"short\" and \"text\"");
  }
}

/// Pages of one topic follow each other; else the list of pages has two steps of one name. In a
/// life event each procedure may come to a topic again.
void lint_topics(const Form& form, Findings& findings) {
  if (!form.parts.empty()) return;
  std::set<std::string> topics;
  std::string topic;
  for (std::size_t p = 0; p < form.pages.size(); ++p) {
    const Page& page = form.pages[p];
    if (page.stop || page.short_title == topic) continue;
    topic = page.short_title;
    if (topics.insert(topic).second) continue;
    findings.error(pointer_to("/pages", p),
                   "\"" + topic + "\" is a topic that ended before: name the two apart");
  }
}

}  // namespace

void lint_pages(const Form& form, Findings& findings) {
  lint_intro(form, findings);
  lint_topics(form, findings);
  if (form.official_name.empty()) findings.error("/official_name", "the official name is missing");
  if (!form.valid_to.empty() && form.valid_to < form.valid_from) {
    findings.error("/valid_to", "the form ends before it begins");
  }
  for (const auto& [name, dated] : form.values) {
    if (dated.empty()) findings.error("/values/" + name, "no value is given");
    for (std::size_t i = 1; i < dated.size(); ++i) {
      if (dated[i - 1].from >= dated[i].from) {
        findings.error("/values/" + name, "the dates must go from old to new, each once");
      }
    }
  }
  for (std::size_t p = 0; p < form.pages.size(); ++p) {
    const Page& page = form.pages[p];
    const std::string at = pointer_to("/pages", p);
    if (page.title.empty()) findings.error(at + "/title", "the page has no title");
    if (page.fields.size() > fields_max) {
      findings.warn(at + "/fields", "more than 8 questions on one page: one topic, about six");
    }
    if (page.fields.empty() && page.text.empty() && !page.stop) {
      findings.error(at, "the page asks nothing and says nothing");
    }
    if (page.stop && page.text.empty() && !has_note(page)) {
      findings.error(at, "a stop page says why, and where to go: a text or a note");
    }
    if (page.short_title == page.title && cluster_count(page.title) > short_title_from) {
      findings.warn(at, "the title is long for the list of pages: give a \"short_title\"");
    }
    if (page.stop && !page.show_if) findings.error(at, "a stop page needs a show_if");
  }
}

}  // namespace todoke
