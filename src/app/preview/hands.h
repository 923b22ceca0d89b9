#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paint/picture.h"
#include "screen/action.h"
#include "screen/screen.h"

namespace todoke {

/// Mouse and keyboard in the desktop preview: Dear ImGui's own widgets, unseen, at the boxes of the
/// picture. To be called while a frame is open.
class Hands {
  public:
    /// What was done in this frame, in order: leaving a field comes before the press that left it.
    std::vector<Action> act(const Screen& screen, const paint::Picture& picture, float ratio);
    /// The input being typed in; its caret is painted.
    const std::string& focus() const { return focus_; }

  private:
    std::optional<Action> press(const Node& node, const paint::Rect& at, float ratio);
    std::optional<Action> type(const Node& node, const paint::Rect& at, float ratio);

    void leave();

    std::string focus_;
    std::vector<Action> left_;  ///< fields left while the mouse is down
    std::string text_;
};

}  // namespace todoke
