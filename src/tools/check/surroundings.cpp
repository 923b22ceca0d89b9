#include "tools/check/surroundings.h"

#include <chrono>
#include <utility>

#include "screen/words.h"
#include "tools/desk/open_desk.h"
#include "tools/form/form_files.h"

namespace todoke {

namespace {

Words read_words() {
  const Result<Json> sentences = read_all_words();
  Result<Words> words = Words::load(sentences ? *sentences : Json::object());
  return words ? std::move(*words) : Words();
}

/// The field of the longest beginning of a path: "children/2/name/family" is of "children", "name".
const Field* field_at(const Form& form, const std::string& path) {
  const std::string id = path.substr(0, path.find('/'));
  const Field* field = find_field(form, id);
  if (field == nullptr || field->kind != "group") return field;
  for (const Field& inner : field->fields) {
    if ((path + "/").contains("/" + inner.id + "/")) return &inner;
  }
  return field;
}

}  // namespace

Date today_in_japan() {
  using namespace std::chrono;
  const auto now = system_clock::now() + hours(9);
  return from_days(floor<days>(now).time_since_epoch().count());
}

Result<Json> read_settings(const std::string& file) {
  auto document = read_json_file(file);
  if (document && !document->is_object()) return fail("wrong_type", file, "no settings");
  return document;
}

std::string sentence_of(const Form& form, const Problem& problem) {
  static const Words words = read_words();
  const Field* field = field_at(form, problem.at);
  return words.say(problem, field == nullptr ? "" : field->label);
}

}  // namespace todoke
