#include "screen/field/say_answer.h"

#include <algorithm>

#include "core/base/date.h"

namespace todoke {

namespace {

using Say = std::string (*)(const FieldScene&, const Json&);

std::string_view text_in(const Json& answer) {
  const auto* text = answer.get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::string say_choice(const FieldScene& scene, const Json& answer) {
  for (const Option& option : scene.field().options) {
    if (option.value == text_in(answer)) return scene.scene.text(option.label);
  }
  return {};
}

std::string say_choices(const FieldScene& scene, const Json& answer) {
  std::string said;
  for (const Option& option : scene.field().options) {
    if (std::find(answer.begin(), answer.end(), option.value) == answer.end()) continue;
    if (!said.empty()) said += scene.say("list.comma");
    said += scene.scene.text(option.label);
  }
  return said;
}

std::string say_yes_no(const FieldScene& scene, const Json& answer) {
  const bool yes = answer == true;
  const std::string label = scene.setting(yes ? "yes_label" : "no_label");
  return label.empty() ? scene.say(yes ? "yes" : "no") : label;
}

/// Of a consent, an oath, something checked: the label says which.
std::string say_consent(const FieldScene& scene, const Json&) { return scene.say("yes"); }

std::string say_date(const FieldScene& scene, const Json& answer) {
  const auto date = parse_iso(text_in(answer));
  return date ? scene.scene.words.say_date(*date) : std::string();
}

std::string digits_of(const Json& answer) {
  return answer.is_number_integer() ? std::to_string(answer.get<long long>()) : std::string();
}

std::string say_number(const FieldScene& scene, const Json& answer) {
  const std::string_view unit = text_of(scene.field().settings, "unit");
  const std::string digits = digits_of(answer);
  return unit.empty() ? digits : scene.scene.words.with_unit(digits, unit);
}

std::string say_money(const FieldScene& scene, const Json& answer) {
  std::string amount = digits_of(answer);
  const std::size_t first = amount.starts_with('-') ? 1 : 0;
  for (std::size_t at = amount.size(); at > first + 3;) amount.insert(at -= 3, ",");
  return scene.say("money.amount", {{"amount", amount}});
}

std::string say_account(const FieldScene& scene, const Json& answer) {
  const auto member = [&](std::string_view key) { return std::string(text_of(answer, key)); };
  const auto named = [&](std::string_view key, std::string_view value) {
    return scene.say("bank_account." + std::string(key)) + " " + member(value);
  };
  if (member("place") == "japan_post") {
    return scene.say("bank_account.place.japan_post") + "\n" + named("symbol", "symbol") + " " +
           named("post_number", "number") + "\n" + member("holder");
  }
  return member("bank") + " " + member("branch") + "\n" +
         named("type." + member("type"), "number") + "\n" + member("holder");
}

std::string say_files(const FieldScene& scene, const Json& answer) {
  if (flag_of(answer, "later", false)) return scene.say("file.later");
  const Json* files = find_member(answer, "files");
  const std::size_t count = files == nullptr ? 0 : files->size();
  return count == 0 ? std::string() : scene.say("file.count", {{"count", std::to_string(count)}});
}

struct Row {
  std::string_view kind;
  Say say;
};

constexpr Row table[] = {
    {"bank_account", say_account}, {"choice", say_choice},   {"choices", say_choices},
    {"consent", say_consent},      {"date", say_date},       {"file", say_files},
    {"money", say_money},          {"number", say_number},   {"yes_no", say_yes_no},
};

}  // namespace

std::optional<std::string> say_answer(const FieldScene& scene, const Json& answer) {
  for (const Row& row : table) {
    if (row.kind == scene.field().kind) return row.say(scene, answer);
  }
  return std::nullopt;
}

}  // namespace todoke
