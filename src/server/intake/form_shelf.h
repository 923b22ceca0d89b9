#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/form/form.h"

namespace todoke::intake {

/// The forms a server takes, read once at its start: every expanded form in one folder. An older
/// version may lie beside the newest under any other file name; it is taken as long as its
/// validity dates say so, and a resident who began before the change can still send.
class FormShelf {
 public:
  /// Errors: "no_forms" when the folder is missing or empty; a form's own Error with the file's
  /// name before its pointer.
  static Result<FormShelf> load(const std::string& folder);

  /// Null when no version of it is here.
  const Form* find(std::string_view id, std::string_view version) const;
  bool has(std::string_view id) const;
  std::size_t size() const { return forms_.size(); }

 private:
  std::vector<std::unique_ptr<Form>> forms_;
};

/// Whether a form may be sent on this day (ISO date).
bool is_valid_on(const Form& form, std::string_view date);

}  // namespace todoke::intake
