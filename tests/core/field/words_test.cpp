#include <fstream>
#include <iterator>

#include "field_case.h"

using namespace todoke;

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every code that kinds, sheet, session and server make. A new one is added here on purpose.
constexpr std::string_view codes[] = {
    "account_number_not_seven_digits", "bank_code_of_another", "branch_code_of_another",
    "care_office_number_check_digit",
    "care_office_number_not_ten_digits", "choice_not_offered", "corporate_number_check_digit",
    "corporate_number_not_thirteen_digits", "date_calendars_differ", "date_day",
    "date_does_not_exist", "date_month", "date_out_of_range", "date_too_early", "date_too_late",
    "date_year", "date_year_ambiguous",
    "email_dots", "email_form", "email_too_long", "file_empty", "file_too_large",
    "file_type_not_accepted", "file_unreadable", "holder_character", "holder_has_dot",
    "holder_has_kanji", "insured_number_not_ten_digits", "insurer_number_check_digit",
    "insurer_number_not_six_digits", "japan_post_check_digit",
    "japan_post_number", "japan_post_number_end", "japan_post_symbol", "kana_has_kanji",
    "kana_only", "my_number_check_digit", "my_number_not_twelve_digits",
    "name_has_unseen_character", "none_and_others", "number_form", "number_not_whole",
    "number_too_large", "number_too_small", "part_missing", "phone_abroad", "phone_abroad_length",
    "phone_form", "phone_length",
    "phone_without_area_code", "postcode_not_seven_digits", "required", "required_choice",
    "required_consent", "required_file", "required_yes_no", "too_few_rows", "too_long",
    "too_many_files", "too_many_rows", "unexpected_answer"};

}  // namespace

TEST_CASE("every problem has a sentence that ends politely and is short", "[words]") {
  const auto words = parse_json(read_file("assets/words/ja/problems.json"));
  REQUIRE(words.has_value());
  for (const std::string_view code : codes) {
    INFO(code);
    CHECK(find_member(*words, "problem." + std::string(code)) != nullptr);
  }
  for (const auto& [key, sentence] : words->items()) {
    INFO(key);
    CHECK(key.starts_with("problem."));
    const std::string_view text = *sentence.get_ptr<const std::string*>();
    CHECK(text.size() <= 240);
    CHECK_FALSE(text.ends_with("。"));
  }
}
