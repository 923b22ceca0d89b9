#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/form/form.h"

namespace todoke {

/// What forms/facts.json says of one fact.
struct KnownFact {
  std::vector<std::string> kinds;   ///< of the fields that may ask for it
  std::vector<std::string> values;  ///< that a choice may offer; empty: any
};

/// The facts that forms share, so that a resident is asked once: "spouse.birth_date" is a member
/// of "of_people" of one of the "people"; "move.date" stands in "facts".
class Vocabulary {
 public:
  /// facts.json of the forms folder; nothing when there is none. "wrong_type" when it is misshapen.
  static Result<std::optional<Vocabulary>> read(const std::filesystem::path& forms_folder);
  static Result<Vocabulary> load(const Json& document);

  std::optional<KnownFact> find(std::string_view fact) const;

  /// The fact of a person that such a field asks for, going by its label, else by its id, else by
  /// the places around it (the nearest first); empty when none of them names a person.
  std::string propose(const Field& field, const std::vector<std::string>& places) const;

 private:
  struct Person {
    std::string id;
    std::vector<std::string> names;  ///< 「申請する方」「請求する方」
  };
  const Person* person_in(std::string_view text) const;

  Json facts_;
  Json of_people_;
  std::vector<Person> people_;
};

}  // namespace todoke
