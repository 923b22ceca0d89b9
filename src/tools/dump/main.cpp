// todoke-dump FORM [ACTIONS.json] [--today DATE] [--json]: opens a form, does what the actions say,
// and prints the last Screen: as a text tree, or as the JSON that engine.wasm gives.
// ACTIONS.json is a list of Actions; postcodes and banks come from build/library, when it is there.
// FORM is an id, a folder or a form.json.

#include <iostream>
#include <string_view>

#include "screen/action.h"
#include "screen/write_json.h"
#include "tools/desk/open_desk.h"
#include "tools/form/form_files.h"
#include "tools/usage.h"

namespace {

using namespace todoke;

constexpr std::string_view usage =
    "usage: todoke-dump FORM [ACTIONS.json] [--today DATE] [--json]\n"
    "Opens a form, does the actions, and prints what a resident is shown then.\n";

int complain(std::string_view what, const Error& error) {
  std::cerr << what << ": " << error.code << " " << error.where << " " << error.detail << "\n";
  return 1;
}

struct Asked {
  std::string form;
  std::string actions;
  std::string today = "2026-11-21";
  bool as_json = false;
};

int run(const Asked& asked) {
  Result<std::unique_ptr<Desk>> desk = open_desk({asked.form, asked.today, {}});
  if (!desk) return complain(asked.form, desk.error());
  Json actions = Json::array();
  if (!asked.actions.empty()) {
    Result<Json> read = read_json_file(asked.actions);
    if (!read) return complain(asked.actions, read.error());
    actions = std::move(*read);
  }
  for (const Json& json : actions) {
    const Result<Action> action = read_action(json);
    if (!action) return complain(asked.actions, action.error());
    (*desk)->act(*action);
    bring_wanted(**desk);
  }
  const Screen& screen = (*desk)->screen();
  std::cout << (asked.as_json ? write_json(screen) + "\n" : dump(screen));
  for (const std::string& sentence : broken_invariants(screen)) std::cerr << sentence << "\n";
  return broken_invariants(screen).empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Asked asked;
  for (int index = 1; index < argc; ++index) {
    const std::string_view argument = argv[index];
    if (argument == "--json") asked.as_json = true;
    else if (argument == "--today" && index + 1 < argc) asked.today = argv[++index];
    else if (argument.starts_with("-")) return say_usage(usage, argc, argv);
    else (asked.form.empty() ? asked.form : asked.actions) = argument;
  }
  return asked.form.empty() ? say_usage(usage, argc, argv) : run(asked);
}
