#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

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

TEST_CASE("escapes are read, and half of a pair is refused", "[json]") {
  const auto text = parse_json(R"("\"\\\/\b\f\n\r\t\u5C4a\u3051\ud842\udfb7\u0000")");
  REQUIRE(text.has_value());
  CHECK(*text == Json(std::string("\"\\/\b\f\n\r\t届け𠮷") + '\0'));
  for (const std::string_view wrong :
       {R"("\ud842")", R"("\ud842\u0041")", R"("\udfb7")", R"("\u12")", R"("\x")", R"("\")",
        "\"\n\"", "\"a"}) {
    INFO(wrong);
    CHECK(code_of(wrong) == "not_json");
  }
}

TEST_CASE("numbers keep their kind: whole if they fit, else double", "[json]") {
  for (const std::string_view number :
       {"0", "-0", "7", "-7", "18446744073709551615", "-9223372036854775808", "0.5", "1e3",
        "1E-3", "1e+3", "18446744073709551616", "-9223372036854775809", "123456789.125",
        "0.1", "1.7976931348623157e308", "5e-324", "2.2250738585072014e-308",
        "100000000000000000000000"}) {
    INFO(number);
    const auto ours = parse_json(number);
    const Json theirs = Json::parse(number);
    REQUIRE(ours.has_value());
    CHECK(ours->type() == theirs.type());
    CHECK(*ours == theirs);
    CHECK(parse_json(canonical(*ours)).value() == theirs);
  }
  for (const std::string_view wrong :
       {"-", "+1", "01", "-01", ".5", "1.", "1.e3", "1e", "1e+", "0x1", "1 2", "Infinity",
        "-1e999"}) {
    INFO(wrong);
    CHECK(code_of(wrong) == "not_json");
  }
}

TEST_CASE("we read what nlohmann's parser reads, but for doubled keys", "[json]") {
  constexpr std::string_view pieces[] = {"{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"",
                                         "1", "-", "0.5", "true", "null", " ", "\"",
                                         "\\u0041", "e1", "届"};
  std::mt19937 random(20261121);
  int read = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 9; i > 0; --i) {
      text += pieces[random() % std::size(pieces)];
    }
    const auto ours = parse_json(text);
    const Json theirs = Json::parse(text, nullptr, false);
    INFO(text);
    if (ours) REQUIRE(*ours == theirs);
    if (!ours && !theirs.is_discarded()) REQUIRE(theirs.is_object() != theirs.is_array());
    read += ours.has_value() ? 1 : 0;
  }
  CHECK(read > 500);
}

TEST_CASE("a value is written in one way only", "[json]") {
  const auto one = parse_json(R"({"b": [1, true, null], "a": "届け"})");
  const auto other = parse_json("{ \"a\":\"\\u5c4a\\u3051\",\n\"b\":[1,true,null]}");
  REQUIRE((one && other));
  CHECK(canonical(*one) == R"({"a":"届け","b":[1,true,null]})");
  CHECK(canonical(*one) == canonical(*other));
  CHECK(canonical(Json("a\xFF")) == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("JSON is written as RFC 8785 asks, with JavaScript's numbers", "[json]") {
  const auto value = parse_json(
      R"({"c": {}, "b": [1.0, -0.5, 1e21, 18446744073709551615, -7],
          "a": ["\u001f\u007f\"\\/\n", []]})");
  REQUIRE(value.has_value());
  CHECK(canonical(*value) == "{\"a\":[\"\\u001f\x7F\\\"\\\\/\\n\",[]],"
                             R"("b":[1,-0.5,1e+21,18446744073709551615,-7],"c":{}})");
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
