#include "core/field/file.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 1> parts = {"later"};
constexpr long long bytes_max = 10 * 1024 * 1024;

bool is_accepted(const FieldView& view, std::string_view media_type) {
  for (const std::string_view type : accepted_types(view.field, view.facts)) {
    if (type == media_type) return true;
  }
  return false;
}

/// What the form says and what the municipality says: the smaller holds.
long long bytes_max_of(const FieldView& view) {
  const Json* attachments = find_member(view.facts.settings, "attachments");
  const long long own = integer_of(view.field.settings, "max_bytes").value_or(bytes_max);
  if (attachments == nullptr) return own;
  return std::min(own, integer_of(*attachments, "file_bytes_max").value_or(own));
}

void check_file(Reading& reading, const FieldView& view, const Attachment& file) {
  const long long max = bytes_max_of(view);
  const std::string name = to_valid_utf8(file.name);
  if (!is_accepted(view, file.media_type)) {
    add_problem(reading, view, {}, "file_type_not_accepted", {{"name", name}});
  } else if (file.bytes == 0) {
    add_problem(reading, view, {}, "file_empty", {{"name", name}});
  } else if (max >= 0 && file.bytes > static_cast<std::uint64_t>(max)) {
    add_problem(reading, view, {}, "file_too_large",
                {{"name", name}, {"max", file_size_in_words(max)}});
  }
}

/// Files win over 「あとで出す」: who has chosen files has not put it off.
Reading read(const FieldView& view) {
  const bool is_later = flag_of(view.field.settings, "later_allowed", false) &&
                        view.text("later") == "on";
  if (view.files.empty()) {
    if (!is_later) return {};
    return understood({{"later", true}});
  }
  Reading reading;
  Json ids = Json::array();
  for (const Attachment& file : view.files) {
    check_file(reading, view, file);
    ids.push_back(to_valid_utf8(file.id));
  }
  const long long max = files_max_of(view.field);
  if (static_cast<long long>(ids.size()) > max) {
    add_problem(reading, view, {}, "too_many_files", {{"max", std::to_string(max)}});
  }
  if (reading.problems.empty()) reading.answer = Json{{"files", std::move(ids)}};
  return reading;
}

/// Files are not typed: whoever fills a sheet attaches them.
void write(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (flag_of(answer, "later", false)) put(typed, path, "later", "on");
}

std::string show(const Field&, const Json& answer) {
  if (flag_of(answer, "later", false)) return "あとで出す";
  const Json* files = find_member(answer, "files");
  if (files == nullptr || !files->is_array()) return {};
  return std::to_string(files->size()) + "件のファイル";
}

}  // namespace

std::vector<std::string_view> accepted_types(const Field& field, const Facts& facts) {
  const Json* list = find_member(field.settings, "accept");
  if (list == nullptr) {
    const Json* attachments = find_member(facts.settings, "attachments");
    if (attachments != nullptr) list = find_member(*attachments, "types");
  }
  if (list == nullptr || !list->is_array()) return {"image/jpeg", "image/png", "application/pdf"};
  std::vector<std::string_view> types;
  for (const Json& type : *list) types.push_back(answer_text(type));
  return types;
}

long long files_max_of(const Field& field) {
  return integer_of(field.settings, "max_files").value_or(5);
}

std::string file_size_in_words(long long bytes) {
  constexpr long long mega = 1024 * 1024;
  return bytes >= mega ? std::to_string(bytes / mega) + "MB"
                       : std::to_string(bytes / 1024) + "KB";
}

Kind file_kind() { return {"file", parts, read, write, show}; }

}  // namespace todoke
