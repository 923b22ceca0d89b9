#pragma once

#include <span>
#include <string_view>

namespace todoke {

enum class ParameterType { Text, Integer, Flag, TextList, DateOrToday, One };

/// A member that a kind reads from the field beside those that every field has.
struct Parameter {
  std::string_view name;
  ParameterType type;
  bool required = false;
  std::string_view values = {};  ///< One: the words allowed, with spaces between
};

/// The parameters of a kind, in forms/form.schema.json too; empty for an unknown kind.
std::span<const Parameter> parameters_of(std::string_view kind);

}  // namespace todoke
