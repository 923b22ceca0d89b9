#include "core/field/name_characters.h"

#include "core/base/text.h"
#include "field_case.h"

using namespace todoke;
using todoke::test::FieldCase;

namespace {

/// The bits of a set, as the documents have them.
std::string bits_of(std::u32string_view kanji) {
  std::string digits(0x5200 / 4, '0');
  for (const char32_t c : kanji) {
    char& digit = digits[(c - 0x4E00) / 4];
    const int bits = (digit <= '9' ? digit - '0' : digit - 'a' + 10) | 8 >> (c - 0x4E00) % 4;
    digit = static_cast<char>(bits < 10 ? '0' + bits : 'a' + bits - 10);
  }
  return digits;
}

Library shelf() {
  Library library;
  const auto put = [&](const char* name, const Json& document) {
    library.put(name, document, {});
  };
  put("names/kanji", {{"kanji", bits_of(U"一高橋美咲崎吉田辺邊邉塚辻葛祇城徳龠鿿")},
                      {"substitutes", {{"髙", "高"}, {"﨑", "崎"}, {"𠮷", "吉"}, {"德", "徳"}}}});
  put("names/jis_x_0213", {{"kanji", bits_of(U"一高橋美咲崎吉田徳德彅")}, {"elsewhere", "﨑𣘺"}});
  put("names/latin", {{"substitutes", {{"é", "e"}, {"í", "i"}, {"Ś", "S"}, {"ø", "oe"}}}});
  return library;
}

constexpr CharacterSet plain = CharacterSet::JisX0208;

}  // namespace

TEST_CASE("each character of a name is known to be in JIS X 0208, in 0213 or outside", "[field]") {
  const Library library = shelf();
  for (const std::string_view text :
       {"高", "邊", "邉", "塚", "辻", "葛", "祇", "一", "々", "〆", "ヶ", "ー", "ア", "あ", "A", "'", "Ω", "　",
        "ﾔ", "ﾀﾞ", "ﾊﾟ"}) {
    INFO(text);
    CHECK(character_set_of(library, text) == CharacterSet::JisX0208);
  }
  for (const std::string_view text : {"﨑", "德", "彅", "𣘺"}) {
    INFO(text);
    CHECK(character_set_of(library, text) == CharacterSet::JisX0213);
  }
  for (const std::string_view text :
       {"髙", "𠮷", "葛\U000E0100", "\uE000", "\uFA10", "é", "김", "م", "🙂", "ゔ", "か\u3099"}) {
    INFO(text);
    CHECK(character_set_of(library, text) == CharacterSet::Outside);
  }
  CHECK_FALSE(character_set_of(Library(), "高").has_value());
  CHECK(character_set_of(Library(), "ア") == CharacterSet::JisX0208);
}

TEST_CASE("a name is written with what offices know, whole or not at all", "[field]") {
  const Library library = shelf();
  struct Row {
    std::string_view name;
    std::string_view other;  ///< "" none needed, "?" none known
    std::string_view from;
    std::string_view to;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"高橋", "", "", ""}, {"髙橋", "高橋", "髙", "高"}, {"𠮷﨑", "吉崎", "𠮷・﨑", "吉・崎"},
           {"葛\U000E0100城", "葛城", "葛\U000E0100", "葛"}, {"彅", "?", "彅", ""},
           {"髙彅", "?", "髙・彅", ""}, {"José María", "Jose Maria", "é・í", "e・i"},
           {"O'Brien-Śmith", "O'Brien-Smith", "Ś", "S"}, {"O’Brien", "", "", ""},
           {"\uE000田", "?", "\uE000", ""}, {"김", "?", "김", ""}, {"", "", "", ""},
           {"ﾔﾏﾀﾞ", "", "", ""}, {"ﾊﾟｸ", "", "", ""},
           {"か\u3099く", "がく", "か\u3099", "が"}, {"ハ\u309Aク", "パク", "ハ\u309A", "パ"}}) {
    INFO(row.name);
    const auto found = find_substitute(library, plain, row.name);
    REQUIRE(found.has_value());
    CHECK(found->is_needed == !row.other.empty());
    if (found->is_needed) CHECK(found->text == (row.other == "?" ? "" : row.other));
    CHECK(found->from == row.from);
    CHECK(found->to == row.to);
  }
  CHECK_FALSE(find_substitute(library, CharacterSet::JisX0213, "﨑德").value().is_needed);
  CHECK(find_substitute(library, CharacterSet::JisX0213, "髙德").value().text == "高德");
}

TEST_CASE("a name asks only for the documents that it needs", "[field]") {
  const auto wants = [](std::string_view name, CharacterSet known) {
    Names names;
    want_name_characters(name, known, names);
    return names;
  };
  CHECK(wants("", plain) == Names{});
  CHECK(wants("Smith ヤマダ 々", plain) == Names{});
  CHECK(wants("高橋", plain) == Names{"names/kanji"});
  CHECK(wants("é髙é", plain) == Names{"names/latin", "names/kanji"});
  CHECK(wants("髙", CharacterSet::JisX0213) == Names{"names/kanji", "names/jis_x_0213"});
  CHECK_FALSE(find_substitute(Library(), plain, "髙").has_value());
}

TEST_CASE("a document of another shape says nothing and stops nothing", "[field]") {
  for (const char* document : {"null", "[]", "\"x\"", "{}", R"({"kanji": 5, "substitutes": []})",
                               R"({"kanji": "zz", "substitutes": {"髙": 1}})"}) {
    Library library;
    library.put("names/kanji", *parse_json(document), {});
    const auto found = find_substitute(library, plain, "髙");
    INFO(document);
    REQUIRE(found.has_value());
    CHECK(found->text.empty());
  }
}

TEST_CASE("a substitute is sent beside the name, never in its place", "[field]") {
  const FieldCase name("name");
  name.accepts({{"family", "髙橋"}, {"given", "美咲"}, {"substitute_family", "高橋"}},
               R"({"family":"髙橋","given":"美咲","substitute":{"family":"高橋"}})");
  name.accepts({{"family", "髙橋"}, {"given", "美咲"}, {"substitute_family", " "}},
               R"({"family":"髙橋","given":"美咲"})");
  name.accepts({{"family", "高橋"}, {"given", "美咲"}, {"substitute_family", "高橋"}},
               R"({"family":"高橋","given":"美咲"})");
  name.refuses({{"substitute_family", "高橋"}}, "");
  name.refuses({{"family", "髙橋"}, {"given", "美咲"}, {"substitute_family", "高\x01"}},
               "name_has_unseen_character@substitute_family");
}

TEST_CASE("a name need not be divided unless the form says so, and may have a 通称", "[field]") {
  for (const char* settings : {"{}", R"({"undivided": true})"}) {
    FieldCase("name", settings)
        .accepts({{"undivided", "on"}, {"full", "Sukarno"}}, R"({"full":"Sukarno"})");
  }
  const FieldCase name("name", R"({"undivided": true, "alias": true})");
  name.accepts({{"undivided", "on"}, {"full", "José"}, {"substitute_full", "Jose"}},
               R"({"full":"José","substitute":{"full":"Jose"}})");
  name.accepts({{"family", "NGUYEN"}, {"given", "VAN AN"}, {"alias", "髙山 安"},
                {"substitute_alias", "高山 安"}},
               R"({"alias":"髙山 安","family":"NGUYEN","given":"VAN AN",)"
               R"("substitute":{"alias":"高山 安"}})");
  name.refuses({{"undivided", "on"}, {"family", "Sukarno"}}, "");
  name.refuses({{"alias", "山田"}}, "");
  const FieldCase divided("name", R"({"undivided": false})");
  divided.refuses({{"undivided", "on"}, {"full", "Sukarno"}}, "");
  divided.accepts({{"undivided", "on"}, {"family", "山田"}, {"given", "安"}, {"alias", "x"}},
                  R"({"family":"山田","given":"安"})");
  FieldCase("kana").accepts({{"undivided", "on"}, {"full", "スカルノ"}}, R"({"full":"スカルノ"})");
}
