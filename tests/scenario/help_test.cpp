#include <catch2/catch_test_macros.hpp>

#include "resident.h"
#include "small_form.h"

using namespace todoke;

TEST_CASE("a page that hangs on an answer tells which, at its first question", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:pension_page");
  resident.chooses("pension/employee").presses("next");
  REQUIRE(resident.at() == "page:company");
  CHECK(resident.node("company_name/why/answer/1").text == "「年金はどれですか」：厚生年金");
  CHECK_FALSE(resident.has("company_address/why"));
}

TEST_CASE("a question asked of everybody gives no answer as its reason", "[scenario]") {
  auto resident = Resident::starts();
  CHECK_FALSE(resident.has("name/why"));
}

TEST_CASE("a question that the answer above it opened does not explain itself", "[scenario]") {
  auto resident = Resident::opens(small_form_asking_abroad());
  fill_in_until(resident.presses("start"), "page:pension_page");
  resident.chooses("pension/abroad");
  REQUIRE(resident.has("pension_other"));
  CHECK_FALSE(resident.has("pension_other/why"));
}

TEST_CASE("below every page of questions stands whom to call", "[scenario]") {
  const Json contact = {{"name", "みほん市 市民課"}, {"phone", "0800-000-000"}, {"hours", "平日"}};
  auto resident = Resident::opens(small_form(), {{"settings", {{"contact", contact}}}});
  resident.presses("start");
  CHECK(resident.node("help/phone").href == "tel:0800000000");
  CHECK(resident.node("help/contact").text == "みほん市 市民課\n平日");
}

TEST_CASE("without a telephone in the settings nothing promises one", "[scenario]") {
  CHECK_FALSE(Resident::starts().has("help"));
}

TEST_CASE("a number that stands on a card is shown on a drawing of the card", "[scenario]") {
  auto resident = Resident::starts();
  fill_in_until(resident, "page:children_page");
  const Node picture = resident.node("children/1/my_number/where/picture");
  CHECK(picture.href == "my-number-card");
  CHECK(picture.ratio == 64);
  CHECK(resident.sees("マイナンバーカードの裏に、12けたの数字があります。"));
  CHECK_FALSE(resident.has("children/1/name/where"));
}
