#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>

using namespace todoke;

TEST_CASE("only real UTF-8 is valid", "[text]") {
  for (const std::string_view text :
       {"", "a", "é", "届け", "𠮷", "葛\xF3\xA0\x84\x80", "\xF4\x8F\xBF\xBF"}) {
    CHECK(is_valid_utf8(text));
    CHECK(to_valid_utf8(text) == text);
  }
  for (const std::string_view text :
       {"\x80", "\xC0\xAF", "\xC1\x81", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE3\x81", "\xFF", "a\xE3"}) {
    CHECK_FALSE(is_valid_utf8(text));
    CHECK(is_valid_utf8(to_valid_utf8(text)));
  }
  CHECK(to_valid_utf8("a\xE3\x81z") == "a��z");
}

TEST_CASE("every code point is written and read as itself, and surrogates are not", "[text]") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c <= 0x110000; ++c) {
    std::string text;
    append_code_point(text, c);
    std::size_t at = 0;
    const char32_t back = next_code_point(text, at);
    const bool is_writable = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    if (back != (is_writable ? c : replacement_character) || at != text.size()) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("spaces of every kind are trimmed and folded", "[text]") {
  CHECK(trim("") == "");
  CHECK(trim(" \t　") == "");
  CHECK(trim("　 山田　花子\n") == "山田　花子");
  CHECK(trim("\xC2\xA0\xEF\xBB\xBF髙\xE2\x80\x8B") == "髙");
  CHECK(fold_spaces(" 山田 　花子 ") == "山田 花子");
  CHECK(fold_spaces("ヤマダ  ハナコ", "　") == "ヤマダ　ハナコ");
  CHECK(remove_spaces(" 1 2　3 ") == "123");
}

TEST_CASE("line ends are one sort, and control characters are gone", "[text]") {
  CHECK(normalise_lines("a\r\nb\rc\nd") == "a\nb\nc\nd");
  CHECK(normalise_lines("a\r\r\nb") == "a\n\nb");
  CHECK(normalise_lines("a\tb\x07" "c\xC2\x9F" "d") == "a\tbcd");
  CHECK(normalise_lines("a\xE2\x80\xAE" "b") == "ab");
}

TEST_CASE("widths are folded for letters, digits and signs only", "[text]") {
  CHECK(to_half_width("ＡＢｃ１２３！＠～　") == "ABc123!@~ ");
  CHECK(to_half_width("￥１２，０００") == "¥12,000");
  CHECK(to_half_width("カタカナ①㈱㍻髙﨑〜") == "カタカナ①㈱㍻髙﨑〜");
  CHECK(to_full_width("ABc 123-4") == "ＡＢｃ　１２３－４");
  CHECK(to_full_width("カナ") == "カナ");
}

TEST_CASE("all twelve hyphens between digits become one, and 長音 stay", "[text]") {
  for (const char32_t hyphen : {0x2D, 0x2010, 0x2011, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC,
                                0xFF0D, 0xFF70, 0xFE63, 0x2500}) {
    std::string text = "1";
    append_code_point(text, hyphen);
    CHECK(is_hyphen(hyphen));
    CHECK(unify_hyphens(text + "2") == "1-2");
  }
  CHECK(unify_hyphens("1ー2−3") == "1-2-3");
  CHECK(unify_hyphens("1−−2") == "1-2");
  CHECK(unify_hyphens("サーカス1ー2") == "サーカス1-2");
  CHECK(unify_hyphens("コーポ3号") == "コーポ3号");
  CHECK(unify_hyphens("1ーA") == "1ーA");
  CHECK(unify_hyphens("1ー") == "1ー");
  CHECK(unify_hyphens("ー1") == "ー1");
}

TEST_CASE("kanji are told from kana", "[text]") {
  for (const char32_t c : {U'髙', U'﨑', U'𠮷', U'々', U'〆', U'彅', U'葛'}) CHECK(is_kanji(c));
  for (const char32_t c : {U'ー', U'ヶ', U'あ', U'A', U'・', U'、'}) CHECK_FALSE(is_kanji(c));
}
