#include "paint/draw/canvas.h"

#include <imgui.h>

namespace todoke::paint {

namespace {

/// CSS px that a polygon may lie inside its circle; at a card's corners it makes 24 sides.
constexpr float inside_circle = 0.105f;

/// A font without a single glyph, marked as built: Dear ImGui wants one to begin a frame.
void add_empty_font(ImFontAtlas& fonts) {
    ImFont* font = IM_NEW(ImFont)();
    font->ContainerAtlas = &fonts;
    font->FontSize = 16;
    font->FallbackAdvanceX = 8;
    fonts.Fonts.push_back(font);
    // One pixel for the backend to upload; it would build the default font otherwise.
    fonts.TexWidth = fonts.TexHeight = 1;
    fonts.TexPixelsRGBA32 = static_cast<unsigned int*>(IM_ALLOC(sizeof(unsigned int)));
    *fonts.TexPixelsRGBA32 = 0xffffffff;
    fonts.Flags |= ImFontAtlasFlags_NoBakedLines;
    fonts.TexReady = true;
}

}  // namespace

Canvas::Canvas() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    add_empty_font(*io.Fonts);
    ImGuiStyle& style = ImGui::GetStyle();
    style.AntiAliasedLinesUseTex = false;
    style.CurveTessellationTol = 0.5f;
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
}

Canvas::~Canvas() { ImGui::DestroyContext(); }

ImDrawList& Canvas::begin(const Sheet& sheet) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {sheet.width, sheet.height};
    io.DisplayFramebufferScale = {1, 1};
    // The page has no clock: nothing on it moves by itself.
    io.DeltaTime = 1.0f / 60;
    io.Fonts->SetTexID(
        reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(sheet.white_texture)));
    const float white = 1.5f / static_cast<float>(sheet.texture_side);
    io.Fonts->TexUvWhitePixel = {white, white};
    ImGui::GetStyle().CircleTessellationMaxError = inside_circle * sheet.dpr;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    return *ImGui::GetWindowDrawList();
}

ImDrawData* Canvas::end() {
    ImGui::End();
    ImGui::Render();
    return ImGui::GetDrawData();
}

}  // namespace todoke::paint
