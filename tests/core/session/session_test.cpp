#include <catch2/catch_test_macros.hpp>

#include "core/session/session.h"

using namespace todoke;

namespace {

Form load(const char* pages) {
  const std::string text = std::string(R"({"id":"f","version":"1","valid_from":"2026-01-01",)"
                                       R"("title":"t","official_name":"t","intro":{},)"
                                       R"("values":{},"pages":)") + pages + "}";
  Result<Form> form = load_form(Json::parse(text));
  if (!form) FAIL(form.error().code << " " << form.error().where);
  return std::move(*form);
}

const Form& branching() {
  static const Form form = load(R"([
    {"id":"a","title":"A","fields":[{"id":"a1","kind":"yes_no","label":"1"},
                                    {"id":"a2","kind":"text","label":"2","required":false}]},
    {"id":"b","title":"B","show_if":{"==":[{"var":"a1"},true]},
     "fields":[{"id":"b1","kind":"text","label":"3"},
               {"id":"b2","kind":"text","label":"4","show_if":{"!":{"var":"b1"}}}]},
    {"id":"c","title":"C","fields":[{"id":"c1","kind":"text","label":"5"}]}])");
  return form;
}

Session session_of(const Form& form) {
  return Session(form, {*parse_iso("2026-11-21"), Json::object()}, "id");
}

std::string effort_of(const Session& session) {
  const Effort effort = session.effort();
  return std::to_string(effort.questions_min) + "-" + std::to_string(effort.questions_max);
}

}  // namespace

TEST_CASE("the effort's floor is certain and its ceiling is possible", "[session]") {
  Session session = session_of(branching());
  CHECK(effort_of(session) == "2-5");  // a1, c1 for certain; a2, b1, b2 perhaps
  session.type("a1", "no");
  CHECK(effort_of(session) == "1-2");
  session.type("a1", "yes");
  CHECK(effort_of(session) == "2-4");  // b2 goes when b1 is answered
  session.type("b1", "x");
  CHECK(effort_of(session) == "1-2");
}

TEST_CASE("an optional question that was passed is not asked for again", "[session]") {
  Session session = session_of(branching());
  session.start();
  session.type("a1", "no");
  CHECK(effort_of(session) == "1-2");
  CHECK(session.next() == Move::Moved);
  CHECK(effort_of(session) == "1-1");
}

TEST_CASE("a place is read as it is written", "[session]") {
  for (const Place& place : {Place{}, Place{Stage::Page, "a"}, Place{Stage::Review, {}},
                             Place{Stage::Sending, {}}, Place{Stage::Receipt, {}}}) {
    CHECK(read_place(to_text(place)) == place);
  }
  CHECK(read_place("nonsense") == Place{});
}

TEST_CASE("an event's field has no row numbers", "[session]") {
  CHECK(without_rows("children/2/name/family") == "children/name/family");
  CHECK(without_rows("2/3").empty());
  CHECK(without_rows("a1") == "a1");
}

TEST_CASE("events are JSON without empty members", "[session]") {
  CHECK(to_json({Event{"page_shown", "a", "", "", 0, 0}, Event{"field_left", "a", "f", "", 12, 3}})
            .dump() == R"([{"page":"a","type":"page_shown"},)"
                       R"({"count":3,"field":"f","ms":12,"page":"a","type":"field_left"}])");
}

TEST_CASE("the clock of a host that goes back does not make a time negative", "[session]") {
  Session session = session_of(branching());
  session.at(5000);
  session.start();
  session.at(1000);
  session.type("a1", "no");
  session.next();
  for (const Event& event : session.take_events()) CHECK(event.ms <= 5000);
}

TEST_CASE("a session that is sent takes no more typing", "[session]") {
  Session session = session_of(branching());
  session.start();
  session.type("a1", "no");
  session.next();
  session.type("c1", "x");
  session.next();
  REQUIRE(session.send() == Move::Moved);
  session.type("c1", "y");
  CHECK(session.sheet().typed("c1") == "x");
  session.sent({{"receipt", "8F2K-47QD"}});
  CHECK(session.place().stage == Stage::Receipt);
  CHECK_FALSE(session.to_draft().contains("typed"));
  CHECK(session.go({Stage::Page, "a"}) == Move::Stayed);
}

TEST_CASE("a server that answers without a receipt has not received it", "[session]") {
  Session session = session_of(branching());
  session.start();
  session.type("a1", "no");
  session.next();
  session.type("c1", "x");
  session.next();
  session.send();
  session.sent(Json::object());
  CHECK(session.place().stage == Stage::Review);
  CHECK(session.failure() == "server");
}
