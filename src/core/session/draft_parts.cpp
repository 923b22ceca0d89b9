#include "core/session/draft_parts.h"

#include <algorithm>
#include <vector>

#include "core/base/limits.h"
#include "core/field/group.h"

namespace todoke {

bool is_my_number(const Form& form, std::string_view path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const Field* field = find_field(form, path.substr(0, slash));
  if (field == nullptr) return false;
  if (field->kind != "group") return field->kind == "my_number";
  const std::string_view in_group = path.substr(std::min(slash + 1, path.size()));
  const std::size_t row_end = in_group.find('/');
  if (row_end == std::string_view::npos) return false;
  const std::string_view in_row = in_group.substr(row_end + 1);
  const std::string_view id = in_row.substr(0, in_row.find('/'));
  return std::any_of(field->fields.begin(), field->fields.end(), [&](const Field& inner) {
    return inner.id == id && inner.kind == "my_number";
  });
}

bool is_of_missing_row(const Sheet& sheet, std::string_view path) {
  const std::string_view group = path.substr(0, path.find('/'));
  const Field* field = find_field(sheet.form(), group);
  if (group.size() == path.size() || field == nullptr || field->kind != "group") return false;
  const std::string_view in_group = path.substr(group.size() + 1);
  const std::string_view key = in_group.substr(0, in_group.find('/'));
  return std::ranges::none_of(sheet.rows(group), [&](std::uint32_t row) {
    return std::to_string(row) == key;
  });
}

void restore_typed(Sheet& sheet, const Json& typed) {
  for (const auto& [path, text] : typed.items()) {
    const std::string* words = text.get_ptr<const std::string*>();
    if (words == nullptr || is_my_number(sheet.form(), path)) continue;
    if (!is_of_missing_row(sheet, path)) sheet.type(path, *words);
  }
}

namespace {

void restore_group(Sheet& sheet, const std::string& group, const Json& keys) {
  if (!keys.is_array() || keys.size() > limits::rows_max) return;
  const std::vector<std::uint32_t> at_start = sheet.rows(group);
  for (const std::uint32_t row : at_start) sheet.remove_row(group, row);
  for (const Json& key : keys) {
    const auto* row = key.get_ptr<const Json::number_unsigned_t*>();
    if (row != nullptr && *row > 0 && *row < 1'000'000) {
      sheet.restore_row(group, static_cast<std::uint32_t>(*row), sheet.rows(group).size());
    }
  }
  const Field* field = find_field(sheet.form(), group);
  const std::size_t least = field == nullptr ? 0 : rows_min(*field);
  while (sheet.rows(group).size() < least && sheet.add_row(group) != 0) {
  }
}

Attachment read_attachment(const Json& json) {
  Attachment file;
  file.id = text_of(json, "id");
  file.name = text_of(json, "name");
  file.media_type = text_of(json, "media_type");
  file.bytes = static_cast<std::uint64_t>(std::max(0LL, integer_of(json, "bytes").value_or(0)));
  file.sha256 = text_of(json, "sha256");
  return file;
}

}  // namespace

void restore_files(Sheet& sheet, const Json& files) {
  for (const auto& [path, list] : files.items()) {
    if (!list.is_array()) continue;
    for (const Json& file : list) sheet.attach(path, read_attachment(file));
  }
}

void restore_rows(Sheet& sheet, const Json& rows) {
  for (const auto& [group, keys] : rows.items()) restore_group(sheet, group, keys);
}

const Json& object_of(const Json& draft, std::string_view key) {
  static const Json none = Json::object();
  const Json* member = find_member(draft, key);
  return member != nullptr && member->is_object() ? *member : none;
}

bool has_text(const Sheet& sheet, std::string_view path) {
  bool has = false;
  for_each_part(sheet, path, [&](std::string_view, const std::string& text) {
    has |= !text.empty();
  });
  return has;
}

void clear_text(Sheet& sheet, std::string_view path) {
  std::vector<std::string> parts;
  for_each_part(sheet, path, [&](std::string_view part, const std::string&) {
    parts.emplace_back(part);
  });
  for (const std::string& part : parts) {
    sheet.type(part.empty() ? std::string(path) : std::string(path) + "/" + part, "");
  }
}

}  // namespace todoke
