#include "app/painter/web_window.h"

#include <GLES2/gl2.h>
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>

// SDL looks its canvas up by "#canvas"; ours is the one the host gave, whatever its id.
// clang-format off
EM_JS(void, use_module_canvas, (), {
    specialHTMLTargets['#canvas'] = Module['canvas'];
});
// clang-format on
EM_JS_DEPS(window_deps, "$specialHTMLTargets")

namespace todoke {

Result<int> open_web_window() {
    use_module_canvas();
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#none-such");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("no_video", "", SDL_GetError());
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);
    SDL_Window* window = SDL_CreateWindow(nullptr, 0, 0, 1, 1, SDL_WINDOW_OPENGL);
    if (window != nullptr) emscripten_html5_remove_all_event_listeners();
    if (window == nullptr) return fail("no_window", "", SDL_GetError());
    if (SDL_GL_CreateContext(window) == nullptr) return fail("no_context", "", SDL_GetError());
    return 0;
}

void resize_web_canvas(int width, int height) {
    int old_width = 0;
    int old_height = 0;
    emscripten_get_canvas_element_size("#canvas", &old_width, &old_height);
    // Setting a size empties the canvas, even if it is the same.
    if (old_width == width && old_height == height) return;
    emscripten_set_canvas_element_size("#canvas", width, height);
}

void clear_web_canvas(std::uint32_t rgb) {
    const auto share = [&](int shift) { return static_cast<float>(rgb >> shift & 255) / 255; };
    glDisable(GL_SCISSOR_TEST);
    glClearColor(share(16), share(8), share(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

int web_canvas_side_max() {
    GLint texture = 0;
    GLint buffer = 0;
    GLint viewport[2] = {0, 0};
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &buffer);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
    return std::min({texture, buffer, viewport[0], viewport[1]});
}

}  // namespace todoke
