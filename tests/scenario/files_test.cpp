// Photographs and papers, from the resident's side.
#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

constexpr std::string_view one = "8a4f0f0e-0000-4000-8000-000000000001";
constexpr std::string_view two = "8a4f0f0e-0000-4000-8000-000000000002";

Attachment photo(std::string_view id, std::uint64_t bytes = 2'400'000) {
  return {std::string(id), "通帳.jpg", "image/jpeg", bytes, std::string(64, 'a')};
}

Resident at_the_papers(Json more = {}) {
  const Json settings = {{"municipality", {{"name", "みほん市"}, {"service", "手続"}}},
                         {"attachments", {{"file_bytes_max", 4 * 1024 * 1024},
                                          {"application_bytes_max", 5 * 1024 * 1024}}}};
  Json given = {{"settings", settings}};
  if (more.is_object()) given.update(more);
  auto resident = Resident::opens(small_form(), given);
  resident.presses("start");
  fill_in_until(resident, "page:last");
  return resident;
}

std::string part(std::string_view name, std::string_view file) {
  return "paper/" + std::string(name) + "/" + std::string(file);
}

}  // namespace

TEST_CASE("a file is shown with its size and can be taken out", "[scenario]") {
  auto resident = at_the_papers();
  resident.attaches("paper/choose", photo(one));
  const Node item = resident.node(part("file", one));
  CHECK(item.text == "通帳.jpg");
  CHECK(item.value == "2.3MB");
  CHECK(item.hint == "大きく見る");
  CHECK(resident.hears() == "「通帳.jpg」を付けました");
  resident.presses(part("detach", one));
  CHECK(resident.focus() == "paper/choose");
  CHECK(resident.hears() == "「通帳.jpg」を外しました");
}

TEST_CASE("a PDF is not offered to be seen large", "[scenario]") {
  auto resident = at_the_papers();
  Attachment file = photo(one);
  file.media_type = "application/pdf";
  resident.attaches("paper/choose", file);
  CHECK(resident.node(part("file", one)).hint.empty());
}

TEST_CASE("a file that cannot be used says why, and only until another is chosen", "[scenario]") {
  auto resident = at_the_papers();
  resident.is_refused_file("paper/choose", "file_type_not_accepted");
  CHECK(resident.node("paper").invalid);
  CHECK(resident.node("paper/choose").invalid);
  CHECK(resident.sees("写真（JPEG・PNG）かPDFを選んでください"));
  CHECK(resident.hears().contains("送れない種類"));
  resident.attaches("paper/choose", photo(one));
  CHECK_FALSE(resident.node("paper").invalid);
}

TEST_CASE("the camera is offered first, and only where there is one", "[scenario]") {
  CHECK_FALSE(at_the_papers().has("paper/camera"));
  CHECK(at_the_papers().node("paper/choose").text == "ファイルを選ぶか、ここに置く");
  auto resident = at_the_papers({{"facts", {{"today", "2026-11-21"}, {"camera", true}}}});
  const Node group = resident.node("paper");
  REQUIRE(group.children.size() >= 2);
  CHECK(group.children[0].text == "写真をとる");
  CHECK(group.children[0].typing.capture == "environment");
  CHECK(group.children[1].text == "ファイルを選ぶ");
  CHECK(group.children[1].typing.capture.empty());
  resident.attaches("paper/camera", photo(one));
  CHECK(resident.has(part("file", one)));
}

TEST_CASE("a file over a limit is told at once how to mend it, and is not taken", "[scenario]") {
  auto resident = at_the_papers();
  resident.attaches("paper/choose", photo(one, 4 * 1024 * 1024 + 1));
  CHECK(resident.sees("「通帳.jpg」は大きすぎます。4MBまでのファイルを選んでください"));
  CHECK(resident.hears().contains("大きすぎます"));
  CHECK_FALSE(resident.has(part("file", one)));
  resident.attaches("paper/choose", photo(one, 3'000'000));
  resident.attaches("paper/choose", photo(two, 3'000'000));
  CHECK(resident.sees("ファイルの合計が大きすぎます。全部で5MBまでです"));
  CHECK(resident.has(part("file", one)));
  CHECK_FALSE(resident.has(part("file", two)));
}

TEST_CASE("with enough files there is no way to choose more, and it comes back", "[scenario]") {
  auto resident = at_the_papers();
  resident.attaches("paper/choose", photo(one, 1000)).attaches("paper/choose", photo(two, 1000));
  CHECK_FALSE(resident.has("paper/choose"));
  resident.attaches("paper/choose", photo("8a4f0f0e-0000-4000-8000-000000000003", 1000));
  CHECK(resident.sees("ファイルは2件まで付けられます"));
  resident.presses(part("detach", two));
  CHECK(resident.has("paper/choose"));
}

TEST_CASE("a blurred photograph is asked about, and may be used all the same", "[scenario]") {
  auto resident = at_the_papers();
  resident.attaches_doubtful("paper/choose", photo(one), "blurred");
  CHECK(resident.sees("文字がぼやけているかもしれません。とり直しますか"));
  CHECK(resident.hears() == "文字がぼやけているかもしれません。とり直しますか");
  CHECK(resident.node(part("retake", one)).text == "とり直す");
  resident.presses(part("keep", one));
  CHECK_FALSE(resident.sees("ぼやけている"));
  CHECK(resident.has(part("file", one)));
}

TEST_CASE("a photograph taken again takes the place of the bad one", "[scenario]") {
  auto resident = at_the_papers();
  resident.attaches_doubtful("paper/choose", photo(one), "dark");
  resident.attaches(part("retake", one), photo(two, 8 * 1024 * 1024));
  CHECK(resident.has(part("file", one)));
  CHECK(resident.sees("大きすぎます"));
  resident.attaches(part("retake", one), photo(two));
  CHECK_FALSE(resident.has(part("file", one)));
  CHECK(resident.has(part("file", two)));
  CHECK_FALSE(resident.sees("暗いかもしれません"));
}

TEST_CASE("where a file is, is said in words, and never stands in the way", "[scenario]") {
  auto resident = at_the_papers();
  resident.sees_preparing("paper/choose", true);
  CHECK(resident.node("paper/preparing").text == "写真を準備しています。少しお待ちください");
  CHECK(resident.node("paper").said.empty());  // a tick would say that it is done
  resident.sees_preparing("paper/choose", false);
  CHECK_FALSE(resident.has("paper/preparing"));
  resident.attaches("paper/choose", photo(one));
  const auto said = [&] { return resident.node(part("file", one)).said; };
  CHECK(said().empty());
  resident.sees_upload(std::string(one), 40);
  CHECK(said() == "送っています（40%）");
  resident.sees_upload(std::string(one), -1);
  CHECK(said() == "申請するときに、いっしょに送ります");
  resident.sees_upload(std::string(one), 100);
  CHECK(said() == "送信済み");
  resident.sees_upload("unknown", 50);
  resident.ticks("consent").presses("next");
  CHECK(resident.at() == "review");
}

TEST_CASE("who presses before a photo is ready reads what happens next", "[scenario]") {
  auto resident = at_the_papers();
  const std::string where = resident.at();
  resident.sees_preparing("paper/choose", true);
  CHECK_FALSE(resident.has("awaits_files"));
  resident.is_held("paper/choose");
  CHECK(resident.node("awaits_files").text == "写真の準備ができると、次のページに進みます");
  CHECK(resident.hears() == "写真の準備ができると、次のページに進みます");
  SECTION("a photo that is not good keeps the page") {
    resident.is_let_stay("paper", false);
    CHECK_FALSE(resident.has("awaits_files"));
    CHECK_FALSE(resident.has("paper/preparing"));
  }
  SECTION("of two photos one is not good, and the other is still made ready") {
    resident.is_let_stay("paper", true);
    CHECK_FALSE(resident.has("awaits_files"));
    CHECK(resident.has("paper/preparing"));
    CHECK(resident.hears().empty());  // why the one was not taken was just said
  }
  SECTION("a photo that is ready") {
    resident.sees_preparing("paper/choose", false);
    CHECK_FALSE(resident.has("awaits_files"));
    resident.sees_preparing("paper/choose", true);  // another one, and nobody has pressed since
    CHECK_FALSE(resident.has("awaits_files"));
  }
  SECTION("on another page nothing waits, and back again neither") {
    resident.presses("back").goes_to(where);
    CHECK(resident.at() == where);
    CHECK(resident.has("paper/preparing"));
    CHECK_FALSE(resident.has("awaits_files"));
  }
}

TEST_CASE("a paper to bring later says what and until when, if the form does", "[scenario]") {
  Json form = small_form();
  for (Json& page : form["pages"]) {
    for (Json& field : page["fields"]) {
      if (field["id"] != "paper") continue;
      field["later_text"] = "原本を{municipality}の窓口に持ってきてください。";
      field["later_days"] = 14;
    }
  }
  auto resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:last");
  const Node later = resident.node("paper/later");
  CHECK(later.text == "あとで出す");
  CHECK(later.hint == "原本をみほん市の窓口に持ってきてください。\n12月5日までに出してください");
}
