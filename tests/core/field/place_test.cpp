#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a postcode is understood in any width, with any hyphen", "[field]") {
  const FieldCase postcode("postcode");
  for (const std::string_view text :
       {"1234567", "123-4567", "１２３−４５６７", "〒123ー4567", "〒 123 4567", "123‐4567 ", "〶1234567"}) {
    postcode.accepts(text, R"("1234567")");
  }
  for (const std::string_view text : {"123456", "12345678", "123-456a", "〒", "-", "一二三"}) {
    postcode.refuses(text, "postcode_not_seven_digits");
  }
  postcode.refuses("　", "");
  CHECK(postcode.shows(R"("0600001")") == "〒060-0001");
}

TEST_CASE("an address keeps its names, and its numbers have one form", "[field]") {
  const FieldCase address("address");
  address.accepts({{"postcode", "〒１２３-４５６７"},
                   {"area", " みほん県みほん市中央 "},
                   {"street", "１−２ー３"},
                   {"building", "コーポ髙木　２０１号室"}},
                  R"({"area":"みほん県みほん市中央","building":"コーポ髙木　２０１号室",)"
                  R"("postcode":"1234567","street":"1-2-3"})");
  address.accepts({{"postcode", "1234567"}, {"area", "サーカス市"}, {"street", "スカーレット３番地の２"}},
                  R"({"area":"サーカス市","postcode":"1234567","street":"スカーレット3番地の2"})");
  CHECK(address.shows(R"({"postcode":"1234567","area":"みほん市","street":"1-2"})") ==
        "〒123-4567\nみほん市1-2");
  CHECK(address.shows(
            R"({"postcode":"1234567","area":"みほん市","street":"1-2","building":"髙木荘"})") ==
        "〒123-4567\nみほん市1-2\n髙木荘");
}

TEST_CASE("an address says which of its parts is missing", "[field]") {
  const FieldCase address("address");
  address.refuses({}, "");
  address.refuses({{"postcode", "1234567"}}, "part_missing@area part_missing@street");
  address.refuses({{"building", "髙木荘"}},
                  "part_missing@postcode part_missing@area part_missing@street");
  address.refuses({{"postcode", "123"}, {"area", "みほん市"}, {"street", "1"}},
                  "postcode_not_seven_digits@postcode");
  address.refuses({{"postcode", "1234567"}, {"area", std::string(201, 'a')}, {"street", "1"}},
                  "too_long@area");
}

TEST_CASE("an area is more than a prefecture", "[field]") {
  const FieldCase address("address");
  for (const std::string_view area :
       {"北海道", "東京都", " 京都府 ", "大阪府", "神奈川県", "和歌山県", "鹿児島県", "沖縄県"}) {
    INFO(area);
    address.refuses({{"postcode", "1234567"}, {"area", area}, {"street", "1"}},
                    "address_area_short@area");
  }
  address.refuses({{"area", "北海道"}}, "part_missing@postcode address_area_short@area "
                                        "part_missing@street");
  for (const std::string_view area :
       {"東京都千代田区", "京都府京都市", "千代田区", "京都", "東京都府中市", "北海道山越郡長万部町"}) {
    INFO(area);
    CHECK(address.read({{"postcode", "1234567"}, {"area", area}, {"street", "1"}}).answer);
  }
}
