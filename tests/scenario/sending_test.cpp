#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

#include "core/submission/submission.h"
#include "resident.h"
#include "small_form.h"

using namespace todoke;

TEST_CASE("an application is sent once and the receipt is shown", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send");
  CHECK(resident.at() == "sending");
  CHECK(resident.screen().effect == Effect::Send);
  resident.presses("send");
  CHECK(resident.screen().effect == Effect::None);
  resident.gets_receipt();
  CHECK(resident.at() == "receipt");
  CHECK(resident.sees("8F2K-47QD"));
  CHECK(resident.sees("731 904"));
  CHECK(resident.sees("2026年11月21日 14時41分"));
  CHECK(resident.presses("print").screen().effect == Effect::Print);
  CHECK(resident.presses("save_receipt").screen().effect == Effect::SaveReceipt);
  resident.goes_to("page:person").types("name/family", "x").presses("back");
  CHECK(resident.at() == "receipt");
}

TEST_CASE("without a network the application waits, and the same bytes are sent again",
          "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send");
  const std::string bytes = resident.desk().submission();
  CHECK(read_submission(bytes));
  CHECK_FALSE(resident.has("send_now"));
  resident.fails_to_send("offline");
  CHECK(resident.at() == "sending");
  CHECK(resident.focus() == "h1");
  CHECK(resident.sees("電波が届くようになったら、自動で送ります"));
  CHECK(resident.sees("このページを閉じても、この端末に保存されています"));
  resident.presses("send_now");
  CHECK(resident.screen().effect == Effect::Send);
  CHECK(resident.desk().submission() == bytes);
  resident.fails_to_send("busy");
  CHECK(resident.sees("混み合っています"));
  CHECK(resident.gets_receipt().at() == "receipt");
}

TEST_CASE("attempts in the background that fail take no focus", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").fails_to_send("offline").fails_to_send("busy");
  CHECK(resident.focus().empty());
  CHECK(resident.at() == "sending");
}

TEST_CASE("an application that waits can be taken back and mended", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").fails_to_send("offline").presses("stop_sending");
  CHECK(resident.screen().effect == Effect::StopSending);
  CHECK(resident.at() == "review");
  resident.presses("review/company_name").types("company_name", "べつの社").presses("next");
  CHECK(resident.presses("send").screen().effect == Effect::Send);
}

TEST_CASE("an application that waits still waits on another day", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").fails_to_send("offline");
  auto later = Resident::resumes(small_form(), resident.desk().draft());
  CHECK(later.at() == "sending");
  CHECK(later.screen().nodes == resident.screen().nodes);
  CHECK(later.presses("stop_sending").at() == "review");
}

TEST_CASE("with a 個人番号 it waits only as long as the page is open", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  resident.types("children/1/my_number", "123456789018");
  fill_in_until(resident, "review");
  CHECK(resident.presses("send").screen().effect == Effect::SendUnkept);
  resident.fails_to_send("offline");
  CHECK(resident.sees("このページを開いたままにしてください"));
  CHECK(resident.sees("個人番号は、この端末に保存しません"));
  CHECK(resident.desk().draft().contains("waiting") == false);
  CHECK(Resident::resumes(small_form(), resident.desk().draft()).at() == "review");
}

TEST_CASE("where nothing is kept it waits only as long as the page is open", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.ticks("keep_nothing").presses("send").fails_to_send("offline");
  CHECK(resident.sees("このページを開いたままにしてください"));
  CHECK_FALSE(resident.sees("個人番号は、この端末に保存しません"));
}

TEST_CASE("each refusal says what to do and keeps the answers", "[scenario]") {
  const auto [why, words] = GENERATE(table<std::string, std::string>({
      {"refused", "内容を確かめて、もう一度"},
      {"conflict", "窓口にお問い合わせください"},
      {"expired", "新しい申請書で続ける"},
      {"too_large", "ファイルを減らすか"},
      {"server", "しばらくしてから、もう一度"},
      {"anything", "しばらくしてから、もう一度"},
  }));
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").fails_to_send(why);
  INFO(why);
  CHECK(resident.at() == "review");
  CHECK(resident.focus() == "failure");
  CHECK(resident.sees(words));
  CHECK(resident.sees("みほん社"));
}

TEST_CASE("the receipt tells all that a resident needs afterwards", "[scenario]") {
  auto resident = Resident::opens(
      small_form(), {{"settings", {{"contact", {{"name", "市民課"}, {"phone", "000-000-0000"}}}}}});
  resident.presses("start");
  fill_in_until(resident, "page:last");
  resident.ticks("paper/later").ticks("consent").presses("next").presses("send").gets_receipt();
  CHECK(resident.node("contact").text == "市民課\n000-000-0000");
  CHECK(resident.node("digest/value").text.starts_with("bbbb bbbb bbbb bbbb"));
  CHECK(resident.node("follow/1").text == "書類");
  auto later = Resident::resumes(small_form(), resident.desk().draft());
  CHECK(later.node("follow/1").text == "書類");
}

TEST_CASE("a receipt of what was sent before a correction says so", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").gets_receipt(true);
  CHECK(resident.sees("直す前の内容で受け付けられていました"));
}

TEST_CASE("what the server refuses leads to the fields", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("send").fails_to_send(
      "refused", {{"problems", {{{"code", "date_too_late"}, {"at", "birth_date/year"}},
                                {{"code", "x"}, {"at", "no_such_field"}}}}});
  const Node failure = resident.node("failure");
  REQUIRE(failure.children.size() == 2);
  resident.presses(failure.children[1].id);
  CHECK(resident.focus() == "birth_date/year");
}

TEST_CASE("what the server refuses is said with its bounds, or without a gap", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  const Json bound = {{"code", "date_too_late"}, {"at", "birth_date/year"},
                      {"words", {{"max", "2026年11月20日"}, {"label", 1}}}};
  const Json without = {{"code", "date_too_late"}, {"at", "birth_date/day"}};
  const Json unknown = {{"code", "x"}, {"at", "company_name"}, {"words", "x"}};
  resident.presses("send").fails_to_send("refused", {{"problems", {bound, without, unknown}}});
  const Node failure = resident.node("failure");
  REQUIRE(failure.children.size() == 4);
  CHECK(failure.children[1].text == "2026年11月20日か、それより前の日付を入力してください");
  CHECK(failure.children[2].text == "生年月日");
  CHECK(failure.children[3].text.find('{') == std::string::npos);
}

TEST_CASE("what is not complete any more is not sent", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "review");
  resident.presses("review/company_name").types("company_name", "").goes_to("review");
  CHECK(resident.at() == "review");
  resident.presses("send");
  CHECK(resident.at() == "page:company");
  CHECK(resident.focus() == "error_summary");
  resident.types("company_name", "みほん社").presses("next");
  CHECK(resident.at() == "review");
}

TEST_CASE("a draft brings back the same screen on another day", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  resident.types("children/1/name/family", " 髙橋\t").presses("children/add");
  resident.types("children/2/name/family", "鈴木").presses("children/1/remove");
  resident.goes_to("page:pension_page").goes_to("page:children_page");
  auto later = Resident::resumes(small_form(), resident.desk().draft());
  CHECK(later.screen().nodes == resident.screen().nodes);
  CHECK(later.desk().draft() == resident.desk().draft());
}

TEST_CASE("a draft never holds a 個人番号, not even of a row taken out", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  resident.types("children/1/my_number", "123456789018").presses("children/add");
  resident.types("children/2/my_number", "123456789018").presses("children/2/remove");
  CHECK(canonical(resident.desk().draft()).find("123456789018") == std::string::npos);
  CHECK(resident.node("children/1/my_number").typing.masked);
}

TEST_CASE("a draft of another version keeps what this one does not ask", "[scenario]") {
  auto resident = Resident::starts();
  resident.types("name/family", "髙橋");
  Json draft = resident.desk().draft();
  draft["form_version"] = "0";
  draft["typed"]["old_field/part"] = "むかし";
  draft["place"] = "page:gone";
  auto later = Resident::resumes(small_form(), draft);
  CHECK(later.at() == "page:person");
  CHECK(later.node("name/family").value == "髙橋");
  CHECK(later.desk().draft()["typed"]["old_field/part"] == "むかし");
}

TEST_CASE("a draft of another form, or no draft at all, is refused", "[scenario]") {
  const auto code_of = [](const Json& draft) {
    const auto desk = Desk::open({{"form", small_form()}, {"words", all_words()},
                                  {"facts", {{"today", "2026-11-21"}}}, {"draft", draft}});
    return desk ? std::string() : desk.error().code;
  };
  CHECK(code_of({{"draft", 1}, {"form_id", "other"}}) == "other_form");
  CHECK(code_of("text") == "not_a_draft");
  CHECK(code_of({{"draft", 2}}) == "not_a_draft");
}

TEST_CASE("the events tell where and how long, and never what was typed", "[scenario]") {
  auto resident = Resident::starts();
  resident.waits(1000).types("phone", "0312345").waits(4000).leaves("phone").presses("next");
  const std::string events = resident.events();
  CHECK(events.find(R"("field":"phone","ms":4000)") != std::string::npos);
  CHECK(events.find(R"("code":"required")") != std::string::npos);
  CHECK(events.find("0312345") == std::string::npos);
  CHECK(resident.events() == "[]");
}

namespace {

/// Two children are left of three: those with the keys 1 and 3.
Resident with_a_row_taken_out() {
  Json form = small_form();
  Json& fields = form["pages"][4]["fields"][0]["fields"];
  fields.push_back({{"id", "paper"}, {"kind", "file"}, {"label", "書類"}, {"required", false}});
  auto resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:children_page");
  resident.types("children/1/name/family", "髙橋").types("children/1/name/given", "陽葵");
  resident.presses("children/add").presses("children/add");
  resident.types("children/3/name/family", "髙橋").types("children/3/name/given", "蓮");
  resident.attaches("children/3/paper", "証.jpg").presses("children/2/remove").presses("next");
  fill_in_until(resident, "review");
  return resident;
}

}  // namespace

TEST_CASE("rows are sent by their number, files too, and a refusal finds its row", "[scenario]") {
  auto resident = with_a_row_taken_out();
  resident.presses("send");
  const auto sent = read_submission(resident.desk().submission());
  REQUIRE(sent);
  CHECK(sent->answers["children"].size() == 2);
  std::vector<std::string> places;
  for (const Submission::Sent& file : sent->attachments) places.push_back(file.field);
  CHECK(places == std::vector<std::string>{"children/2/paper", "paper"});
  const Json problem = {{"code", "missing"}, {"at", "children/2/name/given"}};
  resident.fails_to_send("refused", {{"problems", {problem}}});
  const Node failure = resident.node("failure");
  REQUIRE(failure.children.size() == 2);
  CHECK(resident.presses(failure.children[1].id).focus().starts_with("children/3/name/"));
}
