#include <catch2/catch_test_macros.hpp>

#include <random>

#include "server/intake/multipart.h"

using namespace todoke;
using namespace todoke::intake;

namespace {

std::string part(const std::string& headers, const std::string& content) {
  return "--x\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}

std::string named(const std::string& name, const std::string& content) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", content);
}

}  // namespace

TEST_CASE("the boundary is found in a Content-Type", "[server]") {
  CHECK(boundary_of("multipart/form-data; boundary=x") == "x");
  CHECK(boundary_of("Multipart/Form-Data;BOUNDARY=\"a b\"") == "a b");
  CHECK(boundary_of("multipart/form-data; charset=utf-8; boundary=x; a=b") == "x");
  CHECK(boundary_of("multipart/form-data; note=\"boundary=y\"; boundary=x") == "x");
  for (const auto* bad : {"", "multipart/form-data", "multipart/mixed; boundary=x",
                          "multipart/form-data; boundary=", "multipart/form-data; boundary=\"x",
                          "multipart/form-data; boundary"}) {
    CHECK(boundary_of(bad).empty());
  }
  CHECK(boundary_of("multipart/form-data; boundary=" + std::string(71, 'x')).empty());
}

TEST_CASE("parts come back byte for byte", "[server]") {
  const std::string content("\r\n\r\n--y\0\xFF\r\n-", 13);
  const std::string body = named("a", content) + named("b", "") +
                           part("content-type: text/plain\r\nCONTENT-DISPOSITION:form-data;"
                                "filename=\"name=z; x\";name=c", "1") + "--x--\r\n";
  const auto parts = read_multipart(body, "x");
  REQUIRE(parts);
  REQUIRE(parts->size() == 3);
  CHECK((*parts)[0].name == "a");
  CHECK((*parts)[0].content == content);
  CHECK((*parts)[1].content.empty());
  CHECK((*parts)[2].name == "c");
  CHECK((*parts)[2].content == "1");
}

TEST_CASE("a body that was cut off anywhere is never taken for a whole one", "[server]") {
  const std::string body = named("a", "some content") + named("b", "more") + "--x--";
  for (std::size_t size = 0; size < body.size(); ++size) {
    CHECK_FALSE(read_multipart(std::string_view(body).substr(0, size), "x"));
  }
  CHECK(read_multipart(body, "x"));
}

TEST_CASE("parts without a name, with two names or with another's name are refused", "[server]") {
  for (const std::string& bad :
       {part("Content-Type: text/plain", "1"), part("Content-Disposition: form-data", "1"),
        part("Content-Disposition: attachment; name=\"a\"", "1"),
        part("Content-Disposition: form-data; name=\"\"", "1"),
        part("Content-Disposition: form-data; name=\"a", "1"),
        part("Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b",
             "1"),
        part("no colon", "1"), named("a", "1") + named("a", "2")}) {
    CHECK_FALSE(read_multipart(bad + "--x--", "x"));
  }
}

TEST_CASE("more parts than anyone needs are refused", "[server]") {
  std::string body;
  for (std::size_t i = 0; i <= parts_max; ++i) body += named(std::to_string(i), "");
  CHECK_FALSE(read_multipart(body + "--x--", "x"));
}

TEST_CASE("no bytes make the reader stumble", "[server]") {
  std::mt19937 random(7);
  const std::string pieces[] = {"--x", "\r\n", "--", ":", ";", "\"", "name=", "=", "a", "\r\n\r\n",
                                "Content-Disposition: form-data; name=\"a\"", std::string(1, '\0')};
  for (int round = 0; round < 20'000; ++round) {
    std::string body = "--x";
    for (unsigned i = random() % 12; i > 0; --i) body += pieces[random() % std::size(pieces)];
    const auto parts = read_multipart(body, "x");
    if (parts) CHECK(body.contains("--x--"));
    (void)boundary_of(body);
  }
}
