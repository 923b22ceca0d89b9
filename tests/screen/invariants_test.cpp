#include <catch2/catch_test_macros.hpp>

#include "screen/nodes.h"
#include "screen/screen.h"

using namespace todoke;

namespace {

Screen proper_screen() {
  Screen screen;
  screen.title = "題";
  Node header = make_node(Role::Header, "header", "みほん市");
  header.children.push_back(make_button("face_switch", "文字で表示", Tone::Quiet));
  Node main = make_node(Role::Main, "main");
  add_heading(main.children, "h1", "見出し", 1);
  main.children.push_back(make_node(Role::TextInput, "name", "氏名"));
  screen.nodes = {header, main};
  return screen;
}

std::string broken_by(void (*change)(Screen&)) {
  Screen screen = proper_screen();
  change(screen);
  std::string all;
  for (const std::string& sentence : broken_invariants(screen)) all += sentence + "; ";
  return all;
}

Node& input_of(Screen& screen) { return screen.nodes[1].children[1]; }

}  // namespace

TEST_CASE("a proper screen has no broken invariant", "[invariants]") {
  CHECK(broken_invariants(proper_screen()).empty());
}

TEST_CASE("each broken invariant is found and named", "[invariants]") {
  CHECK(broken_by([](Screen& s) { input_of(s).id = "h1"; }) == "h1: the id is used twice; ");
  CHECK(broken_by([](Screen& s) { input_of(s).text.clear(); }) == "name: has no text; ");
  CHECK(broken_by([](Screen& s) { s.title.clear(); }) == "title: the screen has no title; ");
  CHECK(broken_by([](Screen& s) { s.focus = "gone"; }) ==
        "gone: takes the focus but does not exist; ");
  CHECK(broken_by([](Screen& s) { s.nodes[1].children.erase(s.nodes[1].children.begin()); }) ==
        "h1: there is not exactly one first heading; ");
  CHECK(broken_by([](Screen& s) { s.nodes[1].role = Role::Group, s.nodes[1].text = "x"; }) ==
        "main: there is not exactly one main region; ");
  CHECK(broken_by([](Screen& s) { s.nodes[0].children.clear(); }) ==
        "name: stands before the face switch; ");
  CHECK(broken_by([](Screen& s) { input_of(s).typing.autocomplete = "off"; }) ==
        "name: has an unknown autofill token; ");
  CHECK(broken_by([](Screen& s) { input_of(s).typing.reading_to = "kana"; }) ==
        "name: gives its reading to an input that does not exist; ");
  CHECK(broken_by([](Screen& s) { input_of(s).mark = Mark::Required; }) ==
        "name: its mark and its mark's text disagree; ");
  CHECK(broken_by([](Screen& s) { input_of(s).role = Role::Radio; }) ==
        "name: a radio stands outside choices; ");
}

TEST_CASE("an error that the summary does not link is found", "[invariants]") {
  Screen screen = proper_screen();
  input_of(screen).error = "直してください";
  CHECK(broken_invariants(screen).empty());
  Node summary = make_node(Role::ErrorSummary, "error_summary", "1か所を直してください");
  screen.nodes[1].children.push_back(summary);
  CHECK(broken_invariants(screen).size() == 1);
  add_link(screen.nodes[1].children.back().children, "link", "直す", "#name");
  CHECK(broken_invariants(screen).empty());
  screen.nodes[1].children.back().children.back().href = "#gone";
  CHECK(broken_invariants(screen).size() == 2);
}
