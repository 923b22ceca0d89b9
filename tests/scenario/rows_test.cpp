#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// A group in which everything that a group can do is asked for.
Json form_with_rows() {
  Json form = small_form();
  form["pages"] = Json::parse(R"json([
    {"id": "work", "title": "お仕事について教えてください", "short_title": "お仕事", "fields": [
      {"id": "jobs", "kind": "group", "label": "勤め先", "item_title": "{number}か所目",
       "add_label": "勤め先を追加する", "again_label": "同じ会社の別の場所を追加する",
       "again_fields": ["company"], "max_rows": 3, "unit": "か所", "ordered": true, "fields": [
        {"id": "company", "kind": "text", "label": "会社名"},
        {"id": "place", "kind": "address", "label": "場所", "same_as_previous": true},
        {"id": "hours", "kind": "number", "label": "週の時間", "unit": "時間"}]}]},
    {"id": "after", "title": "最後に", "short_title": "最後", "fields": [
      {"id": "words", "kind": "long_text", "label": "伝えたいこと", "max_length": 30,
       "required": false}]}])json");
  return form;
}

Resident at_the_rows() {
  auto resident = Resident::opens(form_with_rows());
  resident.presses("start");
  return resident;
}

void fill_in_row(Resident& resident, const std::string& row, const std::string& company) {
  resident.types(row + "/company", company).types(row + "/place/postcode", "1234567");
  resident.types(row + "/place/area", "みほん県みほん市").types(row + "/place/street", "1-2");
  resident.types(row + "/hours", "２０時間");
}

std::vector<std::string> rows_of(const Resident& resident) {
  std::vector<std::string> ids;
  for (const Node& child : resident.node("jobs").children) {
    if (child.role == Role::Group) ids.push_back(child.id);
  }
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a row is not folded under the fingers, but when another is added", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  CHECK(resident.has("jobs/1/hours"));
  resident.presses("jobs/add");
  CHECK(resident.focus() == "jobs/2/company");
  CHECK_FALSE(resident.has("jobs/1/hours"));
  CHECK(resident.node("jobs/1/summary").text.starts_with("みほん社、"));
  CHECK(resident.node("jobs/1/edit").text == "直す");
}

TEST_CASE("a row with something missing is never folded", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.types("jobs/1/hours", "たくさん").presses("jobs/add");
  CHECK(resident.has("jobs/1/hours"));
  fill_in_row(resident, "jobs/2", "見本商店");
  resident.presses("next");
  CHECK(resident.focus() == "error_summary");
  CHECK(resident.has("jobs/1/hours"));
}

TEST_CASE("a folded row opens again with what was typed, and the others fold", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("jobs/add");
  fill_in_row(resident, "jobs/2", "見本商店");
  resident.presses("jobs/1/edit");
  CHECK(resident.focus() == "jobs/1/company");
  CHECK(resident.node("jobs/1/hours").value == "２０時間");
  CHECK(resident.has("jobs/2/summary"));
}

TEST_CASE("rows are folded when a resident comes back to the page", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("next").presses("back");
  CHECK(resident.has("jobs/1/summary"));
}

TEST_CASE("from the review the row to correct is open and has the focus", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("next").presses("next").presses("review/jobs/1/hours");
  CHECK(resident.focus() == "jobs/1/hours");
}

TEST_CASE("a row moves up and down with its text, and the focus stays on its button",
          "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("jobs/add").types("jobs/2/company", "見本商店").presses("jobs/add");
  CHECK_FALSE(resident.has("jobs/1/up"));
  CHECK_FALSE(resident.has("jobs/3/down"));
  resident.presses("jobs/3/up");
  CHECK(rows_of(resident) == Ids{"jobs/1", "jobs/3", "jobs/2"});
  CHECK(resident.hears() == "2番目に移しました");
  CHECK(resident.focus() == "jobs/3/up");
  resident.presses("jobs/3/up");
  CHECK(resident.focus() == "jobs/3/down");
  resident.presses("jobs/3/up").presses("jobs/2/down");
  CHECK(rows_of(resident) == Ids{"jobs/3", "jobs/1", "jobs/2"});
  CHECK(resident.node("jobs/2/company").value == "見本商店");
  CHECK(resident.node("jobs/2").text == "3か所目");
}

TEST_CASE("a removed row comes back where it was, with its text", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("jobs/add").types("jobs/2/company", "見本商店").presses("jobs/1/remove");
  CHECK(resident.focus() == "jobs/undo");
  CHECK(resident.sees("1か所目を消しました"));
  resident.presses("jobs/undo");
  CHECK(rows_of(resident) == Ids{"jobs/1", "jobs/2"});
  CHECK(resident.has("jobs/1/summary"));
}

TEST_CASE("undo is not offered when there is no room for the row", "[scenario]") {
  auto resident = at_the_rows();
  resident.presses("jobs/add").presses("jobs/add").presses("jobs/1/remove").presses("jobs/add");
  CHECK_FALSE(resident.has("jobs/undo"));
  CHECK(resident.node("jobs/full").text == "3か所まで入力できます。これより多くは追加できません。");
  CHECK_FALSE(resident.has("jobs/add"));
}

TEST_CASE("a field is filled as in the row before, only while it is empty", "[scenario]") {
  auto resident = at_the_rows();
  resident.presses("jobs/add");
  CHECK_FALSE(resident.has("jobs/2/place/repeat"));
  fill_in_row(resident, "jobs/1", "みほん社");
  CHECK_FALSE(resident.has("jobs/1/place/repeat"));
  CHECK(resident.node("jobs/2/place/repeat").text == "場所を1か所目と同じにする");
  resident.presses("jobs/2/place/repeat");
  CHECK(resident.node("jobs/2/place/street").value == "1-2");
  CHECK(resident.focus() == "jobs/2/place/postcode");
  CHECK(resident.hears() == "前と同じ内容を入れました。ちがうところは直してください。");
  CHECK_FALSE(resident.has("jobs/2/place/repeat"));
  resident.types("jobs/2/place/street", "3-4");
  CHECK(resident.node("jobs/1/place/street").value == "1-2");
}

TEST_CASE("a row is added again with what the form says is the same", "[scenario]") {
  auto resident = at_the_rows();
  CHECK_FALSE(resident.has("jobs/again"));
  fill_in_row(resident, "jobs/1", "みほん社");
  CHECK(resident.node("jobs/again").text == "同じ会社の別の場所を追加する");
  resident.presses("jobs/again");
  CHECK(resident.node("jobs/2/company").value == "みほん社");
  CHECK(resident.node("jobs/2/hours").value.empty());
  CHECK(resident.has("jobs/1/summary"));
}

TEST_CASE("rows are open or folded, and in their order, in a draft too", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("jobs/add");
  fill_in_row(resident, "jobs/2", "見本商店");
  resident.presses("jobs/2/up");
  auto later = Resident::resumes(form_with_rows(), resident.desk().draft());
  CHECK(rows_of(later) == Ids{"jobs/2", "jobs/1"});
  CHECK(later.has("jobs/2/hours"));
  CHECK(later.has("jobs/1/summary"));
}

TEST_CASE("a long text counts down, and says so only near its limit", "[scenario]") {
  auto resident = at_the_rows();
  fill_in_row(resident, "jobs/1", "みほん社");
  resident.presses("next");
  CHECK(resident.node("words/count").text == "あと30文字入力できます");
  resident.types("words", "👨‍👩‍👧葛󠄀か\u3099");
  CHECK(resident.node("words/count").text == "あと27文字入力できます");
  CHECK(resident.hears().empty());
  resident.types("words", "あいうえおかきくけこ");
  CHECK(resident.hears() == "あと20文字入力できます");
  resident.types("words", "あいうえおかきくけこさ");
  CHECK(resident.hears().empty());
  std::string text;
  for (int i = 0; i < 32; ++i) text += "あ";
  resident.types("words", text);
  CHECK(resident.hears() == "2文字減らしてください");
  CHECK(resident.node("words").value == text);
  CHECK(resident.node("words").error.empty());
  resident.presses("next");
  CHECK(resident.sees("30文字以内で入力してください。2文字減らしてください"));
  CHECK(resident.node("words").value == text);
}

TEST_CASE("who was taken out of the rows is not in the draft, and in no row added later",
          "[scenario]") {
  auto resident = at_the_rows();
  resident.types("jobs/1/company", "みほん社").presses("jobs/add");
  resident.types("jobs/2/company", "見本商店").presses("jobs/2/remove");
  const Json draft = resident.desk().draft();
  CHECK(canonical(draft).find("見本商店") == std::string::npos);
  CHECK(resident.presses("jobs/undo").node("jobs/2/company").value == "見本商店");
  auto later = Resident::resumes(form_with_rows(), draft);
  CHECK(later.presses("jobs/add").node("jobs/2/company").value.empty());
  CHECK(later.node("jobs/1/company").value == "みほん社");
  Json old = draft;  // of a version that kept it
  old["typed"]["jobs/2/company"] = "見本商店";
  auto mended = Resident::resumes(form_with_rows(), old);
  CHECK(mended.presses("jobs/add").node("jobs/2/company").value.empty());
}
