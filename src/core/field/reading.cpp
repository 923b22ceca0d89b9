#include "core/field/reading.h"

#include "core/base/text.h"

namespace todoke {

Reading understood(Json answer) { return {std::move(answer), {}, {}}; }

Reading refused(const FieldView& view, std::string_view part, std::string code,
                ProblemWords words) {
  Reading reading;
  add_problem(reading, view, part, std::move(code), std::move(words));
  return reading;
}

void add_problem(Reading& reading, const FieldView& view, std::string_view part, std::string code,
                 ProblemWords words) {
  reading.problems.push_back({std::move(code), view.path_of(part), std::move(words), {}});
}

void add_missing(Reading& reading, const FieldView& view, std::string_view part,
                 std::string_view word) {
  add_problem(reading, view, part, "part_missing", {{"part", std::string(word)}});
}

void check_length(Reading& reading, const FieldView& view, std::string_view part,
                  std::string_view text, long long otherwise) {
  const long long max = integer_of(view.field.settings, "max_length").value_or(otherwise);
  const long long over = static_cast<long long>(cluster_count(text)) - max;
  if (over <= 0) return;
  add_problem(reading, view, part, "too_long",
              {{"max", std::to_string(max)}, {"over", std::to_string(over)}});
}

Reading read_text(const FieldView& view, std::string (*clean)(std::string_view),
                  long long length_max) {
  Reading reading;
  std::string text = clean(view.text());
  if (text.empty()) return reading;
  check_length(reading, view, {}, text, length_max);
  if (reading.problems.empty()) reading.answer = std::move(text);
  return reading;
}

std::string clean_line(std::string_view text) {
  std::string line = normalise_lines(text);
  for (char& c : line) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return std::string(trim(line));
}

std::string compact(std::string_view text, std::string_view also) {
  const std::string folded = to_half_width(text);
  std::string result;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    const bool is_dropped = c < 0x80 && also.find(static_cast<char>(c)) != also.npos;
    if (!is_space(c) && !is_hyphen(c) && !is_control(c) && !is_dropped) {
      append_code_point(result, c);
    }
  }
  return result;
}

bool is_all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

std::string_view answer_text(const Json& answer) {
  const auto* text = answer.get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

void put(Typed& typed, const std::string& path, std::string_view part, std::string_view text) {
  std::string key = path;
  if (!part.empty()) (key += '/') += part;
  typed.insert_or_assign(std::move(key), std::string(text));
}

void put_members(Typed& typed, const std::string& path, const Json& answer,
                 std::span<const std::string_view> parts) {
  for (const std::string_view part : parts) {
    const Json* member = find_member(answer, part);
    if (member != nullptr && member->is_string()) put(typed, path, part, answer_text(*member));
  }
}

void write_string(const Field&, const Json& answer, const std::string& path, Typed& typed) {
  if (answer.is_string()) put(typed, path, {}, answer_text(answer));
}

std::string show_string(const Field&, const Json& answer) {
  return std::string(answer_text(answer));
}

}  // namespace todoke
