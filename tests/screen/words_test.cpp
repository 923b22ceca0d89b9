#include "screen/words.h"

#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <fstream>
#include <iterator>

using namespace todoke;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  INFO(path);
  REQUIRE(stream);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

Words load(const Json& document) {
  const Result<Words> words = Words::load(document);
  REQUIRE(words);
  return *words;
}

Words house_words() {
  Json all = Json::object();
  for (const char* file : {"assets/words/ja/problems.json", "assets/words/ja/screen.json"}) {
    const Result<Json> part = parse_json(read_file(file));
    REQUIRE(part);
    all.update(*part);
  }
  return load(all);
}

/// The sources, as the build knows them.
std::vector<std::string> screen_sources() {
  const std::string list = read_file("src/screen/CMakeLists.txt");
  std::vector<std::string> files;
  for (std::size_t end = list.find(".cpp"); end != list.npos; end = list.find(".cpp", end + 1)) {
    const std::size_t begin = list.find_last_of(" \n", end) + 1;
    files.push_back("src/screen/" + list.substr(begin, end + 4 - begin));
  }
  return files;
}

/// The literal keys in say("…"): those that are made at run time end with a dot and are left out.
std::vector<std::string> said_keys(const std::string& source) {
  std::vector<std::string> keys;
  constexpr std::string_view call = "say(\"";
  for (std::size_t at = source.find(call); at != source.npos; at = source.find(call, at + 1)) {
    const std::size_t begin = at + call.size();
    const std::string key = source.substr(begin, source.find('"', begin) - begin);
    if (!key.ends_with('.')) keys.push_back(key);
  }
  return keys;
}

}  // namespace

TEST_CASE("placeholders are filled, and unknown ones stay as they are", "[words]") {
  CHECK(fill("{count}か所を直してください", {{"count", "2"}}) == "2か所を直してください");
  CHECK(fill("{a}{b}{", {{"a", "{b}"}}) == "{b}{b}{");
  CHECK(fill("", {}).empty());
}

TEST_CASE("a key without a sentence is said as the key", "[words]") {
  const Words words = load({{"next", "次へ進む"}});
  CHECK(words.say("next") == "次へ進む");
  CHECK(words.say("no.such.key") == "no.such.key");
}

TEST_CASE("words that are no sentences are refused with their place", "[words]") {
  CHECK(Words::load(Json::array()).error().code == "wrong_type");
  CHECK(Words::load({{"a/b", 1}}).error().where == "/a~1b");
}

TEST_CASE("a form's own message wins over the engine's sentence", "[words]") {
  const Words words = load({{"problem.required", "{label}を入力してください"}});
  CHECK(words.say(Problem{"required", "x", {}, ""}, "氏名") == "氏名を入力してください");
  CHECK(words.say(Problem{"required", "x", {}, "ここだけの文"}, "氏名") == "ここだけの文");
}

TEST_CASE("a label that is a question is quoted once in a sentence", "[words]") {
  const Words words = load({{"problem.a", "{label}を選んでください"},
                            {"problem.b", "「{label}」のどちらかを選んでください"},
                            {"answer_to", "「{label}」の答え"}});
  CHECK(words.say(Problem{"a", "x", {}, ""}, "どれですか") == "「どれですか」の答えを選んでください");
  CHECK(words.say(Problem{"b", "x", {}, ""}, "どれですか") ==
        "「どれですか」のどちらかを選んでください");
}

TEST_CASE("every sentence that the screens say exists", "[words]") {
  const Words words = house_words();
  std::size_t count = 0;
  for (const std::string& file : screen_sources()) {
    for (const std::string& key : said_keys(read_file(file))) {
      INFO(file << " says " << key);
      CHECK(words.has(key));
      ++count;
    }
  }
  CHECK(count > 50);
}
