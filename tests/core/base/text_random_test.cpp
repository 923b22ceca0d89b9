#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/base/date_reading.h"
#include "core/base/text.h"

using namespace todoke;

namespace {

/// Bytes that often hit what the functions look for: kana, marks, hyphens, torn sequences.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view pieces[] = {
      "ﾊ", "ﾟ", "ﾞ", "か", "\u3099", "ー", "-", "1", "９", "　", " ", "\r", "\n", "髙", "👨", "\u200D",
      "🇯", "平成", "S", "年", ".", "\xE3", "\x81", "\xFF", "\xED\xA0\x80", "\xF0\x9F", "葛",
      "\U000E0100"};
  std::string text;
  for (std::size_t i = random() % 12; i > 0; --i) {
    if (random() % 8 == 0) text += static_cast<char>(random() % 256);
    else text += pieces[random() % std::size(pieces)];
  }
  return text;
}

}  // namespace

TEST_CASE("folding a folded text changes nothing, whatever the bytes", "[text]") {
  std::mt19937 random(20261121);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    using Fold = std::string (*)(std::string_view);
    const Fold folds[] = {to_half_width,  to_full_width,   widen_kana,    to_katakana, narrow_kana,
                          unify_hyphens,  normalise_lines, remove_spaces, to_valid_utf8,
                          [](std::string_view t) { return fold_spaces(t); }};
    for (const Fold fold : folds) {
      const std::string once = fold(text);
      REQUIRE(is_valid_utf8(once));
      REQUIRE(fold(once) == once);
    }
    REQUIRE(trim(trim(text)) == trim(text));
    REQUIRE(cut_at_cluster(text, text.size() / 2).size() <= text.size() / 2);
    std::size_t end = 0;
    for (std::size_t count = cluster_count(text); count > 0; --count) end = cluster_end(text, end);
    REQUIRE(end == text.size());
    read_year(text);
    read_whole_date(text);
    read_month_or_day(text, "月");
  }
}
