// todoke-lint FORM… | --all [--json | --words]: says in plain words what is wrong with forms, with
// the place in the author's file, and how many sentences each language lacks (--words: which).
// Exit status: 0 (warnings allowed), 1 errors, 2 wrong use.

#include <atomic>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "tools/form/form_files.h"
#include "tools/lint/form_words.h"
#include "tools/lint/lint.h"
#include "tools/usage.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "usage: todoke-lint [--json | --words] FORM…   (ids, folders or form.json)\n"
    "       todoke-lint [--json | --words] --all   (every form and life event)\n";

const fs::path events = fs::path("forms") / "_events";

bool is_event(const fs::path& file) {
  return fs::absolute(file).parent_path().filename() == events.filename();
}

/// The file that a word means: a form's, or a life event's by its id.
fs::path find_file(const std::string& word) {
  const fs::path event = events / (word + ".json");
  return fs::is_regular_file(event) ? event : todoke::find_form_file(word);
}

std::vector<fs::path> all_files() {
  std::vector<fs::path> files = todoke::all_form_files("forms");
  for (fs::path& event : todoke::all_event_files("forms")) files.push_back(std::move(event));
  return files;
}

/// What is wrong with each file, beside `files`; as many at once as there are processors. The
/// longest, life events, stand last in the list and are begun first.
std::vector<std::vector<todoke::Finding>> lint_files(const std::vector<fs::path>& files,
                                                     const todoke::Json& settings) {
  std::vector<std::vector<todoke::Finding>> found(files.size());
  std::atomic<std::size_t> left = files.size();
  const auto work = [&] {
    for (std::size_t next = left--; next > 0 && next <= files.size(); next = left--) {
      const fs::path& file = files[next - 1];
      found[next - 1] = is_event(file) ? todoke::lint_event(file, settings)
                                       : todoke::lint_form(file, settings);
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) workers.emplace_back(work);
  work();
  workers.clear();
  return found;
}

/// Information, no fault: what lacks a translation is shown in Japanese.
void tell_missing_words(const std::filesystem::path& file, bool with_words) {
  for (const todoke::FormWords& words : todoke::form_words(file)) {
    if (words.missing.empty()) continue;
    std::cout << file.string() << ": " << words.language << " lacks " << words.missing.size()
              << " sentences\n";
    if (!with_words) continue;
    for (const std::string& sentence : words.missing) std::cout << "  " << sentence << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  using namespace todoke;
  std::vector<fs::path> files;
  bool as_json = false;
  bool with_words = false;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--json") as_json = true;
    else if (word == "--words") with_words = true;
    else if (word == "--all") files = all_files();
    else if (!word.starts_with("-")) files.push_back(find_file(word));
    else files.clear(), i = argc;
  }
  if (files.empty()) return say_usage(usage, argc, argv);
  const auto settings = read_json_file("assets/settings.json");
  Json findings = Json::array();
  std::size_t errors = 0;
  std::size_t warnings = 0;
  const auto found = lint_files(files, settings ? *settings : Json::object());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path& file = files[i];
    for (const Finding& finding : found[i]) {
      const bool is_error = finding.severity == Severity::Error;
      ++(is_error ? errors : warnings);
      if (as_json) {
        findings.push_back({{"file", file.string()},
                            {"severity", is_error ? "error" : "warning"},
                            {"where", finding.where},
                            {"message", finding.message}});
        continue;
      }
      std::cout << file.string() << " " << finding.where << ": " << (is_error ? "error" : "warning")
                << ": " << finding.message << "\n";
    }
    if (!as_json && !is_event(file)) tell_missing_words(file, with_words);
  }
  if (as_json) {
    std::cout << Json{{"findings", findings}}.dump(2) << "\n";
  } else {
    std::cout << files.size() << " forms, " << errors << " errors, " << warnings << " warnings\n";
  }
  return errors == 0 ? 0 : 1;
}
