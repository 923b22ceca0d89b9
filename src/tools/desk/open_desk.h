#pragma once

#include <memory>
#include <string>

#include "screen/desk.h"

namespace todoke {

/// The sentences of assets/words/ja, all files together.
Result<Json> read_all_words();

/// What a native tool is asked to open as a resident's browser would.
struct DeskAsked {
  std::string form;   ///< an id in forms/, a folder, or a form.json
  std::string today;  ///< ISO
  std::string place;  ///< where to begin: "page:<id>"; empty: at the beginning
};

/// Opens a form with the words and settings of assets/. To be called in the project's folder.
Result<std::unique_ptr<Desk>> open_desk(const DeskAsked& asked);

/// Gives the public documents that are wanted, from build/library as the browser would; those that
/// are not there are absent.
void bring_wanted(Desk& desk);

}  // namespace todoke
