#include "field_case.h"

using namespace todoke;
using todoke::test::FieldCase;

namespace {

Attachment file(std::string_view id, std::string_view type = "image/jpeg",
                std::uint64_t bytes = 1000) {
  return {std::string(id), "写真.jpg", std::string(type), bytes, std::string(64, '0')};
}

}  // namespace

TEST_CASE("files are answered by their ids, in order", "[field]") {
  FieldCase field("file");
  field.refuses({}, "");
  field.files = {file("b"), file("a", "application/pdf")};
  field.accepts({}, R"({"files":["b","a"]})");
  CHECK(field.shows(R"({"files":["b","a"]})") == "2件のファイル");
}

TEST_CASE("a file may be put off only where the form says so, and files win", "[field]") {
  FieldCase("file").refuses({{"later", "on"}}, "");
  FieldCase field("file", R"({"later_allowed": true})");
  field.accepts({{"later", "on"}}, R"({"later":true})");
  CHECK(field.shows(R"({"later":true})") == "あとで出す");
  field.files = {file("a")};
  field.accepts({{"later", "on"}}, R"({"files":["a"]})");
}

TEST_CASE("files of the wrong type, too large, empty or too many are refused", "[field]") {
  FieldCase field("file",
                  R"({"accept": ["application/pdf"], "max_bytes": 2097152, "max_files": 1})");
  field.files = {file("a")};
  field.refuses({}, "file_type_not_accepted");
  field.files = {file("a", "application/pdf", 2097153)};
  field.refuses({}, "file_too_large");
  CHECK(field.read("").problems[0].words.at("max") == "2MB");
  field.files = {file("a", "application/pdf", 0)};
  field.refuses({}, "file_empty");
  field.files = {file("a", "application/pdf"), file("b", "application/pdf")};
  field.refuses({}, "too_many_files");
  field.files = {file("a", "application/pdf", 2097152)};
  field.accepts({}, R"({"files":["a"]})");
}
