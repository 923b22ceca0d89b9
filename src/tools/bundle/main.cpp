// todoke-bundle [EVENT…] [--today D]: what life events save. For residents who answer by chance:
// the questions of the one interview beside the sum of the procedures' own forms, filled in with
// the same answers. The median, by how many procedures they need, as a Markdown table.

#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>

#include "core/submission/parts.h"
#include "tools/check/surroundings.h"
#include "tools/form/form_files.h"
#include "tools/usage.h"
#include "tools/walk/chance.h"

namespace {

using namespace todoke;
namespace fs = std::filesystem;

constexpr std::string_view usage = "usage: todoke-bundle [EVENT…] [--today 2026-11-21]\n";

constexpr unsigned residents = 6000;
constexpr std::size_t residents_min = 10;
constexpr const char* id = "6f1c2a34-9b7d-4e21-8c55-0a1b2c3d4e5f";

struct Count {
  std::size_t procedures = 0;
  std::size_t together = 0;  ///< questions of the interview
  std::size_t apart = 0;     ///< of the procedures' own forms

  double saved() const {
    return 1 - static_cast<double>(together) / static_cast<double>(apart);
  }
};

using Forms = std::map<std::string, Form>;

Result<Forms> read_forms(const Form& event) {
  Forms forms;
  for (const Json& part : event.parts) {
    const std::string name(text_of(part, "form"));
    Result<AuthoredForm> form = read_authored_form(find_form_file(name));
    if (!form) return std::unexpected(form.error());
    forms.emplace(name, std::move(form->form));
  }
  return forms;
}

/// What filling in the procedures' forms one by one would have asked.
Count count(const Sheet& sheet, const Forms& forms, const Facts& facts) {
  Count counted;
  counted.together = count_questions(sheet);
  for (const Submission& submission : split_submission(sheet, id, "ja")) {
    std::vector<Attachment> files;
    for (const Submission::Sent& sent : submission.attachments) files.push_back(sent.file);
    Problems problems;
    const Form& form = forms.at(submission.form_id);
    counted.apart += count_questions(fill_in(form, facts, submission.answers, files, problems));
    ++counted.procedures;
  }
  return counted;
}

/// Procedures that the guide has named and that are not left out.
std::size_t count_named(const Sheet& sheet) {
  const Slot* slot = sheet.find_slot("needed");
  if (slot == nullptr) return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(slot->field->options, [&](const Option& option) {
        return sheet.is_shown(option, *slot) &&
               sheet.typed("leave_out/" + option.value) != "on";
      }));
}

/// A line for each number of procedures that enough residents need.
void print(const Form& event, const std::vector<Count>& all) {
  for (std::size_t needed = 2; needed <= event.parts.size(); ++needed) {
    std::vector<Count> counts;
    std::ranges::copy_if(all, std::back_inserter(counts),
                         [&](const Count& one) { return one.procedures == needed; });
    if (counts.size() < residents_min) continue;
    std::ranges::sort(counts, {}, &Count::saved);
    const Count& middle = counts[counts.size() / 2];
    std::cout << "| " << event.title << " | " << needed << " of " << event.parts.size() << " | "
              << middle.apart << " | " << middle.together << " | "
              << static_cast<int>(middle.saved() * 100 + 0.5) << " % |\n";
  }
}

int say(std::string_view what, const Error& error) {
  std::cerr << what << ": " << error.where << ": " << error.code << ": " << error.detail << "\n";
  return 1;
}

int measure(const fs::path& file, const Facts& facts) {
  const auto event = read_event(file);
  if (!event) return say(file.string(), event.error());
  const auto forms = read_forms(event->form);
  if (!forms) return say(file.string(), forms.error());
  const Chance chance(event->form, facts);
  std::vector<Count> counts;
  for (unsigned seed = 1; seed <= residents; ++seed) {
    const Sheet sheet = chance.fill(seed, Chance::Mood::Wild);
    const Count counted = count(sheet, *forms, facts);
    // Whom a stop page has told that a procedure is not theirs, it was asked in vain either way.
    if (counted.procedures == count_named(sheet)) counts.push_back(counted);
  }
  print(event->form, counts);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> files;
  Facts facts{today_in_japan(), read_settings(sample_settings).value_or(Json::object())};
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--today" && i + 1 < argc) facts.today = parse_iso(argv[++i]).value_or(Date{});
    else if (word.starts_with("-")) return say_usage(usage, argc, argv);
    else files.push_back("forms/_events/" + word + ".json");
  }
  if (files.empty()) files = all_event_files("forms");
  std::cout << "| life event | procedures | questions apart | together | fewer |\n"
               "| --- | --: | --: | --: | --: |\n";
  int status = 0;
  for (const fs::path& file : files) status |= measure(file, facts);
  return status;
}
