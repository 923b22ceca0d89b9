#include "app/preview/hands.h"

#include <imgui.h>

#include <algorithm>

namespace todoke {

namespace {

const paint::Rect* find_box(const paint::Picture& picture, std::string_view id) {
    const auto found = std::ranges::find(picture.boxes, id, &paint::Box::id);
    return found == picture.boxes.end() ? nullptr : &found->at;
}

int grow_text(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto* text = static_cast<std::string*>(data->UserData);
    text->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text->data();
    return 0;
}

void frame_ring(const paint::Rect& at, float ratio) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float out = 4 * ratio;
    list.AddRect({at.x * ratio - out, at.y * ratio - out},
                 {at.right() * ratio + out, at.bottom() * ratio + out}, IM_COL32_BLACK, 10 * ratio,
                 0, 4 * ratio);
}

}  // namespace

std::optional<Action> Hands::press(const Node& node, const paint::Rect& at, float ratio) {
    ImGui::SetCursorPos({at.x * ratio, at.y * ratio});
    const bool pressed = ImGui::InvisibleButton(node.id.c_str(), {at.w * ratio, at.h * ratio});
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) frame_ring(at, ratio);
    if (!pressed || node.disabled) return std::nullopt;
    Action action{.id = node.id, .text = {}, .file = {}, .receipt = {}};
    if (node.role == Role::Radio) action.type = ActionType::Choose;
    if (node.role == Role::Checkbox) {
        action.type = ActionType::SetChecked;
        action.checked = !node.checked;
    }
    return action;
}

std::optional<Action> Hands::type(const Node& node, const paint::Rect& at, float ratio) {
    ImGui::SetCursorPos({at.x * ratio, at.y * ratio});
    const bool was_focus = focus_ == node.id;
    std::string other = node.value;
    std::string& text = was_focus ? text_ : other;
    // The widget works, but nothing of it is seen: the painter has painted field and text.
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.01f);
    // As high as the painted field, or a press below its first line would miss it.
    const float padding =
        node.role == Role::TextArea
            ? 8 * ratio
            : std::max(0.0f, (at.h * ratio - ImGui::GetFontSize()) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8 * ratio, padding});
    ImGui::PushItemWidth(at.w * ratio);
    const auto flags = ImGuiInputTextFlags_CallbackResize;
    const std::string label = "##" + node.id;
    const bool changed =
        node.role == Role::TextArea
            ? ImGui::InputTextMultiline(label.c_str(), text.data(), text.size() + 1,
                                        {at.w * ratio, at.h * ratio}, flags, grow_text, &text)
            : ImGui::InputText(label.c_str(), text.data(), text.size() + 1, flags, grow_text,
                               &text);
    const bool active = ImGui::IsItemActive();
    ImGui::PopItemWidth();
    ImGui::PopStyleVar(2);
    if (active) frame_ring(at, ratio);
    if (active && !was_focus) {
        leave();
        text_ = node.value;
        focus_ = node.id;
    }
    if (was_focus && !active) leave();
    if (!changed) return std::nullopt;
    return Action{.type = ActionType::SetText, .id = node.id, .text = text, .file = {},
                  .receipt = {}};
}

void Hands::leave() {
    if (focus_.empty()) return;
    left_.push_back({.type = ActionType::Leave, .id = focus_, .text = {}, .file = {},
                     .receipt = {}});
    focus_.clear();
}

std::vector<Action> Hands::act(const Screen& screen, const paint::Picture& picture,
                               float ratio) {
    std::vector<Action> done;
    const auto visit = [&](const auto& self, const std::vector<Node>& nodes) -> void {
        for (const Node& node : nodes) {
            std::optional<Action> action;
            const bool types = node.role == Role::TextInput || node.role == Role::TextArea;
            const paint::Rect* at = find_box(picture, types ? node.id + "#control" : node.id);
            const bool presses = node.role == Role::Button || node.role == Role::Link ||
                                 node.role == Role::Radio || node.role == Role::Checkbox;
            if (at != nullptr && types) action = type(node, *at, ratio);
            if (at != nullptr && presses) action = press(node, *at, ratio);
            if (action) done.push_back(std::move(*action));
            self(self, node.children);
        }
    };
    visit(visit, screen.nodes);
    // What a left field says may move the button that is being pressed: it waits for the end.
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return done;
    done.insert(done.begin(), left_.begin(), left_.end());
    left_.clear();
    return done;
}

}  // namespace todoke
