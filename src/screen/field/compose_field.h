#pragma once

#include <vector>

#include "screen/field/field_scene.h"

namespace todoke {

/// Adds the nodes of one shown field, and the disclosure that says why it is asked.
void compose_field(const Scene& scene, const Slot& slot, std::vector<Node>& nodes);

/// What a resident is told of a field while they type in it, beside what it shows: 「3件
/// 見つかりました」. No key: nothing. Apply announces it when it changes.
Phrase status_of(const Session& session, const Slot& slot);

/// One per kind, each in the file of its name; all in the table of compose_field.cpp.
using FieldComposer = void (*)(const FieldScene& scene, std::vector<Node>& nodes);

void compose_address(const FieldScene& scene, std::vector<Node>& nodes);
Phrase address_status(const Session& session, const Slot& slot);
void compose_bank_account(const FieldScene& scene, std::vector<Node>& nodes);
Phrase bank_account_status(const Session& session, const Slot& slot);
void compose_care_office_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_choice(const FieldScene& scene, std::vector<Node>& nodes);
void compose_choices(const FieldScene& scene, std::vector<Node>& nodes);
void compose_consent(const FieldScene& scene, std::vector<Node>& nodes);
void compose_corporate_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_date(const FieldScene& scene, std::vector<Node>& nodes);
void compose_email(const FieldScene& scene, std::vector<Node>& nodes);
void compose_file(const FieldScene& scene, std::vector<Node>& nodes);
void compose_group(const FieldScene& scene, std::vector<Node>& nodes);
void compose_insured_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_insurer_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_kana(const FieldScene& scene, std::vector<Node>& nodes);
void compose_long_text(const FieldScene& scene, std::vector<Node>& nodes);
void compose_money(const FieldScene& scene, std::vector<Node>& nodes);
void compose_my_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_name(const FieldScene& scene, std::vector<Node>& nodes);
/// What is said of a name's characters once it was left.
Phrase name_status(const Session& session, const Slot& slot);
void compose_note(const FieldScene& scene, std::vector<Node>& nodes);
void compose_number(const FieldScene& scene, std::vector<Node>& nodes);
void compose_phone(const FieldScene& scene, std::vector<Node>& nodes);
void compose_postcode(const FieldScene& scene, std::vector<Node>& nodes);
void compose_text(const FieldScene& scene, std::vector<Node>& nodes);
void compose_yes_no(const FieldScene& scene, std::vector<Node>& nodes);

}  // namespace todoke
