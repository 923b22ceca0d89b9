#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screen/nodes.h"
#include "screen/scene.h"

namespace todoke {

/// One field in one place, as its kind's composer sees it.
struct FieldScene {
  const Scene& scene;
  const Slot& slot;

  const Field& field() const { return *slot.field; }
  std::string path_of(std::string_view part) const;
  std::string typed(std::string_view part = {}) const;
  bool is_on(std::string_view part) const { return typed(part) == "on"; }
  std::string say(std::string_view key, Placeholders values = {}) const;
  /// A text among the field's settings, in the resident's language.
  std::string setting(std::string_view key) const;

  /// The sentences of the problems told and not yet mended: of the whole field, or of one part.
  std::string errors() const;
  std::string errors_of(std::string_view part) const;
  /// Whether the part, or the field as a whole, is to be mended.
  bool is_guilty(std::string_view part) const;

  /// A node for the whole field: id, label, hint, required or optional.
  Node whole(Role role) const;
  void mark(Node& node, bool required) const;
  /// What was understood, once the field was left: only if it is not what was typed.
  std::string said_if_different(std::string_view typed_text) const;
  /// The answer as it is read out in the review; empty without an answer.
  std::string shown_answer() const;
  /// What was understood, once left; empty before.
  std::string said_always() const;
  /// The question of the reading's proposal; empty without one.
  std::string say_proposal() const;
};

/// One line to type in. Empty members mean the usual.
struct LineLook {
  std::string_view autocomplete;
  std::string_view input_mode;
  Width width = Width::Full;
};

/// The input for the whole field, with its error.
Node compose_line(const FieldScene& scene, const LineLook& look);

/// The input for one part. In a row of parts the group shows the error, else the part does.
enum class PartError : std::uint8_t { OnGroup, OnPart };
Node compose_part(const FieldScene& scene, std::string_view part, std::string label,
                  const LineLook& look, PartError error);

/// One card of a question with one choice.
Node compose_radio(const FieldScene& scene, std::string_view part, std::string_view value,
                   std::string label, std::string hint);

}  // namespace todoke
