#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

namespace {

const Json chiyoda = Json::parse(R"({
  "towns": {"0001": "東京都千代田区千代田", "0005": "東京都千代田区丸の内"},
  "offices": {"8111": ["宮内庁", "東京都千代田区千代田", "１−１"]}})");
const Json yatomi = Json::parse(R"({
  "towns": {"0000": ["愛知県弥富市", "三重県桑名郡木曽岬町"]}})");

Resident at_company() {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:company");
  return resident;
}

std::string text_at(const Resident& resident, const char* part) {
  return resident.node(std::string("company_address/") + part).value;
}

}  // namespace

TEST_CASE("a postcode puts its town into the empty area, and says so", "[scenario]") {
  auto resident = at_company();
  CHECK(resident.wants().empty());
  resident.types("company_address/postcode", "１００");
  CHECK(resident.wants() == Names{"postcode/100"});
  resident.gets("postcode/100", chiyoda).types("company_address/postcode", "１００ー０００１");
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  CHECK(resident.hears() == "郵便番号から住所を入れました。ちがうときは直してください。");
  CHECK(resident.node("company_address/area").said == resident.hears());
  CHECK(resident.wants().empty());
}

TEST_CASE("a town that arrives after typing went on is put in as well", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").types("company_address/street", "1");
  resident.gets("postcode/100", chiyoda);
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  CHECK_FALSE(resident.hears().empty());
}

TEST_CASE("what a resident typed as an area is never replaced", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/area", "江戸").types("company_address/postcode", "1000001");
  resident.gets("postcode/100", chiyoda);
  CHECK(text_at(resident, "area") == "江戸");
  CHECK(resident.hears().empty());
  resident.types("company_address/area", "");
  CHECK(text_at(resident, "area").empty());
}

TEST_CASE("a prefecture alone, as browsers fill it in, becomes the whole area", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "100-0001").types("company_address/area", "東京都");
  resident.gets("postcode/100", chiyoda);
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  resident.types("company_address/area", "東京都");
  CHECK(text_at(resident, "area") == "東京都");
  auto other = at_company();
  other.types("company_address/postcode", "100-0001").types("company_address/area", "東京");
  other.gets("postcode/100", chiyoda);
  CHECK(text_at(other, "area") == "東京");
}

TEST_CASE("a town chosen after the prefecture takes its place", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/area", "愛知県").types("company_address/postcode", "4980000");
  resident.gets("postcode/498", yatomi).chooses("company_address/town/0");
  CHECK(text_at(resident, "area") == "愛知県弥富市");
}

TEST_CASE("a town that was put in follows its postcode until it is touched", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  resident.types("company_address/postcode", "1000005");
  CHECK(text_at(resident, "area") == "東京都千代田区丸の内");
  resident.types("company_address/postcode", "1009999");
  CHECK(text_at(resident, "area").empty());
  CHECK(resident.sees("見つかりませんでした。住所をそのまま入力してください"));
  resident.types("company_address/postcode", "1000005");
  resident.types("company_address/area", "東京都千代田区丸の内北");
  resident.types("company_address/postcode", "1000001");
  CHECK(text_at(resident, "area") == "東京都千代田区丸の内北");
}

TEST_CASE("what was said of a postcode goes when it is another one", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  REQUIRE_FALSE(resident.node("company_address/area").said.empty());
  resident.types("company_address/postcode", "100").leaves("company_address/postcode");
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  CHECK(resident.node("company_address/area").said.empty());
  resident.types("company_address/postcode", "1000001");
  CHECK_FALSE(resident.node("company_address/area").said.empty());
}

TEST_CASE("of a postcode whose document has not come nothing is said to be put in", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  resident.types("company_address/postcode", "4600001");
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  CHECK(resident.node("company_address/area").said.empty());
  CHECK_FALSE(resident.sees("郵便番号から住所を入れました"));
  resident.gets("postcode/460", {{"towns", {{"0001", "愛知県名古屋市中区三の丸"}}}});
  CHECK(text_at(resident, "area") == "愛知県名古屋市中区三の丸");
  CHECK(resident.hears() == "郵便番号から住所を入れました。ちがうときは直してください。");
  auto offline = at_company();
  offline.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  offline.types("company_address/postcode", "4600001").lacks("postcode/460");
  CHECK_FALSE(offline.sees("郵便番号から住所を入れました"));
}

TEST_CASE("what many towns have in common is said to be put in", "[scenario]") {
  Json towns = Json::array();
  for (const char* town : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "東", "西", "南"}) {
    towns.push_back("みほん県みほん市" + std::string(town));
  }
  auto resident = at_company();
  resident.types("company_address/postcode", "9990000");
  resident.gets("postcode/999", {{"towns", {{"0000", towns}}}});
  CHECK(text_at(resident, "area") == "みほん県みほん市");
  CHECK(resident.node("company_address/area").said == resident.hears());
  CHECK_FALSE(resident.hears().empty());
}

TEST_CASE("an area that was emptied stays empty", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  resident.types("company_address/area", "").types("company_address/street", "1");
  CHECK(text_at(resident, "area").empty());
}

TEST_CASE("of several towns the resident chooses, and what was typed stays", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "4980000").gets("postcode/498", yatomi);
  CHECK(text_at(resident, "area").empty());
  CHECK(resident.hears() == "この郵便番号の住所は2件あります。選ぶか、入力してください。");
  resident.chooses("company_address/town/0");
  CHECK(text_at(resident, "area") == "愛知県弥富市");
  CHECK(resident.node("company_address/town/0").checked);
  resident.types("company_address/area", "愛知県弥富市みほん町");
  resident.chooses("company_address/town/1");
  CHECK(text_at(resident, "area") == "三重県桑名郡木曽岬町みほん町");
  resident.chooses("company_address/town/7");
  CHECK(text_at(resident, "area") == "三重県桑名郡木曽岬町みほん町");
}

TEST_CASE("a large office has an address of its own", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "100-8111").gets("postcode/100", chiyoda);
  CHECK(text_at(resident, "area") == "東京都千代田区千代田");
  CHECK(text_at(resident, "street") == "１−１");
  CHECK(text_at(resident, "building") == "宮内庁");
  CHECK_FALSE(resident.node("company_address/area").said.empty());
}

TEST_CASE("without the document typing goes on, and it is wanted again later", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").lacks("postcode/100");
  CHECK(resident.wants().empty());
  CHECK(resident.hears().empty());
  resident.types("company_address/area", "東京都千代田区千代田");
  CHECK(resident.wants() == Names{"postcode/100"});
  resident.lacks("postcode/100").types("company_address/street", "1");
  resident.types("company_name", "みほん社").presses("next");
  CHECK(resident.at() == "page:children_page");
}

TEST_CASE("a document of another shape is as good as none", "[scenario]") {
  for (const char* document :
       {"[]", "1", "{}", R"({"towns":[]})", R"({"towns":{"0001":1}})", R"({"towns":{"0001":[[]]}})",
        R"({"towns":{},"offices":{"0001":{}}})", R"({"towns":{},"offices":{"0001":[1,2]}})"}) {
    INFO(document);
    auto resident = at_company();
    resident.types("company_address/postcode", "1000001");
    resident.gets("postcode/100", Json::parse(document));
    CHECK(text_at(resident, "area").empty());
    CHECK_FALSE(resident.has("company_address/town"));
  }
}

TEST_CASE("a document that nobody wants is passed over", "[scenario]") {
  auto resident = at_company();
  const Screen before = resident.screen();
  resident.gets("postcode/100", chiyoda).gets("", chiyoda).lacks("bank/index");
  CHECK(resident.screen().nodes == before.nodes);
  resident.types("company_address/postcode", "1000001");
  CHECK(resident.wants() == Names{"postcode/100"});
}

TEST_CASE("a document that is too large is as good as none", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001");
  Json large = chiyoda;
  large["towns"]["0002"] = std::string(Library::document_bytes_max, 'x');
  resident.gets("postcode/100", large);
  CHECK(text_at(resident, "area").empty());
  CHECK(resident.wants().empty());
}

TEST_CASE("documents are in no draft, and a draft with a town shows the same", "[scenario]") {
  auto resident = at_company();
  resident.types("company_address/postcode", "1000001").gets("postcode/100", chiyoda);
  const Json draft = resident.desk().draft();
  CHECK(canonical(draft).find("丸の内") == std::string::npos);
  auto later = Resident::resumes(small_form(), draft);
  CHECK(later.wants() == Names{"postcode/100"});
  later.gets("postcode/100", chiyoda);
  CHECK(later.screen().nodes == resident.screen().nodes);
  CHECK(later.hears().empty());
}
