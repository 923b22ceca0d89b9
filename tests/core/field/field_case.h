#pragma once

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/field/kind.h"

/// Tables for kinds: what is typed, and what is understood or why not.
namespace todoke::test {

using Parts = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// The field "f" of one kind, and what is typed into it.
struct FieldCase {
  Field field;
  Facts facts{{2026, 11, 21}, Json::object()};
  std::vector<Attachment> files;

  explicit FieldCase(std::string_view kind, std::string_view settings = "{}");
  FieldCase& with_options(std::initializer_list<std::string_view> values);

  Reading read(const Typed& typed) const;
  /// Reads a field without parts.
  Reading read(std::string_view text) const;
  Reading read(Parts parts) const;

  /// Checks that the parts are understood as this JSON, and the law of kind.h:
  /// `read(write(answer)) == answer`.
  void accepts(Parts parts, std::string_view answer) const;
  void accepts(std::string_view text, std::string_view answer) const;

  /// Checks that there is no answer, and that exactly these problems come: "code@part" or "code",
  /// separated by spaces.
  void refuses(Parts parts, std::string_view problems) const;
  void refuses(std::string_view text, std::string_view problems) const;

  std::string shows(std::string_view answer) const;
};

/// The Typed with the parts under the path "f"; the part "" is the field itself.
Typed typed_of(Parts parts);

/// The law of kind.h for one answer.
void check_law(const FieldCase& field_case, const Json& answer);

}  // namespace todoke::test
