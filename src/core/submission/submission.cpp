#include "core/submission/submission.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/limits.h"
#include "core/form/object_reader.h"

namespace todoke {

namespace {

constexpr std::size_t name_bytes_max = 255;
constexpr std::size_t word_bytes_max = 200;

/// A language tag as BCP 47 shapes it: "ja", "zh-Hans", "ja-simple".
bool is_language(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_fit = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  std::string_view part = text.substr(0, text.find('-'));
  if (part.size() < 2 || !std::all_of(part.begin(), part.end(), is_letter)) return false;
  while (part.size() <= 8 && !part.empty() && std::all_of(part.begin(), part.end(), is_fit)) {
    if (part.end() == text.end()) return true;
    text.remove_prefix(static_cast<std::size_t>(part.end() - text.begin()) + 1);
    part = text.substr(0, text.find('-'));
  }
  return false;
}

bool is_lower_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

}  // namespace

// 8-4-4-4-12, version 4, variant 8, 9, a or b.
bool is_uuid_4(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (is_hyphen ? text[i] != '-' : !is_lower_hex(text[i])) return false;
  }
  return text[14] == '4' && std::string_view("89ab").contains(text[19]);
}

namespace {

bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_lower_hex);
}

/// A file name as a device gives it: no path, no control character.
bool is_file_name(std::string_view text) {
  const auto is_bad = [](char c) {
    return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  };
  return !text.empty() && text.size() <= name_bytes_max &&
         std::none_of(text.begin(), text.end(), is_bad);
}

Submission::Sent read_sent(const Json& document, const std::string& where,
                           std::optional<Error>& error) {
  ObjectReader reader(document, where, error);
  reader.allow_only({"id", "field", "name", "media_type", "bytes", "sha256"});
  Submission::Sent sent;
  sent.field = reader.text("field", Need::Required);
  sent.file.id = reader.text("id", Need::Required);
  sent.file.name = reader.text("name", Need::Required);
  sent.file.media_type = reader.text("media_type", Need::Required);
  sent.file.sha256 = reader.text("sha256", Need::Required);
  const Json* bytes = reader.any("bytes", Need::Required);
  if (error) return sent;
  if (!bytes->is_number_unsigned()) {
    reader.refuse("wrong_type", reader.where("bytes"), "must be a whole number of bytes");
  } else {
    sent.file.bytes = *bytes->get_ptr<const Json::number_unsigned_t*>();
  }
  if (!is_uuid_4(sent.file.id)) {
    reader.refuse("bad_uuid", reader.where("id"), "must be a UUID of version 4, in small letters");
  }
  if (!is_sha256(sent.file.sha256)) {
    reader.refuse("bad_sha256", reader.where("sha256"), "must be 64 small hexadecimal digits");
  }
  if (!is_file_name(sent.file.name)) {
    reader.refuse("wrong_type", reader.where("name"), "must be a file name without a path");
  }
  if (sent.field.size() > word_bytes_max || sent.file.media_type.size() > word_bytes_max) {
    reader.refuse("too_large", where, "a text is too long");
  }
  return sent;
}

void read_attachments(const Json& list, Submission& submission, std::optional<Error>& error) {
  std::set<std::string> ids;
  if (list.size() > limits::attachments_max) {
    error = Error{"too_large", "/attachments", "there are too many attachments"};
  }
  for (std::size_t i = 0; i < list.size() && !error; ++i) {
    const std::string where = pointer_to("/attachments", i);
    Submission::Sent sent = read_sent(list[i], where, error);
    if (!error && !ids.insert(sent.file.id).second) {
      error = Error{"duplicate_id", pointer_to(where, "id"), "this attachment is listed twice"};
    }
    submission.attachments.push_back(std::move(sent));
  }
}

}  // namespace

std::string write_submission(const Submission& submission) {
  Json attachments = Json::array();
  for (const Submission::Sent& sent : submission.attachments) {
    attachments.push_back({{"id", sent.file.id},
                           {"field", sent.field},
                           {"name", sent.file.name},
                           {"media_type", sent.file.media_type},
                           {"bytes", sent.file.bytes},
                           {"sha256", sent.file.sha256}});
  }
  Json document = Json::object();
  document["submission_id"] = submission.submission_id;
  document["form_id"] = submission.form_id;
  document["form_version"] = submission.form_version;
  document["language"] = submission.language;
  document["answers"] = submission.answers;
  document["attachments"] = std::move(attachments);
  return canonical(document);
}

Result<Submission> read_submission(std::string_view bytes) {
  if (bytes.size() > limits::submission_bytes_max) {
    return fail("too_large", "", "a submission is at most 1 MiB");
  }
  const Result<Json> document = parse_json(bytes);
  if (!document) return std::unexpected(document.error());
  std::optional<Error> error;
  ObjectReader reader(*document, "", error);
  reader.allow_only({"submission_id", "form_id", "form_version", "language", "answers",
                     "attachments"});
  Submission submission;
  submission.submission_id = reader.text("submission_id", Need::Required);
  submission.form_id = reader.text("form_id", Need::Required);
  submission.form_version = reader.text("form_version", Need::Required);
  submission.language = reader.text("language", Need::Required);
  const Json* answers = reader.object("answers", Need::Required);
  const Json* attachments = reader.array("attachments", Need::Required);
  if (error) return std::unexpected(std::move(*error));
  if (!is_uuid_4(submission.submission_id)) {
    return fail("bad_uuid", "/submission_id", "must be a UUID of version 4, in small letters");
  }
  for (const std::string* text :
       {&submission.form_id, &submission.form_version, &submission.language}) {
    if (text->size() > word_bytes_max) return fail("too_large", "", "a text is too long");
  }
  if (!is_language(submission.language)) {
    return fail("wrong_type", "/language", "must be a language tag (BCP 47)");
  }
  submission.answers = *answers;
  read_attachments(*attachments, submission, error);
  if (error) return std::unexpected(std::move(*error));
  return submission;
}

Problems check_submission(const Form& form, const Facts& facts, const Submission& submission) {
  std::vector<Attachment> files;
  for (const Submission::Sent& sent : submission.attachments) files.push_back(sent.file);
  Problems problems = check_answers(form, facts, submission.answers, files);
  Problems filling;
  const Sheet sheet = fill_in(form, facts, submission.answers, files, filling);
  for (const Submission::Sent& sent : submission.attachments) {
    const auto listed = sheet.files(sent.field);
    const auto is_it = [&](const Attachment& file) { return file.id == sent.file.id; };
    const bool is_there = std::any_of(listed.begin(), listed.end(), is_it);
    const Problem told{"unexpected_answer", "attachments/" + sent.file.id, {}, ""};
    if (is_there || std::find(problems.begin(), problems.end(), told) != problems.end()) continue;
    problems.push_back(told);
  }
  return problems;
}

}  // namespace todoke
