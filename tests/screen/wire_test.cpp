#include <catch2/catch_test_macros.hpp>

#include "screen/action.h"
#include "screen/names.h"
#include "screen/screen.h"
#include "screen/write_json.h"

using namespace todoke;

namespace {

/// A node with every member set to something else than its default.
Node full_node() {
  Node node;
  node.id = "children/2/name";
  node.role = Role::TextInput;
  node.text = "氏名 \"かぎ\" \\ \n\t\x01";
  node.hint = "例";
  node.error = "直してください";
  node.said = "髙橋\U000E0100";
  node.value = "値";
  node.href = "#x";
  node.mark_text = "※必須";
  node.mark = Mark::Required;
  node.tone = Tone::Large;
  node.width = Width::TwoDigits;
  node.level = 3;
  node.ratio = 100;
  node.checked = node.disabled = node.expanded = node.inline_parts = node.invalid = true;
  node.typing = {"family-name", "numeric", "next", true, "kana/family"};
  node.children.push_back(Node{});
  node.children.back().id = "child";
  return node;
}

}  // namespace

TEST_CASE("a Screen survives its JSON", "[screen]") {
  Screen screen;
  screen.revision = 12345678901;
  screen.place = "page:a";
  screen.title = "題";
  screen.language = "ja";
  screen.focus = "h1";
  screen.announce = "保存しました";
  screen.effect = Effect::SaveReceipt;
  screen.wants = {"postcode/100", "bank/index"};
  screen.nodes.push_back(full_node());
  const Result<Json> json = parse_json(write_json(screen));
  REQUIRE(json);
  const Result<Screen> read = read_screen(*json);
  REQUIRE(read);
  CHECK(*read == screen);
  CHECK(to_json(screen) == *json);
}

TEST_CASE("members equal to their default are left out", "[screen]") {
  Screen screen;
  screen.nodes.push_back({});
  CHECK(write_json(screen) == R"({"nodes":[{"role":"text"}]})");
}

TEST_CASE("every role has a name that leads back to it", "[screen]") {
  for (int index = 0; index <= static_cast<int>(Role::Saved); ++index) {
    const Role role = static_cast<Role>(index);
    CHECK(find_role(name_of(role)) == role);
  }
  for (int index = 0; index <= static_cast<int>(Tone::Large); ++index) {
    const Tone tone = static_cast<Tone>(index);
    CHECK(find_tone(name_of(tone)) == tone);
  }
}

TEST_CASE("a document that is no Screen is refused with its place", "[screen]") {
  const auto error_of = [](const char* text) {
    const auto read = read_screen(Json::parse(text));
    return read ? std::string("read") : read.error().code + " " + read.error().where;
  };
  CHECK(error_of("[]") == "wrong_type ");
  CHECK(error_of("{}") == "missing_member /nodes");
  CHECK(error_of(R"({"nodes":[{"role":"canvas"}]})") == "unknown_role /nodes/0/role");
  CHECK(error_of(R"({"nodes":[{"role":"main","children":[{}]}]})") ==
        "missing_member /nodes/0/children/0/role");
  CHECK(error_of(R"({"nodes":[],"effect":"explode"})") == "unknown_word /effect");
}

TEST_CASE("an Action survives its JSON", "[action]") {
  Action action;
  action.type = ActionType::Attach;
  action.id = "paper";
  action.at_ms = 77;
  action.file = {"id", "通帳.jpg", "image/jpeg", 12, std::string(64, 'a')};
  const Result<Action> read = read_action(to_json(action));
  REQUIRE(read);
  CHECK(read->type == ActionType::Attach);
  CHECK(read->file == action.file);
  CHECK(read->at_ms == 77);
}

TEST_CASE("a document that is provided survives, and so does its absence", "[action]") {
  Action action;
  action.type = ActionType::Provide;
  action.id = "postcode/100";
  action.data = {{"towns", {{"0001", "東京都千代田区千代田"}}}};
  const Result<Action> read = read_action(to_json(action));
  REQUIRE(read);
  CHECK(read->type == ActionType::Provide);
  CHECK(read->data == action.data);
  action.data = {};
  const Result<Action> absent = read_action(to_json(action));
  REQUIRE(absent);
  CHECK(absent->data.is_null());
}

TEST_CASE("a document that is no Action is refused", "[action]") {
  const auto error_of = [](const Json& json) {
    const auto read = read_action(json);
    return read ? std::string("read") : read.error().code + " " + read.error().where;
  };
  CHECK(error_of(1) == "wrong_type ");
  CHECK(error_of({{"type", "explode"}}) == "unknown_type /type");
  CHECK(error_of({{"type", "press"}}) == "missing_member /id");
  CHECK(error_of({{"type", "press"}, {"id", 1}}) == "wrong_type /id");
  CHECK(error_of({{"type", "press"}, {"id", std::string(2000, 'x')}}) == "too_large /id");
  CHECK(error_of({{"type", "attach"}, {"id", "x"}}) == "missing_member /file");
  CHECK(error_of({{"type", "go"}, {"text", "intro"}}) == "read");
}
