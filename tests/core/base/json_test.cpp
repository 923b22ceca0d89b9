#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"

using namespace todoke;

namespace {

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

std::string code_of(std::string_view text) {
  const auto value = parse_json(text);
  return value ? "" : value.error().code;
}

}  // namespace

TEST_CASE("JSON is read, and what is no JSON is refused", "[json]") {
  for (const std::string_view text : {"{}", "[]", "0", "\"\"", "null", " {\"a\": [1, 2]} "}) {
    INFO(text);
    CHECK(code_of(text) == "");
  }
  for (const std::string_view text :
       {"", " ", "{", "[1,]", "{\"a\":1,}", "01", "NaN", "'a'", "{} {}", "// x\n1", "\"\xFF\"",
        "\"\xED\xA0\x80\"", "\"\\ud800\"", "\xEF\xBB\xBF{", "1e999"}) {
    INFO(text);
    CHECK(code_of(text) == "not_json");
  }
}

TEST_CASE("the same key twice is refused at any depth, and in siblings it is not", "[json]") {
  CHECK(code_of(R"({"a": 1, "a": 1})") == "not_json");
  CHECK(code_of(R"([{"b": {"a": 1, "c": {}, "a": 2}}])") == "not_json");
  CHECK(code_of(R"({"a": {"a": 1}, "b": {"a": 2}})") == "");
  CHECK(code_of(R"([{"a": 1}, {"a": 1}])") == "");
}

TEST_CASE("nesting is bounded, and no depth can overrun the stack", "[json]") {
  CHECK(code_of(nested(limits::json_depth_max)) == "");
  CHECK(code_of(nested(limits::json_depth_max + 1)) == "too_deep");
  CHECK(code_of(std::string(1'000'000, '[')) == "too_deep");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  CHECK(code_of(objects) == "too_deep");
}

TEST_CASE("a value is written in one way only", "[json]") {
  const auto one = parse_json(R"({"b": [1, true, null], "a": "届け"})");
  const auto other = parse_json("{ \"a\":\"\\u5c4a\\u3051\",\n\"b\":[1,true,null]}");
  REQUIRE((one && other));
  CHECK(canonical(*one) == R"({"a":"届け","b":[1,true,null]})");
  CHECK(canonical(*one) == canonical(*other));
  CHECK(canonical(Json("a\xFF")) == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("accessors give what is there and never throw", "[json]") {
  const auto parsed = parse_json(R"({"t": "x", "f": true, "n": 5, "d": 5.5})");
  REQUIRE(parsed.has_value());
  const Json& value = *parsed;
  CHECK(text_of(value, "t") == "x");
  CHECK(text_of(value, "n", "else") == "else");
  CHECK(text_of(Json(1), "t", "else") == "else");
  CHECK(flag_of(value, "f", false));
  CHECK(flag_of(value, "t", true));
  CHECK(integer_of(value, "n") == 5);
  CHECK_FALSE(integer_of(value, "d").has_value());
  CHECK_FALSE(integer_of(value, "f").has_value());
  CHECK_FALSE(integer_of(Json{{"n", std::uint64_t{1} << 63}}, "n").has_value());
  CHECK(find_member(Json::array(), "t") == nullptr);
}

TEST_CASE("a JSON pointer escapes what it must", "[json]") {
  CHECK(pointer_to("", "a/b~c") == "/a~1b~0c");
  CHECK(pointer_to("/pages", 3) == "/pages/3");
}
