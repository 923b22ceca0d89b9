#pragma once

#include "core/field/kind.h"

/// Every kind, each made in the file of its name. `kinds()` and `find_kind` are in kind.h.
namespace todoke {

Kind address_kind();
Kind bank_account_kind();
Kind care_office_number_kind();
Kind choice_kind();
Kind choices_kind();
Kind consent_kind();
Kind corporate_number_kind();
Kind date_kind();
Kind email_kind();
Kind file_kind();
Kind group_kind();
Kind insured_number_kind();
Kind insurer_number_kind();
Kind kana_kind();
Kind long_text_kind();
Kind money_kind();
Kind my_number_kind();
Kind name_kind();
Kind note_kind();
Kind number_kind();
Kind phone_kind();
Kind postcode_kind();
Kind text_kind();
Kind yes_no_kind();

}  // namespace todoke
