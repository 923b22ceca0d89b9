#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"

using namespace todoke;

TEST_CASE("half-width kana become full-width, their marks joined", "[text]") {
  CHECK(widen_kana("ﾔﾏﾀﾞ ﾊﾅｺ") == "ヤマダ ハナコ");
  CHECK(widen_kana("ｳﾞｧｲｵﾘﾝ") == "ヴァイオリン");
  CHECK(widen_kana("ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟﾊﾞ") == "パピプペポバ");
  CHECK(widen_kana("ﾜﾞｦﾞ") == "ヷヺ");
  CHECK(widen_kana("｡｢｣､･ｰ") == "。「」、・ー");
  CHECK(widen_kana("ｱﾞﾏﾟ") == "ア゛マ゜");
  CHECK(widen_kana("ﾞｶ") == "゛カ");
}

TEST_CASE("loose and combining marks are joined too", "[text]") {
  CHECK(widen_kana("か\u3099き\u309Bは\u309Aウ\u3099う\u3099") == "がぎぱヴゔ");
  CHECK(widen_kana("カ゛ハ゜") == "ガパ");
  CHECK(widen_kana("いすゝ\u3099イスヽ\u3099ヰ\u3099ヱ\u3099") == "いすゞイスヾヸヹ");
}

TEST_CASE("hiragana become katakana, other characters stay", "[text]") {
  CHECK(to_katakana("やまだ はなこ") == "ヤマダ ハナコ");
  CHECK(to_katakana("ゔぁゎゐゑをん") == "ヴァヮヰヱヲン");
  CHECK(to_katakana("いすゞ") == "イスヾ");
  CHECK(to_katakana("髙橋A1ー・") == "髙橋A1ー・");
}

TEST_CASE("every katakana with a half-width form goes there and back", "[text]") {
  const std::string all =
      "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
      "ァィゥェォャュョッーガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴヷヺ。「」、・";
  CHECK(widen_kana(narrow_kana(all)) == all);
  CHECK(narrow_kana("ガパヴー") == "ｶﾞﾊﾟｳﾞｰ");
  CHECK(narrow_kana("がっこう") == "ｶﾞｯｺｳ");
  CHECK(narrow_kana("ヶヮ漢A") == "ヶヮ漢A");
}
