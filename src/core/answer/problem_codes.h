#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace todoke {

/// Every code that a Problem can have, beside those of a form's own checks. Sorted. Each has a
/// sentence in assets/words; a measurement with another code is none of ours.
inline constexpr auto problem_codes = std::to_array<std::string_view>({
    "account_number_not_seven_digits", "address_area_short", "attachment_digest_differs",
    "attachment_missing", "attachment_name", "attachment_not_listed", "attachment_size_differs",
    "bank_code_of_another", "branch_code_of_another", "care_office_number_check_digit",
    "care_office_number_not_ten_digits", "choice_not_offered", "corporate_number_check_digit",
    "corporate_number_not_thirteen_digits", "date_calendars_differ", "date_day",
    "date_does_not_exist", "date_month", "date_out_of_range", "date_too_early", "date_too_late",
    "date_year", "date_year_ambiguous", "email_dots", "email_form", "email_too_long",
    "file_broken", "file_changed", "file_empty", "file_missing", "file_too_heavy",
    "file_too_large", "file_type_not_accepted", "file_unreadable", "files_too_large_together",
    "holder_character", "holder_has_dot", "holder_has_kanji", "insured_number_not_ten_digits",
    "insurer_number_check_digit", "insurer_number_not_six_digits", "japan_post_check_digit",
    "japan_post_number", "japan_post_number_end", "japan_post_symbol", "kana_has_kanji",
    "kana_only", "missing_attachment", "my_number_check_digit", "my_number_not_twelve_digits",
    "name_has_unseen_character", "none_and_others", "number_form", "number_not_whole",
    "number_too_large", "number_too_small", "part_missing", "phone_abroad",
    "phone_abroad_length", "phone_form", "phone_length", "phone_without_area_code",
    "postcode_not_seven_digits", "required", "required_choice", "required_consent",
    "required_file", "required_file_or_later", "required_yes_no", "stop", "too_few_rows",
    "too_long", "too_many_files", "too_many_rows", "unexpected_answer", "unknown_option"});

constexpr bool is_problem_code(std::string_view code) {
  return std::ranges::binary_search(problem_codes, code);
}

}  // namespace todoke
