#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace todoke {

/// Names of public documents: "postcode/100", "bank/index". Lower-case letters, digits, "-", "_",
/// in parts set apart by "/".
using Names = std::vector<std::string>;

/// Public documents (postcodes, banks) that the host fetched because a field would like to have
/// them. They come from outside: a reader takes what has the shape it expects and passes over the
/// rest, as if it were absent. Nothing in it belongs to the resident, so it is in no draft.
class Library {
 public:
  /// What one document and all together may hold, in bytes of text.
  static constexpr std::size_t document_bytes_max = 256 * 1024;
  static constexpr std::size_t bytes_max = 1024 * 1024;

  /// The document, or null when it is not here.
  const Json* find(std::string_view name) const;
  /// It was asked for and could not be had.
  bool is_absent(std::string_view name) const { return absent_.contains(name); }

  /// Keeps a document. To make room, those that are not wanted go first; what is too large, or
  /// finds no room, is absent.
  void put(std::string_view name, const Json& document, const Names& wanted);
  void put_absent(std::string_view name);
  /// Says that it is worth another try.
  void forget_absent(std::string_view name);
  void forget_all_absent() { absent_.clear(); }

 private:
  struct Kept {
    Json document;
    std::size_t bytes = 0;
  };
  std::map<std::string, Kept, std::less<>> kept_;
  std::set<std::string, std::less<>> absent_;
  std::size_t bytes_ = 0;
};

/// A text that a kind can put into one of its parts: from a document, or from another field.
/// Empty text: what was put in before fits no longer.
struct Suggestion {
  std::string_view part;
  std::string text;
  /// The part counts as empty while it holds just this beginning of the text.
  std::size_t begun_bytes = 0;
};

}  // namespace todoke
