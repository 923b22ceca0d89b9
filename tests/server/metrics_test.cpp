#include <catch2/catch_test_macros.hpp>

#include "server/metrics/events.h"

using namespace todoke;

namespace {

Form make_form() {
  return load_form(*parse_json(R"({"id":"f","version":"1","valid_from":"2026-01-01","title":"t",
    "pages":[{"id":"p","title":"p","fields":[
      {"id":"person","kind":"name","label":"l"},
      {"id":"children","kind":"group","label":"l","fields":[
        {"id":"name","kind":"name","label":"l"},{"id":"age","kind":"number","label":"l"}]}]}]})"))
      .value();
}

}  // namespace

TEST_CASE("of a measured field's path only what the form names is kept", "[server]") {
  const Form form = make_form();
  const std::pair<const char*, const char*> table[] = {
      {"person", "person"},
      {"person/family", "person/family"},
      {"person/yamada", "person"},
      {"person/family/x", "person/family"},
      {"children", "children"},
      {"children/age", "children/age"},
      {"children/name/given", "children/name/given"},
      {"children/2/name/given", "children/name/given"},
      {"children/09012345678", "children"},
      {"children/2/taro", "children"},
      {"yamada", ""},
      {"", ""},
      {"/", ""},
      {"/person", ""},
  };
  for (const auto& [path, known] : table) {
    INFO(path);
    CHECK(metrics::known_field(form, path) == known);
  }
}
