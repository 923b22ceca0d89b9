#include "core/submission/parts.h"

#include <utility>

#include "core/rule/rule.h"

namespace todoke {

namespace {

bool holds(const Json& entry, const Json& data) {
  const Json* when = find_member(entry, "when");
  if (when == nullptr) return true;
  const Result<Rule> rule = Rule::parse(*when);
  const Result<bool> held = rule ? is_true(*rule, data) : Result<bool>(false);
  return held && *held;
}

/// The place in the joined form that an entry of "fields" names; empty for a given answer.
std::string_view source_of(const Json& entry) {
  const auto* text = entry.get_ptr<const std::string*>();
  return text == nullptr ? text_of(entry, "from") : *text;
}

/// Another UUID for each part: the first digit tells them apart, nothing else is changed.
std::string id_of(std::string_view whole, std::size_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id(whole);
  for (std::size_t at = 0; at < 2 && at < id.size(); ++at, number >>= 4) {
    id[at] = digits[(digits.find(id[at]) ^ number) & 15];
  }
  return id;
}

class Split {
 public:
  Split(const Sheet& sheet, const Json& part, Submission& submission)
      : sheet_(sheet), data_(sheet.rule_data()), submission_(submission) {
    submission_.answers = Json::object();
    const Json* fields = find_member(part, "fields");
    if (fields == nullptr) return;
    for (auto it = fields->begin(); it != fields->end(); ++it) add(it.key(), *it);
  }

 private:
  void add(const std::string& id, const Json& entry) {
    if (!holds(entry, data_)) return;
    if (const Json* value = find_member(entry, "value")) {
      submission_.answers[id] = *value;
      return;
    }
    const std::string from(source_of(entry));
    const Json* answer = find_member(sheet_.answers(), from);
    if (answer == nullptr) return;
    if (const Json* rows = find_member(entry, "rows")) add_rows(id, from, *answer, *rows);
    else put(submission_.answers, id, *answer, id, from);
  }

  /// Rows of what was sent have the numbers 1, 2, 3, whatever their keys were here.
  void add_rows(const std::string& id, const std::string& from, const Json& answer,
                const Json& fields) {
    Json list = Json::array();
    const std::vector<std::uint32_t>& keys = sheet_.rows(from);
    for (std::size_t i = 0; i < answer.size() && i < keys.size(); ++i) {
      Json row = Json::object();
      const Json* seen = find_member(sheet_.rule_data(), from);
      if (seen != nullptr && i < seen->size()) data_["item"] = (*seen)[i];
      const std::string row_at = id + "/" + std::to_string(i + 1) + "/";
      const std::string row_from = from + "/" + std::to_string(keys[i]) + "/";
      for (auto it = fields.begin(); it != fields.end(); ++it) {
        const std::string inner(source_of(*it));
        const Json* own = find_member(answer[i], inner);
        if (own == nullptr || !holds(*it, data_)) continue;
        put(row, it.key(), *own, row_at + it.key(), row_from + inner);
      }
      list.push_back(std::move(row));
    }
    data_.erase("item");
    submission_.answers[id] = std::move(list);
  }

  void put(Json& object, const std::string& id, const Json& answer, const std::string& path,
           const std::string& from) {
    object[id] = answer;
    if (find_member(answer, "files") == nullptr) return;
    for (const Attachment& file : sheet_.files(from)) {
      submission_.attachments.push_back({path, file});
    }
  }

  const Sheet& sheet_;
  Json data_;
  Submission& submission_;
};

}  // namespace

bool is_part_wanted(const Sheet& sheet, const Json& part) { return holds(part, sheet.rule_data()); }

std::vector<Submission> split_submission(const Sheet& sheet, std::string_view submission_id,
                                         std::string_view language) {
  std::vector<Submission> submissions;
  std::size_t number = 0;
  for (const Json& part : sheet.form().parts) {
    ++number;
    if (!is_part_wanted(sheet, part)) continue;
    Submission& submission = submissions.emplace_back();
    submission.submission_id = id_of(submission_id, number);
    submission.form_id = text_of(part, "form");
    submission.form_version = text_of(part, "version");
    submission.language = language;
    Split(sheet, part, submission);
  }
  return submissions;
}

}  // namespace todoke
