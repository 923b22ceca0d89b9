#include <array>

#include "core/base/text.h"
#include "core/field/bank_account.h"
#include "core/field/japan_post.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"
#include "core/field/zengin.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 7> parts = {"place",  "bank",   "branch", "type",
                                                   "symbol", "number", "holder"};
constexpr long long name_max = 60;
constexpr std::size_t number_length = 7;

/// The trimmed text of a part that must be there; "" with "part_missing".
std::string take(Reading& reading, const FieldView& view, std::string_view part,
                 std::string_view word) {
  std::string text = clean_line(view.text(part));
  if (text.empty()) add_missing(reading, view, part, word);
  return text;
}

std::string read_holder(Reading& reading, const FieldView& view) {
  const std::string text = take(reading, view, "holder", "@bank_account.holder");
  ZenginName name = to_zengin(text);
  const auto refuse = [&](std::string code) {
    add_problem(reading, view, "holder", std::move(code), {{"character", name.character}});
  };
  switch (name.fault) {
    case ZenginFault::HasDot: refuse("holder_has_dot"); break;
    case ZenginFault::HasKanji: refuse("holder_has_kanji"); break;
    case ZenginFault::HasOther: refuse("holder_character"); break;
    case ZenginFault::None: break;
  }
  const std::size_t length = zengin_length(name.text);
  if (length > zengin_name_max) {
    add_problem(reading, view, "holder", "too_long",
                {{"max", std::to_string(zengin_name_max)},
                 {"over", std::to_string(length - zengin_name_max)}});
  }
  return std::move(name.text);
}

std::string read_bank_number(Reading& reading, const FieldView& view) {
  const std::string text = take(reading, view, "number", "@bank_account.number");
  const std::string digits = compact(text);
  if (text.empty()) return {};
  if (digits.empty() || digits.size() > number_length || !is_all_digits(digits)) {
    add_problem(reading, view, "number", "account_number_not_seven_digits");
    return {};
  }
  return std::string(number_length - digits.size(), '0') + digits;
}

std::string read_type(Reading& reading, const FieldView& view) {
  std::string type = take(reading, view, "type", "@bank_account.type");
  if (!type.empty() && type != "1" && type != "2") {
    add_problem(reading, view, "type", "choice_not_offered");
  }
  return type;
}

std::string read_place_name(Reading& reading, const FieldView& view, std::string_view part,
                            std::string_view word) {
  std::string text = take(reading, view, part, word);
  check_length(reading, view, part, text, name_max);
  return text;
}

Json read_bank(Reading& reading, const FieldView& view) {
  Json answer = {{"place", "bank"}};
  std::string bank = read_place_name(reading, view, "bank", "@bank_account.bank");
  std::string branch = read_place_name(reading, view, "branch", "@bank_account.branch");
  const std::string bank_code = known_code(view, "bank");
  const std::string branch_code = known_code(view, "branch");
  if (!bank_code.empty()) answer["bank_code"] = bank_code;
  if (!branch_code.empty()) answer["branch_code"] = branch_code;
  answer["bank"] = std::move(bank);
  answer["branch"] = std::move(branch);
  answer["type"] = read_type(reading, view);
  answer["number"] = read_bank_number(reading, view);
  answer["holder"] = read_holder(reading, view);
  return answer;
}

void add_fault(Reading& reading, const FieldView& view, JapanPostFault fault) {
  switch (fault) {
    case JapanPostFault::Symbol: add_problem(reading, view, "symbol", "japan_post_symbol"); break;
    case JapanPostFault::Number: add_problem(reading, view, "number", "japan_post_number"); break;
    case JapanPostFault::NumberEnd:
      add_problem(reading, view, "number", "japan_post_number_end");
      break;
    case JapanPostFault::CheckDigit:
      add_problem(reading, view, "symbol", "japan_post_check_digit");
      break;
  }
}

/// 記号 and 番号 as one account; empty members when there is a problem.
JapanPostAccount read_symbol_and_number(Reading& reading, const FieldView& view) {
  const std::string symbol = take(reading, view, "symbol", "@bank_account.symbol");
  const std::string number = take(reading, view, "number", "@bank_account.post_number");
  const std::string symbol_digits = compact(symbol);
  const std::string number_digits = compact(number);
  if (!symbol.empty() && (symbol_digits.empty() || !is_all_digits(symbol_digits))) {
    add_fault(reading, view, JapanPostFault::Symbol);
  } else if (!number.empty() && (number_digits.empty() || !is_all_digits(number_digits))) {
    add_fault(reading, view, JapanPostFault::Number);
  } else if (!symbol.empty() && !number.empty()) {
    auto account = read_japan_post(symbol_digits, number_digits);
    if (account) return std::move(*account);
    add_fault(reading, view, account.error());
  }
  return {};
}

Json read_post(Reading& reading, const FieldView& view) {
  JapanPostAccount account = read_symbol_and_number(reading, view);
  Json answer = {{"place", "japan_post"}};
  answer["symbol"] = std::move(account.symbol);
  answer["number"] = std::move(account.number);
  answer["branch_code"] = std::move(account.branch_code);
  answer["account_number"] = std::move(account.account_number);
  answer["account_type"] = std::move(account.account_type);
  answer["holder"] = read_holder(reading, view);
  return answer;
}

/// Parts of the place that was not chosen are not looked at, as if they were hidden.
Reading read(const FieldView& view) {
  bool is_empty = true;
  for (const std::string_view part : parts) is_empty &= clean_line(view.text(part)).empty();
  Reading reading;
  if (is_empty) return reading;
  const std::string_view place = view.text("place");
  Json answer;
  if (place == "bank") answer = read_bank(reading, view);
  else if (place == "japan_post") answer = read_post(reading, view);
  else if (place.empty()) add_missing(reading, view, "place", "@bank_account.place.part");
  else add_problem(reading, view, "place", "choice_not_offered");
  if (reading.problems.empty()) reading.answer = std::move(answer);
  return reading;
}

void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  put_members(typed, path, answer, parts);
  if (text_of(answer, "place") != "bank") return;
  const std::string_view bank_code = text_of(answer, "bank_code");
  if (bank_code.empty()) return;
  put(typed, path, "bank_code", write_code(bank_code, text_of(answer, "bank")));
  const std::string_view code = text_of(answer, "branch_code");
  if (code.empty()) return;
  put(typed, path, "branch_code", write_branch_code(bank_code, code, text_of(answer, "branch")));
}

std::string show(const Field&, const Json& answer) {
  const auto member = [&](std::string_view key) { return std::string(text_of(answer, key)); };
  if (member("place") == "japan_post") {
    return "ゆうちょ銀行\n記号 " + member("symbol") + " 番号 " + member("number") + "\n" +
           member("holder");
  }
  if (member("place") != "bank") return {};
  return member("bank") + " " + member("branch") + "\n" +
         (member("type") == "2" ? "当座 " : "普通 ") + member("number") + "\n" + member("holder");
}

}  // namespace

Kind bank_account_kind() {
  return {"bank_account", parts, read, write, show, want_banks, suggest_codes_and_holder};
}

}  // namespace todoke
