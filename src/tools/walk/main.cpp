// todoke-walk FORM [--json] [--today D]: explores every branch of a form and prints what can be
// reached. Exit status: 0, 1 when something cannot be reached or leads nowhere, 2 unusable input.

#include <chrono>
#include <iostream>
#include <string>

#include "tools/form/form_files.h"
#include "tools/walk/walk.h"

namespace {

using namespace todoke;

void print_list(const char* heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  std::cout << heading << "\n";
  for (const std::string& line : lines) std::cout << "  " << line << "\n";
}

void print(const Form& form, const WalkReport& report) {
  const auto part = [](const auto& all, const auto& missing) {
    return std::to_string(all.size() - missing.size()) + " of " + std::to_string(all.size());
  };
  std::cout << form.id << " " << form.version << ": " << report.ways << " ways"
            << (report.is_complete ? "" : " (stopped at the bound)") << "\n"
            << "  pages reached    " << part(report.pages, report.unreached_pages()) << "\n"
            << "  fields reached   " << part(report.fields, report.unreached_fields()) << "\n"
            << "  options offered  " << part(report.options, report.unoffered_options()) << "\n"
            << "  rules both ways  " << part(report.rules, report.one_sided_rules()) << "\n";
  const auto print_length = [](const char* name, const WayLength& length) {
    std::cout << "  " << name << length.questions << " questions on " << length.pages << " pages, "
              << "about " << length.minutes << " minutes\n";
  };
  print_length("shortest way     ", report.shortest);
  print_length("typical way      ", report.typical);
  print_length("longest way      ", report.longest);
  print_list("pages never reached:", report.unreached_pages());
  print_list("fields never shown:", report.unreached_fields());
  print_list("options never offered:", report.unoffered_options());
  print_list("dead ends:", report.dead_ends);
  print_list("rules seen one way only:", report.one_sided_rules());
}

Date today_in_japan() {
  const auto now = std::chrono::system_clock::now() + std::chrono::hours(9);
  return from_days(std::chrono::floor<std::chrono::days>(now).time_since_epoch().count());
}

}  // namespace

int main(int argc, char** argv) {
  std::string form_name;
  bool as_json = false;
  Facts facts{today_in_japan(), Json::object()};
  if (const auto settings = read_json_file("assets/settings.json")) facts.settings = *settings;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--json") as_json = true;
    else if (word == "--today" && i + 1 < argc) facts.today = parse_iso(argv[++i]).value_or(Date{});
    else if (form_name.empty() && !word.starts_with("-")) form_name = word;
    else form_name = "?";
  }
  if (form_name.empty() || form_name == "?") {
    std::cerr << "usage: todoke-walk FORM [--json] [--today 2026-11-21]\n";
    return 2;
  }
  const auto form = read_authored_form(find_form_file(form_name));
  if (!form) {
    const Error& error = form.error();
    std::cerr << form_name << ": " << error.where << ": " << error.code << ": " << error.detail
              << "\n";
    return 2;
  }
  const WalkReport report = walk_form(form->form, facts);
  if (as_json) std::cout << to_json(report).dump(2) << "\n";
  else print(form->form, report);
  return report.has_faults() ? 1 : 0;
}
