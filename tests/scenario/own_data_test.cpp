#include <catch2/catch_test_macros.hpp>

#include "resident.h"

using namespace todoke;

namespace {

Json form_of(const Json& pages) {
  return {{"id", "help"}, {"version", "1"}, {"valid_from", "2026-01-01"}, {"title", "手続"},
          {"intro", {{"lead", "説明です。"}, {"minutes", 1}}}, {"pages", pages}};
}

Json phone(const char* id, const char* fact) {
  return {{"id", id}, {"kind", "phone"}, {"label", "電話番号"}, {"fact", fact},
          {"autocomplete", "self"}};
}

Json page(const char* id, const Json& fields) {
  return {{"id", id}, {"title", "質問"}, {"short_title", "質問"}, {"fields", fields}};
}

/// Who files is asked first; then come a page about whom it is for, and one about who acts.
Resident asked_who_files(const char* about, const char* acting) {
  const Json filer = {
      {"id", "filer"}, {"kind", "choice"}, {"label", "どなたが申請しますか"},
      {"options", {{{"value", "self"}, {"label", "本人"}},
                   {{"value", "other"}, {"label", "代わりの人"}}}}};
  Json acts = page("acting_page", Json::array({phone("acting_phone", acting)}));
  acts["show_if"] = {{"==", Json::array({Json{{"var", "filer"}}, "other"})}};
  auto resident = Resident::opens(form_of(Json::array({
      page("filer_page", Json::array({filer})),
      page("about_page", Json::array({phone("about_phone", about)})), acts})));
  resident.presses("start");
  return resident;
}

std::string autofill_of(Resident& resident, const char* id) {
  REQUIRE(resident.has(id));
  return resident.node(id).typing.autocomplete;
}

}  // namespace

TEST_CASE("a device offers its owner's data to who acts, not to whom it is for", "[scenario]") {
  const char* about_and_acting[][2] = {{"applicant.phone", "proxy.phone"},
                                       {"insured.phone", "applicant.phone"},
                                       {"insured.phone", "care.office_phone"}};
  for (const auto& [about, acting] : about_and_acting) {
    INFO(about << " / " << acting);
    auto for_self = asked_who_files(about, acting);
    for_self.chooses("filer/self").presses("next");
    CHECK(autofill_of(for_self, "about_phone") == "tel");

    auto for_other = asked_who_files(about, acting);
    for_other.chooses("filer/other").presses("next");
    CHECK(autofill_of(for_other, "about_phone").empty());
    for_other.types("about_phone", "03-1234-5678").presses("next");
    CHECK(autofill_of(for_other, "acting_phone") == "tel");
  }
}

TEST_CASE("a field that says of itself alone that it is one's own stays so", "[scenario]") {
  auto resident = asked_who_files("", "applicant.phone");
  resident.chooses("filer/other").presses("next");
  CHECK(autofill_of(resident, "about_phone") == "tel");
}
