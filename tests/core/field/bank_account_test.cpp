#include "field_case.h"

using todoke::test::FieldCase;
using todoke::test::Parts;

namespace {

todoke::Typed bank_with(std::string_view part, std::string_view text) {
  auto typed = todoke::test::typed_of({{"place", "bank"},
                                       {"bank", "みほん銀行"},
                                       {"branch", "本店"},
                                       {"type", "1"},
                                       {"number", "1234567"},
                                       {"holder", "ヤマダ ハナコ"}});
  typed["f/" + std::string(part)] = std::string(text);
  return typed;
}

std::string member_of(std::string_view part, std::string_view text) {
  const auto reading = FieldCase("bank_account").read(bank_with(part, text));
  if (!reading.answer) return reading.problems.empty() ? "nothing" : reading.problems[0].code;
  todoke::test::check_law(FieldCase("bank_account"), *reading.answer);
  return std::string(todoke::text_of(*reading.answer, part));
}

std::string post(std::string_view symbol, std::string_view number) {
  const auto reading = FieldCase("bank_account").read(
      {{"place", "japan_post"}, {"symbol", symbol}, {"number", number}, {"holder", "ヤマダハナコ"}});
  if (!reading.answer) return reading.problems.empty() ? "nothing" : reading.problems[0].code;
  todoke::test::check_law(FieldCase("bank_account"), *reading.answer);
  const auto member = [&](std::string_view key) {
    return std::string(todoke::text_of(*reading.answer, key));
  };
  return member("branch_code") + " " + member("account_type") + " " + member("account_number");
}

}  // namespace

TEST_CASE("a bank account is understood as banks write it", "[field]") {
  FieldCase("bank_account")
      .accepts({{"place", "bank"},
                {"bank", " みほん銀行 "},
                {"branch", "中央支店"},
                {"type", "1"},
                {"number", "１２３４５"},
                {"holder", "やまだ　はなこ"}},
               R"({"bank":"みほん銀行","branch":"中央支店","holder":"ﾔﾏﾀﾞ ﾊﾅｺ",)"
               R"("number":"0012345","place":"bank","type":"1"})");
}

TEST_CASE("a holder's name in any width becomes the characters of 全銀", "[field]") {
  CHECK(member_of("holder", "ﾔﾏﾀﾞ ﾊﾅｺ") == "ﾔﾏﾀﾞ ﾊﾅｺ");
  CHECK(member_of("holder", "キョウトショウジ") == "ｷﾖｳﾄｼﾖｳｼﾞ");
  CHECK(member_of("holder", "ラリー　ヴァンス") == "ﾗﾘ- ｳﾞｱﾝｽ");
  CHECK(member_of("holder", "Smith John") == "SMITH JOHN");
  CHECK(member_of("holder", "ｓｍｉｔｈ") == "SMITH");
  CHECK(member_of("holder", "カ）ミホン") == "ｶ)ﾐﾎﾝ");
  CHECK(member_of("holder", "ぱーと") == "ﾊﾟ-ﾄ");
  CHECK(member_of("holder", "ヮヵヶヰヱヲ") == "ﾜｶｹｲｴｦ");
  CHECK(member_of("holder", "アン・マリー") == "holder_has_dot");
  CHECK(member_of("holder", "ｱﾝ･ﾏﾘ") == "holder_has_dot");
  CHECK(member_of("holder", "山田花子") == "holder_has_kanji");
  CHECK(member_of("holder", "ヤマダ＠") == "holder_character");
  CHECK(member_of("holder", "オ〜タ") == "ｵ-ﾀ");
  CHECK(member_of("holder", "ガガガガガガガガガガガガガガガ") == "ｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞｶﾞ");
  CHECK(member_of("holder", "ガガガガガガガガガガガガガガガア") == "too_long");
}

TEST_CASE("the legal form of a corporation becomes its 法人略語", "[field]") {
  CHECK(member_of("holder", "カブシキガイシャ ミホン") == "ｶ)ﾐﾎﾝ");
  CHECK(member_of("holder", "株式会社ミホン") == "ｶ)ﾐﾎﾝ");
  // A form of law that holds another one.
  CHECK(member_of("holder", "イッパンシャダンホウジンミホン") == "ｼﾔ)ﾐﾎﾝ");
  CHECK(member_of("holder", "コウエキザイダンホウジンミホン") == "ｻﾞｲ)ﾐﾎﾝ");
  CHECK(member_of("holder", "イリョウホウジンシャダンミホンカイ") == "ｲ)ﾐﾎﾝｶｲ");
  CHECK(member_of("holder", "シャカイイリョウホウジンミホン") == "ｲ)ﾐﾎﾝ");
  CHECK(member_of("holder", "シャカイイリョウホウジンザイダンミホンカイ") == "ｲ)ﾐﾎﾝｶｲ");
  CHECK(member_of("holder", "トクテイイリョウホウジンミホンカイ") == "ｲ)ﾐﾎﾝｶｲ");
  CHECK(member_of("holder", "ミホンべんごしほうじん") == "ﾐﾎﾝ(ﾍﾞﾝ");
  CHECK(member_of("holder", "ﾐﾎﾝ ｶﾌﾞｼｷｶﾞｲｼｬ") == "ﾐﾎﾝ(ｶ");
  CHECK(member_of("holder", "ミホンかぶしきがいしゃトウキョウ") == "ﾐﾎﾝ(ｶ)ﾄｳｷﾖｳ");
  CHECK(member_of("holder", "シャカイフクシホウジンミホン") == "ﾌｸ)ﾐﾎﾝ");
  CHECK(member_of("holder", "トクテイヒエイリカツドウホウジン　ミホン") == "ﾄｸﾋ)ﾐﾎﾝ");
  CHECK(member_of("holder", "カブシキガイシャ") == "ｶﾌﾞｼｷｶﾞｲｼﾔ");
  CHECK(member_of("holder", "カ）ミホン") == "ｶ)ﾐﾎﾝ");
  CHECK(member_of("holder", "株式会社見本") == "holder_has_kanji");
}

TEST_CASE("a shortened name is read again as it stands", "[field]") {
  for (const char* name : {"カブシキガイシャ ベンゴシホウジンサポート", "シャカイイリョウホウジンザイダンミホン",
                           "カンリクミアイホウジン　コウセイホゴホウジン　ザイダンホウジン"}) {
    const std::string once = member_of("holder", name);
    INFO(name << " is sent as " << once);
    CHECK(once.find_first_of("()") != once.npos);
    CHECK(member_of("holder", once) == once);
  }
}

TEST_CASE("a bank account's parts are refused where they are wrong", "[field]") {
  CHECK(member_of("number", "12345678") == "account_number_not_seven_digits");
  CHECK(member_of("number", "12a") == "account_number_not_seven_digits");
  CHECK(member_of("number", "-") == "account_number_not_seven_digits");
  CHECK(member_of("type", "4") == "choice_not_offered");
  CHECK(member_of("place", "elsewhere") == "choice_not_offered");
  const FieldCase account("bank_account");
  account.refuses(Parts{}, "");
  account.refuses({{"bank", "みほん銀行"}}, "part_missing@place");
  account.refuses({{"place", "bank"}},
                  "part_missing@bank part_missing@branch part_missing@type part_missing@number "
                  "part_missing@holder");
  account.refuses({{"place", "japan_post"}, {"symbol", "-"}, {"number", "1"}, {"holder", "ヤ"}},
                  "japan_post_symbol@symbol");
  account.refuses({{"place", "japan_post"}},
                  "part_missing@symbol part_missing@number part_missing@holder");
}

TEST_CASE("a passbook of ゆうちょ is turned into what other banks call it", "[field]") {
  CHECK(post("14030", "12345671") == "408 1 1234567");
  CHECK(post("15150", "21111111") == "518 1 2111111");
  CHECK(post("10010", "12345671") == "008 1 1234567");
  CHECK(post("00580", "654321") == "059 2 0654321");
  CHECK(post("00160-0", "100001") == "019 2 0100001");
  CHECK(post("１４０３０", "１２３４５６７１") == "408 1 1234567");
  CHECK(post("14030", "012345671") == "408 1 1234567");
}

TEST_CASE("a wrong 記号 or 番号 of ゆうちょ is found", "[field]") {
  CHECK(post("10120", "12345671") == "japan_post_check_digit");
  CHECK(post("14040", "12345671") == "japan_post_check_digit");
  CHECK(post("12345", "12345671") == "japan_post_symbol");
  CHECK(post("24030", "12345671") == "japan_post_symbol");
  CHECK(post("1403", "12345671") == "japan_post_symbol");
  CHECK(post("14030", "12345672") == "japan_post_number_end");
  CHECK(post("14030", "1") == "japan_post_number_end");
  CHECK(post("14030", "123456711") == "japan_post_number");
  CHECK(post("00580", "1654321") == "japan_post_number");
  CHECK(post("00580", "0") == "japan_post_number");
}

TEST_CASE("an account is shown as its passbook shows it", "[field]") {
  const FieldCase account("bank_account");
  CHECK(account.shows(R"({"place":"bank","bank":"みほん銀行","branch":"本店","type":"2",)"
                      R"("number":"0012345","holder":"ﾔﾏﾀﾞ"})") ==
        "みほん銀行 本店\n当座 0012345\nﾔﾏﾀﾞ");
  CHECK(account.shows(R"({"place":"japan_post","symbol":"14030","number":"12345671",)"
                      R"("holder":"ﾔﾏﾀﾞ"})") == "ゆうちょ銀行\n記号 14030 番号 12345671\nﾔﾏﾀﾞ");
}

TEST_CASE("the codes of bank and branch go with their names", "[field]") {
  const FieldCase account("bank_account");
  const auto read = [&](std::string_view bank_code, std::string_view branch_code) {
    auto typed = bank_with("bank_code", bank_code);
    typed["f/branch_code"] = std::string(branch_code);
    const auto reading = account.read(typed);
    REQUIRE(reading.answer);
    todoke::test::check_law(account, *reading.answer);
    return std::string(todoke::text_of(*reading.answer, "bank_code")) + " " +
           std::string(todoke::text_of(*reading.answer, "branch_code"));
  };
  CHECK(read("0001 みほん銀行", "0001001 本店") == "0001 001");
  CHECK(read("0001 みほん銀行", "") == "0001 ");
  CHECK(read("", "0001001 本店") == " ");
  CHECK(read("0001 べつの銀行", "0001001 本店") == " ");
  CHECK(read("0001 みほん銀行", "0001001 支店") == "0001 ");
  CHECK(read("001 みほん銀行", "0001001 本店") == " ");
  CHECK(read("00a1 みほん銀行", "00a1001 本店") == " ");
  CHECK(read("0001", "0001001") == " ");
}

TEST_CASE("a branch's code counts for its own bank only", "[field]") {
  const FieldCase account("bank_account");
  // The last four: a draft from before the bank's code was kept with it, and what nobody writes.
  for (const std::string_view kept :
       {"0009001 本店", "001 本店", "0001 本店", "00010012 本店", "000100a 本店"}) {
    INFO(kept);
    auto typed = bank_with("bank_code", "0001 みほん銀行");
    typed["f/branch_code"] = std::string(kept);
    const auto reading = account.read(typed);
    REQUIRE(reading.answer);
    CHECK(todoke::text_of(*reading.answer, "bank_code") == "0001");
    CHECK(todoke::find_member(*reading.answer, "branch_code") == nullptr);
    todoke::test::check_law(account, *reading.answer);
  }
}
