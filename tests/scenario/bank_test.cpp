#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

/// As the build makes it, shortened.
Json bank_index_document() {
  return {{"lines",
           "0001\tみずほ銀行\tミズホ\n0005\t三菱UFJ銀行\tミツビシユーエフジエイ\n"
           "0034\tセブン銀行\tセブン\n0117\t青森みちのく銀行\tアオモリミチノク\n"
           "0289\tみずほ信託銀行\tミズホシンタク\n1310\tさわやか信用金庫\tサワヤカシンキン\n"
           "9900\tゆうちょ銀行\tユウチヨ ユチヨ"},
          {"alike", Json::parse(R"([["信金", "信用金庫"], ["ギンコウ", ""], ["ギンコ", ""]])")},
          {"romaji", Json::parse(R"({"mi": "ミ", "zu": "ズ", "ho": "ホ", "yu": "ユ", "cho": "チヨ"})")}};
}

const Json banks = bank_index_document();
const Json branches = {
    {"lines", "001\t東京営業部\tトウキヨウ トキヨ\n210\t渋谷支店\tシブヤ\n"
              "211\t渋谷中央支店\tシブヤチユウオウ シブヤチユオ"}};

const Json& account_form() {
  static const Json form = [] {
    Json json = small_form();
    Json& fields = json["pages"][0]["fields"];
    fields.push_back({{"id", "account"}, {"kind", "bank_account"}, {"label", "口座"},
                      {"holder_from", "kana"}});
    return json;
  }();
  return form;
}

Resident at_account() {
  auto resident = Resident::opens(account_form());
  resident.presses("start").chooses("account/place/bank");
  return resident;
}

Resident with_banks() {
  auto resident = at_account();
  CHECK(resident.wants() == Names{"bank/index"});
  resident.gets("bank/index", banks);
  return resident;
}

/// The texts of the buttons under an input.
std::string offered(const Resident& resident, const std::string& part) {
  std::string texts;
  for (const Node& button : resident.node("account/" + part + "/found").children) {
    texts += button.text + " ";
  }
  return texts;
}

std::string bank_found(std::string text) {
  auto resident = with_banks();
  resident.types("account/bank", std::move(text));
  return offered(resident, "bank");
}

const Json* answer_of(const Resident& resident) {
  return find_member(resident.desk().session().sheet().answers(), "account");
}

}  // namespace

TEST_CASE("a bank is found by a part of its name, its reading, romaji or its code",
          "[scenario]") {
  const std::string mizuho = "みずほ銀行（0001） みずほ信託銀行（0289） ";
  for (const char* text : {"みず", "ミズ", "ﾐｽﾞﾎ", "mizuho", "ｍｉｚｕ", "MIZUH"}) {
    INFO(text);
    CHECK(bank_found(text) == mizuho);
  }
  CHECK(bank_found("みずほぎんこう") == mizuho);
  CHECK(bank_found("0001") == "みずほ銀行（0001） ");
  CHECK(bank_found("００") == "みずほ銀行（0001） 三菱UFJ銀行（0005） セブン銀行（0034） ");
  CHECK(bank_found("ufj") == "三菱UFJ銀行（0005） ");
  CHECK(bank_found("ＵＦＪ") == "三菱UFJ銀行（0005） ");
  CHECK(bank_found("さわやか信金") == "さわやか信用金庫（1310） ");
  CHECK(bank_found("みちのく") == "青森みちのく銀行（0117） ");
  CHECK(bank_found("みほん").empty());
}

TEST_CASE("how many were found is told when it changes", "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank", "みず");
  CHECK(resident.hears() == "2件見つかりました");
  CHECK(resident.node("account/bank").said == "2件見つかりました");
  resident.types("account/bank", "みずほ");
  CHECK(resident.hears().empty());
  resident.types("account/bank", "みずほろ");
  CHECK(resident.hears() == "見つかりませんでした。このまま入力して進めます");
}

TEST_CASE("a chosen bank leads to its branches, and both codes go into the answer",
          "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank", "みず").presses("account/bank/pick/0001");
  CHECK(resident.node("account/bank").value == "みずほ銀行");
  CHECK(resident.focus() == "account/branch");
  CHECK(resident.hears() == "みずほ銀行を選びました");
  CHECK(offered(resident, "bank").empty());
  CHECK(resident.wants() == Names{"bank/0001"});
  resident.gets("bank/0001", branches).types("account/branch", "しぶ");
  CHECK(offered(resident, "branch") == "渋谷支店（210） 渋谷中央支店（211） ");
  resident.presses("account/branch/pick/210");
  CHECK(resident.focus() == "account/type/1");
  resident.chooses("account/type/1").types("account/number", "123");
  resident.types("account/holder", "タカハシ ミサキ");
  REQUIRE(answer_of(resident) != nullptr);
  CHECK(canonical(*answer_of(resident)) ==
        R"({"bank":"みずほ銀行","bank_code":"0001","branch":"渋谷支店","branch_code":"210",)"
        R"("holder":"ﾀｶﾊｼ ﾐｻｷ","number":"0000123","place":"bank","type":"1"})");
}

TEST_CASE("a name typed whole is known without choosing, and its code goes when it changes",
          "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank", "三菱ＵＦＪ銀行").types("account/branch", "本店");
  resident.chooses("account/type/1").types("account/number", "1").types("account/holder", "タ");
  REQUIRE(answer_of(resident) != nullptr);
  CHECK(text_of(*answer_of(resident), "bank_code") == "0005");
  resident.types("account/bank", "三菱ＵＦＪ銀行支店");
  CHECK(text_of(*answer_of(resident), "bank_code").empty());
  resident.types("account/bank", "セブン銀行");
  CHECK(text_of(*answer_of(resident), "bank_code") == "0034");
}

TEST_CASE("without data a bank is typed as it is", "[scenario]") {
  auto resident = at_account();
  resident.lacks("bank/index").types("account/bank", "みほん銀行").types("account/branch", "本店");
  CHECK(resident.node("account/bank").said.empty());
  resident.chooses("account/type/1").types("account/number", "1").types("account/holder", "タ");
  REQUIRE(answer_of(resident) != nullptr);
  CHECK(find_member(*answer_of(resident), "bank_code") == nullptr);
}

TEST_CASE("who looks for ゆうちょ among the banks is led to 記号 and 番号", "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank", "yucho");
  CHECK(offered(resident, "bank") == "ゆうちょ銀行（記号と番号を入力します） ");
  resident.presses("account/bank/pick/9900");
  CHECK(resident.focus() == "account/symbol");
  CHECK(resident.node("account/place/japan_post").checked);
}

TEST_CASE("a passbook of ゆうちょ says what other banks call it", "[scenario]") {
  auto resident = at_account();
  resident.chooses("account/place/japan_post").types("account/symbol", "14030");
  resident.types("account/number", "12345671").types("account/holder", "タカハシ");
  CHECK(resident.node("account/number").said.empty());
  resident.leaves("account/number");
  CHECK(resident.node("account/number").said ==
        "ほかの銀行からの振込では、四〇八店（店番408）普通 1234567です");
}

TEST_CASE("the holder is proposed from the kana, and marked until touched", "[scenario]") {
  auto resident = Resident::opens(account_form());
  resident.presses("start").types("kana/family", "たかはし").types("kana/given", "ﾐｻｷ");
  CHECK(resident.desk().session().sheet().typed("account/holder").empty());
  resident.chooses("account/place/bank");
  CHECK(resident.node("account/holder").value == "タカハシ　ミサキ");
  CHECK(resident.node("account/holder").said == "フリガナから入れました。通帳とちがうときは直してください。");
  resident.types("kana/given", "ミサ");
  CHECK(resident.node("account/holder").value == "タカハシ　ミサ");
  resident.types("account/holder", "カ）タカハシ").types("kana/given", "ミサキ");
  CHECK(resident.node("account/holder").value == "カ）タカハシ");
  CHECK(resident.node("account/holder").said.empty());
}

TEST_CASE("the holder that we put in follows a kana that is corrected from the review",
          "[scenario]") {
  const bool is_typed = GENERATE(false, true);
  Json form = account_form();
  Json& first = form["pages"][0]["fields"];
  Json account = first.back();
  first.erase(first.size() - 1);
  form["pages"].push_back({{"id", "money"}, {"title", "口座はどれですか"},
                           {"short_title", "口座"}, {"fields", Json::array({account})}});
  auto resident = Resident::opens(form);
  resident.presses("start");
  fill_in_until(resident, "page:money");
  resident.chooses("account/place/bank").types("account/bank", "みほん銀行");
  resident.types("account/branch", "みほん支店").chooses("account/type/1");
  resident.types("account/number", "1234567");
  if (is_typed) resident.types("account/holder", "タカハシ　ミサキ").types("account/holder", "タ");
  resident.presses("next");
  REQUIRE(resident.at() == "review");
  resident.presses("review/kana").types("kana/given", "ミサ").presses("next");
  REQUIRE(resident.at() == "review");
  const Json* answer = answer_of(resident);
  REQUIRE(answer != nullptr);
  CHECK(text_of(*answer, "holder") == (is_typed ? "ﾀ" : "ﾀｶﾊｼ ﾐｻ"));
}

TEST_CASE("bank data of another shape is as good as none", "[scenario]") {
  for (const char* document :
       {"[]", R"({"lines":1})", R"({"lines":"\n\n\t\n"})", R"({"lines":"0001"})",
        R"({"lines":"0001\tみず","alike":1,"romaji":[]})",
        R"({"lines":"","alike":[1,[],["",""]],"romaji":{"mi":1}})"}) {
    INFO(document);
    auto resident = at_account();
    resident.gets("bank/index", Json::parse(document)).types("account/bank", "みずほ");
    resident.types("account/bank", "mizuho").presses("account/bank/pick/0001");
    CHECK(resident.node("account/bank").value == "mizuho");
  }
}

TEST_CASE("nobody types a code past the name it belongs to", "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank_code", "0001 みほん銀行").types("account/bank", "みほん銀行");
  CHECK(resident.desk().session().sheet().typed("account/bank_code").empty());
}

TEST_CASE("a branch's code does not go to another bank, and comes back with its own",
          "[scenario]") {
  auto resident = with_banks();
  resident.types("account/bank", "みずほ銀行").gets("bank/0001", branches);
  resident.types("account/branch", "渋谷支店").chooses("account/type/1");
  resident.types("account/number", "1").types("account/holder", "タ");
  const auto codes = [&] {
    REQUIRE(answer_of(resident) != nullptr);
    return std::string(text_of(*answer_of(resident), "bank_code")) + " " +
           std::string(text_of(*answer_of(resident), "branch_code"));
  };
  CHECK(codes() == "0001 210");
  resident.types("account/bank", "三菱UFJ銀行");
  CHECK(codes() == "0005 ");
  resident.gets("bank/0005", {{"lines", "001\t本店\tホンテン"}});
  CHECK(codes() == "0005 ");
  CHECK(resident.has("account/branch/status"));
  resident.types("account/bank", "みずほ信託銀行");
  resident.gets("bank/0289", {{"lines", "730\t渋谷支店\tシブヤ"}});
  CHECK(codes() == "0289 730");
  resident.types("account/bank", "みずほ銀行");
  if (!resident.wants().empty()) resident.gets("bank/0001", branches);
  CHECK(codes() == "0001 210");
}
