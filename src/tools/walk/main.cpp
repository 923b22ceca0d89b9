// todoke-walk FORM… | --all [--json] [--today D] [--cover DIR]: explores every branch of forms and
// prints what can be reached. --cover writes a few answer sets for each form that together show
// everything, as examples: DIR/<form>/<name>.json. Exit status: 0, 1 when something cannot be
// reached or leads nowhere, 2 unusable input.

#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "tools/check/surroundings.h"
#include "tools/form/form_files.h"
#include "tools/usage.h"
#include "tools/walk/walk.h"

namespace {

using namespace todoke;

constexpr std::string_view usage =
    "usage: todoke-walk FORM… | --all [--json] [--today 2026-11-21] [--cover DIR]\n"
    "Explores every branch of forms and prints what can be reached.\n";

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

struct Asked {
  std::vector<std::filesystem::path> files;
  std::optional<Date> today;
  std::string cover;
  bool as_json = false;
  bool in_lines = false;  ///< a line for each form
};

std::optional<Asked> read_arguments(int argc, char** argv) {
  Asked asked;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool has_value = i + 1 < argc;
    if (word == "--json") {
      asked.as_json = true;
    } else if (word == "--today" && has_value) {
      asked.today = parse_iso(argv[++i]);
      if (!asked.today) return std::nullopt;
    } else if (word == "--cover" && has_value) {
      asked.cover = argv[++i];
    } else if (word == "--all") {
      asked.files = all_form_files("forms");
      asked.in_lines = true;
    } else if (word.starts_with("-")) {
      return std::nullopt;
    } else {
      asked.files.push_back(find_form_file(word));
    }
  }
  if (asked.files.empty()) return std::nullopt;
  return asked;
}

void print_line(const Form& form, const Walk& walk) {
  const auto print_length = [](const WayLength& length) {
    std::cout << " " << length.questions << "/" << length.minutes << "min";
  };
  std::cout << form.id << ": " << walk.report.ways << " ways, " << walk.cover.size()
            << " cover them; shortest, typical, longest:";
  print_length(walk.report.shortest);
  print_length(walk.report.typical);
  print_length(walk.report.longest);
  std::cout << (walk.report.has_faults() ? " FAULTS" : "") << "\n";
}

bool write_cover(const std::string& folder, const Form& form, const Date& today,
                 const std::vector<CoveringWay>& cover) {
  const std::filesystem::path at = std::filesystem::path(folder) / form.id;
  std::error_code failure;
  std::filesystem::remove_all(at, failure);
  std::filesystem::create_directories(at, failure);
  for (const CoveringWay& way : cover) {
    std::ofstream stream(at / (way.name + ".json"), std::ios::binary);
    stream << to_json(way, today).dump(2) << "\n";
    if (!stream) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const auto asked = read_arguments(argc, argv);
  if (!asked) return say_usage(usage, argc, argv);
  const Facts facts{asked->today.value_or(today_in_japan()),
                    read_settings(sample_settings).value_or(Json::object())};
  bool has_faults = false;
  for (const auto& file : asked->files) {
    const auto form = read_authored_form(file);
    if (!form) {
      const Error& error = form.error();
      std::cerr << file.string() << ": " << error.where << ": " << error.code << ": "
                << error.detail << "\n";
      return 2;
    }
    const Walk walk = walk_form(form->form, facts);
    if (asked->as_json) std::cout << to_json(walk.report).dump(2) << "\n";
    else if (asked->in_lines) print_line(form->form, walk);
    else print(form->form, walk.report);
    has_faults |= walk.report.has_faults();
    if (asked->cover.empty() ||
        write_cover(asked->cover, form->form, facts.today, walk.cover)) continue;
    std::cerr << "cannot write to " << asked->cover << "\n";
    return 2;
  }
  return has_faults ? 1 : 0;
}
