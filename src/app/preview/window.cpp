#include "app/preview/window.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <png.h>

#include <algorithm>

namespace todoke {

namespace {

ImGuiKey key_of(SDL_Keycode key) {
    switch (key) {
    case SDLK_TAB: return ImGuiKey_Tab;
    case SDLK_LEFT: return ImGuiKey_LeftArrow;
    case SDLK_RIGHT: return ImGuiKey_RightArrow;
    case SDLK_UP: return ImGuiKey_UpArrow;
    case SDLK_DOWN: return ImGuiKey_DownArrow;
    case SDLK_HOME: return ImGuiKey_Home;
    case SDLK_END: return ImGuiKey_End;
    case SDLK_DELETE: return ImGuiKey_Delete;
    case SDLK_BACKSPACE: return ImGuiKey_Backspace;
    case SDLK_SPACE: return ImGuiKey_Space;
    case SDLK_RETURN: return ImGuiKey_Enter;
    case SDLK_ESCAPE: return ImGuiKey_Escape;
    case SDLK_a: return ImGuiKey_A;
    case SDLK_c: return ImGuiKey_C;
    case SDLK_v: return ImGuiKey_V;
    case SDLK_x: return ImGuiKey_X;
    case SDLK_z: return ImGuiKey_Z;
    default: return ImGuiKey_None;
    }
}

/// Tells Dear ImGui; `scroll` is how far the page is scrolled down.
void tell(const SDL_Event& event, float scroll) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
    case SDL_MOUSEMOTION:
        io.AddMousePosEvent(static_cast<float>(event.motion.x),
                            static_cast<float>(event.motion.y) + scroll);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        io.AddMousePosEvent(static_cast<float>(event.button.x),
                            static_cast<float>(event.button.y) + scroll);
        io.AddMouseButtonEvent(0, event.type == SDL_MOUSEBUTTONDOWN);
        break;
    case SDL_TEXTINPUT: io.AddInputCharactersUTF8(event.text.text); break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        io.AddKeyEvent(ImGuiMod_Ctrl, (SDL_GetModState() & KMOD_CTRL) != 0);
        io.AddKeyEvent(ImGuiMod_Shift, (SDL_GetModState() & KMOD_SHIFT) != 0);
        io.AddKeyEvent(key_of(event.key.keysym.sym), event.type == SDL_KEYDOWN);
        break;
    default: break;
    }
}

}  // namespace

PreviewWindow::PreviewWindow(int width, int height, bool visible)
    : width_(width), height_(height) {
    SDL_SetMainReady();
    bool ready = SDL_Init(SDL_INIT_VIDEO) == 0;
    if (!ready && !visible) {
        // A picture needs no display.
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
        ready = SDL_Init(SDL_INIT_VIDEO) == 0;
    }
    if (!ready) {
        complaint_ = SDL_GetError();
        return;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    const Uint32 flags = SDL_WINDOW_OPENGL | (visible ? SDL_WINDOW_SHOWN : SDL_WINDOW_HIDDEN);
    window_ = SDL_CreateWindow("Todoke", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                               height, flags);
    if (window_ != nullptr) context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) complaint_ = SDL_GetError();
    if (context_ != nullptr) ImGui_ImplOpenGL3_Init("#version 130");
}

PreviewWindow::~PreviewWindow() {
    if (context_ != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        SDL_GL_DeleteContext(context_);
    }
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    SDL_Quit();
}

bool PreviewWindow::wait(float page_height, int ms_max) {
    SDL_Event event;
    for (bool more = SDL_WaitEventTimeout(&event, ms_max) != 0; more;
         more = SDL_PollEvent(&event) != 0) {
        if (event.type == SDL_QUIT) return false;
        if (event.type == SDL_MOUSEWHEEL) {
            const float most = std::max(0.0f, page_height - static_cast<float>(height_));
            scroll_ = std::clamp(scroll_ - static_cast<float>(event.wheel.y) * notch, 0.0f, most);
        }
        tell(event, scroll_);
    }
    return true;
}

void PreviewWindow::begin() { ImGui_ImplOpenGL3_NewFrame(); }

void PreviewWindow::render(ImDrawData* drawn, float top) {
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    drawn->DisplayPos = {0, top};
    drawn->DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
}

void PreviewWindow::show(ImDrawData* drawn) {
    render(drawn, scroll_);
    SDL_GL_SwapWindow(window_);
}

bool PreviewWindow::save(ImDrawData* drawn, const std::string& file) {
    const int page_height = static_cast<int>(drawn->DisplaySize.y);
    const std::size_t row_bytes = static_cast<std::size_t>(width_) * 4;
    std::vector<unsigned char> page(row_bytes * static_cast<std::size_t>(page_height));
    std::vector<unsigned char> part(row_bytes * static_cast<std::size_t>(height_));
    for (int top = 0; top < page_height; top += height_) {
        render(drawn, static_cast<float>(top));
        glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, part.data());
        for (int row = 0; row < height_ && top + row < page_height; ++row) {
            // OpenGL counts rows from below.
            const auto from = part.begin() +
                              static_cast<std::ptrdiff_t>(row_bytes) * (height_ - 1 - row);
            std::copy(from, from + static_cast<std::ptrdiff_t>(row_bytes),
                      page.begin() + static_cast<std::ptrdiff_t>(row_bytes) * (top + row));
        }
    }
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width_);
    image.height = static_cast<png_uint_32>(page_height);
    image.format = PNG_FORMAT_RGBA;
    return png_image_write_to_file(&image, file.c_str(), 0, page.data(), 0, nullptr) != 0;
}

}  // namespace todoke
