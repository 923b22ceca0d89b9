#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;
struct SDL_Window;

namespace todoke {

/// SDL's window with OpenGL, natively, and what Dear ImGui needs to hear from it. A page that is
/// higher than the window is scrolled with the wheel.
class PreviewWindow {
  public:
    PreviewWindow(int width, int height, bool visible);
    ~PreviewWindow();
    PreviewWindow(const PreviewWindow&) = delete;
    PreviewWindow& operator=(const PreviewWindow&) = delete;

    bool is_open() const { return context_ != nullptr; }
    const std::string& complaint() const { return complaint_; }
    int width() const { return width_; }
    int height() const { return height_; }
    /// How far the page is scrolled down, in device pixels.
    float scroll() const { return scroll_; }
    void scroll_to_top() { scroll_ = 0; }
    /// What one notch of the wheel scrolls.
    static constexpr float notch = 60;

    /// Waits for something to happen, at most so long, and tells Dear ImGui of it. False: the
    /// window was closed.
    bool wait(float page_height, int ms_max);
    void begin();
    void show(ImDrawData* drawn);
    /// The whole page as a PNG file, in pieces of the window's height.
    bool save(ImDrawData* drawn, const std::string& file);

  private:
    void render(ImDrawData* drawn, float top);

    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    std::string complaint_;
    int width_ = 0;
    int height_ = 0;
    float scroll_ = 0;
};

}  // namespace todoke
