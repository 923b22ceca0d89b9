#include "screen/names.h"

#include <array>
#include <cstddef>

namespace todoke {

namespace {

// In the order of the enums in screen.h.
constexpr std::array<std::string_view, 30> roles = {
    "header",    "steps",  "step",          "progress", "main",       "heading",
    "text",      "list",   "item",          "facts",    "fact",       "notice",
    "error_summary", "group", "text_input", "text_area", "choices",   "radio",
    "checkbox",  "file_input", "file_item", "review",   "review_row", "receipt",
    "details",   "actions", "button",       "link",     "picture",
    "saved"};
static_assert(roles[static_cast<std::size_t>(Role::Saved)] == "saved");
static_assert(roles[static_cast<std::size_t>(Role::FileInput)] == "file_input");

constexpr std::array<std::string_view, 20> tones = {
    "none",    "lead",  "muted",   "papers",    "numbers", "success", "information",
    "warning", "error", "primary", "secondary", "quiet",   "danger",  "done",
    "current", "ahead", "large",   "unneeded",  "perhaps",
    "language"};
static_assert(tones[static_cast<std::size_t>(Tone::Language)] == "language");

constexpr std::array<std::string_view, 3> marks = {"none", "required", "optional"};
constexpr std::array<std::string_view, 5> widths = {"full", "year", "two_digits", "postcode",
                                                    "medium"};
constexpr std::array<std::string_view, 12> effects = {
    "none",  "send",       "send_unkept",  "stop_sending", "print",     "save_receipt",
    "leave", "begin_anew", "keep_nothing", "keep_draft",   "keep_past", "forget"};

template <class Enum, std::size_t Count>
std::string_view name_in(const std::array<std::string_view, Count>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t Count>
std::optional<Enum> find_in(const std::array<std::string_view, Count>& names,
                            std::string_view name) {
  for (std::size_t index = 0; index < Count; ++index) {
    if (names[index] == name && !name.empty()) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Role role) { return name_in(roles, role); }
std::string_view name_of(Tone tone) { return name_in(tones, tone); }
std::string_view name_of(Mark mark) { return name_in(marks, mark); }
std::string_view name_of(Width width) { return name_in(widths, width); }
std::string_view name_of(Effect effect) { return name_in(effects, effect); }

std::optional<Role> find_role(std::string_view name) { return find_in<Role>(roles, name); }
std::optional<Tone> find_tone(std::string_view name) { return find_in<Tone>(tones, name); }
std::optional<Mark> find_mark(std::string_view name) { return find_in<Mark>(marks, name); }
std::optional<Width> find_width(std::string_view name) { return find_in<Width>(widths, name); }
std::optional<Effect> find_effect(std::string_view name) {
  return find_in<Effect>(effects, name);
}

}  // namespace todoke
