// What any database behind the store must do. Every test runs on SQLite and on PostgreSQL.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <atomic>
#include <set>
#include <thread>

#include "support/databases.h"

using namespace todoke;
using namespace todoke::store;
using Outcome = Store::Outcome;
using LookUp = Store::LookUp;

namespace {

constexpr std::string_view bytes = "{\"answers\":{\"name\":\"髙橋\"}}";

NewApplication make_application(const std::string& id, const std::string& digest = "sha256:1") {
  return {id,    "counter", "1", "試しの申請", "ja", bytes, digest, "2026-11-21T14:41:00+09:00",
          {}};
}

NewAttachment make_attachment(const std::string& id, std::string_view content) {
  return {id, "paper", "書類.png", "image/png", std::string(64, '0'), content};
}

}  // namespace

TEST_CASE("an application comes back exactly as it was sent", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  std::string content("\x89PNG\0\xFF\r\n'\\", 10);
  content.resize(100'000, '\xFE');
  NewApplication sent = make_application("a");
  sent.attachments = {make_attachment("1", content), make_attachment("2", "")};
  const auto accepted = store->accept(sent);
  REQUIRE(accepted);
  CHECK(accepted->outcome == Outcome::Created);
  CHECK(store->submission_bytes("a").value() == bytes);
  CHECK(store->attachment_content("a", "1").value() == content);
  CHECK(store->attachment_content("a", "2").value() == "");
  CHECK_FALSE(store->attachment_content("a", "3").value());
  CHECK_FALSE(store->attachment_content("b", "1").value());
  const auto found = store->find(accepted->application.receipt).value();
  REQUIRE(found);
  CHECK(found->title == "試しの申請");
  CHECK(found->attachments == 2);
  CHECK(found->received_at == sent.received_at);
  CHECK(store->attachments("a").value().at(0).bytes == 100'000);
}

TEST_CASE("the same bytes again give the first receipt, other bytes a conflict", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  CHECK_FALSE(store->find_accepted("a", "sha256:1").value());
  const auto first = store->accept(make_application("a"));
  const auto again = store->accept(make_application("a"));
  CHECK(again->outcome == Outcome::Repeated);
  CHECK(again->application.receipt == first->application.receipt);
  CHECK(again->application.code == first->application.code);
  CHECK(store->find_accepted("a", "sha256:1").value()->outcome == Outcome::Repeated);
  CHECK(store->accept(make_application("a", "sha256:2"))->outcome == Outcome::Conflict);
  CHECK(store->find_accepted("a", "sha256:2").value()->outcome == Outcome::Conflict);
  CHECK(store->list(0, 10)->size() == 1);
}

TEST_CASE("many at once with one id become one application", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  std::atomic<int> created = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        const auto accepted = store->accept(make_application("a"));
        if (accepted && accepted->outcome == Outcome::Created) ++created;
      });
    }
  }
  CHECK(created == 1);
  CHECK(store->list(0, 10)->size() == 1);
}

TEST_CASE("many at once with their own ids are all stored, each with its own receipt",
          "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 12; ++i) {
      threads.emplace_back([&, i] { (void)store->accept(make_application(std::to_string(i))); });
    }
  }
  std::set<std::string> receipts;
  const auto listed = store->list(0, 100);
  for (const auto& one : *listed) receipts.insert(one.receipt);
  CHECK(receipts.size() == 12);
}

TEST_CASE("a receipt number that is taken is drawn again", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  int draws = 0;
  store->set_receipt_source([&draws] {
    return ReceiptNumber{++draws < 3 ? "AAAA-AAAA" : "BBBB-BBBB", "000000"};
  });
  CHECK(store->accept(make_application("a"))->application.receipt == "AAAA-AAAA");
  CHECK(store->accept(make_application("b"))->application.receipt == "BBBB-BBBB");
  CHECK(draws == 3);
  store->set_receipt_source([] { return ReceiptNumber{"AAAA-AAAA", "000000"}; });
  CHECK_FALSE(store->accept(make_application("c")));
  CHECK(store->list(0, 10)->size() == 2);
}

TEST_CASE("an application whose attachment cannot be stored is not stored at all", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  NewApplication sent = make_application("a");
  sent.attachments = {make_attachment("1", "x"), make_attachment("1", "y")};
  CHECK_FALSE(store->accept(sent));
  CHECK(store->list(0, 10)->empty());
  CHECK(store->attachments("a")->empty());
  CHECK(store->accept(make_application("a"))->outcome == Outcome::Created);
}

TEST_CASE("a list goes on where the last one ended", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  for (const char* id : {"a", "b", "c"}) REQUIRE(store->accept(make_application(id)));
  const auto first = store->list(0, 2).value();
  REQUIRE(first.size() == 2);
  const auto rest = store->list(first.back().number, 2).value();
  REQUIRE(rest.size() == 1);
  CHECK(rest.front().submission_id == "c");
  CHECK(store->list(rest.back().number, 2)->empty());
}

TEST_CASE("a code opens its application, and five wrong ones shut it for a while", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  store->set_receipt_source([] { return ReceiptNumber{"AAAA-AAAA", "123456"}; });
  REQUIRE(store->accept(make_application("a")));
  CHECK(store->look_up("AAAA-AAAA", "123456", 1000)->outcome == LookUp::Found);
  for (int i = 0; i < 5; ++i) {
    CHECK(store->look_up("AAAA-AAAA", "12345", 1000)->outcome == LookUp::NotFound);
  }
  CHECK(store->look_up("AAAA-AAAA", "123456", 1000)->outcome == LookUp::TooManyTries);
  const std::int64_t soon = 1000 + Store::lock_seconds - 1;
  CHECK(store->look_up("AAAA-AAAA", "123456", 1000)->wait_s == Store::lock_seconds);
  const auto still = store->look_up("AAAA-AAAA", "123456", soon);
  CHECK(still->outcome == LookUp::TooManyTries);
  CHECK(still->wait_s == 1);
  CHECK(store->look_up("AAAA-AAAA", "123456", soon + 1)->outcome == LookUp::Found);
  for (int i = 0; i < 5; ++i) {
    CHECK(store->look_up("BBBB-BBBB", "123456", 1000)->outcome == LookUp::NotFound);
  }
  CHECK(store->look_up("BBBB-BBBB", "123456", 1000)->outcome == LookUp::TooManyTries);
}

TEST_CASE("a clock that is set back shuts no number", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  store->set_receipt_source([] { return ReceiptNumber{"AAAA-AAAA", "123456"}; });
  REQUIRE(store->accept(make_application("a")));
  for (int i = 0; i < 5; ++i) REQUIRE(store->look_up("AAAA-AAAA", "0", 10'000));
  CHECK(store->look_up("AAAA-AAAA", "123456", 10'000)->outcome == LookUp::TooManyTries);
  CHECK(store->look_up("AAAA-AAAA", "123456", 6'400)->outcome == LookUp::Found);
  for (int i = 0; i < 5; ++i) {
    CHECK(store->look_up("AAAA-AAAA", "0", 6'400)->outcome == LookUp::NotFound);
  }
  CHECK(store->look_up("AAAA-AAAA", "0", 6'400)->wait_s == Store::lock_seconds);
}

TEST_CASE("wrong codes tried all at once do not slip past the limit", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  std::atomic<int> tried = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 12; ++i) {
      threads.emplace_back([&] {
        const auto result = store->look_up("AAAA-AAAA", "0", 1000);
        if (result && result->outcome == LookUp::NotFound) ++tried;
      });
    }
  }
  CHECK(tried == Store::wrong_tries_max);
}

TEST_CASE("a status is changed with its history, and never of what is not there", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  const auto accepted = store->accept(make_application("a"));
  const std::string receipt = accepted->application.receipt;
  CHECK(store->set_status(receipt, Status::Completed, "どうぞ", "t1").value());
  CHECK_FALSE(store->set_status("ZZZZ-ZZZZ", Status::Completed, "", "t1").value());
  const auto history = store->history("a").value();
  REQUIRE(history.size() == 2);
  CHECK(history[0].status == Status::Processing);
  CHECK(history[1].status == Status::Completed);
  CHECK(history[1].comment == "どうぞ");
  CHECK(store->find(receipt).value()->status == Status::Completed);
}

TEST_CASE("events come back in the order of their arrival", "[server]") {
  const test::Folder folder;
  const auto store = test::make_store(ON_EACH_DATABASE(), folder);
  const Event shown{"page_shown", "person", "", "", std::nullopt, std::nullopt};
  const Event left{"page_left", "person", "", "", 1200, 3};
  REQUIRE(store->add_events({"s1", "counter", "1", "plain", "t", {shown, left}}));
  REQUIRE(store->add_events({"s2", "other", "1", "plain", "t", {shown}}));
  std::vector<std::string> seen;
  REQUIRE(store->visit_events("counter", [&](const std::string& session, const Event& event) {
    seen.push_back(session + " " + event.type + " " + std::to_string(event.ms.value_or(-1)));
  }));
  CHECK(seen == std::vector<std::string>{"s1 page_shown -1", "s1 page_left 1200"});
  CHECK(store->forms_with_events().value() == std::vector<std::string>{"counter", "other"});
}

TEST_CASE("a store that is opened again has kept everything", "[server]") {
  const test::Folder folder;
  const std::string location = test::make_location(ON_EACH_DATABASE(), folder);
  {
    const auto store = Store::open(location, "t");
    REQUIRE(store);
    REQUIRE((*store)->accept(make_application("a")));
  }
  const auto store = Store::open(location, "t");
  REQUIRE(store);
  CHECK((*store)->list(0, 10)->size() == 1);
}

TEST_CASE("two stores on one database see each other's applications", "[server]") {
  const test::Folder folder;
  const std::string location = test::make_location(ON_EACH_DATABASE(), folder);
  const auto one = Store::open(location, "t");
  const auto other = Store::open(location, "t");
  REQUIRE(one);
  REQUIRE(other);
  REQUIRE((*one)->accept(make_application("a")));
  CHECK((*other)->accept(make_application("a"))->outcome == Outcome::Repeated);
  CHECK((*other)->list(0, 10)->size() == 1);
}

TEST_CASE("a database of a newer Todoke is left alone", "[server]") {
  const test::Folder folder;
  const auto backend = ON_EACH_DATABASE();
  const std::string location = test::make_location(backend, folder);
  REQUIRE(Store::open(location, "t"));
  auto connection =
      backend == test::Backend::Sqlite ? open_sqlite(location) : open_postgres(location);
  REQUIRE((*connection)->execute("INSERT INTO migrations VALUES (99, 't')", {}));
  const auto store = Store::open(location, "t");
  REQUIRE_FALSE(store);
  CHECK(store.error().code == "schema_too_new");
}

TEST_CASE("PostgreSQL ends what hangs, unless the URL says otherwise", "[server]") {
  const test::Folder folder;
  const std::string url = test::make_location(test::Backend::Postgres, folder);
  const auto shown = [](const std::string& location, const std::string& name) {
    auto connection = open_postgres(location);
    REQUIRE(connection);
    return (*connection)->execute("SHOW " + name, {}).value().at(0).at(0).value();
  };
  CHECK(shown(url, "lock_timeout") == "10s");
  CHECK(shown(url, "idle_in_transaction_session_timeout") == "30s");
  CHECK(shown(url + "&options=-c%20lock_timeout%3D1s", "lock_timeout") == "1s");
  CHECK(shown(url + "&options=", "lock_timeout") == "0");
}

TEST_CASE("a writer that waits too long for its turn is told, and can write afterwards",
          "[server]") {
  const test::Folder folder;
  const std::string url = test::make_location(test::Backend::Postgres, folder);
  const auto store = Store::open(url + "&options=-c%20lock_timeout%3D100ms", "t");
  REQUIRE(store);
  auto other = open_postgres(url);
  REQUIRE(other);
  REQUIRE((*other)->begin());
  const auto shut = (*store)->accept(make_application("a"));
  REQUIRE_FALSE(shut);
  CHECK(shut.error().code == "store_unavailable");
  (*other)->roll_back();
  CHECK((*store)->accept(make_application("a"))->outcome == Outcome::Created);
}

TEST_CASE("a database that cannot be reached is an error without its address", "[server]") {
  const auto postgres = Store::open("postgresql://user:secret@/x?host=/nonexistent", "t");
  REQUIRE_FALSE(postgres);
  CHECK_FALSE(postgres.error().detail.contains("secret"));
  CHECK_FALSE(Store::open("/nonexistent/folder/todoke.sqlite", "t"));
}
