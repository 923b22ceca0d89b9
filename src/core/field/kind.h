#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/answer/attachment.h"
#include "core/answer/problem.h"
#include "core/base/date.h"
#include "core/base/json.h"
#include "core/field/library.h"
#include "core/form/form.h"

namespace todoke {

/// Every text the resident typed or chose, by path, exactly as typed.
/// A text field's path is its id ("claimant_phone"); a part adds "/part" ("claimant_name/family");
/// a row of a group adds its key ("children/2/name/family").
using Typed = std::map<std::string, std::string, std::less<>>;

/// What the core may know beside the answers. The core has no clock: the host says what day it is.
struct Facts {
  Date today;     ///< in Japan (UTC+9)
  Json settings;  ///< the municipality's settings, as rules see them under "$.settings"
  bool camera = false;  ///< the device is one to take photographs with
};

/// One field as it stands, for its kind to read.
struct FieldView {
  const Field& field;
  const std::string& path;
  const Typed& typed;
  std::span<const Attachment> files;  ///< kind "file" only
  const Facts& facts;

  /// The text of one part, or of the field itself when `part` is empty; "" when never typed.
  std::string_view text(std::string_view part = {}) const;
  /// `path` or `path/part`.
  std::string path_of(std::string_view part) const;
};

/// One thing that a resident may have meant: taking it types its texts.
struct Offer {
  std::map<std::string, std::string> words;  ///< for the button's sentence
  Typed texts;

  bool operator==(const Offer&) const = default;
};

/// A question about what was typed, answered with one tap or not at all; never an obstacle by
/// itself. Its sentences are "proposal.<code>" and, on each offer's button, "proposal.<code>.take".
struct Proposal {
  std::string code;
  std::map<std::string, std::string> words;
  std::vector<Offer> offers;

  bool operator==(const Proposal&) const = default;
};

/// What a kind understood. No answer and no problem: nothing was typed.
/// A problem without an answer: typed, but cannot be sent like this. A proposal may come with both.
struct Reading {
  std::optional<Json> answer;
  Problems problems;
  std::optional<Proposal> proposal;

  bool operator==(const Reading&) const = default;
};

/// A kind of field: how typed text becomes an answer, and back. One file per kind.
/// Law for every kind, tested: for each answer that `read` gives, `read(write(answer)) == answer`.
/// The server relies on it: an answer is genuine when writing and reading it changes nothing.
struct Kind {
  std::string_view name;
  /// The parts that are typed into; empty when the field itself is.
  std::span<const std::string_view> parts;
  Reading (*read)(const FieldView&);
  /// Puts an answer back as text under `path`. An answer of the wrong shape writes nothing.
  void (*write)(const Field&, const Json& answer, const std::string& path, Typed& typed);
  /// The answer as the resident reads it in the review: 「1990年（平成2年）4月1日」. May hold '\n'.
  std::string (*show)(const Field&, const Json& answer);
  /// Adds the names of the documents that would help with what is typed now. Null: none ever.
  void (*want)(const FieldView&, Names& names) = nullptr;
  /// What could stand in parts that the resident has not touched. Null: nothing ever.
  std::vector<Suggestion> (*suggest)(const FieldView&, const Library&) = nullptr;
};

/// All kinds, in alphabetical order of name.
std::span<const Kind> kinds();

/// The kind with this name, or null.
const Kind* find_kind(std::string_view name);

}  // namespace todoke
