#include "screen/apply_rows.h"

#include <cstdint>
#include <utility>

#include "core/field/group.h"

namespace todoke {

namespace {

/// "a/b/c" as "a/b" and "c".
std::pair<std::string_view, std::string_view> split_last(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

Cue press_in_group(Session& session, std::string_view group, std::string_view verb) {
  if (verb == "undo") {
    const auto removed = session.removed_row(group);
    if (!removed || !session.undo_remove(group)) return {};
    return {row_path(group, removed->row), {"row.restored", {}}, {}};
  }
  const std::uint32_t row = session.add_row(
      group, verb == "again" ? Session::NewRow::Again : Session::NewRow::Empty);
  if (row == 0) return {};
  Phrase phrase;
  if (verb == "again") phrase.key = "row.repeated";
  return {row_path(group, row), std::move(phrase), Effect::None};
}

/// The focus stays on the button that was pressed, or goes to its sister at the end of the rows.
Cue move(Session& session, std::string_view group, std::uint32_t row, Session::Step step) {
  const std::size_t place = session.move_row(group, row, step);
  if (place == 0) return {};
  const bool is_first = place == 1;
  const bool is_last = place == session.sheet().rows(group).size();
  const bool points_up = is_last || (step == Session::Step::Up && !is_first);
  return {row_path(group, row) + (points_up ? "/up" : "/down"),
          {"row.moved", {{"number", std::to_string(place)}}},
          Effect::None};
}

Cue press_in_row(Session& session, std::string_view row_id, std::string_view verb) {
  const auto [group, key] = split_last(row_id);
  const std::uint32_t row = row_number(key);
  if (verb == "up") return move(session, group, row, Session::Step::Up);
  if (verb == "down") return move(session, group, row, Session::Step::Down);
  if (verb == "edit") {
    if (!session.unfold(group, row)) return {};
    return {std::string(row_id), {}, Effect::None};
  }
  session.remove_row(group, row);
  const auto removed = session.removed_row(group);
  if (!removed || removed->row != row) return {};
  return {std::string(group) + "/undo", {}, Effect::None};
}

}  // namespace

std::uint32_t row_number(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || number > 1'000'000) return 0;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

Cue press_row_button(Session& session, std::string_view id) {
  const auto [path, verb] = split_last(id);
  if (verb == "add" || verb == "again" || verb == "undo") {
    return press_in_group(session, path, verb);
  }
  if (verb == "repeat") {
    if (!session.repeat(path)) return {};
    return {std::string(path), {"row.repeated", {}}, Effect::None};
  }
  if (verb == "remove" || verb == "edit" || verb == "up" || verb == "down") {
    return press_in_row(session, path, verb);
  }
  return {};
}

}  // namespace todoke
