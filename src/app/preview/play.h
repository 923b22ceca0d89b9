#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/preview/window.h"
#include "paint/picture.h"
#include "screen/screen.h"

namespace todoke {

/// Plays a resident with a mouse and a keyboard, for tests and for pictures of later pages. A
/// script has one command in each line:
///
///   click ID     the wheel brings it into the window, then the mouse presses in its middle
///   type TEXT    into the field with the caret
///   key NAME     a key by SDL's name: Backspace, End, Tab, Return
///   show         prints the Screen as text
///
/// What it does are events of SDL, as a mouse and a keyboard give them.
class Play {
  public:
    /// Errors: "unreadable".
    static Result<Play> read(const std::string& file);

    /// Does the next command, or lets a frame pass in which the last one takes effect. An Error
    /// for a command that is unknown or an id that is not on the page.
    Result<void> step(const Screen& screen, const paint::Picture& picture, float ratio,
                      const PreviewWindow& window);
    bool is_over() const { return next_ == commands_.size() && resting_ == 0; }

  private:
    Result<void> click(const std::string& id, const paint::Picture& picture, float ratio,
                       const PreviewWindow& window);

    std::vector<std::string> commands_;
    std::size_t next_ = 0;
    int resting_ = 0;
    int wheels_ = 0;
};

}  // namespace todoke
