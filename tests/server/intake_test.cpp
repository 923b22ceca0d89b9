// Intake without HTTP: what is decided, and in which order.
#include <catch2/catch_test_macros.hpp>

#include <cstdio>

#include "core/submission/submission.h"
#include "server/intake/digest.h"
#include "server/intake/file.h"
#include "server/intake/intake.h"
#include "support/databases.h"

using namespace todoke;
using namespace todoke::intake;
using Reason = Refusal::Reason;

namespace {

constexpr std::string_view png = "\x89PNG\r\n\x1A\n and the rest";

/// A counter with its forms and an empty store.
struct Counter {
  test::Folder folder;
  std::unique_ptr<store::Store> store = test::make_store(test::Backend::Sqlite, folder);
  FormShelf forms = FormShelf::load("tests/server/forms").value();
  Rulebook rulebook{forms, Json::object(), {}};
  std::string today = "2026-11-21";

  Taken<Receipt> take(const Submission& submission, std::string_view file = {}) {
    bytes = write_submission(submission);
    std::vector<Part> parts{{"submission", bytes}};
    for (const auto& sent : submission.attachments) {
      parts.push_back({"attachment:" + sent.file.id, file});
    }
    return intake::take(rulebook, *store, parts, Moment{1795238460}, today);
  }
  std::string bytes;
};

Submission make_submission() {
  Submission submission{"8c1f2f5e-5a5b-4c5d-8e5f-0123456789ab", "counter", "2026-04-01.1", "ja",
                        Json::object(), {}};
  submission.answers["applicant_name"] = {{"family", "髙橋"}, {"given", "美咲"}};
  submission.answers["has_note"] = false;
  return submission;
}

Submission make_submission_with_file() {
  Submission submission = make_submission();
  const std::string id = "11111111-1111-4111-8111-111111111111";
  submission.answers["paper"] = {{"files", Json::array({id})}};
  submission.attachments = {
      {"paper", {id, "書類.png", "image/png", png.size(), sha256_hex(png)}}};
  return submission;
}

}  // namespace

TEST_CASE("what the core accepts is stored and gets a receipt", "[server]") {
  Counter counter;
  const auto receipt = counter.take(make_submission_with_file(), png);
  REQUIRE(receipt);
  CHECK_FALSE(receipt->repeated);
  CHECK(receipt->application.received_at == "2026-11-21T14:21:00+09:00");
  CHECK(receipt->application.digest == "sha256:" + sha256_hex(counter.bytes));
  CHECK(counter.store->submission_bytes(receipt->application.submission_id) == counter.bytes);
}

TEST_CASE("a repeat gets its receipt even when the form has run out since", "[server]") {
  Counter counter;
  Submission submission = make_submission();
  submission.form_version = "2020-04-01.1";
  counter.today = "2026-03-31";
  const auto first = counter.take(submission);
  REQUIRE(first);
  counter.today = "2026-04-01";
  const auto again = counter.take(submission);
  REQUIRE(again);
  CHECK(again->repeated);
  CHECK(again->application.receipt == first->application.receipt);
  submission.submission_id.back() = '0';
  const auto late = counter.take(submission);
  REQUIRE_FALSE(late);
  CHECK(late.error().reason == Reason::VersionNotValid);
}

TEST_CASE("a form is not taken before its first day", "[server]") {
  Counter counter;
  counter.today = "2026-03-31";
  CHECK(counter.take(make_submission()).error().reason == Reason::VersionNotValid);
  counter.today = "2026-04-01";
  CHECK(counter.take(make_submission()));
}

TEST_CASE("a refused application leaves no trace", "[server]") {
  Counter counter;
  Submission submission = make_submission();
  submission.answers["note_text"] = "hidden";
  const auto refused = counter.take(submission);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().reason == Reason::AnswersRefused);
  for (const Problem& problem : refused.error().problems) {
    CHECK(problem.words.empty());
    CHECK(problem.message.empty());
  }
  CHECK(counter.store->list(0, 10)->empty());
}

TEST_CASE("limits are the municipality's", "[server]") {
  Counter counter;
  counter.rulebook.limits = {png.size() - 1, 1'000'000};
  CHECK(counter.take(make_submission_with_file(), png).error().code == "file_too_large");
  counter.rulebook.limits = {1'000'000, png.size() - 1};
  CHECK(counter.take(make_submission_with_file(), png).error().code == "application_too_large");
  counter.rulebook.limits = {png.size(), png.size()};
  CHECK(counter.take(make_submission_with_file(), png));
}

TEST_CASE("a folder with a broken form, or the same one twice, is refused by name", "[server]") {
  const auto write = [](const std::string& path, std::string_view text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
  };
  const test::Folder folder;
  CHECK(FormShelf::load(folder.path()).error().code == "no_forms");
  CHECK(FormShelf::load(folder.path() + "/missing").error().code == "no_forms");
  const std::string form = read_file("tests/server/forms/counter.json").value();
  write(folder.path() + "/a.json", form);
  CHECK(FormShelf::load(folder.path()));
  write(folder.path() + "/b.json", form);
  CHECK(FormShelf::load(folder.path()).error().where == "b.json");
  write(folder.path() + "/b.json", "{}");
  CHECK(FormShelf::load(folder.path()).error().where.starts_with("b.json"));
}
