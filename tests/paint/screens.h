#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>

#include "screen/screen.h"

namespace todoke::paint {

inline const char* const screen_names[] = {"intro",  "question", "choice",    "error",
                                           "review", "receipt",  "everything"};

inline std::string text_of_screen(const std::string& name) {
    std::ifstream file("tests/paint/screens/" + name + ".json");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline Screen load_screen(const std::string& name) {
    const auto json = parse_json(text_of_screen(name));
    REQUIRE(json);
    const auto screen = read_screen(*json);
    INFO(name << (screen ? "" : screen.error().where));
    REQUIRE(screen);
    return *screen;
}

}  // namespace todoke::paint
