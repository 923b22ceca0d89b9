#include "core/field/kind.h"

namespace todoke {

std::string FieldView::path_of(std::string_view part) const {
  if (part.empty()) return path;
  std::string whole = path;
  whole += '/';
  return whole += part;
}

std::string_view FieldView::text(std::string_view part) const {
  const auto found = part.empty() ? typed.find(path) : typed.find(path_of(part));
  return found == typed.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace todoke
