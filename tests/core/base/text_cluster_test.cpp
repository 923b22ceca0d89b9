#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"

using namespace todoke;

TEST_CASE("what a resident calls one character is one cluster", "[text]") {
  for (const std::string_view text :
       {"髙", "𠮷", "葛\U000E0100", "辻\uFE00", "か\u3099", "ﾊﾟ", "é", "e\u0301", "\r\n",
        "👨\u200D👩\u200D👧", "👍🏽", "🇯🇵", "🏴\U000E0067\U000E0062\U000E007F", "각", "ᄀ\u1161\u11A8",
        "❤\uFE0F", "\n", "\xFF"}) {
    INFO(text);
    CHECK(cluster_count(text) == 1);
    CHECK(cluster_end(text, 0) == text.size());
  }
}

TEST_CASE("characters that only stand together are counted apart", "[text]") {
  CHECK(cluster_count("") == 0);
  CHECK(cluster_count("髙橋") == 2);
  CHECK(cluster_count("🇯🇵🇯🇵") == 2);
  CHECK(cluster_count("👍👍") == 2);
  CHECK(cluster_count("a\u200Db") == 2);
  CHECK(cluster_count("\n\u0301") == 2);
  CHECK(cluster_count("葛\U000E0100飾区") == 3);
}

TEST_CASE("a cut is never inside a character", "[text]") {
  const std::string_view text = "葛\U000E0100飾";
  CHECK(cut_at_cluster(text, 100) == text);
  CHECK(cut_at_cluster(text, 9) == "葛\U000E0100");
  CHECK(cut_at_cluster(text, 7) == "葛\U000E0100");
  CHECK(cut_at_cluster(text, 6) == "");
  CHECK(cut_at_cluster("abc", 2) == "ab");
}
