#include <array>

#include "core/base/text.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::array<std::string_view, 1> parts = {"later"};
constexpr long long files_max = 5;
constexpr long long bytes_max = 10 * 1024 * 1024;
constexpr std::array<std::string_view, 3> accepted_types = {"image/jpeg", "image/png",
                                                            "application/pdf"};

bool is_accepted(const Field& field, std::string_view media_type) {
  const Json* accept = find_member(field.settings, "accept");
  if (accept == nullptr || !accept->is_array()) {
    for (const std::string_view type : accepted_types) {
      if (type == media_type) return true;
    }
    return false;
  }
  for (const Json& type : *accept) {
    if (answer_text(type) == media_type) return true;
  }
  return false;
}

/// 「10MB」, or 「500KB」 below one.
std::string size_in_words(long long bytes) {
  constexpr long long mega = 1024 * 1024;
  return bytes >= mega ? std::to_string(bytes / mega) + "MB"
                       : std::to_string(bytes / 1024) + "KB";
}

void check_file(Reading& reading, const FieldView& view, const Attachment& file) {
  const long long max = integer_of(view.field.settings, "max_bytes").value_or(bytes_max);
  const std::string name = to_valid_utf8(file.name);
  if (!is_accepted(view.field, file.media_type)) {
    add_problem(reading, view, {}, "file_type_not_accepted", {{"name", name}});
  } else if (file.bytes == 0) {
    add_problem(reading, view, {}, "file_empty", {{"name", name}});
  } else if (max >= 0 && file.bytes > static_cast<std::uint64_t>(max)) {
    add_problem(reading, view, {}, "file_too_large",
                {{"name", name}, {"max", size_in_words(max)}});
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
  const long long max = integer_of(view.field.settings, "max_files").value_or(files_max);
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

Kind file_kind() { return {"file", parts, read, write, show}; }

}  // namespace todoke
