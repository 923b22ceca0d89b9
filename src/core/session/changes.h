#pragma once

#include <string>
#include <vector>

#include "core/check/sheet.h"

namespace todoke {

/// What another version of the form means for a draft that was begun with an earlier one.
struct Change {
  enum class Kind : std::uint8_t {
    Gone,   ///< the question is asked no more; `value` is what was answered
    New,    ///< a question that the earlier version did not have
    Anew,   ///< what was answered (`value`) is no answer any more: an option that is gone
  };
  Kind kind = Kind::New;
  std::string path;
  std::string label;
  std::string value;  ///< as the review shows it; never a 個人番号

  bool operator==(const Change&) const = default;
};

/// Compares what the draft says under the earlier form with the sheet, which has it already.
std::vector<Change> find_changes(const Form& earlier, const Json& draft, const Sheet& now);

Json to_json(const std::vector<Change>& changes);
/// Leaves out what to_json would not write.
std::vector<Change> read_changes(const Json& list);

}  // namespace todoke
