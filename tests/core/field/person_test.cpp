#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a name is accepted with the characters it is written with", "[field]") {
  const FieldCase name("name");
  for (const std::string_view family :
       {"髙橋", "﨑", "𠮷田", "葛\U000E0100城", "渡邉", "彅", "O'Brien-Śmith", "Nguyễn", "李",
        "ﾔﾏﾀﾞ", "山田　太郎", "Müller", "김", "محمد", "\uE000田", "Ⅲ世", "や🙂"}) {
    name.accepts({{"family", family}, {"given", " 美咲　"}},
                 "{\"family\":\"" + std::string(family) + "\",\"given\":\"美咲\"}");
  }
  FieldCase("name", R"({"layout": "full"})").accepts({{"full", "José María"}},
                                                     R"({"full":"José María"})");
  CHECK(name.shows(R"({"family":"髙橋","given":"美咲"})") == "髙橋 美咲");
  CHECK(name.shows(R"({"full":"José"})") == "José");
}

TEST_CASE("half a name and unseen characters are refused", "[field]") {
  const FieldCase name("name");
  name.refuses({{"family", "髙橋"}}, "part_missing@given");
  name.refuses({{"family", "　"}, {"given", "美咲"}}, "part_missing@family");
  name.refuses({{"family", "髙\x01橋"}, {"given", "美咲"}}, "name_has_unseen_character@family");
  name.refuses({{"family", "髙橋"}, {"given", "美\xE2\x80\xAE咲"}},
               "name_has_unseen_character@given");
  name.refuses({{"family", "髙\xFF橋"}, {"given", "美咲"}}, "name_has_unseen_character@family");
  for (const char* unseen : {"\u00AD", "\u061C", "\u200B", "\u2800", "\u3164", "\uFEFF", "\uFFA0",
                             "\U000E0041"}) {
    name.refuses({{"family", "髙" + std::string(unseen) + "橋"}, {"given", "美咲"}},
                 "name_has_unseen_character@family");
  }
  name.refuses({{"family", std::string(101, 'a')}, {"given", "b"}}, "too_long@family");
  name.refuses({{"full", "髙橋"}}, "");
  name.refuses({{"family", ""}, {"given", " "}}, "");
  for (const char* alone : {"\u200D", "\uFE0F", "\u0301", "\U000E0100"}) {
    name.refuses({{"family", alone}, {"given", "美咲"}}, "name_has_unseen_character@family");
  }
}

TEST_CASE("a reading in any kana becomes full-width katakana", "[field]") {
  const FieldCase kana("kana");
  const std::string answer = R"({"family":"ヤマダ","given":"ハナコ"})";
  kana.accepts({{"family", "ヤマダ"}, {"given", "ハナコ"}}, answer);
  kana.accepts({{"family", "やまだ"}, {"given", "はなこ"}}, answer);
  kana.accepts({{"family", "ﾔﾏﾀﾞ"}, {"given", "ﾊﾅｺ"}}, answer);
  kana.accepts({{"family", " やまた\u3099 "}, {"given", "ハﾅこ　"}}, answer);
  kana.accepts({{"family", "サトｰ"}, {"given", "ジョー"}}, R"({"family":"サトー","given":"ジョー"})");
  kana.accepts({{"family", "サト-"}, {"given", "ジョ−"}}, R"({"family":"サトー","given":"ジョー"})");
  kana.accepts({{"family", "ゔぃとん"}, {"given", "あん･まりー"}},
               R"({"family":"ヴィトン","given":"アン・マリー"})");
  FieldCase("kana", R"({"layout": "full"})").accepts({{"full", "ほせ まりあ"}},
                                                     R"({"full":"ホセ　マリア"})");
  CHECK(kana.shows(R"({"family":"タカハシ","given":"ミサキ"})") == "タカハシ ミサキ");
}

TEST_CASE("a reading in kanji or letters is refused where it stands", "[field]") {
  const FieldCase kana("kana");
  kana.refuses({{"family", "山田"}, {"given", "ハナコ"}}, "kana_has_kanji@family");
  kana.refuses({{"family", "ヤマダ"}, {"given", "Hanako"}}, "kana_only@given");
  kana.refuses({{"family", "・"}, {"given", "ー"}}, "kana_only@family kana_only@given");
  kana.refuses({{"family", "ヤマダ1"}, {"given", "花コ"}}, "kana_only@family kana_has_kanji@given");
  kana.refuses({{"family", "佐々木"}}, "kana_has_kanji@family part_missing@given");
  kana.refuses({{"family", ""}}, "");
}
