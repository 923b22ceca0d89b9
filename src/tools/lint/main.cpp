// todoke-lint FORM… | --all [--json]: says in plain words what is wrong with forms, with the place
// in the author's file. Exit status: 0 (warnings allowed), 1 errors, 2 wrong use.

#include <iostream>
#include <string>
#include <vector>

#include "tools/form/form_files.h"
#include "tools/lint/lint.h"

int main(int argc, char** argv) {
  using namespace todoke;
  std::vector<std::filesystem::path> files;
  bool as_json = false;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--json") as_json = true;
    else if (word == "--all") files = all_form_files("forms");
    else if (!word.starts_with("-")) files.push_back(find_form_file(word));
    else files.clear(), i = argc;
  }
  if (files.empty()) {
    std::cerr << "usage: todoke-lint [--json] FORM…   (ids, folders or form.json)\n"
                 "       todoke-lint [--json] --all   (every form in forms/)\n";
    return 2;
  }
  const auto settings = read_json_file("assets/settings.json");
  Json findings = Json::array();
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const auto& file : files) {
    for (const Finding& finding : lint_form(file, settings ? *settings : Json::object())) {
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
  }
  if (as_json) {
    std::cout << Json{{"findings", findings}}.dump(2) << "\n";
  } else {
    std::cout << files.size() << " forms, " << errors << " errors, " << warnings << " warnings\n";
  }
  return errors == 0 ? 0 : 1;
}
