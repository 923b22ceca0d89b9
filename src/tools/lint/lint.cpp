#include "tools/lint/lint.h"

#include <algorithm>
#include <utility>

#include "core/base/date.h"
#include "tools/check/example.h"
#include "tools/lint/form_words.h"
#include "tools/lint/linter.h"
#include "tools/lint/plain_language.h"
#include "tools/lint/vocabulary.h"
#include "tools/walk/walk.h"

namespace todoke {

namespace {

namespace fs = std::filesystem;

/// What this does not reach is searched for by its rules.
constexpr std::size_t lint_ways_max = 800;

/// Thresholds change, so "today" for a form is a day on which it is in force.
Date day_in_force(const Form& form) {
  return parse_iso(form.valid_to).value_or(
      add_days(parse_iso(form.valid_from).value_or(Date{2026, 4, 1}), 365));
}

bool is_in_force(const Form& form, const std::string& day) {
  return form.valid_from <= day && (form.valid_to.empty() || day <= form.valid_to);
}

/// The pointer to what a sentence of the walk begins with: "page", "page/field", "page/field=x".
std::string place_of(const Form& form, const std::string& sentence) {
  const std::string name = sentence.substr(0, sentence.find_first_of(" ="));
  for (std::size_t p = 0; p < form.pages.size(); ++p) {
    if (form.pages[p].id == name) return pointer_to("/pages", p);
  }
  for (const Visit& visit : visits(form)) {
    const std::string group = visit.group == nullptr ? "" : visit.group->id + "/";
    if (form.pages[visit.page].id + "/" + group + visit.field.id == name) return visit.pointer;
  }
  return "";
}

void lint_reach(const Form& form, const Json& settings, Findings& findings) {
  const WalkReport report = walk_form(form, {day_in_force(form), settings}, lint_ways_max).report;
  const auto tell = [&](const std::vector<std::string>& names, const char* what) {
    for (const std::string& name : names) {
      findings.error(place_of(form, name), name + " " + what);
    }
  };
  tell(report.unreached_pages(), "is a page that no resident can reach");
  tell(report.unreached_fields(), "is never shown, whatever is answered");
  tell(report.unoffered_options(), "is an option that is never offered");
  tell(report.dead_ends, "");
  if (report.good_ways == 0) {
    findings.warn("", "the walk found no answers that can be sent: look at checks and bounds");
  }
  for (const std::string& sentence : report.one_sided_rules()) {
    findings.warn(place_of(form, sentence), sentence);
  }
}

void lint_reading(const Json& form, const fs::path& folder, Findings& findings) {
  const auto plain = read_plain_language(folder.parent_path());
  if (plain) return lint_language(form, *plain, findings);
  findings.add_in("plain_language.json", Severity::Error, plain.error().where,
                  plain.error().detail);
}

void lint_vocabulary(const Form& form, const fs::path& folder, Findings& findings) {
  const auto vocabulary = Vocabulary::read(folder.parent_path());
  if (!vocabulary) {
    const Error& error = vocabulary.error();
    findings.add_in("facts.json", Severity::Error, error.where, error.detail);
  } else if (*vocabulary) {
    lint_facts(form, **vocabulary, findings);
  }
}

void lint_catalogue_file(const Form& form, const fs::path& folder, Findings& findings) {
  const fs::path file = folder / "catalogue.json";
  if (!fs::exists(file)) {
    if (is_sample(form)) return;
    return findings.add_in("catalogue.json", Severity::Warning, "",
                           "there is none, so residents will not find this form");
  }
  const auto catalogue = read_json_file(file);
  if (catalogue) return lint_catalogue(form, *catalogue, findings);
  findings.add_in("catalogue.json", Severity::Error, "", catalogue.error().detail);
}

void lint_examples(const AuthoredForm& form, const Json& settings,
                   std::vector<Finding>& findings) {
  const fs::path folder = form.file.parent_path() / "examples";
  std::vector<fs::path> files;
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  if (files.size() < 6) {
    findings.push_back({Severity::Warning, "examples", "a form has at least six examples"});
  }
  for (const fs::path& file : files) {
    const std::string where = "examples/" + file.filename().string();
    const auto document = read_json_file(file);
    const auto example = document ? read_example(*document) : Result<Example>(fail("not_json"));
    if (!example) {
      findings.push_back({Severity::Error, where + "#" + example.error().where,
                          example.error().code + " " + example.error().detail});
      continue;
    }
    if (example->today && !is_in_force(form.form, to_iso(*example->today))) {
      findings.push_back({Severity::Error, where + "#/today",
                          "the form is not in force on " + to_iso(*example->today)});
    }
    const Outcome outcome = run_example(form.form, {day_in_force(form.form), settings}, *example);
    for (const std::string& difference : differences(*example, outcome)) {
      findings.push_back({Severity::Error, where, difference});
    }
  }
}

}  // namespace

void Findings::add(Severity severity, const std::string& pointer, std::string message) {
  const Origin origin = origin_of(expansion_, pointer);
  const std::string file = origin.block.empty() ? "" : "_blocks/" + origin.block + ".json";
  list_.push_back({severity, file + "#" + origin.pointer, std::move(message)});
}

void Findings::add_in(const std::string& file, Severity severity, const std::string& pointer,
                      std::string message) {
  list_.push_back({severity, file + "#" + pointer, std::move(message)});
}

void Findings::error(const std::string& pointer, std::string message) {
  add(Severity::Error, pointer, std::move(message));
}

void Findings::warn(const std::string& pointer, std::string message) {
  add(Severity::Warning, pointer, std::move(message));
}

std::vector<Visit> visits(const Form& form) {
  std::vector<Visit> all;
  for (std::size_t p = 0; p < form.pages.size(); ++p) {
    const std::string list = pointer_to(pointer_to("/pages", p), "fields");
    const auto& fields = form.pages[p].fields;
    for (std::size_t f = 0; f < fields.size(); ++f) {
      const std::string at = pointer_to(list, f);
      all.push_back({form, fields[f], nullptr, p, at});
      for (std::size_t i = 0; i < fields[f].fields.size(); ++i) {
        all.push_back({form, fields[f].fields[i], &fields[f], p,
                       pointer_to(pointer_to(at, "fields"), i)});
      }
    }
  }
  return all;
}

std::vector<Finding> lint_form(const fs::path& form_file, const Json& settings) {
  const auto form = read_authored_form(form_file);
  if (!form) {
    const Error& error = form.error();
    const bool in_block = error.where.starts_with("_blocks/");
    return {{Severity::Error, (in_block ? "" : "#") + error.where,
             error.detail + " (" + error.code + ")"}};
  }
  Findings findings(form->expansion);
  lint_pages(form->form, findings);
  for (const Visit& visit : visits(form->form)) {
    lint_field(visit, findings);
    lint_bounds(visit, findings);
  }
  lint_rules(form->form, settings, findings);
  lint_logic(form->form, findings);
  lint_numbers(form->form, findings);
  lint_texts(form->expansion.form, findings);
  const fs::path path = fs::absolute(form_file).parent_path();
  lint_reading(form->expansion.form, path, findings);
  lint_vocabulary(form->form, path, findings);
  lint_catalogue_file(form->form, path, findings);
  lint_reach(form->form, settings, findings);
  std::vector<Finding> all = findings.take();
  const std::string folder = path.filename().string();
  if (folder != form->form.id) {
    all.push_back({Severity::Error, "#/id", "the id is not the folder's name, " + folder});
  }
  lint_examples(*form, settings, all);
  for (FormWords& words : form_words(form_file)) {
    std::ranges::move(words.findings, std::back_inserter(all));
  }
  return all;
}

std::vector<Finding> lint_event(const fs::path& event_file, const Json& settings) {
  const auto event = read_event(event_file);
  if (!event) {
    return {{Severity::Error, "#" + event.error().where,
             event.error().detail + " (" + event.error().code + ")"}};
  }
  const Expansion author{event->author, {}};
  Findings written(author);
  lint_texts(author.form, written);
  lint_reading(author.form, fs::absolute(event_file).parent_path(), written);
  std::vector<Finding> all = written.take();
  // Joining makes rules that are always true somewhere: nobody wrote them, nobody is misled. What
  // nobody can reach, though, was meant for somebody.
  const Expansion expansion{event->joined.form, {}};
  Findings joined(expansion);
  lint_reach(event->form, settings, joined);
  for (Finding& finding : joined.take()) {
    if (finding.severity == Severity::Error) all.push_back(std::move(finding));
  }
  return all;
}

std::vector<FormWords> form_words(const fs::path& form_file) {
  const auto form = read_authored_form(form_file);
  const fs::path folder = fs::absolute(form_file).parent_path();
  if (!form || is_sample(form->form)) return {};
  const auto catalogue = read_json_file(folder / "catalogue.json");
  return read_form_words(folder, form->expansion.form, catalogue ? *catalogue : Json());
}

}  // namespace todoke
