#include <catch2/catch_test_macros.hpp>

#include "core/answer/attachment.h"
#include "core/answer/problem.h"

using namespace todoke;

TEST_CASE("problems are the same when code, place, words and message are", "[answer]") {
  const Problem problem = {"too_long", "f/family", {{"max", "3"}}, ""};
  CHECK(problem == Problem{"too_long", "f/family", {{"max", "3"}}, ""});
  CHECK_FALSE(problem == Problem{"too_long", "f/given", {{"max", "3"}}, ""});
  CHECK_FALSE(problem == Problem{"too_long", "f/family", {{"max", "4"}}, ""});
}

TEST_CASE("attachments are the same only with the same content", "[answer]") {
  const Attachment one = {"id", "写真.jpg", "image/jpeg", 10, "aa"};
  Attachment other = one;
  CHECK(one == other);
  other.sha256 = "bb";
  CHECK_FALSE(one == other);
}
