// Files that come before their application. Every test runs on SQLite and on PostgreSQL.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <filesystem>

#include "support/databases.h"

using namespace todoke;
using namespace todoke::store;
using Keeping = Store::Keeping;

namespace {

NewUpload make_upload(const std::string& submission, const std::string& id,
                      std::string_view content = "\x89PNG", std::int64_t at = 1000) {
  return {submission, id, "image/png", "sha of " + std::to_string(content.size()), content, at};
}

NewApplication make_application(const std::string& id) {
  return {id, "counter", "1", "試しの申請", "ja", "{}", "sha256:1", "2026-11-21T14:41:00+09:00", {}};
}

NewAttachment make_claim(const NewUpload& upload) {
  return {upload.id, "paper", "書類.png", upload.media_type, upload.sha256, {}, true};
}

}  // namespace

TEST_CASE("an uploaded file becomes the attachment of the application that names it",
          "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  std::string content("\x89PNG\0\xFF\r\n'\\", 10);
  content.resize(100'000, '\xFE');
  const NewUpload upload = make_upload("a", "1", content);
  CHECK(store->keep_upload(upload, {}) == Keeping::Kept);
  CHECK(store->keep_upload(make_upload("a", "2"), {}) == Keeping::Kept);
  CHECK(store->keep_upload(make_upload("b", "1"), {}) == Keeping::Kept);
  CHECK(store->find_upload("a", "1").value()->bytes == 100'000);
  CHECK(store->list(0, 10)->empty());

  NewApplication sent = make_application("a");
  sent.attachments = {make_claim(upload)};
  REQUIRE(store->accept(sent));
  CHECK(store->attachment_content("a", "1").value() == content);
  CHECK(store->attachments("a")->at(0).bytes == 100'000);
  CHECK(store->attachments("a")->at(0).name == "書類.png");
  CHECK(store->uploads("a")->empty());
  CHECK(store->uploads("b")->size() == 1);
}

TEST_CASE("an application that names a file that is gone is not stored at all", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  NewApplication sent = make_application("a");
  sent.attachments = {make_claim(make_upload("a", "1"))};
  CHECK(store->accept(sent).error().code == "upload_gone");
  REQUIRE(store->keep_upload(make_upload("b", "1"), {}));
  CHECK_FALSE(store->accept(sent));
  REQUIRE(store->keep_upload(make_upload("a", "1", "other"), {}));
  CHECK_FALSE(store->accept(sent));
  CHECK(store->list(0, 10)->empty());
}

TEST_CASE("a kept file is never changed, and the same one again is no fault", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  CHECK(store->keep_upload(make_upload("a", "1"), {}) == Keeping::Kept);
  CHECK(store->keep_upload(make_upload("a", "1"), {}) == Keeping::Repeated);
  CHECK(store->keep_upload(make_upload("a", "1", "other"), {}) == Keeping::Conflict);
  CHECK(store->uploads("a")->size() == 1);
}

TEST_CASE("nothing is taken for an application that has been received", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  REQUIRE(store->accept(make_application("a")));
  CHECK(store->keep_upload(make_upload("a", "1"), {}) == Keeping::Received);
  CHECK(store->uploads("a")->empty());
}

TEST_CASE("what waits is bounded: files and bytes of one, bytes of all", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  const UploadBounds bounds{2, 10, 14};
  CHECK(store->keep_upload(make_upload("a", "1", "123456"), bounds) == Keeping::Kept);
  CHECK(store->keep_upload(make_upload("a", "2", "12345"), bounds) == Keeping::TooLarge);
  CHECK(store->keep_upload(make_upload("a", "2", "1234"), bounds) == Keeping::Kept);
  CHECK(store->keep_upload(make_upload("a", "3", ""), bounds) == Keeping::TooMany);
  CHECK(store->keep_upload(make_upload("b", "1", "12345"), bounds) == Keeping::Full);
  CHECK(store->keep_upload(make_upload("b", "1", "1234"), bounds) == Keeping::Kept);
}

TEST_CASE("a file is deleted when it is taken back, and when it waited too long", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  REQUIRE(store->keep_upload(make_upload("a", "1", "x", 1000), {}));
  REQUIRE(store->keep_upload(make_upload("a", "2", "x", 2000), {}));
  CHECK(store->remove_uploads_before(2000) == 1);
  CHECK_FALSE(store->find_upload("a", "1").value());
  CHECK(store->remove_upload("a", "2") == true);
  CHECK(store->remove_upload("a", "2") == false);
  CHECK(store->uploads("a")->empty());
}

TEST_CASE("many files that waited too long are deleted in slices, and no other", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  for (int i = 0; i < 20; ++i) {
    REQUIRE(store->keep_upload(make_upload("a", std::to_string(i), "x", 1000 + i), {}));
    REQUIRE(store->keep_upload(make_upload("b", std::to_string(i), "x", 3000), {}));
  }
  CHECK(store->remove_uploads_before(1019) == 19);
  CHECK(store->uploads("a")->size() == 1);
  CHECK(store->uploads("b")->size() == 20);
  CHECK(store->remove_uploads_before(1019) == 0);
}

TEST_CASE("deleting many files does not let SQLite's log grow to their size", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(test::Backend::Sqlite, folder);
  const std::string content(400'000, 'x');
  for (int i = 0; i < 96; ++i) {
    REQUIRE(store->keep_upload(make_upload("a" + std::to_string(i), "1", content, 1000), {}));
  }
  CHECK(store->remove_uploads_before(2000) == 96);
  // In one transaction the log would hold all 38 MB of them.
  CHECK(std::filesystem::file_size(folder.path() + "/todoke.sqlite-wal") < 16'000'000);
}
