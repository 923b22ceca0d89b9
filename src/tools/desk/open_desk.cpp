#include "tools/desk/open_desk.h"

#include <filesystem>

#include "tools/form/form_files.h"

namespace todoke {

Result<Json> read_all_words() {
  Json words = Json::object();
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator("assets/words/ja", none)) {
    if (entry.path().extension() != ".json") continue;
    const Result<Json> part = read_json_file(entry.path());
    if (!part) return part;
    words.update(*part);
  }
  return words;
}

Result<std::unique_ptr<Desk>> open_desk(const DeskAsked& asked) {
  const Result<AuthoredForm> form = read_authored_form(find_form_file(asked.form));
  if (!form) return std::unexpected(form.error());
  const Result<Json> words = read_all_words();
  if (!words) return std::unexpected(words.error());
  const Result<Json> settings = read_json_file("assets/settings.json");
  if (!settings) return std::unexpected(settings.error());
  Json given = {{"form", form->expansion.form},
                {"words", *words},
                {"facts", {{"today", asked.today}}},
                {"settings", *settings}};
  if (!asked.place.empty()) given["place"] = asked.place;
  return Desk::open(given);
}

void bring_wanted(Desk& desk) {
  while (!desk.screen().wants.empty()) {
    Action action;
    action.type = ActionType::Provide;
    action.id = desk.screen().wants.front();
    const auto document = read_json_file("build/library/" + action.id + ".json");
    if (document) action.data = *document;
    desk.act(action);
  }
}

}  // namespace todoke
