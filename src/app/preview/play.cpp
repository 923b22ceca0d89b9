#include "app/preview/play.h"

#include <SDL.h>

#include <algorithm>
#include <cstring>
#include <iostream>
#include <sstream>
#include <string_view>

#include "core/base/text.h"
#include "tools/form/form_files.h"

namespace todoke {

namespace {

/// Dear ImGui takes a button down, a button up and letters in frames of their own.
constexpr int frames_to_take_effect = 6;
/// How often the wheel may be turned for one thing.
constexpr int wheels_max = 3;

void push_motion_and_press(int x, int y) {
    SDL_Event event = {};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = x;
    event.motion.y = y;
    SDL_PushEvent(&event);
    for (const Uint32 type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
        event = {};
        event.type = type;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
        SDL_PushEvent(&event);
    }
}

void push_wheel(int notches) {
    SDL_Event event = {};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = notches;
    SDL_PushEvent(&event);
}

void push_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, at);
        SDL_Event event = {};
        event.type = SDL_TEXTINPUT;
        std::memcpy(event.text.text, text.data() + begin, at - begin);
        SDL_PushEvent(&event);
    }
}

bool push_key(const std::string& name) {
    const SDL_Keycode key = SDL_GetKeyFromName(name.c_str());
    for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
        SDL_Event event = {};
        event.type = type;
        event.key.keysym.sym = key;
        SDL_PushEvent(&event);
    }
    return key != SDLK_UNKNOWN;
}

const paint::Rect* find_box(const paint::Picture& picture, const std::string& id) {
    for (const std::string& name : {id + "#control", id}) {
        const auto found = std::ranges::find(picture.boxes, name, &paint::Box::id);
        if (found != picture.boxes.end()) return &found->at;
    }
    return nullptr;
}

}  // namespace

Result<Play> Play::read(const std::string& file) {
    const Result<std::string> text = read_text_file(file);
    if (!text) return std::unexpected(text.error());
    Play play;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line[0] != '#') play.commands_.push_back(line);
    }
    return play;
}

Result<void> Play::step(const Screen& screen, const paint::Picture& picture, float ratio,
                        const PreviewWindow& window) {
    if (resting_ > 0) {
        --resting_;
        return {};
    }
    if (next_ == commands_.size()) return {};
    const std::string& command = commands_[next_];
    const std::size_t space = std::min(command.find(' '), command.size());
    const std::string_view verb = std::string_view(command).substr(0, space);
    const std::string rest = command.substr(std::min(space + 1, command.size()));
    resting_ = frames_to_take_effect;
    if (verb == "click") return click(rest, picture, ratio, window);
    ++next_;
    if (verb == "show") {
        std::cout << dump(screen) << std::flush;
    } else if (verb == "type") {
        push_text(rest);
        // A letter is taken in each frame.
        resting_ += static_cast<int>(rest.size());
    } else if (verb != "key" || !push_key(rest)) {
        return fail("unknown_command", "", command);
    }
    return {};
}

Result<void> Play::click(const std::string& id, const paint::Picture& picture, float ratio,
                         const PreviewWindow& window) {
    const paint::Rect* at = find_box(picture, id);
    if (at == nullptr) return fail("not_on_the_page", "", id);
    const float x = (at->x + at->w / 2) * ratio;
    const float y = (at->y + at->h / 2) * ratio - window.scroll();
    const auto height = static_cast<float>(window.height());
    if (y < 0 || y >= height) {
        if (++wheels_ > wheels_max) return fail("out_of_reach", "", id);
        push_wheel(static_cast<int>((height / 2 - y) / PreviewWindow::notch));
        return {};
    }
    push_motion_and_press(static_cast<int>(x), static_cast<int>(y));
    wheels_ = 0;
    ++next_;
    return {};
}

}  // namespace todoke
