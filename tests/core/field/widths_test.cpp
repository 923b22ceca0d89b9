#include "core/base/text.h"
#include "field_case.h"

using namespace todoke;
using todoke::test::FieldCase;

namespace {

/// Every sign that people type for a hyphen (the keyboards of phones, IMEs and spreadsheets).
constexpr std::string_view hyphens[] = {"-", "‐", "‑", "–", "—", "―", "−", "ー", "－", "ｰ", "﹣", "─"};

/// The pattern with each "~" as this hyphen.
std::string with(std::string_view pattern, std::string_view hyphen) {
  std::string text;
  for (const char c : pattern) {
    if (c == '~') text += hyphen;
    else text += c;
  }
  return text;
}

}  // namespace

TEST_CASE("each of the twelve hyphens is understood between digits and between kana", "[field]") {
  static_assert(std::size(hyphens) == 12);
  for (const std::string_view hyphen : hyphens) {
    const auto typed = [&](std::string_view pattern) { return with(pattern, hyphen); };
    FieldCase("phone").accepts(typed("090~1234~5678"), R"("09012345678")");
    FieldCase("phone").accepts(typed("０３~１２３４~５６７８"), R"("0312345678")");
    FieldCase("postcode").accepts(typed("123~4567"), R"("1234567")");
    FieldCase("my_number").accepts(typed("1234~5678~9018"), R"("123456789018")");
    FieldCase("corporate_number").accepts(typed("7~0000~1205~0002"), R"("7000012050002")");
    FieldCase("insured_number").accepts(typed("0000~123456"), R"("0000123456")");
    FieldCase("date").accepts({{"year", typed("1983~2~3")}}, R"("1983-02-03")");
    FieldCase("date").accepts({{"year", typed("昭和58~2~3")}}, R"("1983-02-03")");
    FieldCase("number").accepts(typed("~5"), "-5");
    FieldCase("email").accepts(typed("a~b@x~y.example"), R"("a-b@x-y.example")");
    FieldCase("kana").accepts({{"family", typed("サト~")}, {"given", typed("じょ~じ")}},
                              R"({"family":"サトー","given":"ジョージ"})");
    FieldCase("address").accepts({{"postcode", "1234567"},
                                  {"area", "みほん市本町"},
                                  {"street", typed("１~２~３")},
                                  {"building", typed("コ~ポ~みほん1~2")}},
                                 R"({"area":"みほん市本町","building":")" + typed("コ~ポ~みほん1~2") +
                                     R"(","postcode":"1234567","street":"1-2-3"})");
    FieldCase("text").accepts(typed("メ~カ~"), "\"" + typed("メ~カ~") + "\"");
    CHECK(unify_hyphens(typed("1~2")) == "1-2");
    CHECK(unify_hyphens(typed("カ~ド")) == typed("カ~ド"));
  }
}

TEST_CASE("a wave between kana is a long vowel", "[field]") {
  for (const std::string_view wave : {"〜", "～"}) {
    FieldCase("kana").accepts({{"family", "さと" + std::string(wave)}, {"given", "ミホ"}},
                              R"({"family":"サトー","given":"ミホ"})");
  }
}

TEST_CASE("signs that NFKC would take apart stay in names and texts", "[field]") {
  for (const std::string text : {"㈱みほん", "①番館", "㍻", "㋿", "～", "〜", "ﾃｽﾄ", "Ａ", "²", "ﬁ", "﨑",
                                 "髙", "塚\U000E0101", "か\u3099", "\uFA10", "\u1E9B\u0323"}) {
    INFO(text);
    FieldCase("text").accepts(text, "\"" + text + "\"");
    FieldCase("name", R"({"layout": "full"})")
        .accepts({{"full", text}}, "{\"full\":\"" + text + "\"}");
  }
}

TEST_CASE("folding twice is folding once", "[text]") {
  for (const std::string text :
       {"ﾔﾏﾀﾞ　ﾀﾛｰ", "やまた\u3099", "１２−３４", "ＡＢＣ（株）", "サトー", "１ー２ー３", "㈱①㍻㋿", "～〜￥", "か\u309A",
        "ｳﾞｨ", "\xFFx", "　 a \t b　"}) {
    INFO(text);
    CHECK(to_half_width(to_half_width(text)) == to_half_width(text));
    CHECK(to_full_width(to_full_width(text)) == to_full_width(text));
    CHECK(widen_kana(widen_kana(text)) == widen_kana(text));
    CHECK(to_katakana(to_katakana(text)) == to_katakana(text));
    CHECK(narrow_kana(narrow_kana(text)) == narrow_kana(text));
    CHECK(unify_hyphens(unify_hyphens(text)) == unify_hyphens(text));
    CHECK(fold_spaces(fold_spaces(text)) == fold_spaces(text));
    CHECK(normalise_lines(normalise_lines(text)) == normalise_lines(text));
  }
}
