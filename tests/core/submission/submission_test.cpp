#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/submission/submission.h"

using namespace todoke;

namespace {

const std::string uuid = "0b5f3a52-6c1d-4f7e-9a40-1c2d3e4f5a6b";
const std::string file_id = "1b5f3a52-6c1d-4f7e-8a40-1c2d3e4f5a6b";

Submission whole() {
  Submission submission{uuid, "child-allowance-claim", "1", "ja", Json{{"name", "髙橋"}}, {}};
  submission.attachments.push_back(
      {"photo", {file_id, "写真.jpg", "image/jpeg", 12, std::string(64, 'a')}});
  return submission;
}

std::string error_with(const char* pointer, const Json& value) {
  Json document = *parse_json(write_submission(whole()));
  document[Json::json_pointer(pointer)] = value;
  const auto read = read_submission(canonical(document));
  return read ? "accepted" : read.error().code;
}

}  // namespace

TEST_CASE("a submission is read as it was written, and written as it was read") {
  const std::string bytes = write_submission(whole());
  const auto read = read_submission(bytes);
  REQUIRE(read);
  CHECK(*read == whole());
  CHECK(write_submission(*read) == bytes);
}

TEST_CASE("what is no submission is refused by name") {
  struct Row {
    const char* pointer;
    Json value;
    const char* code;
  };
  const Row table[] = {
      {"/more", 1, "unknown_member"},
      {"/answers", Json::array(), "wrong_type"},
      {"/attachments", Json::object(), "wrong_type"},
      {"/form_id", nullptr, "wrong_type"},
      {"/submission_id", "1", "bad_uuid"},
      {"/submission_id", "0B5F3A52-6C1D-4F7E-9A40-1C2D3E4F5A6B", "bad_uuid"},
      {"/submission_id", "0b5f3a52-6c1d-1f7e-9a40-1c2d3e4f5a6b", "bad_uuid"},
      {"/attachments/0/id", "1", "bad_uuid"},
      {"/attachments/0/sha256", std::string(64, 'A'), "bad_sha256"},
      {"/attachments/0/sha256", std::string(63, 'a'), "bad_sha256"},
      {"/attachments/0/bytes", -1, "wrong_type"},
      {"/attachments/0/bytes", 1.5, "wrong_type"},
      {"/attachments/0/name", "../a.jpg", "wrong_type"},
      {"/attachments/0/name", "", "wrong_type"},
      {"/attachments/0/path", "x", "unknown_member"},
      {"/form_version", std::string(201, 'x'), "too_large"},
  };
  for (const Row& row : table) {
    INFO(row.pointer << " = " << row.value.dump());
    CHECK(error_with(row.pointer, row.value) == row.code);
  }
}

TEST_CASE("a missing member, a list of the same attachment twice, too many bytes are refused") {
  Json document = *parse_json(write_submission(whole()));
  document.erase("language");
  CHECK(read_submission(canonical(document)).error().code == "missing_member");
  Submission twice = whole();
  twice.attachments.push_back(twice.attachments.front());
  CHECK(read_submission(write_submission(twice)).error().code == "duplicate_id");
  Submission large = whole();
  large.answers["text"] = std::string(1024 * 1024, 'x');
  CHECK(read_submission(write_submission(large)).error().code == "too_large");
  CHECK(read_submission("{").error().code == "not_json");
  CHECK(read_submission(R"({"answers":{},"answers":{}})").error().code == "not_json");
}

TEST_CASE("an attachment listed under another field than the one that names it is unexpected") {
  const auto document = parse_json(R"({"id":"f","version":"1","valid_from":"2026-04-01",
    "title":"t","pages":[{"id":"p","title":"t","fields":[
      {"id":"photo","kind":"file","label":"写真"},
      {"id":"letter","kind":"file","label":"手紙","required":false}]}]})");
  const auto form = load_form(*document);
  REQUIRE(form);
  Submission submission = whole();
  submission.answers = Json{{"photo", {{"files", {file_id}}}}};
  const Facts facts{{2026, 11, 21}, Json::object()};
  CHECK(check_submission(*form, facts, submission).empty());
  submission.attachments[0].field = "letter";
  const Problems problems = check_submission(*form, facts, submission);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].at == "attachments/" + file_id);
}
