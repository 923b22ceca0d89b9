#include "core/field/kinds.h"

#include <algorithm>
#include <array>

namespace todoke {

std::span<const Kind> kinds() {
  static const std::array table = {
      address_kind(), bank_account_kind(), care_office_number_kind(), choice_kind(),
      choices_kind(), consent_kind(), corporate_number_kind(), date_kind(), email_kind(),
      file_kind(), group_kind(), insured_number_kind(), insurer_number_kind(), kana_kind(),
      long_text_kind(),
      money_kind(), my_number_kind(), name_kind(), note_kind(),
      number_kind(), phone_kind(), postcode_kind(), text_kind(),
      yes_no_kind(),
  };
  return table;
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::lower_bound(kinds(), name, {}, &Kind::name);
  return found != kinds().end() && found->name == name ? &*found : nullptr;
}

}  // namespace todoke
